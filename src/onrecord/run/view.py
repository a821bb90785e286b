"""A record as one looks at it: documents, lines and actors joined and in an order that follows from what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.link.passages import relocated
from onrecord.terms import Line
from onrecord.text.folding import folded
from onrecord.weigh.counts import by_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.keep.store import Store
    from onrecord.terms import Correction, Document, Entity, Findings, Origin, Settlement, Statement, Weighing


class View:
    """All of a store, read once, joined and put in order."""

    def __init__(self, store: Store) -> None:
        """Read the store."""
        self.documents: tuple[Document, ...] = tuple(sorted(store.documents(), key=_document_order))
        self.findings: Mapping[str, Findings] = store.findings()
        self.settlement: Settlement = store.settlement()
        self.lineage: Mapping[str, Sequence[Origin]] = by_document(self.settlement.origins)
        self.weighing: Weighing = store.weighing()
        self.entities: tuple[Entity, ...] = tuple(
            sorted(self.settlement.entities, key=lambda entity: (folded(entity.name), entity.name, entity.id))
        )
        self.all_lines: tuple[Line, ...] = tuple(self._lines())
        rejected = _rejected(relocated(store.corrections(), self.documents, self.findings))
        self.lines: tuple[Line, ...] = tuple(line for line in self.all_lines if line.statement.id not in rejected)

    def _lines(self) -> Iterator[Line]:
        entities = {entity.id: entity for entity in self.entities}
        speakers = {speaker.statement: speaker for speaker in self.settlement.speakers}
        dated = {item.statement: item.when for item in self.settlement.dated}
        same = [item for item in self.settlement.utterances if item.verdict == "same"]
        utterances = {id_: item.id for item in same for id_ in item.statements}
        for document in self.documents:
            found = self.findings.get(document.id)
            for statement in sorted(found.statements if found else (), key=_statement_order):
                when = statement.said_on or dated.get(statement.id)
                said = statement if when is statement.said_on else replace(statement, said_on=when)
                utterance = utterances.get(statement.id)
                speaker = speakers.get(statement.id)
                if speaker is None:
                    yield Line(said, document, None, "unsure", (), utterance)
                    continue
                entity = entities.get(speaker.entity) if speaker.entity else None
                yield Line(said, document, entity, speaker.sureness, speaker.reasons, utterance)


def _document_order(document: Document) -> tuple[str, str, str]:
    return (document.published.value if document.published else "", document.name, document.id)


def _statement_order(statement: Statement) -> tuple[int, int, str]:
    return (statement.content[0].start, statement.content[-1].end, statement.id)


def _rejected(corrections: Iterable[Correction]) -> frozenset[str]:
    """Statements that a person rejected; the last word on each counts."""
    rejected: set[str] = set()
    for correction in corrections:
        if correction.stands and correction.kind == "reject":
            rejected.update(correction.subjects)
        elif correction.stands and correction.kind == "confirm":
            rejected.difference_update(correction.subjects)
    return frozenset(rejected)
