"""Exact ends of contents: where quotation marks stand near, they decide.

The reader model says which words are content; its ends are off by a word now and then. Quotation marks are not: so a
piece that lies in a quotation becomes the words between the marks, and a piece that mixes its own words with a
quotation takes in both marks or neither.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.text.marks import Quotation

Range = tuple[int, int]

#: Code points at the ends of a content that belong to the sentence around it.
_OUTER: Final = " \t\r\n\u00a0\u2009\u202f,;:–—-"
#: How far, in code points, an end may lie from a mark and still mean it: a mark with its comma and space.
_NEAR: Final = 4
#: Share of a quotation that a content must cover to be led to all of it.
_SHARE: Final = 0.5
#: So many words that tell where, when, to whom or why something was said part the quotations on both sides of them.
_NARRATION: Final = 12
#: Fewer words than this in marks ("No", "Look") say nothing without the quotation that they stand beside.
_LEAST_WORDS: Final = 4
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_FULL_STOP: Final = re.compile(r"[.!?…]\s*$")
_CONJUNCTION: Final = re.compile(r"that\s+(?=[\"'“‘«„])")


def exact_contents(
    text: str, pieces: Sequence[Range], quotations: Sequence[Quotation], paragraphs: Sequence[Range]
) -> tuple[Range, ...]:
    """The content ranges of one attribution with their ends put right.

    Args:
        text: The text that all ranges lie in.
        pieces: Content pieces as the reader model gave them, half-open.
        quotations: All quotations of the text, outermost ones with depth 0.
        paragraphs: All paragraphs of the text, in order.

    Returns:
        Ranges in order that neither overlap nor touch, none across a paragraph break; empty when nothing but marks and space
        was left.
    """
    outermost = [quotation for quotation in quotations if quotation.depth == 0]
    parts = [part for piece in pieces for part in _parts(piece, paragraphs)]
    placed = [_placed(text, part, outermost) for part in _joined(text, _trimmed_all(text, parts), paragraphs)]
    return tuple(_joined(text, _trimmed_all(text, placed), paragraphs))


def _parts(piece: Range, paragraphs: Sequence[Range]) -> Iterator[Range]:
    """The parts of a piece that lie in one paragraph each."""
    for index in range(_paragraph(piece[0], paragraphs), _paragraph(piece[1] - 1, paragraphs) + 1):
        start, end = paragraphs[index]
        if start < piece[1] and piece[0] < end:
            yield max(start, piece[0]), min(end, piece[1])


def _paragraph(place: int, paragraphs: Sequence[Range]) -> int:
    """Index of the paragraph that holds ``place``, or of the last one before it."""
    return max(0, bisect_right(paragraphs, place, key=itemgetter(0)) - 1)


def _placed(text: str, piece: Range, quotations: Sequence[Quotation]) -> Range:
    start, end = piece
    for quotation in quotations:
        if quotation.inner_end <= start or end <= quotation.inner_start:
            continue
        if not _has_words(text, _after_conjunction(text, start), quotation.inner_start) and not _has_words(
            text, quotation.inner_end, end
        ):
            return _inside(piece, quotation)
        start, end = _balanced(start, end, quotation)
    return start, end


def _after_conjunction(text: str, start: int) -> int:
    """Past a leading "that", which ties a quotation to its cue and is nobody's word."""
    match = _CONJUNCTION.match(text, start)
    return match.end() if match else start


def _has_words(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])


def _inside(piece: Range, quotation: Quotation) -> Range:
    """A piece that lies in a quotation: all of the quotation when the piece is most of it or reaches an end."""
    start, end = max(piece[0], quotation.inner_start), min(piece[1], quotation.inner_end)
    whole = quotation.inner_end - quotation.inner_start
    reaches_end = start - quotation.inner_start <= _NEAR or quotation.inner_end - end <= _NEAR
    if reaches_end or end - start >= _SHARE * whole:
        return quotation.inner_start, quotation.inner_end
    return start, end


def _balanced(start: int, end: int, quotation: Quotation) -> Range:
    """A piece that runs over one end of a quotation takes in that quotation whole, with both marks."""
    if start < quotation.inner_end and quotation.end < end and start > quotation.start - _NEAR:
        start = min(start, quotation.start)
    if start < quotation.start and quotation.inner_start < end < quotation.end + _NEAR:
        end = max(end, quotation.end)
    return start, end


def by_paragraph(
    contents: Sequence[Range], cues: Sequence[Range], quotations: Sequence[Quotation], paragraphs: Sequence[Range]
) -> tuple[tuple[Range, ...], ...]:
    """Contents of one attribution in groups that stand in one paragraph each.

    A quotation that its paragraph closed is over; what the next paragraph quotes is another statement. Only a quotation
    that is left open and opened again ("each paragraph opens, the last one closes") goes on.

    Returns:
        Groups in order; the one that holds or stands nearest to the cue comes first.
    """
    groups: list[list[Range]] = []
    for content in contents:
        same = groups and _paragraph(groups[-1][-1][0], paragraphs) == _paragraph(content[0], paragraphs)
        if groups and (same or _goes_on(content, quotations)):
            groups[-1].append(content)
        else:
            groups.append([content])
    if cues and len(groups) > 1:
        groups.sort(key=lambda group: (_distance(group, cues[0]), group))
    return tuple(map(tuple, groups))


def by_quotation(
    text: str,
    contents: Sequence[Range],
    sources: Sequence[Range],
    cues: Sequence[Range],
    quotations: Sequence[Quotation],
) -> tuple[tuple[Range, ...], ...]:
    """Contents of one paragraph in groups that are one statement each, in order of place.

    A clause that only attributes, however long it says who is speaking, interrupts what is quoted on both sides of it. One
    that goes on to narrate does not: whether the second quotation was said right after the first, nobody tells. So whole
    sentences in marks with such narration between them are two statements.
    """
    groups: list[list[Range]] = []
    for content in contents:
        gap = (groups[-1][-1][1], content[0]) if groups else (0, 0)
        is_narrated = _narrated(text, gap, sources, cues) >= _NARRATION
        if not groups or (is_narrated and _is_parted(text, (groups[-1][-1], content), quotations)):
            groups.append([content])
        else:
            groups[-1].append(content)
    return tuple(map(tuple, groups))


def _narrated(text: str, gap: Range, sources: Sequence[Range], cues: Sequence[Range]) -> int:
    """Words behind the cue in a gap between two contents; none where the source is what stands there."""
    behind = max((end for start, end in cues if gap[0] <= start and end <= gap[1]), default=None)
    if behind is None or any(behind <= start < gap[1] for start, _ in sources):
        return 0
    return len(_WORD.findall(text, behind, gap[1]))


def _is_parted(text: str, parts: tuple[Range, Range], quotations: Sequence[Quotation]) -> bool:
    """Whether a sentence ends between two quotations of whole sentences."""
    between = text[parts[0][1] : parts[1][0]].rstrip("\"'“‘«„‟ \t\u00a0")
    inner = [(q.inner_start, q.inner_end) for q in quotations if q.depth == 0]
    return _FULL_STOP.search(between) is not None and all(
        any(a <= start and end <= b for a, b in inner)
        and len(_WORD.findall(text, start, end)) >= _LEAST_WORDS
        and not text[start].islower()
        for start, end in parts
    )


def _goes_on(content: Range, quotations: Sequence[Quotation]) -> bool:
    return any(q.continued and q.depth == 0 and q.start <= content[0] and content[1] <= q.end for q in quotations)


def _distance(group: Sequence[Range], cue: Range) -> int:
    return min(max(0, start - cue[1], cue[0] - end) for start, end in group)


def _trimmed_all(text: str, pieces: Sequence[Range]) -> list[Range]:
    return [trimmed for piece in sorted(pieces) if (trimmed := trimmed_range(text, piece)) is not None]


def trimmed_range(text: str, piece: Range, outer: str = _OUTER) -> Range | None:
    """``piece`` without the code points of ``outer`` at its ends; none when nothing is left."""
    start, end = piece
    while start < end and text[start] in outer:
        start += 1
    while start < end and text[end - 1] in outer:
        end -= 1
    return (start, end) if start < end else None


def _joined(text: str, pieces: Sequence[Range], paragraphs: Sequence[Range]) -> list[Range]:
    """Pieces that overlap, or have nothing but space of one paragraph between them, made one."""
    out: list[Range] = []
    for start, end in pieces:
        if out and start > out[-1][1]:
            near = not text[out[-1][1] : start].strip()
            touch = near and _paragraph(out[-1][0], paragraphs) == _paragraph(start, paragraphs)
        else:
            touch = bool(out)
        if touch:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
