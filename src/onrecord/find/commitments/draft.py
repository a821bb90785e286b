"""One commitment while it is being read, in pieces of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.terms import Quantity
    from onrecord.terms.commitment import CommitmentStatus


@dataclass(frozen=True, slots=True)
class Draft:
    """What a verb tells; pieces are half-open ranges of word numbers."""

    status: CommitmentStatus
    cue: Piece
    giver: Piece | None
    receiver: Piece | None
    what: Piece | None
    quantity: Quantity | None
    #: The word at which its clause ends.
    end: int
