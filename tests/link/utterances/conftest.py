"""Articles and statements for tests of utterances."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from onrecord.link.utterances.said import Said, all_said
from onrecord.link.utterances.settle import utterances
from onrecord.terms import (
    Document,
    Findings,
    Mode,
    Noted,
    Origin,
    Place,
    Span,
    Speaker,
    Statement,
    Trace,
    Utterance,
    When,
    content_id,
    statement_id,
)


@dataclass(frozen=True)
class Line:
    """One statement as a test writes it down."""

    content: str
    speaker: str | None = "halvik"
    mode: Mode = "direct"
    day: str | None = "2025-05-14"
    article: str = "a"
    place: Place = "body"
    source: str = "Halvik"
    published: str | None = "2025-05-15"
    root: str | None = None


@dataclass(frozen=True)
class Coverage:
    """A record of some lines, in the shape that settling takes."""

    documents: list[Document]
    findings: dict[str, Findings]
    speakers: list[Speaker]
    origins: list[Origin]
    #: Statement id to the line it was made of.
    lines: dict[str, Line]

    def said(self) -> tuple[Said, ...]:
        """All statements made ready."""
        return all_said(self.documents, self.findings, self.speakers, self.origins)

    def utterances(self) -> tuple[Utterance, ...]:
        """All utterances."""
        return utterances(self.documents, self.findings, self.speakers, self.origins)

    def groups(self, verdict: str = "same") -> set[frozenset[tuple[str, str]]]:
        """Article and content of the statements of each utterance with a verdict."""
        return {
            frozenset((self.lines[s].article, self.lines[s].content) for s in utterance.statements)
            for utterance in self.utterances()
            if utterance.verdict == verdict
        }


def make_coverage(lines: Sequence[Line]) -> Coverage:
    """A record of some lines; those of one article stand in it in order."""
    made = Coverage([], {}, [], [], {})
    for article in dict.fromkeys(line.article for line in lines):
        own = [line for line in lines if line.article == article]
        identity = content_id("document", article)
        text, statements = "", []
        for line in own:
            statement, text = _statement(identity, text, line)
            statements.append(statement)
            made.speakers.append(Speaker(statement.id, line.speaker, "sure", ()))
            made.lines[statement.id] = line
            if line.root is not None:
                made.origins.append(Origin(identity, "x", "retells", None, (), (statement.id,), (), line.root))
        made.documents.append(_document(identity, article, text, own[0].published))
        made.findings[identity] = Findings(identity, tuple(statements), (), ())
    return made


def _statement(document: str, text: str, line: Line) -> tuple[Statement, str]:
    mark = '"' if line.mode == "direct" else ""
    start = len(text) + len(mark)
    text += f"{mark}{line.content}{mark}, {line.source} said.\n"
    content = (Span.of(text, start, start + len(line.content)),)
    at = text.rindex(f"{line.source} said.")
    source = (Span.of(text, at, at + len(line.source)),) if line.source else ()
    day = None if line.day is None else dt.date.fromisoformat(line.day)
    when = None if day is None else When(day, day, None, "none", None, sure=True)
    identity = statement_id(document, source, (), content)
    return Statement(identity, document, line.mode, source, (), content, line.place, when, None, None, None), text


def _document(identity: str, name: str, text: str, published: str | None) -> Document:
    return Document(
        id=identity, name=name, sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="", language="en",
        title=None, outlet=None, byline=None, dateline=None,
        published=None if published is None else Noted(published, None, "test"), address=None, furniture=(),
        trace=Trace("read", "test"),
    )  # fmt: skip


@pytest.fixture(name="line", scope="session")
def fixture_line() -> type[Line]:
    """Writes down a statement."""
    return Line


@pytest.fixture(name="coverage", scope="session")
def fixture_coverage() -> Callable[[Sequence[Line]], Coverage]:
    """Builds a record of lines."""
    return make_coverage
