"""What happened when and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.span import Span
from onrecord.terms.when import When


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """What one document says happened, or is to happen, on a day that it names or that another document tells."""

    id: str
    document: str
    #: The words that tell it, as short as they can stand alone: a clause, or a noun with its attributes.
    what: tuple[Span, ...]
    #: The words that name the day; none for a meeting or the like that this document leaves undated.
    day: Span | None
    #: The day; none where the document does not tell the year, which the rest of its story may, or no day at all.
    when: When | None
    #: The words that name the place; empty when none is named.
    place: tuple[Span, ...]
    #: The words that name who took part.
    actors: tuple[Span, ...]
    standing: Literal["past", "planned", "denied"]
    #: Id of the statement whose content it stands in; none for the reporter's own words.
    statement: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event, joined over the documents that report it."""

    id: str
    #: Words of the report that tells most in fewest words.
    what: str
    when: When
    #: Name of the place; none when no document names one or they differ beyond one lying in the other.
    place: str | None
    #: Ids of entities that took part, by any report.
    actors: tuple[str, ...]
    standing: Literal["past", "planned", "denied"]
    #: Ids of the reports, sorted by document and place.
    reports: tuple[str, ...]
    #: Why they were taken for one, in whole phrases.
    reasons: tuple[str, ...]


def reported_event_id(document: str, what: tuple[Span, ...], day: Span | None) -> str:
    """The id of a reported event: from its document, the ranges of its words and of the words that name the day."""
    parts = (what, () if day is None else (day,))
    return content_id("reported event", document, *("/".join(f"{s.start}-{s.end}" for s in part) for part in parts))


def event_id(reports: tuple[str, ...]) -> str:
    """The id of an event: from the reports it is made of."""
    return content_id("event", *reports)
