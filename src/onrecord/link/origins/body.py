"""A document as lineage looks at it: its text without furniture, its paragraphs and its quotations, found once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.marks import quotations, quoted
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from onrecord.terms import Document

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Body:
    """Ranges are half-open code points of the document's own text; ``text`` is as long as that, furniture blanked."""

    document: Document
    text: str
    paragraphs: tuple[Range, ...]
    #: Insides of quotations, merged.
    quoted: tuple[Range, ...]

    def sentence_at(self, place: int) -> Range:
        """The sentence that holds ``place``, or the last one before it."""
        start, end = self.paragraph_at(place)
        # Few places are asked about, so only their paragraphs are cut into sentences.
        inside = tuple((start + a, start + b) for a, b in sentences(self.text[start:end]))
        return _holding(inside, place, len(self.text))

    def paragraph_at(self, place: int) -> Range:
        """The paragraph that holds ``place``, or the last one before it."""
        return _holding(self.paragraphs, place, len(self.text))

    def is_quoted(self, place: int) -> bool:
        """Whether ``place`` lies inside a quotation."""
        index = bisect_right(self.quoted, (place, len(self.text) + 1)) - 1
        return index >= 0 and self.quoted[index][0] <= place < self.quoted[index][1]


def body_of(document: Document) -> Body:
    """Look at a document; its headline is left in, since it is cut off by its own line."""
    text = without(document.text, [(item.span.start, item.span.end) for item in document.furniture])
    marks = quoted(text, quotations(text))
    return Body(document, text, paragraphs(text), tuple(marks))


def without(text: str, ranges: list[Range]) -> str:
    """The text with what stands in the ranges blanked, line ends kept, so that every offset still holds."""
    if not ranges:
        return text
    pieces, at = [], 0
    for start, end in sorted(ranges):
        if end <= at:
            continue
        first = max(start, at)
        pieces += [text[at:first], "".join(char if char in "\r\n" else " " for char in text[first:end])]
        at = end
    return "".join((*pieces, text[at:]))


def _holding(ranges: tuple[Range, ...], place: int, length: int) -> Range:
    index = bisect_right(ranges, (place, length + 1)) - 1
    return ranges[max(0, index)] if ranges else (0, length)
