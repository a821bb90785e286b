"""The wall between words said and words written about them.

Only what stands in quotation marks in the article counts as said; in a partly quoted line that is some of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.text.marks import quotations, quoted

if TYPE_CHECKING:
    from onrecord.terms import Line, Span


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are all said, or all written about what was said."""

    text: str
    said: bool


def said_ranges(line: Line) -> tuple[tuple[int, int], ...]:
    """Where in its document the words of a line stand that were said, as half-open ranges of code points."""
    if line.statement.mode == "indirect":
        return ()
    if line.statement.mode == "direct":
        return tuple((span.start, span.end) for span in line.statement.content)
    overlaps = (
        (max(start, span.start), min(end, span.end))
        for span in line.statement.content
        for start, end in _quoted(line.document.text)
    )
    return tuple((start, end) for start, end in overlaps if start < end)


def runs(line: Line) -> tuple[tuple[Run, ...], ...]:
    """For each content span of a line, its words in runs; put together, the runs are the span."""
    said = said_ranges(line)
    return tuple(tuple(_cut(span, said)) for span in line.statement.content)


def _cut(span: Span, said: tuple[tuple[int, int], ...]) -> list[Run]:
    found: list[Run] = []
    at = span.start
    for start, end in said:
        if start < at or end > span.end:
            continue
        if start > at:
            found.append(Run(span.exact[at - span.start : start - span.start], said=False))
        found.append(Run(span.exact[start - span.start : end - span.start], said=True))
        at = end
    if at < span.end:
        found.append(Run(span.exact[at - span.start :], said=False))
    return found


@lru_cache(maxsize=16)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    # Lines come document by document, so a few texts are all that is asked for at a time.
    return quoted(text, quotations(text))
