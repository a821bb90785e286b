"""One commitment while it is being read, in pieces of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene
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

    @classmethod
    def of_deed(
        cls, scene: Scene, status: CommitmentStatus, cue: Piece, sides: tuple[Piece | None, Piece | None], what: Piece
    ) -> Draft:
        """A deed that ``what`` tells to the end of its clause; ``sides`` are giver and receiver."""
        return cls(status, cue, *sides, what, scene.quantity_in(what), what[1])
