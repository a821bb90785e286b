"""What people decided about conflicts."""

from __future__ import annotations

from onrecord.terms import Conflict, Correction
from onrecord.weigh.conflicts.decided import decided


def conflict(id_: str) -> Conflict:
    """A conflict of which only the id matters."""
    return Conflict(id_, "number", "contradiction", "votes", (), (), 1)


def settled(id_: str, value: str, on: str, undone_on: str | None = None) -> Correction:
    """A decision about a conflict."""
    return Correction(f"{id_}{on}", "settle", (id_,), value, "", "Ada", on, undone_on, None)


def test_the_last_decision_that_stands_counts() -> None:
    """A later decision replaces an earlier one; one that was taken back counts for nothing."""
    made = [
        settled("a", "open", "2031-05-01T10:00:00+00:00"),
        settled("a", "117 votes", "2031-05-02T10:00:00+00:00"),
        settled("b", "not a conflict", "2031-05-02T10:00:00+00:00", "2031-05-03T10:00:00+00:00"),
    ]

    assert ["117 votes", None] == [item.settled for item in decided([conflict("a"), conflict("b")], made)]
