"""Direct, mixed, indirect."""

from __future__ import annotations

import pytest

from onrecord.find.modes import is_title, mode_of
from onrecord.text.marks import quotations


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“We sail at dawn,” he said.", "We sail at dawn", "direct"),
        ("He said they would sail at dawn.", "they would sail at dawn", "indirect"),
        ("He said they would “sail at dawn”.", "they would “sail at dawn”", "mixed"),
        ("He said the film “A Long Night” was dull.", "the film “A Long Night” was dull", "indirect"),
        ("He called it a “so-called” truce.", "a “so-called” truce", "mixed"),
        ("'We sail at dawn,' he said.", "We sail at dawn", "direct"),
        ("He said the captain's log was lost.", "the captain's log was lost", "indirect"),
    ],
)
def test_the_mode_is_what_the_marks_say(text: str, content: str, expected: str) -> None:
    """Only what stands inside quotation marks counts as said word by word."""
    start = text.index(content)
    assert expected == mode_of(text, [(start, start + len(content))], quotations(text))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A Long Night", True),
        ("The Lord of the Isles", True),
        ("We Sail.", False),
        ("Sail at dawn", False),
        ("", False),
    ],
)
def test_titles_are_told_by_their_capitals(words: str, expected: bool) -> None:
    """A few words of weight, all written large and no end of sentence, are a title."""
    assert is_title(words) is expected
