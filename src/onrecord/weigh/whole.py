"""All that is weighed over a record, in the order in which one part needs the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import Weighing
from onrecord.weigh.cautions.settle import cautions
from onrecord.weigh.commitments.settle import commitments
from onrecord.weigh.conflicts.decided import decided
from onrecord.weigh.conflicts.settle import conflicts
from onrecord.weigh.events.settle import events
from onrecord.weigh.positions.propose import questions as proposed
from onrecord.weigh.positions.settle import positions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.infer.judge import Judge
    from onrecord.terms import Correction, Document, Findings, Question, Settlement


def weigh_whole(  # noqa: PLR0913 - what weighing rests on
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
    corrections: Sequence[Correction],
    questions: Sequence[Question],
    *,
    judge: Judge | None = None,
) -> Weighing:
    """Where actors stand, what was promised and warned of, what happened when, and where the accounts conflict.

    Args:
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        settlement: What was settled over all of them.
        corrections: What a person decided; it wins over the machine.
        questions: What positions are asked for; without any, those that the coverage itself is about.
        judge: The trained model that judges sentences against questions; without it word rules decide alone.
    """
    asked = tuple(questions) or proposed(documents, findings, settlement)
    found = conflicts(documents, findings, settlement)
    return Weighing(
        questions=asked,
        positions=tuple(p for question in asked for p in positions(question, documents, findings, settlement, judge)),
        commitments=commitments(documents, findings, settlement),
        cautions=cautions(documents, findings, settlement),
        events=events(documents, findings, settlement),
        conflicts=decided(found, corrections),
    )
