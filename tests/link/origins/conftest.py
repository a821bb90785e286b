"""Articles and statements for tests of origins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from onrecord.terms import (
    Document,
    Findings,
    Furniture,
    FurnitureKind,
    Noted,
    Span,
    Statement,
    Trace,
    content_id,
    sha256,
    statement_id,
)


def make_article(
    text: str, *, name: str = "article.txt", outlet: str | None = None, byline: str | None = None,
    published: str | None = None, furniture: tuple[tuple[str, FurnitureKind], ...] = (),
) -> Document:  # fmt: skip
    """A plain-text article; furniture is given by words that stand in the text."""

    def noted(value: str | None) -> Noted | None:
        at = -1 if value is None else text.find(value)
        return None if value is None else Noted(value, Span.of(text, at, at + len(value)) if at >= 0 else None, "test")

    digest = sha256(text.encode("utf-8", "backslashreplace"))
    return Document(
        id=content_id("document", digest, name), name=name, sha256=digest, codec="utf-8", media_type="text/plain",
        text=text, text_sha256=digest, language="en", title=None, outlet=noted(outlet), byline=noted(byline),
        dateline=None, published=noted(published), address=None,
        furniture=tuple(Furniture(span_of(text, words), kind) for words, kind in furniture), trace=Trace("read", "test"),
    )  # fmt: skip


def span_of(text: str, words: str) -> Span:
    """Where words stand first."""
    at = text.index(words)
    return Span.of(text, at, at + len(words))


def make_findings(document: Document, said: Sequence[tuple[str, ...]]) -> Findings:
    """Statements given as source, cue, content and, where there is one, occasion, by words of the text."""
    statements = []
    for source, cue, content, *occasion in said:
        parts = [(span_of(document.text, words),) if words else () for words in (source, cue, content)]
        statements.append(
            Statement(
                id=statement_id(document.id, *parts),
                document=document.id,
                mode="indirect",
                source=parts[0],
                cue=parts[1],
                content=parts[2],
                place="body",
                said_on=None,
                occasion=span_of(document.text, occasion[0]) if occasion else None,
                via=None,
                inside=None,
            )
        )
    return Findings(document.id, tuple(statements), (), ())


@pytest.fixture(name="article")
def fixture_article() -> Callable[..., Document]:
    """Builds an article."""
    return make_article


@pytest.fixture(name="found")
def fixture_found() -> Callable[..., Findings]:
    """Builds what was found in an article."""
    return make_findings
