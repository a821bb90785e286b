"""Where words stand: half-open ranges of code points in a stored text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of Unicode code points and the words that stand there.

    The invariant of the whole record is ``text[span.start:span.end] == span.exact``, where ``text`` is the
    text of the document that the span belongs to.

    Raises:
        ValueError: when the range is empty, negative, or not as long as ``exact``.
    """

    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")
        if self.end - self.start != len(self.exact):
            raise ValueError(f"[{self.start}, {self.end}) is not as long as {self.exact!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span ``[start, end)`` out of ``text``; raises ValueError when it does not lie inside."""
        if end > len(text):
            raise ValueError(f"[{start}, {end}) reaches past the end of a text of {len(text)} code points")
        return cls(start, end, text[start:end])

    def holds(self, text: str) -> bool:
        """Whether the words still stand where the span says."""
        return text[self.start : self.end] == self.exact

    def within(self, other: Span) -> bool:
        """Whether every code point of this span lies in ``other``."""
        return other.start <= self.start and self.end <= other.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def covered(spans: Iterable[Span]) -> int:
    """Number of code points under at least one of the spans."""
    total, reached = 0, 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return total


def joined(spans: Sequence[Span], gap: str = " … ") -> str:
    """The words of several spans in order, with ``gap`` where something was left out between them."""
    return gap.join(span.exact for span in spans)
