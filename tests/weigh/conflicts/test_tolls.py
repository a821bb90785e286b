"""Figures that an article gives once: tolls and sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]


def found(made: Any) -> list[tuple[str, str, str]]:
    """Kind, type and subject of each conflict."""
    return [(item.kind, item.type, item.subject) for item in made.conflicts()]


def test_two_tolls_of_one_wreck(coverage: Make) -> None:
    """Two figures for the dead of one wreck conflict, by whatever words they are told."""
    made = coverage()
    made.article("Courier", "The wreck of the tram at Vell Bridge killed six people.")
    made.article(
        "Gazette",
        "The number of dead in the wreck at Vell Bridge stands at nine.",
    )

    assert [("number", "contradiction", "how many died")] == found(made)


def test_one_row_for_one_toll(coverage: Make) -> None:
    """A toll that the words around it already compare is not told twice."""
    made = coverage()
    made.article("Courier", "The wreck of the tram at Vell Bridge killed six people.")
    made.article("Gazette", "After the tram left the rails near Vell Bridge, nine people are known to have died.")

    assert [("number", "contradiction", "tram Vell Bridge")] == found(made)


def test_a_toll_that_rises(coverage: Make) -> None:
    """A toll of a later day is a later update, also after "at least"; on the same day "at least" leaves it open."""
    later, same = coverage(), coverage()
    for made, day in ((later, "2031-05-09"), (same, "2031-05-07")):
        made.article("Courier", "At least 14 people died in the wreck at Vell Bridge.")
        made.article("Gazette", "The number of dead in the wreck at Vell Bridge has risen to 23.", day=day)

    assert [("number", "later update", "how many died")] == found(later)
    assert [] == found(same)


def test_years_in_prison(coverage: Make) -> None:
    """Two sentences for one verdict conflict; what was asked for, and the toll of another year, are other things."""
    made = coverage()
    made.article("Courier", "The former harbour master was sentenced to seven years in prison.")
    made.article(
        "Gazette", "Orla Vance will spend nine years behind bars. A prosecutor had sought ten years in prison."
    )
    other = coverage()
    other.article("Courier", "The wreck at Vell Bridge killed six people.")
    other.article("Gazette", "A wreck at Vell Bridge in 2019 killed nine people.")

    assert [("number", "contradiction", "years in prison")] == found(made)
    assert [] == found(other)
