"""A text cut where marks begin and end, so that overlapping and nested marks need no nested elements."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A half-open range of code points and what it is."""

    start: int
    end: int
    #: ``direct``, ``mixed``, ``indirect`` for content and ``uttered`` for what of a mixed one is quoted; ``source``,
    #: ``cue``, ``via``; ``name``, ``when``, ``lit``; or the kind of furniture.
    what: str
    #: Number of the statement it belongs to; 0 for others.
    statement: int = 0
    #: Address of what a name leads to, or the day in ISO 8601 that words name.
    leads: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same ranges from its first character to its last."""

    start: int
    end: int
    under: tuple[Range, ...]


def pieces(length: int, ranges: Sequence[Range], cuts: Iterable[int] = ()) -> tuple[Piece, ...]:
    """Cut ``[0, length)`` at every edge of a range, and at ``cuts``.

    The pieces follow one another without gap or overlap. Parts of a range outside the text are left out.
    """
    opening: dict[int, list[Range]] = {}
    closing: dict[int, list[Range]] = {}
    edges = {0, length, *(cut for cut in cuts if 0 < cut < length)}
    for each in ranges:
        start, end = max(0, each.start), min(length, each.end)
        if start < end:
            opening.setdefault(start, []).append(each)
            closing.setdefault(end, []).append(each)
            edges |= {start, end}
    found: list[Piece] = []
    active: list[Range] = []
    for start, end in pairwise(sorted(edges)):
        active = [each for each in active if each not in closing.get(start, ())] + opening.get(start, [])
        found.append(Piece(start, end, tuple(sorted(active))))
    return tuple(found)
