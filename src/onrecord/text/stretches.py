"""Stretches of one text, such as its sentences or paragraphs, and which of them a place lies in."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A half-open range of code points.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Ranges of one text in order, no two of which meet; each question about a place costs a binary search."""

    ranges: tuple[Range, ...]

    def number(self, place: int) -> int:
        """The number, from 0, of the stretch that holds ``place`` or is the last one before it; -1 before the first."""
        return bisect_right(self.ranges, place, key=itemgetter(0)) - 1

    def holds(self, place: int) -> bool:
        """Whether ``place`` lies in one of them, rather than between two."""
        number = self.number(place)
        return number >= 0 and place < self.ranges[number][1]

    def at(self, place: int) -> Range:
        """The stretch that holds ``place``, else the last one before it, else the first; empty when there is none."""
        return self.ranges[max(0, self.number(place))] if self.ranges else (place, place)

    def around(self, places: Iterable[int]) -> tuple[Range, ...]:
        """The stretches at any of ``places``, in order, each once."""
        return tuple(sorted({self.at(place) for place in places}))
