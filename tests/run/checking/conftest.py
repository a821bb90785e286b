"""Invented articles and drafts, read without a model: names are runs of capitals, days and figures found by the rules."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest

from onrecord.read.bytes import read_bytes
from onrecord.run.checking.check import check
from onrecord.run.checking.fault import Fault
from onrecord.terms import Document, Findings, Mention, Span, Statement, mention_id, statement_id
from onrecord.text.quantities import quantities
from onrecord.text.times import resolve

_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")
_SAID = re.compile(r'"(?P<words>[^"]+)" (?P<cue>said) (?P<name>[A-Z][a-z]+ [A-Z][a-z]+)')


def find(document: Document) -> Findings:
    """Findings by rules alone."""
    text = document.text
    spans = [Span.of(text, *match.span()) for match in _NAME.finditer(text)]
    mentions = tuple(Mention(mention_id(document.id, "person", span), document.id, span, "person") for span in spans)
    day = dt.date.fromisoformat(document.published.value) if document.published else None
    dates = resolve(text, day, "published")
    return Findings(document.id, statements(document), mentions, dates, quantities(text))


def statements(document: Document) -> tuple[Statement, ...]:
    """Direct quotations before "said" and a name."""
    made = []
    for match in _SAID.finditer(document.text):
        source, cue, content = ((Span.of(document.text, *match.span(part)),) for part in ("name", "cue", "words"))
        key = statement_id(document.id, source, cue, content)
        made.append(Statement(key, document.id, "direct", source, cue, content, "body", None, None, None, None))
    return tuple(made)


def article(outlet: str, text: str) -> Document:
    """An article of 7 May 2031."""
    raw = f"---\npublisher: {outlet}\ndate: 2031-05-07\n---\n\n{text}\n".encode()
    document, _ = read_bytes(raw, name=f"{outlet}.md")
    assert document is not None
    return document


FIRST = article(
    "Courier",
    'The dam at Kessel will be raised by 14 metres, engineer Paula Reinholt said on 5 May. "We build for our grandchildren'
    ' and not for the next election," she told the council. She added that the work was going to take six years.',
)
SECOND = article("Gazette", "Paula Reinholt put the cost of raising the dam at Kessel at 310 million crowns.")


@pytest.fixture
def faults() -> Callable[..., tuple[Fault, ...]]:
    """Holds a draft against two articles about a dam, or against others."""

    def held(draft: str, name: str = "draft.txt", articles: tuple[str, ...] = ()) -> tuple[Fault, ...]:
        document, _ = read_bytes(draft.encode(), name=name)
        assert document is not None
        record = tuple(article(f"Outlet {n}", text) for n, text in enumerate(articles)) or (FIRST, SECOND)
        return check(document, find, record, {one.id: find(one) for one in record})

    return held


@pytest.fixture
def told(faults: Callable[..., tuple[Fault, ...]]) -> Callable[..., list[tuple[str, str]]]:
    """Kind and words of each fault of a draft, held against these articles."""

    def kinds(draft: str, *articles: str) -> list[tuple[str, str]]:
        return [(fault.kind, fault.span.exact) for fault in faults(draft, articles=articles)]

    return kinds
