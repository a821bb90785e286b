"""Offsets between code points, in which the record counts, and UTF-16 units, in which browsers count.

The invariant kept here: a character outside the Basic Multilingual Plane is one code point and two units; every
other character, a lone surrogate too, is one of each.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

#: First code point that takes two UTF-16 units.
_ASTRAL = 0x10000


@dataclass(frozen=True, slots=True)
class Utf16Map:
    """The map of one text, made once and asked often; each question costs a binary search."""

    #: Length of the text in code points.
    length: int
    #: Code-point indices of the characters that take two units, ascending.
    wide: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Utf16Map:
        """Make the map of ``text``."""
        return cls(len(text), tuple(i for i, char in enumerate(text) if ord(char) >= _ASTRAL))

    def units(self, index: int) -> int:
        """The UTF-16 offset of code point ``index``; raises ValueError outside ``0 .. length``."""
        if not 0 <= index <= self.length:
            raise ValueError(f"code point {index} does not lie in a text of {self.length}")
        return index + bisect_left(self.wide, index)

    def index(self, units: int) -> int:
        """The code point at UTF-16 offset ``units``; an offset inside a pair gives the character it cuts.

        Raises:
            ValueError: when the offset lies outside the text.
        """
        if not 0 <= units <= self.length + len(self.wide):
            raise ValueError(f"UTF-16 offset {units} does not lie in a text of {self.length + len(self.wide)} units")
        low, high = 0, self.length
        while low < high:
            middle = (low + high + 1) // 2
            if self.units(middle) <= units:
                low = middle
            else:
                high = middle - 1
        return low


def to_utf16(text: str, index: int) -> int:
    """The UTF-16 offset of code point ``index`` of ``text``; raises ValueError outside the text."""
    return Utf16Map.of(text).units(index)


def from_utf16(text: str, units: int) -> int:
    """The code point of ``text`` at UTF-16 offset ``units``; raises ValueError outside the text."""
    return Utf16Map.of(text).index(units)
