"""Every store there is, and articles to put into it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.keep.sqlite import SqliteStore
from onrecord.keep.store import Input, Outcome, Store
from onrecord.terms import (
    Document,
    Findings,
    Furniture,
    Mention,
    Noted,
    Problem,
    Span,
    Statement,
    Trace,
    When,
    content_id,
    mention_id,
    sha256,
    statement_id,
)

#: How to open a store of each kind in a folder; opening the same folder again opens the same record.
KINDS: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: SqliteStore(folder / "story.record", create=True),
}


@pytest.fixture(params=sorted(KINDS))
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens the record of this test, each time anew."""
    opened: list[Store] = []

    def make() -> Store:
        opened.append(KINDS[request.param](tmp_path))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(reopen: Callable[[], Store]) -> Store:
    """An empty record."""
    return reopen()


@pytest.fixture
def outcome() -> Callable[..., Outcome]:
    """What reading an input made of it: a document with one row of each kind, or a failure."""

    def make(
        source: Input,
        text: str = 'Storm\n\nAnna Berg said: "We sail on Friday."',
        *,
        stages: str = "s",
        problems: tuple[Problem, ...] = (),
    ) -> Outcome:
        document = _document(source, text)
        return Outcome(source, stages, document, _findings(document), problems)

    return make


def _document(source: Input, text: str) -> Document:
    title = Noted(text[:1], Span.of(text, 0, 1), "first line") if text else None
    return Document(
        id=content_id("document", source.sha256),
        name=source.name,
        sha256=source.sha256,
        codec="utf-8",
        media_type="text/plain",
        text=text,
        text_sha256=sha256(text.encode("utf-8", "backslashreplace")),
        language="en",
        title=title,
        outlet=None,
        byline=None,
        dateline=Noted("Vey\u0000", None, "dateline \ud800"),
        published=None,
        address=None,
        furniture=(Furniture(title.span, "menu"),) if title and title.span else (),
        trace=Trace("read", "1"),
    )


def _findings(document: Document) -> Findings:
    text = document.text
    if len(text) < 4:
        return Findings(document.id, (), (), ())
    one, two, three = (Span.of(text, at, at + 1) for at in range(3))
    day = When(
        datetime.date(2031, 5, 1), datetime.date(2031, 5, 31), three, "published", datetime.date(2031, 5, 3), False
    )
    later, earlier = (
        Statement(
            id=statement_id(document.id, source, (two,), (three,)),
            document=document.id,
            mode="mixed",
            source=source,
            cue=(two,),
            content=(three,),
            place="body",
            said_on=day if source else None,
            occasion=one if source else None,
            via=None,
            inside=None,
        )
        for source in ((one,), ())
    )
    mentions = tuple(
        Mention(mention_id(document.id, "person", span), document.id, span, "person") for span in (two, one)
    )
    return Findings(document.id, (later, earlier), mentions, (day, day))
