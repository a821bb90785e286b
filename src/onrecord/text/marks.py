"""Quotation marks: which words stand inside which marks.

What stands in marks is printed as words said, so doubt is settled towards fewer words: an apostrophe never opens, an
unclosed quotation ends with its paragraph and says so, and nothing crosses from one quotation into another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.dashes import dash_speech
from onrecord.text.glyphs import glyphs
from onrecord.text.pairing import pairs
from onrecord.text.paragraphs import paragraphs
from onrecord.text.remembered import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.text.glyphs import Family, Glyph
    from onrecord.text.pairing import Pair


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A stretch in quotation marks, in half-open code points.

    Quotations nest or stand apart; they never overlap otherwise, and none crosses a paragraph break.
    """

    #: Where the opening mark stands; the first word when the mark stands in the paragraph before.
    start: int
    #: After the closing mark, or where the words end when nothing closes it.
    end: int
    #: The words without marks and without white space next to the marks; never empty.
    inner_start: int
    inner_end: int
    #: How many quotations it stands in.
    depth: int
    #: The opening mark as printed; empty when the paragraph goes on with a quotation without opening it again.
    mark: str
    #: Whether a mark closes it.
    closed: bool
    #: Whether it goes on from the paragraph before.
    continued: bool

    def holds(self, start: int, end: int) -> bool:
        """Whether the words between ``start`` and ``end`` stand within its marks."""
        return self.inner_start <= start and end <= self.inner_end


@remembered
def quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of ``text``, outer before inner, in order of their start.

    A quotation of several paragraphs, each of which opens again, gives one quotation a paragraph, all but the first
    ``continued`` and all but the last not ``closed``. Speech that a dash introduces is never ``closed``: no mark
    ends it. The time taken grows with the length of the text.
    """
    ranges = paragraphs(text)
    marks = [glyphs(text, start, end) for start, end in ranges]
    found: list[Quotation] = []
    carried: Family | None = None
    for index, (start, end) in enumerate(ranges):
        following = _opening_family(marks[index + 1], ranges[index + 1][0]) if index + 1 < len(ranges) else None
        paired = pairs(text, marks[index], end, (start, carried) if carried else None)
        kept = [pair for pair in paired if _stands(pair, start, following)]
        found.extend(_quotations(text, kept, start, carried))
        if not kept:
            found.extend(Quotation(*speech, 0, text[start], closed=False, continued=False)
                         for speech in dash_speech(text, start, end))  # fmt: skip
        carried = next((pair.family for pair in kept if not pair.closed and pair.end == end), None)
    return tuple(found)


def quoted(text: str, quotations: Sequence[Quotation]) -> tuple[tuple[int, int], ...]:
    """The ranges of ``text`` that stand in quotation marks: the insides of the outermost quotations, merged.

    Raises:
        ValueError: when a quotation does not lie in the text.
    """
    merged: list[tuple[int, int]] = []
    for inner_start, inner_end in sorted((q.inner_start, q.inner_end) for q in quotations if q.depth == 0):
        if inner_end > len(text):
            raise ValueError(f"a quotation up to {inner_end} reaches past a text of {len(text)} code points")
        if merged and inner_start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], inner_end))
        else:
            merged.append((inner_start, inner_end))
    return tuple(merged)


def _opening_family(marks: Sequence[Glyph], start: int) -> Family | None:
    """The family of the mark that a paragraph begins with."""
    return marks[0].family if marks and marks[0].start == start and marks[0].opens else None


def _stands(pair: Pair, start: int, following: Family | None) -> bool:
    """Whether an unclosed quotation is one: single and doubtful marks need more than their own word for it."""
    if pair.closed:
        return True
    if pair.family == "single":
        return pair.start == start and following == "single"
    return not pair.loose


def _quotations(text: str, kept: Iterable[Pair], start: int, carried: Family | None) -> Iterator[Quotation]:
    around: list[int] = []
    for pair in kept:
        # Index by index: cutting the words out would take quadratic time on deep nesting.
        inner_start, inner_end = pair.inner_start, pair.inner_end
        while inner_start < inner_end and text[inner_start].isspace():
            inner_start += 1
        while inner_start < inner_end and text[inner_end - 1].isspace():
            inner_end -= 1
        if inner_start == inner_end:
            continue
        while around and around[-1] <= pair.start:
            around.pop()
        continued = pair.start == start and pair.family == carried and not around
        yield Quotation(
            pair.start, pair.end, inner_start, inner_end, len(around), pair.mark, pair.closed, continued,
        )  # fmt: skip
        around.append(pair.end)
