"""The tables of what follows from statements; see `onrecord.run.rows`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.run.rows import span_range
from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.run.rows import Row
    from onrecord.terms import (
        Caution,
        Commitment,
        Conflict,
        Event,
        Evidence,
        Findings,
        Position,
        ReportedCaution,
        ReportedCommitment,
        ReportedEvent,
        Span,
    )


def position_rows(positions: Iterable[Position], actors: Mapping[str, str], names: Mapping[str, str]) -> Iterator[Row]:
    """Table ``positions``: ``actors`` gives the name of an entity for its id, ``names`` that of a document."""
    for position in positions:
        yield {
            "id": position.id,
            "actor": actors.get(position.actor),
            "entity": position.actor,
            "question": position.question,
            "value": position.value,
            "condition": joined(position.condition) or None,
            "as_of": position.as_of.iso if position.as_of else None,
            "level": position.level,
            "statements": [item.statement for item in position.evidence if item.statement],
            "counts_for": actors.get(position.counts_for) if position.counts_for else None,
            "movement": position.movement,
            "evidence": [_evidence(item, names) for item in position.evidence],
            "reasons": list(position.reasons),
        }


def _evidence(item: Evidence, names: Mapping[str, str]) -> Row:
    return {
        "document": names.get(item.document),
        "statement": item.statement,
        "hand": item.hand,
        "value": item.value,
        "words": joined(item.spans),
        "spans": _ranges(item.spans),
        "as_of": item.as_of.iso if item.as_of else None,
        "reasons": list(item.reasons),
    }


def commitment_rows(
    commitments: Iterable[Commitment], findings: Mapping[str, Findings], names: Mapping[str, str]
) -> Iterator[Row]:
    """Table ``commitments``: ``findings`` holds the reports, ``names`` gives the name of a document for its id."""
    reports = {item.id: item for found in findings.values() for item in found.commitments}
    for commitment in commitments:
        told = [reports[id_] for id_ in commitment.reports if id_ in reports]
        yield {
            "id": commitment.id,
            "giver": commitment.giver,
            "receiver": commitment.receiver,
            "what": commitment.what,
            "amount": commitment.low,
            "amount_to": commitment.high,
            "currency": commitment.currency,
            "status": commitment.status,
            "date": commitment.when.iso if commitment.when else None,
            "statements": [item.statement for item in told if item.statement],
            "givers": list(commitment.givers),
            "receivers": list(commitment.receivers),
            "reports": [_commitment_report(item, names) for item in told],
            "reasons": list(commitment.reasons),
        }


def _commitment_report(item: ReportedCommitment, names: Mapping[str, str]) -> Row:
    return {
        "document": names.get(item.document),
        "statement": item.statement,
        "status": item.status,
        "what": joined(item.what),
        "amount": item.quantity.span.exact if item.quantity else None,
        "period": joined(item.period) or None,
        "spans": _ranges((*item.giver, *item.cue, *item.what, *item.receiver)),
    }


def caution_rows(
    cautions: Iterable[Caution], findings: Mapping[str, Findings], actors: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Row]:
    """Table ``warnings``; the arguments are those of the tables above."""
    reports = {item.id: item for found in findings.values() for item in found.cautions}
    for caution in cautions:
        told = [reports[id_] for id_ in caution.reports if id_ in reports]
        yield {
            "id": caution.id,
            "by": actors.get(caution.holder) if caution.holder else None,
            "to": actors.get(caution.addressee) if caution.addressee else None,
            "kind": caution.kind,
            "act": caution.act,
            "trigger": caution.trigger or None,
            "consequence": caution.consequence or None,
            "as_of": caution.as_of.iso if caution.as_of else None,
            "statements": [item.statement for item in told if item.statement],
            "reports": [_caution_report(item, names) for item in told],
            "reasons": list(caution.reasons),
        }


def _caution_report(item: ReportedCaution, names: Mapping[str, str]) -> Row:
    return {
        "document": names.get(item.document),
        "statement": item.statement,
        "trigger": joined(item.trigger) or None,
        "consequence": joined(item.consequence) or None,
        "spans": _ranges((*item.cue, *item.trigger, *item.consequence)),
    }


def event_rows(events: Iterable[Event], findings: Mapping[str, Findings], names: Mapping[str, str]) -> Iterator[Row]:
    """Table ``events``; the arguments are those of the tables above."""
    reports = {item.id: item for found in findings.values() for item in found.events}
    for event in events:
        told = [reports[id_] for id_ in event.reports if id_ in reports]
        yield {
            "id": event.id,
            "what": event.what,
            "date": event.when.iso,
            "place": event.place,
            "documents": sorted({names[item.document] for item in told if item.document in names}),
            "spans": [_event_report(item, names) for item in told],
            "standing": event.standing,
            "date_is_sure": event.when.sure,
            "actors": list(event.actors),
            "reasons": list(event.reasons),
        }


def _event_report(item: ReportedEvent, names: Mapping[str, str]) -> Row:
    return {"document": names.get(item.document), "what": joined(item.what), "spans": _ranges(item.what)}


def conflict_rows(conflicts: Iterable[Conflict], names: Mapping[str, str]) -> Iterator[Row]:
    """Table ``conflicts``; ``names`` gives the name of a document for its id."""
    for conflict in conflicts:
        yield {
            "id": conflict.id,
            "kind": conflict.kind,
            "type": conflict.type,
            "subject": conflict.subject,
            "readings": [
                {
                    "value": reading.value,
                    "document": names.get(reading.document),
                    "spans": _ranges(reading.spans),
                    "statement": reading.statement,
                }
                for reading in conflict.readings
            ],
            "reasons": list(conflict.reasons),
            "rank": conflict.rank,
            "about": conflict.about,
            "settled": conflict.settled,
        }


def _ranges(spans: Iterable[Span]) -> list[list[int]]:
    return [span_range(span) for span in spans]
