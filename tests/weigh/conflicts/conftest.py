"""Invented articles, read without a model: names are given by hand, days and figures are found by the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from onrecord.terms import (
    Conflict,
    Document,
    Entity,
    Findings,
    Mention,
    Mode,
    NameKind,
    Noted,
    Origin,
    Role,
    Settlement,
    Span,
    Speaker,
    Spelling,
    Statement,
    Story,
    Trace,
    Utterance,
    content_id,
    mention_id,
    statement_id,
)
from onrecord.text.quantities import quantities
from onrecord.text.times import resolve
from onrecord.weigh.conflicts.settle import conflicts


def span(text: str, words: str) -> Span:
    """The first place of ``words`` in ``text``."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


@dataclass
class Coverage:
    """A story in the making: articles, the actors they name, and what is said."""

    documents: list[Document] = field(default_factory=list)
    findings: dict[str, Findings] = field(default_factory=dict)
    entities: list[Entity] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    utterances: list[Utterance] = field(default_factory=list)

    def article(
        self, outlet: str, text: str, *, day: str = "2031-05-07", names: dict[str, NameKind] | None = None
    ) -> str:
        """Add an article of ``outlet``; gives its id."""
        id_ = content_id("document", outlet, text)
        document = Document(
            id=id_, name=f"{outlet}.txt", sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="",
            language="en", title=None, outlet=Noted(outlet, None, "test"), byline=None, dateline=None,
            published=Noted(day, None, "test"), address=None, furniture=(), trace=Trace("read", "test"),
        )  # fmt: skip
        found = [(kind, span(text, words)) for words, kind in (names or {}).items()]
        mentions = tuple(Mention(mention_id(id_, kind, where), id_, where, kind) for kind, where in found)
        dates = resolve(text, dt.date.fromisoformat(day), "published")
        self.documents.append(document)
        self.findings[id_] = Findings(id_, (), mentions, dates, quantities(text))
        return id_

    def actor(self, name: str, spellings: dict[str, tuple[str, ...]], roles: tuple[tuple[str, str], ...] = ()) -> None:
        """Add a person: documents by spelling, and titles with the document that gives each."""
        texts = {document.id: document.text for document in self.documents}
        made = tuple(
            Role(words, id_, span(texts[id_], words), "former" if "former" in words else "current")
            for words, id_ in roles
        )
        spelled = tuple(Spelling(text, tuple(sorted(ids))) for text, ids in sorted(spellings.items()))
        self.entities.append(Entity(content_id("entity", name), "person", name, spelled, made, None, ()))

    def quote(self, id_: str, words: str, speaker: str, *, mode: Mode = "direct") -> None:
        """Say that ``words`` are a statement of ``speaker``."""
        text = next(document.text for document in self.documents if document.id == id_)
        content = (span(text, words),)
        made = Statement(statement_id(id_, (), (), content), id_, mode, (), (), content, "body", None, None, None, None)
        found = self.findings[id_]
        self.findings[id_] = Findings(id_, (*found.statements, made), found.mentions, found.dates, found.quantities)
        self.speakers.append(Speaker(made.id, content_id("entity", speaker), "sure", ()))

    def same(self, *words: str) -> None:
        """Say that the statements with these words are one utterance."""
        told = [s for found in self.findings.values() for s in found.statements]
        ids = tuple(s.id for s in told if s.content[0].exact in words)
        self.utterances.append(Utterance(content_id("utterance", *ids), None, ids, (), "same", ()))

    def settled(self) -> Settlement:
        """What is settled over it."""
        story = Story("story", "", tuple(sorted(document.id for document in self.documents)))
        said, came = tuple(self.utterances), tuple(self.origins)
        return Settlement(
            tuple(self.entities), tuple(self.speakers), (), utterances=said, origins=came, stories=(story,)
        )

    def conflicts(self) -> tuple[Conflict, ...]:
        """What conflicts in it."""
        return conflicts(self.documents, self.findings, self.settled())


@pytest.fixture
def coverage() -> Callable[[], Coverage]:
    """Makes a story without articles."""
    return Coverage


@pytest.fixture
def between() -> Callable[[str, str, str], list[list[str]]]:
    """Gives the readings of each conflict of a kind between two articles of one day."""

    def readings(kind: str, first: str, second: str) -> list[list[str]]:
        made = Coverage()
        made.article("Courier", first)
        made.article("Gazette", second)
        return [[reading.value for reading in item.readings] for item in made.conflicts() if item.kind == kind]

    return readings
