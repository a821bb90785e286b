"""A document as lineage looks at it: its text without furniture, its paragraphs and its quotations, found once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.bare import bare
from onrecord.text.marks import quotations, quoted
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Range, Stretches

if TYPE_CHECKING:
    from onrecord.terms import Document


@dataclass(frozen=True, slots=True)
class Body:
    """Ranges are half-open code points of the document's own text; ``text`` is as long as that, furniture blanked."""

    document: Document
    text: str
    paragraphs: Stretches
    #: Insides of quotations, merged.
    quoted: Stretches

    def sentence_at(self, place: int) -> Range:
        """The sentence that holds ``place``, or the last one before it."""
        start, end = self.paragraphs.at(place)
        # Few places are asked about, so only their paragraphs are cut into sentences.
        inside = Stretches(sentences(self.text[start:end])).at(place - start)
        return start + inside[0], start + inside[1]

    def is_quoted(self, place: int) -> bool:
        """Whether ``place`` lies inside a quotation."""
        return self.quoted.holds(place)


def body_of(document: Document) -> Body:
    """Look at a document; its headline is left in, since it is cut off by its own line."""
    text = bare(document)
    marks = quoted(text, quotations(text))
    return Body(document, text, Stretches(paragraphs(text)), Stretches(tuple(marks)))
