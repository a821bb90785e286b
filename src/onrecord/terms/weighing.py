"""All that was weighed over a record."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.terms.caution import Caution
from onrecord.terms.commitment import Commitment
from onrecord.terms.conflict import Conflict
from onrecord.terms.event import Event
from onrecord.terms.position import Position, Question


@dataclass(frozen=True, slots=True)
class Weighing:
    """What follows from a settlement: where actors stand, what was promised and warned of, what happened, what conflicts.

    Made anew whenever the settlement or the questions change.
    """

    #: The questions that were asked; those that the program proposes where nobody asked any.
    questions: tuple[Question, ...] = ()
    positions: tuple[Position, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    cautions: tuple[Caution, ...] = ()
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
