"""The headline of a plain text."""

from __future__ import annotations

import pytest

from onrecord.read.headline import headline, repeated
from onrecord.read.rows import rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tolls to double\n\nThe mayor said so.\n", 0),
        ("Tolls to double?\n\nThe mayor said so.\n", 0),
        ("Tolls rise in the U.S.\n\nThe mayor said so.\n", 0),
        ("Tolls to double\nThe mayor of the islands said on Saturday that tolls would double from May.\n", 0),
        ("The mayor said so.\n\nFishers were angry.\n", None),
        ("The mayor,\n\nwho said so, left.\n", None),
        ("One line only", None),
        ("“Who will pay for this?” Quill asks fishers\n\nMore.\n", 0),
        ("Fishers were angry. They will march on the quay\n\nMore.\n", None),
        ("Gazette\n\nThe mayor said so.\n", None),
        ("ELBA — The mayor said so\n\nMore.\n", None),
        ("", None),
    ],
)
def test_a_short_first_line_that_stands_apart_is_the_headline(text: str, expected: int | None) -> None:
    """It has no full stop, opens no report, and a blank line or a paragraph follows it."""
    lines = rows(text)
    assert expected == headline(lines, [None] * len(lines))


def test_repetitions_are_told_whatever_their_quotes() -> None:
    """The first place is not among them; curly and straight marks are the same."""
    assert repeated(rows('“Never”, she said\n\nx\n\n"Never", she said\n'), "“Never”, she said") == (2,)
