"""One document as `link` sees it: text, sentences, quotations, names and statements, with quick questions about place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.marks import quotations, quoted
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Document, Findings, NameKind, Statement

#: A half-open range of code points.
Range = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """One place where a name stands."""

    start: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Page:
    """A document, what was found in it, and where its sentences, paragraphs and quotations lie."""

    document: str
    text: str
    namings: tuple[Naming, ...]
    #: In order of place of their source, or of their content where they have none.
    statements: tuple[Statement, ...]
    sentences: tuple[Range, ...]
    paragraphs: tuple[Range, ...]
    quoted: tuple[Range, ...]
    furniture: tuple[Range, ...]

    def words(self, span: Range) -> str:
        """The characters of a range."""
        return self.text[span[0] : span[1]]

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds, or precedes, a place."""
        return _number(self.sentences, at)

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds, or precedes, a place."""
        return _number(self.paragraphs, at)

    def is_quoted(self, at: int) -> bool:
        """Whether a place lies inside quotation marks."""
        number = _number(self.quoted, at)
        return number >= 0 and at < self.quoted[number][1]

    def is_furniture(self, at: int) -> bool:
        """Whether a place lies in a menu, caption or other part that is not the article."""
        number = _number(self.furniture, at)
        return number >= 0 and at < self.furniture[number][1]


def page(document: Document, findings: Findings, names: Iterable[Naming]) -> Page:
    """Set a document, its findings and the names that stand in it out for linking."""
    text = document.text
    return Page(
        document=document.id,
        text=text,
        namings=tuple(sorted(names)),
        statements=tuple(sorted(findings.statements, key=_place)),
        sentences=sentences(text),
        paragraphs=paragraphs(text),
        quoted=quoted(text, quotations(text)),
        furniture=_merged([(f.span.start, f.span.end) for f in document.furniture]),
    )


def first(statement: Statement) -> int:
    """Where a statement's source stands, or its content where it has no source."""
    return min(span.start for span in statement.source or statement.content)


def _place(statement: Statement) -> tuple[int, int, str]:
    return first(statement), min(span.start for span in statement.content), statement.id


def _number(ranges: tuple[Range, ...], at: int) -> int:
    return bisect_right(ranges, (at, 1 << 60)) - 1


def _merged(ranges: list[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
