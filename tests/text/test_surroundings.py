"""The day of a statement."""

from __future__ import annotations

import pytest

from onrecord.terms import Span
from onrecord.text.surroundings import is_of_another, is_own_occasion


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She backed tolls during her May 3 visit to Harl.", True),
        ("She backed tolls at her regular May 3 news conference.", True),
        ("She criticised the May 3 visit of her rival.", False),
        ("She backed tolls during her May 3 illness.", False),
    ],
)
def test_an_occasion_is_the_speakers_own(text: str, expected: bool) -> None:
    """The day of "her visit" is a day on which she spoke; that of somebody else's is not."""
    day = Span.of(text, text.index("May 3"), text.index("May 3") + 5)

    assert expected is is_own_occasion(text, day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a nod to the strike that ended on May 3, she thanked the town.", True),
        ("Quill, who was elected on May 3, thanked the town.", True),
        ("In a letter that was released on May 3, she thanked the town.", False),
        ("On May 3 she thanked the town.", False),
    ],
)
def test_a_day_of_something_told_in_passing(text: str, expected: bool) -> None:
    """The day of a clause about something else is not the day of the statement; that of its publication is."""
    day = Span.of(text, text.index("May 3"), text.index("May 3") + 5)

    assert expected is is_of_another(text, day)
