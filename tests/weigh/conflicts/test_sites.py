"""Places of one event, told by two articles in much the same words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onrecord.terms import ReportedEvent, Span, reported_event_id

Make = Callable[[], Any]
FIRST = "On Tuesday a delivery van of the Orlan brewery slid along Ridge Lane with nine barrels."


def span(text: str, words: str) -> Span:
    """The first place of ``words`` in ``text``."""
    return Span.of(text, text.index(words), text.index(words) + len(words))


def found(make: Make, other: str, place: str) -> list[tuple[str, str, list[str]]]:
    """Kind, first reason and values of what conflicts between ``FIRST`` and another article, which names ``place``."""
    made = make()
    for outlet, text, site in (("Courier", FIRST, "Ridge Lane"), ("Gazette", other, place)):
        id_ = made.article(outlet, text, day="2031-05-07", names={site: "place"})
        what, day = (span(text, text.split("On Tuesday ")[1].split(".")[0]),), span(text, "Tuesday")
        when = next(each for each in made.findings[id_].dates if each.span == day)
        event = ReportedEvent(
            reported_event_id(id_, what, day), id_, what, day, when, (span(text, site),), (), "past", None
        )
        made.findings[id_] = replace(made.findings[id_], events=(event,))
    return [(row.kind, row.reasons[0], [reading.value for reading in row.readings]) for row in made.conflicts()]


def test_one_event_in_two_places(coverage: Make) -> None:
    """What two articles tell of one day in much the same words happened in one place."""
    other = "On Tuesday a delivery van, the pride of the Orlan brewery with its nine barrels, ran along Quarry Road."
    why = "both articles tell of it in much the same words, on one day"

    assert [("place", why, ["Quarry Road", "Ridge Lane"])] == found(coverage, other, "Quarry Road")


def test_places_that_may_agree(coverage: Make) -> None:
    """An article that names both places knows of both, and what is told in other words is another thing."""
    both = "The van left Ridge Lane. On Tuesday a delivery van of the Orlan brewery ran along Quarry Road with nine barrels."
    other = "On Tuesday a tractor tipped over on Quarry Road."

    assert [] == found(coverage, both, "Quarry Road")
    assert [] == found(coverage, other, "Quarry Road")
