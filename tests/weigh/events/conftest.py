"""Reports of events made by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from onrecord.terms import ReportedEvent, Span, When, reported_event_id
from onrecord.weigh.events.report import Report
from onrecord.weigh.events.weight import weight

DAY = dt.date(2031, 5, 3)


def made(document: str, words: str, **facts: Any) -> Report:
    """A report of some words; facts are kin, places, actors, stems, names, day, story, published, standing, alone."""
    day = facts.get("day", DAY)
    span = Span(0, len(words), words)
    when = When(day, facts.get("last", day), None, "none", None, sure=facts.get("sure", True))
    place = tuple(Span(0, len(name), name) for name in facts.get("places", ()))
    event = ReportedEvent(
        reported_event_id(document, (span,), None), document, (span,), None, when, place, (),
        facts.get("standing", "past"), None,
    )  # fmt: skip
    stems = frozenset(facts.get("stems", words.lower().split()))
    return Report(
        event, when, facts.get("story", "s"), frozenset(facts.get("kin", ())), frozenset(facts.get("places", ())),
        frozenset(facts.get("actors", ())), stems, frozenset(facts.get("names", ())), weight(stems),
        facts.get("published"), facts.get("alone", False),
    )  # fmt: skip


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report."""
    return made
