"""Pair the marks of one paragraph, in one pass over a stack.

Every mark is pushed and popped at most once, so the work grows with the number of marks. Double marks are trusted
over single ones: a single mark still open when a double quotation closes was an apostrophe.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.text.glyphs import CLOSERS, LOW, OPENERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.glyphs import Family, Glyph


#: White space and characters without width, which pages leave between sentences.
_BLANK = " \t\xa0\u2002\u2003\u2009\u200a\u200b\u200c\u200d\u202f\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark and the range that it opens; ``inner_end == end`` when no mark closes it."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    mark: str
    family: Family
    closed: bool
    #: Its opening mark was doubtful, so that it counts only when it is closed.
    loose: bool = False


@dataclass(slots=True)
class _Open:
    """The state while one paragraph is paired."""

    stack: list[tuple[Glyph, bool]]
    #: The marks of each family on the stack, so that asking for the last one costs nothing.
    by_family: defaultdict[Family, list[Glyph]]
    pairs: list[Pair]


def pairs(text: str, marks: Sequence[Glyph], end: int, carried: tuple[int, Family] | None) -> list[Pair]:
    """The quotations of a paragraph that ends at ``end``, in order of their start; unclosed ones reach its end.

    Args:
        text: the whole text.
        marks: the marks of the paragraph.
        end: where the paragraph ends.
        carried: start of the paragraph and family of the quotation that the paragraph before it left open; a first
            mark that closes this family, with nothing opened here, closes that quotation.
    """
    state = _Open([], defaultdict(list), [])
    ahead = _single_ahead(marks)
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        if _closes(mark, state, following, ahead[index]):
            _close(mark, state)
        elif _is_opening(mark, state):
            loose = not mark.opens and (mark.text not in OPENERS or mark.family in {"guillemet", "angle"})
            state.stack.append((mark, loose))
            state.by_family[mark.family].append(mark)
        elif carried and _ends_carried(mark, carried[1], state):
            state.pairs.append(Pair(carried[0], carried[0], mark.start, mark.end, "", carried[1], closed=True))
            carried = None
    left = [Pair(m.start, m.end, end, end, m.text, m.family, closed=False, loose=loose) for m, loose in state.stack]
    return _shortened(text, sorted(state.pairs + left, key=_place))


def _place(pair: Pair) -> tuple[int, int]:
    return pair.start, -pair.end


def _single_ahead(marks: Sequence[Glyph]) -> list[bool]:
    """For each mark: whether the next thing done by a single mark after it is surely to close."""
    answers, sure = [False] * len(marks), False
    for index in range(len(marks) - 1, -1, -1):
        answers[index] = sure
        mark = marks[index]
        if mark.family == "single":
            if mark.closes and mark.strong and mark.text not in OPENERS:
                sure = True
            elif mark.opens or mark.text in OPENERS:
                sure = False
        elif mark.family == "double" and not mark.opens:
            # A double quotation around it ends here; what comes later cannot close what stands inside.
            sure = False
    return answers


def _closes(mark: Glyph, state: _Open, following: Glyph | None, single_ahead: bool) -> bool:
    if not state.by_family[mark.family]:
        return _closes_other_family(mark, state)
    if mark.family == "single":
        return _single_closes(mark, state, single_ahead)
    if mark.family == "double":
        return _double_closes(mark, state, following)
    opener = state.by_family[mark.family][-1]
    # «quoted» and »quoted«: within one family the other shape closes.
    return opener.text != mark.text


def _closes_other_family(mark: Glyph, state: _Open) -> bool:
    """Whether a double mark closes a single one: ‘We stay,” she said. Only the shape of the opener allows it."""
    is_single_open = bool(state.stack) and state.stack[-1][0].text == "‘" and not state.by_family["double"]
    return is_single_open and mark.family == "double" and mark.closes and mark.text not in OPENERS and not mark.inches


def _single_closes(mark: Glyph, state: _Open, single_ahead: bool) -> bool:
    opener = state.stack[-1][0]
    if opener.family != "single":
        return False
    if mark.text in OPENERS:
        return mark.closes or (opener.text in LOW and not mark.opens)
    if not mark.closes:
        return False
    # "the voters' choice is clear," he said: a plural possessive, when a surer mark follows.
    return mark.strong or not single_ahead


def _double_closes(mark: Glyph, state: _Open, following: Glyph | None) -> bool:
    if mark.inches and len(state.by_family["double"]) == 1 and _is_close_only(following):
        return False
    if mark.text in CLOSERS:
        return True
    if mark.text in OPENERS:
        opener = state.by_family["double"][-1]
        return (mark.closes and not mark.opens) or (mark.text == "“" and opener.text in LOW and not mark.opens)
    return not mark.opens or mark.closes


def _is_close_only(mark: Glyph | None) -> bool:
    return mark is not None and mark.family == "double" and mark.closes and not mark.opens


def _is_opening(mark: Glyph, state: _Open) -> bool:
    if mark.family == "single":
        return mark.opens and mark.text not in CLOSERS
    if mark.opens:
        return True
    if mark.text in OPENERS:
        return not mark.closes
    if mark.text in CLOSERS or mark.closes or mark.inches:
        return False
    # A straight mark with space on both sides, or glued on both sides: it opens if something closes it.
    return not state.by_family[mark.family]


def _close(mark: Glyph, state: _Open) -> None:
    family = mark.family if state.by_family[mark.family] else "single"
    while True:
        opener, _ = state.stack.pop()
        state.by_family[opener.family].pop()
        if opener.family == family:
            break
    state.pairs.append(
        Pair(opener.start, opener.end, mark.start, mark.end, opener.text, opener.family, closed=True),
    )


def _ends_carried(mark: Glyph, family: Family, state: _Open) -> bool:
    nothing_before = not any(pair.family == family for pair in state.pairs[:1]) and not state.stack
    return mark.family == family == "double" and mark.closes and not mark.inches and nothing_before


def _shortened(text: str, found: list[Pair]) -> list[Pair]:
    """End an unclosed quotation where a new sentence opens another one of the same family inside it.

    In `"We go, he said. "They stay," she said.` the first mark was never closed. It cannot be known where its words
    end, but they do not reach over the next quotation. After a word, the inner one is nested: `"He spoke of "red
    lines" and left` stays one unclosed quotation with one inside.
    """
    starts = [pair.start for pair in found]
    shortened: list[Pair] = []
    for index, pair in enumerate(found):
        cut = pair
        following = index + 1
        while not pair.closed and following < len(found):
            inner = found[following]
            before = text[max(pair.inner_start, inner.start - 8) : inner.start].rstrip(_BLANK)
            if inner.family == pair.family and before.endswith((".", "!", "?", "…", ",", ":", ";")):
                words_end = max(pair.inner_start, inner.start - 8) + len(before)
                cut = replace(pair, inner_end=words_end, end=words_end)
                break
            if not inner.closed:
                break
            following = bisect_left(starts, inner.end)
        shortened.append(cut)
    return shortened
