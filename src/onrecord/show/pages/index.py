"""A record read once, with everything a page looks up at hand; it never changes, and any number of threads may ask it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from onrecord.show.days import stamp_day
from onrecord.show.speakers import by_speaker
from onrecord.text.folding import folded

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.show.shown import Shown
    from onrecord.show.speakers import Spoken
    from onrecord.terms import (
        Caution,
        Commitment,
        Conflict,
        Correction,
        Counts,
        Document,
        Entity,
        Event,
        Findings,
        Likeness,
        Line,
        Origin,
        Position,
        Problem,
        Question,
        ReportedCaution,
        ReportedCommitment,
        ReportedEvent,
        Story,
        Utterance,
    )

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Index:
    """A record as pages see it. Sequences are in the order of the record; mappings are by id unless said otherwise."""

    name: str
    documents: Mapping[str, Document]
    lines: Mapping[str, Line]
    entities: Mapping[str, Entity]
    #: Who said something, most first; what is led to nobody last. Each one's lines in order of time.
    spoken: Sequence[Spoken]
    spoken_by: Mapping[str, Spoken]
    lines_in: Mapping[str, Sequence[Line]]
    #: When each document was published, and its outlet, folded.
    published: Mapping[str, datetime.date]
    outlets: Mapping[str, str]
    #: Ids of entities by folded spelling.
    named: Mapping[str, tuple[str, ...]]
    #: Those in most statements first.
    utterances: Mapping[str, Utterance]
    utterance_of: Mapping[str, Utterance]
    origins: Sequence[Origin]
    origins_of: Mapping[str, Sequence[Origin]]
    stories: Sequence[Story]
    problems: Sequence[Problem]
    corrections: Sequence[Correction]
    likenesses: Sequence[Likeness]
    questions: Sequence[Question]
    positions: Mapping[str, Position]
    #: By id of the actor, and by title of the question.
    positions_of: Mapping[str, Sequence[Position]]
    positions_on: Mapping[str, Sequence[Position]]
    conflicts: Mapping[str, Conflict]
    #: By id of the utterance, event or commitment that they are about.
    conflicts_about: Mapping[str, Sequence[Conflict]]
    #: By id of a document that has one of the readings.
    conflicts_in: Mapping[str, Sequence[Conflict]]
    #: In order of time.
    events: Mapping[str, Event]
    commitments: Sequence[Commitment]
    cautions: Sequence[Caution]
    #: What single documents report, by id.
    told_events: Mapping[str, ReportedEvent]
    told_commitments: Mapping[str, ReportedCommitment]
    told_cautions: Mapping[str, ReportedCaution]
    findings: Mapping[str, Findings]
    counts: Counts

    def entity_for(self, words: str, document: str) -> Entity | None:
        """The entity that a document calls by these words, where only one can be meant."""
        ids = self.named.get(folded(words), ())
        found = [self.entities[id_] for id_ in ids]
        here = [each for each in found if _is_written_in(each, words, document)]
        chosen = here or found
        return chosen[0] if len(chosen) == 1 else None


def _is_written_in(entity: Entity, words: str, document: str) -> bool:
    wanted = folded(words)
    return any(folded(each.text) == wanted and document in each.documents for each in entity.spellings)


def index(record: Shown) -> Index:
    """Read a record once."""
    documents = {document.id: document for document in record.documents()}
    lines = record.statements()
    spoken = by_speaker(lines)
    findings = {id_: record.findings(id_) for id_ in documents}
    utterances = sorted(record.utterances(), key=_reach)
    origins = record.origins()
    entities = record.entities()
    positions = record.positions()
    conflicts = sorted(record.conflicts(), key=_gravity)
    return Index(
        name=record.path.name,
        documents=documents,
        lines={line.statement.id: line for line in lines},
        entities={entity.id: entity for entity in entities},
        spoken=spoken,
        spoken_by={each.speaker.id: each for each in spoken if each.speaker},
        lines_in=_grouped((line.document.id, line) for line in lines),
        published=dict(_published(documents.values())),
        outlets={each.id: folded(each.outlet.value) for each in documents.values() if each.outlet},
        named=_named(entities),
        utterances={each.id: each for each in utterances},
        utterance_of={id_: each for each in utterances for id_ in each.statements},
        origins=origins,
        origins_of=_grouped((origin.document, origin) for origin in origins),
        stories=record.stories(),
        problems=record.problems(),
        corrections=record.corrections(),
        likenesses=record.likenesses(),
        questions=record.questions(),
        positions={each.id: each for each in positions},
        positions_of=_grouped((each.actor, each) for each in positions),
        positions_on=_grouped((each.question, each) for each in positions),
        conflicts={each.id: each for each in conflicts},
        conflicts_about=_grouped((each.about, each) for each in conflicts if each.about),
        conflicts_in=_grouped((id_, each) for each in conflicts for id_ in {r.document: None for r in each.readings}),
        events={each.id: each for each in sorted(record.events(), key=_time)},
        commitments=record.commitments(),
        cautions=record.cautions(),
        told_events={told.id: told for each in findings.values() for told in each.events},
        told_commitments={told.id: told for each in findings.values() for told in each.commitments},
        told_cautions={told.id: told for each in findings.values() for told in each.cautions},
        findings=findings,
        counts=record.counts(),
    )


def _reach(utterance: Utterance) -> tuple[int, str]:
    return (-len(utterance.statements), utterance.id)


def _time(event: Event) -> tuple[datetime.date, datetime.date, str]:
    return (event.when.first, event.when.last, event.id)


def _published(documents: Iterable[Document]) -> Iterator[tuple[str, datetime.date]]:
    for document in documents:
        day = stamp_day(document.published.value) if document.published else None
        if day:
            yield document.id, day


def _gravity(conflict: Conflict) -> tuple[int, str, str, str]:
    return (conflict.rank, conflict.kind, conflict.subject, conflict.id)


def _named(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entity in entities:
        for words in (entity.name, *(spelling.text for spelling in entity.spellings)):
            found[folded(words)][entity.id] = None
    return {words: tuple(ids) for words, ids in found.items()}


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, Sequence[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
