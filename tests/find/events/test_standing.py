"""Past, planned, or not happening."""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.find.events.standing import standing_of
from onrecord.terms import When

ANCHOR = dt.date(2031, 5, 10)


def on(day: int) -> When:
    """A day of May 2031 in an article of 10 May."""
    return When(dt.date(2031, 5, day), dt.date(2031, 5, day), None, "published", ANCHOR, sure=True)


@pytest.mark.parametrize(
    ("before", "after", "when", "expected"),
    [
        ("The council voted on ", "", on(9), "past"),
        ("The council will vote on ", "", on(12), "planned"),
        ("A vote is expected on ", "", None, "planned"),
        ("the vote of ", " in Harl", on(12), "planned"),
        ("The vote was scheduled for ", "", on(8), "planned"),
        ("would hit the firm in the wake of the ", " fire", on(3), "past"),
        ("The unions plan a march on ", "", None, "planned"),
    ],
)
def test_standing(before: str, after: str, when: When | None, expected: str) -> None:
    """What lies ahead is planned; what lies behind is past unless the words say that it was only planned."""
    assert expected == standing_of(before, after, when, is_off=False)


def test_what_was_called_off_is_denied() -> None:
    """Whatever its day."""
    assert "denied" == standing_of("", "", on(12), is_off=True)
