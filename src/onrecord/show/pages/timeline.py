"""What happened when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import when_words
from onrecord.show.pages.excerpt import excerpt
from onrecord.show.visible import one_line
from onrecord.show.wording import many, speaker_words

if TYPE_CHECKING:
    from onrecord.show.pages.excerpt import Excerpt
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Event

#: Passages shown for an event where it is one of many.
PASSAGES = 2
STANDINGS = {"past": "", "planned": "planned", "denied": "denied"}


@dataclass(frozen=True, slots=True)
class Happened:
    """An event in words."""

    anchor: str
    href: str
    what: str
    when: str
    #: ISO 8601, for programs that read the page.
    iso: str
    place: str
    standing: str
    #: Names of those who took part, and where they are shown.
    actors: tuple[tuple[str, str], ...]
    excerpts: tuple[Excerpt, ...]
    carried: str
    reasons: tuple[str, ...]


def happened(event: Event, index: Index, ways: Ways, *, passages: int = PASSAGES) -> Happened:
    """An event with some of the passages that tell of it."""
    told = [index.told_events[id_] for id_ in event.reports if id_ in index.told_events]
    entities = [index.entities[id_] for id_ in event.actors if id_ in index.entities]
    return Happened(
        anchor=f"e-{event.id}",
        href=ways.event(event.id),
        what=one_line(event.what),
        when=when_words(event.when),
        iso=event.when.first.isoformat(),
        place=one_line(event.place) if event.place else "",
        standing=STANDINGS[event.standing],
        actors=tuple((speaker_words(entity), ways.actor(entity.id)) for entity in entities),
        excerpts=tuple(excerpt(index.documents[each.document], each.what, ways) for each in told[:passages]),
        carried=many(len({each.document for each in told}), "article"),
        reasons=tuple(one_line(reason) for reason in event.reasons),
    )
