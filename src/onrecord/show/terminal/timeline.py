"""What happened when, in the terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.days import when_words
from onrecord.show.terminal.excerpt import excerpt
from onrecord.show.terminal.utterances import four_counts
from onrecord.show.visible import one_line
from onrecord.show.wording import many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.terms import Counts, Document, Entity, Event, ReportedEvent

_STYLES: Final = {"planned": "yellow", "denied": "red"}


def timeline(
    found: Sequence[Event],
    reports: Mapping[str, ReportedEvent],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    count: Callable[[Sequence[ReportedEvent]], Counts],
) -> RenderableType:
    """Events by day: what, where, who, how widely it is carried, and the words that tell it.

    Args:
        found: The events, in order of day.
        reports: Their reports, by id.
        documents: The documents, by id.
        entities: Who may have taken part, by id.
        count: Gives the four counts of some reports.
    """
    parts: list[RenderableType] = [
        Text(f"{many(len(found), 'event')}; one that several articles report is counted once.", style="dim")
    ]
    for day, events in groupby(found, key=lambda event: when_words(event.when)):
        parts += [Text(), Text(day, style="bold underline")]
        parts += [Padding(_event(event, reports, documents, entities, count), (0, 0, 1, 2)) for event in events]
    return Group(*parts)


def _event(
    event: Event,
    reports: Mapping[str, ReportedEvent],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    count: Callable[[Sequence[ReportedEvent]], Counts],
) -> RenderableType:
    told = [reports[id_] for id_ in event.reports if id_ in reports]
    title = Text(one_line(event.what), style="bold")
    if event.standing in _STYLES:
        title.append(f"  {event.standing}", style=_STYLES[event.standing])
    who = ", ".join(one_line(entities[id_].name) for id_ in event.actors if id_ in entities)
    facts = [f"{label}: {value}" for label, value in (("where", one_line(event.place or "")), ("who", who)) if value]
    lines: list[RenderableType] = [Text(fact) for fact in facts]
    lines.append(Text(four_counts(count(told))))
    lines += [
        excerpt((*report.what, *((report.day,) if report.day else ())), documents[report.document]) for report in told
    ]
    lines += [Text(one_line(reason), style="dim") for reason in event.reasons]
    lines.append(Text(event.id, style="dim"))
    return Group(title, Padding(Group(*lines), (0, 0, 0, 2)))
