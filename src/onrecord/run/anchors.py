"""Every span of what was found beyond statements and of what was weighed, each with what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.terms import Findings, Span, Weighing


def found_spans(findings: Findings) -> Iterator[tuple[str, Span]]:
    """Spans of quantities, stances, and of reported commitments, warnings and events of one document."""
    for quantity in findings.quantities:
        yield from (("a quantity", span) for span in (quantity.span, quantity.counted) if span is not None)
    for stance in findings.stances:
        yield from _of(f"stance {stance.id}", stance.holder, stance.cue, stance.target, stance.condition)
    for item in findings.commitments:
        yield from _of(f"commitment {item.id}", item.giver, item.receiver, item.what, item.cue, item.period)
    for caution in findings.cautions:
        parts = (caution.holder, caution.addressee, caution.cue, caution.trigger, caution.consequence)
        yield from _of(f"warning {caution.id}", *parts)
    for event in findings.events:
        yield from _of(f"event {event.id}", event.what, event.place, event.actors, [event.day] if event.day else [])


def _of(where: str, *parts: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    for part in parts:
        for span in part:
            yield where, span


def weighed_spans(weighing: Weighing) -> Iterator[tuple[str, str, Span]]:
    """Spans of what was weighed: what each belongs to, the id of its document, and the span."""
    for position in weighing.positions:
        for span in position.condition:
            yield f"the condition of position {position.id}", position.condition_in or "", span
        for evidence in position.evidence:
            for span in evidence.spans:
                yield f"the evidence of position {position.id}", evidence.document, span
    for conflict in weighing.conflicts:
        for reading in conflict.readings:
            for span in reading.spans:
                yield f"a reading of conflict {conflict.id}", reading.document, span
