"""Which rows make up each table that other programs read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onrecord.run.rows import document_rows, entity_rows, origin_rows, statement_rows, story_rows, utterance_rows
from onrecord.run.rows_weighed import caution_rows, commitment_rows, conflict_rows, event_rows, position_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onrecord.run.record import Record
    from onrecord.run.rows import Row
    from onrecord.terms import Findings

TABLES: Final[Mapping[str, Callable[[Record], Iterator[Row]]]] = MappingProxyType(
    {
        "documents": lambda record: document_rows(record.documents(), record.stories()),
        "statements": lambda record: statement_rows(record.statements()),
        "utterances": lambda record: utterance_rows(
            record.utterances(), {line.statement.id: line for line in record.statements()}, record.counts
        ),
        "entities": lambda record: entity_rows(record.entities(), _names(record)),
        "positions": lambda record: position_rows(record.positions(), _actors(record), _names(record)),
        "commitments": lambda record: commitment_rows(record.commitments(), _findings(record), _names(record)),
        "warnings": lambda record: caution_rows(record.cautions(), _findings(record), _actors(record), _names(record)),
        "events": lambda record: event_rows(record.events(), _findings(record), _names(record)),
        "conflicts": lambda record: conflict_rows(record.conflicts(), _names(record)),
        "origins": lambda record: origin_rows(record.origins(), _names(record)),
        "stories": lambda record: story_rows(record.stories(), _names(record)),
    }
)


def _names(record: Record) -> dict[str, str]:
    return {document.id: document.name for document in record.documents()}


def _actors(record: Record) -> dict[str, str]:
    return {entity.id: entity.name for entity in record.entities()}


def _findings(record: Record) -> dict[str, Findings]:
    return {document.id: record.findings(document.id) for document in record.documents()}
