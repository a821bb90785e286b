from __future__ import annotations

from onrecord.text.paragraphs import paragraphs


def test_lines_that_are_not_blank() -> None:
    """Every line that is not blank is a paragraph, without the space around it."""
    text = "  One \r\n\t\n\nTwo\u2029Three\x85 four\n"

    assert ["One", "Two", "Three", "four"] == [text[start:end] for start, end in paragraphs(text)]
