"""What an article gives in quotation marks, word by word, ready to be held against what another gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.marks import quotations, quoted
from onrecord.text.words import Word, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Span, Statement
    from onrecord.weigh.conflicts.page import Page

#: A quotation of fewer words is a term, a title or a nickname.
_FEWEST: Final = 4
#: What an article puts into a quotation, or leaves out of it, and says so.
_OWN: Final = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|…|\.\s?\.\s?\.")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation: its stretches in order, and its words without what the article put into brackets."""

    document: str
    #: Id of the statement; none for a quotation that nothing attributes.
    statement: str | None
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    #: Where something was put in or left out, as code points of the document.
    marked: tuple[int, ...]


def quotes(page: Page) -> tuple[Quote, ...]:
    """The quotations of an article, in order of place."""
    inside = quoted(page.text, quotations(page.text))
    found = list(_attributed(page, inside))
    taken = [span for quote in found for span in quote.spans]
    for start, end in inside:
        span = _stretch(page, start, end)
        if span is not None and not any(span.meets(other) for other in taken):
            found.append(_quote(page, None, (span,)))
    kept = [quote for quote in found if len(quote.words) >= _FEWEST]
    return tuple(sorted(kept, key=lambda quote: (quote.spans[0].start, quote.statement or "")))


def _attributed(page: Page, inside: Sequence[tuple[int, int]]) -> Iterator[Quote]:
    for statement in page.findings.statements:
        if statement.mode == "indirect" or statement.place == "headline":
            continue
        spans = tuple(_parts(page, statement, inside))
        if spans:
            yield _quote(page, statement.id, spans)


def _parts(page: Page, statement: Statement, inside: Sequence[tuple[int, int]]) -> Iterator[Span]:
    for content in statement.content:
        for start, end in inside:
            span = _stretch(page, max(start, content.start), min(end, content.end))
            if span is not None:
                yield span


def _stretch(page: Page, start: int, end: int) -> Span | None:
    while start < end and page.text[start].isspace():
        start += 1
    while start < end and page.text[end - 1].isspace():
        end -= 1
    return page.span(start, end) if start < end else None


def _quote(page: Page, statement: str | None, spans: tuple[Span, ...]) -> Quote:
    own = [
        (span.start + match.start(), span.start + match.end()) for span in spans for match in _OWN.finditer(span.exact)
    ]
    said = tuple(w for w in words(spans) if not any(start <= w.start < end for start, end in own))
    # Between two stretches of one quotation the article may have left something out.
    parted = [span.start - 1 for span in spans[1:]]
    return Quote(page.id, statement, spans, said, tuple(sorted([*parted, *(start for start, _ in own)])))
