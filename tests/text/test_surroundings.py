"""The day of a statement."""

from __future__ import annotations

import pytest

from onrecord.terms import Span
from onrecord.text.surroundings import is_of_another, is_own_occasion, is_term


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


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("She said the offer stands until Friday.", "Friday", True),
        ("Her licence is void unless talks are held by the end of May 3.", "May 3", True),
        ("She cited a letter, dated May 3, on tolls.", "May 3", True),
        ("She had not slept since early May 3.", "May 3", True),
        ("Each house was promised a boat under the 2023 plan.", "2023", True),
        ("She said in 2023 that tolls would fall.", "2023", False),
        ("She said on Friday that tolls would fall.", "Friday", False),
    ],
)
def test_a_day_that_ends_or_names_something(text: str, day: str, expected: bool) -> None:
    """A deadline, a beginning, the day that a letter bears and the year of a plan are no days of speaking."""
    assert expected is is_term(text, Span.of(text, text.index(day), text.index(day) + len(day)))
