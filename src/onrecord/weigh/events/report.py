"""A report of an event, laid out for comparison: its day, what it is called, where it is, who takes part, its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.folding import folded
from onrecord.text.happenings import kin_of_noun, kin_of_verb
from onrecord.text.words import words
from onrecord.weigh.events.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Document, Findings, ReportedEvent, Settlement, Span, When


@dataclass(frozen=True, slots=True)
class Report:
    """One report with a day that is known."""

    event: ReportedEvent
    when: When
    #: Id of the story of its document; empty when it is in none.
    story: str
    #: Groups of the nouns and verbs in it, see `onrecord.text.happenings`.
    kin: frozenset[str]
    #: Folded names of its places.
    places: frozenset[str]
    #: Ids of entities, and folded names that lead to none.
    actors: frozenset[str]
    #: Stems of its words that say something.
    stems: frozenset[str]

    @property
    def id(self) -> str:
        """Id of the reported event."""
        return self.event.id


def reports(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Report, ...]:
    """The reports whose day is known, in order of document and place.

    Args:
        documents: The documents of the record, in any order.
        findings: What was found in each, by document id.
        settlement: Who is who, what is one story, and the years of undated articles.
    """
    story_of = {document: story.id for story in settlement.stories for document in story.documents}
    known = _names(settlement)
    days = {(r.document, w.span.start): w for r in settlement.reckonings for w in r.dates if w.span is not None}
    found: list[Report] = []
    for id_ in sorted({document.id for document in documents} & findings.keys()):
        for event in findings[id_].events:
            when = event.when or (days.get((id_, event.day.start)) if event.day is not None else None)
            if when is not None:
                found.append(_report(event, when, story_of.get(id_, ""), known))
    return tuple(sorted(found, key=lambda item: (item.event.document, item.event.what[0].start, item.id)))


def _report(event: ReportedEvent, when: When, story: str, known: Mapping[tuple[str, str], str]) -> Report:
    said = words(event.what)
    return Report(
        event=event,
        when=when,
        story=story,
        kin=frozenset(_kin(event.what)),
        places=frozenset(Places.key(span.exact) for span in event.place),
        actors=frozenset(known.get((event.document, _name(span)), _name(span)) for span in event.actors),
        stems=frozenset(word.sense for word in said if word.is_content and not word.form.isdigit()),
    )


def _kin(what: Sequence[Span]) -> Iterator[str]:
    for span in what:
        for word in span.exact.lower().split():
            bare = word.strip(",.;:()\"'“”‘’—–-")
            group = kin_of_noun(bare) or kin_of_verb(bare)
            if group is not None:
                yield group


def _names(settlement: Settlement) -> dict[tuple[str, str], str]:
    """The entity that a spelling leads to, by document and folded spelling; the first by id where there are several."""
    known: dict[tuple[str, str], str] = {}
    for entity in sorted(settlement.entities, key=lambda item: item.id):
        for spelling in entity.spellings:
            for document in spelling.documents:
                known.setdefault((document, folded(spelling.text).strip()), entity.id)
    return known


def _name(span: Span) -> str:
    return folded(span.exact).strip().removesuffix("'s").removesuffix("'")
