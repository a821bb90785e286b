"""One document as `link` sees it: text, sentences, quotations, names and statements, with quick questions about place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.insets import without_insets
from onrecord.text.marks import quotations, quoted
from onrecord.text.paragraphs import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Range, Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.link.realms import Realms
    from onrecord.terms import Document, Findings, NameKind, Statement

#: Statements before a place that are looked at for one around it.
_NEAR = 50


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
    #: As long as that of the document, with spaces for the teasers in its lines.
    text: str
    namings: tuple[Naming, ...]
    #: In order of place of their source, or of their content where they have none.
    statements: tuple[Statement, ...]
    sentences: Stretches
    paragraphs: Stretches
    quoted: Stretches
    furniture: Stretches
    #: Start, end and number of statement of each piece of content, in order.
    contents: tuple[tuple[int, int, int], ...]
    #: The states that the document shows and no table knows.
    realms: Realms

    def words(self, span: Range) -> str:
        """The characters of a range."""
        return self.text[span[0] : span[1]]

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds, or precedes, a place."""
        return self.sentences.number(at)

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds, or precedes, a place."""
        return self.paragraphs.number(at)

    def above(self, statement: Statement) -> Statement | None:
        """The statement whose content begins last before that of ``statement`` and that stands in no other one."""
        start = min(span.start for span in statement.content)
        at = bisect_left(self.contents, (start, 0, 0))
        for _, _, number in reversed(self.contents[max(0, at - _NEAR) : at]):
            found = self.statements[number]
            if found.id != statement.id and found.inside is None:
                return found
        return None

    def around(self, at: int, other_than: str) -> Statement | None:
        """The statement with the smallest piece of content that holds a place."""
        before = bisect_right(self.contents, (at, len(self.text) + 1, 0))
        holding = [
            (end - start, self.statements[number].id, number)
            for start, end, number in self.contents[max(0, before - _NEAR) : before]
            if end > at and self.statements[number].id != other_than
        ]
        return self.statements[min(holding)[2]] if holding else None

    def names_in(self, start: int, end: int) -> tuple[Naming, ...]:
        """The names that lie in a range, in order."""
        found = self.namings[bisect_left(self.namings, start, key=_start) : bisect_left(self.namings, end, key=_start)]
        return tuple(naming for naming in found if naming.end <= end)

    def is_quoted(self, at: int) -> bool:
        """Whether a place lies inside quotation marks."""
        return self.quoted.holds(at)

    def is_furniture(self, at: int) -> bool:
        """Whether a place lies in a menu, caption or other part that is not the article."""
        return self.furniture.holds(at)


def page(document: Document, findings: Findings, names: Iterable[Naming], shown: Realms) -> Page:
    """Set a document, its findings, the names that stand in it and the states it shows out for linking."""
    text = without_insets(document.text)
    statements = tuple(sorted(findings.statements, key=_place))
    return Page(
        document=document.id,
        text=text,
        namings=tuple(sorted(names)),
        statements=statements,
        sentences=Stretches(sentences(text)),
        paragraphs=Stretches(paragraphs(text)),
        quoted=Stretches(quoted(text, quotations(text))),
        furniture=Stretches(_merged([(f.span.start, f.span.end) for f in document.furniture])),
        contents=tuple(sorted((c.start, c.end, n) for n, s in enumerate(statements) for c in s.content)),
        realms=shown,
    )


def apart(kept: list[Naming], more: Iterable[Naming]) -> list[Naming]:
    """``kept`` and those of ``more`` that overlap neither them nor an earlier one of ``more``, in order."""
    held = sorted(kept)
    for naming in more:
        at = bisect_left(held, naming)
        before = held[at - 1].end if at else 0
        after = held[at].start if at < len(held) else naming.end
        if before <= naming.start and naming.end <= after:
            held.insert(at, naming)
    return held


def first(statement: Statement) -> int:
    """Where a statement's source stands, or its content where it has no source."""
    return min(span.start for span in statement.source or statement.content)


def _start(naming: Naming) -> int:
    return naming.start


def _place(statement: Statement) -> tuple[int, int, str]:
    return first(statement), min(span.start for span in statement.content), statement.id


def _merged(ranges: list[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
