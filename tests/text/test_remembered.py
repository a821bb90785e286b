"""Answers that are kept."""

from __future__ import annotations

from onrecord.text.remembered import remembered


def test_a_text_is_worked_on_once() -> None:
    """The same question about the same text is answered from memory, about another text it is worked out."""
    worked: list[str] = []

    def length(text: str) -> int:
        worked.append(text)
        return len(text)

    ask = remembered(length)

    assert [3, 3, 4, 3] == [ask(text) for text in ("sea", "sea", "ship", "sea")]
    assert ["sea", "ship"] == worked
