"""Headings inside an article."""

from __future__ import annotations

from onrecord.find.headings import headings
from onrecord.text.paragraphs import paragraphs


def found(text: str) -> list[str]:
    """The lines that are headings."""
    return [text[start:end] for start, end in headings(text, paragraphs(text))]


def test_short_lines_without_an_end_are_headings() -> None:
    """A line that ends like no sentence and has sentences below it heads them, with or without quotation marks."""
    text = "Mayor says mill will open\n\nThe mill opens.\n\n‘We are glad’\n\nMany came.\n"
    assert ["Mayor says mill will open", "‘We are glad’"] == found(text)


def test_other_lines_are_none() -> None:
    """Sentences, lines that lead in others, posts, long lines and what stands at the very end are no headings."""
    text = (
        "She said:\n\nNever again!\n\n“It is late,”\n\nSuch a day — Ada Quill (@quill) May 1\n\n"
        "Ada Quill Otto Orme Ines Galt Ivo Lund Edda Brandt Nina Galt Jan Dahl Eva Holm\n\nIt rained.\n\nOtto Orme"
    )
    assert [] == found(text)
