"""Exact ends of contents: where quotation marks stand near, they decide.

The reader model says which words are content; its ends are off by a word now and then. Quotation marks are not: so a
piece that lies in a quotation becomes the words between the marks, and a piece that mixes its own words with a
quotation takes in both marks or neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.marks import Quotation

Range = tuple[int, int]

#: Code points at the ends of a content that belong to the sentence around it.
_OUTER: Final = " \t\r\n\u00a0\u2009\u202f,;:–—-"
#: How far, in code points, an end may lie from a mark and still mean it: a mark with its comma and space.
_NEAR: Final = 4
#: Share of a quotation that a content must cover to be led to all of it.
_SHARE: Final = 0.5


def exact_contents(text: str, pieces: Sequence[Range], quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """The content ranges of one attribution with their ends put right.

    Args:
        text: The text that all ranges lie in.
        pieces: Content pieces as the reader model gave them, half-open.
        quotations: All quotations of the text, outermost ones with depth 0.

    Returns:
        Ranges in order that neither overlap nor touch; empty when nothing but marks and space was left.
    """
    outermost = [quotation for quotation in quotations if quotation.depth == 0]
    placed = [_placed(piece, outermost) for piece in _joined(text, _trimmed_all(text, pieces))]
    return tuple(_joined(text, _trimmed_all(text, placed)))


def _placed(piece: Range, quotations: Sequence[Quotation]) -> Range:
    start, end = piece
    for quotation in quotations:
        if quotation.inner_end <= start or end <= quotation.inner_start:
            continue
        if quotation.start - _NEAR <= start and end <= quotation.end + _NEAR:
            return _inside(piece, quotation)
        start, end = _balanced(start, end, quotation)
    return start, end


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


def _joined(text: str, pieces: Sequence[Range]) -> list[Range]:
    """Pieces that overlap, or have nothing but space between them, made one."""
    out: list[Range] = []
    for start, end in pieces:
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip()):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
