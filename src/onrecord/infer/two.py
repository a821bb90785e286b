"""Two texts laid out to be read together: a question and a passage.

Each word of either text keeps its place among the pieces, so that what is found can be led back to code points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.infer.words import Words, split_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onrecord.infer.pieces import Cutter, Pieces

__all__ = ["Two", "two"]

#: Most pieces of the first text; it is cut after that many.
_FIRST: Final = 96
#: Most pieces of both, marks included.
_ROOM: Final = 320


@dataclass(frozen=True, slots=True)
class Two:
    """Two texts as the pieces of one input."""

    #: Vocabulary number of each piece, begin and end marks among them.
    ids: NDArray[np.int64]
    #: Quotation and spelling code of each piece.
    codes: NDArray[np.int64]
    left: Words
    right: Words
    #: Place of the first piece of each word that found room, by text.
    left_firsts: NDArray[np.int64]
    right_firsts: NDArray[np.int64]

    def inside(self, start: int, end: int, *, left: bool = False) -> NDArray[np.int64]:
        """Numbers of the words that meet a run of code points of the second text, or of the first.

        Args:
            start: First code point.
            end: One past the last.
            left: Whether the run is of the first text.
        """
        words, firsts = (self.left, self.left_firsts) if left else (self.right, self.right_firsts)
        count = len(firsts)
        return np.flatnonzero((words.starts[:count] < end) & (words.ends[:count] > start))


def two(cutter: Cutter, left: str, right: str, *, left_room: int = _FIRST, room: int = _ROOM) -> Two:
    """Lay out two texts.

    Args:
        cutter: Cuts words into pieces.
        left: The first text; what goes beyond ``left_room`` pieces is left out.
        right: The second text; what goes beyond ``room`` pieces in all is left out.
        left_room: Most pieces of the first text.
        room: Most pieces in all.

    Returns:
        The pieces of both, and where their words are.
    """
    words = split_words(left), split_words(right)
    first = _short(cutter.cut(words[0]), left_room)
    second = _short(cutter.cut(words[1]), room - 3 - len(first[0]))
    gap = len(first[0]) + 2
    return Two(
        ids=np.concatenate(([cutter.begin], first[0], [cutter.end], second[0], [cutter.end])),
        codes=np.concatenate(([0], first[1], [0], second[1], [0])),
        left=words[0],
        right=words[1],
        left_firsts=first[2] + 1,
        right_firsts=second[2] + gap,
    )


def _short(pieces: Pieces, room: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    return pieces.ids[:room], pieces.codes[:room], pieces.firsts[pieces.firsts < room]
