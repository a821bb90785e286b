"""Records of a few sentences, with the statements and actors that the test names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from onrecord.find.stances.find import stances
from onrecord.terms import (
    Document,
    Entity,
    EntityKind,
    Findings,
    Noted,
    Role,
    Settlement,
    Span,
    Speaker,
    Spelling,
    Statement,
    Trace,
    When,
    content_id,
    sha256,
    statement_id,
)


@dataclass
class Coverage:
    """Documents, findings and a settlement that grow by what a test says."""

    documents: list[Document] = field(default_factory=list)
    findings: dict[str, Findings] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    speakers: list[Speaker] = field(default_factory=list)

    def actor(
        self,
        name: str,
        kind: EntityKind = "person",
        *,
        title: str = "",
        speaks_for: str = "",
        members: Sequence[str] = (),
    ) -> str:
        """An actor, by the name that the documents use; gives its id."""
        id_ = content_id("entity", kind, name)
        roles = (Role(title, "none", Span(0, len(title), title), "current"),) if title else ()
        owner = content_id("entity", "state", speaks_for) if speaks_for else None
        self.entities[name] = Entity(id_, kind, name, (), roles, owner, tuple(self.entities[m].id for m in members))
        return id_

    def article(self, text: str, *said: tuple[str, str, str, str], day: str = "") -> str:
        """An article; each of ``said`` gives an actor and the words of source, cue and content. Gives the id."""
        digest = sha256(text.encode())
        id_ = content_id("document", digest)
        published = Noted(day, None, "test") if day else None
        trace = Trace("read", "test")
        self.documents.append(
            Document(id_, f"{len(self.documents)}.txt", digest, "utf-8", "text/plain", text, digest, "en", None, None, None, None,
                     published, None, (), trace)
        )  # fmt: skip
        statements = tuple(self._statement(id_, text, day, *one) for one in said)
        found = stances(text, statements, (), document=id_)
        self.findings[id_] = Findings(id_, statements, (), (), stances=found)
        for name, entity in list(self.entities.items()):
            if name in text:
                spelled = (*entity.spellings, Spelling(name, (id_,)))
                self.entities[name] = Entity(
                    entity.id, entity.kind, name, spelled, entity.roles, entity.speaks_for, entity.members
                )
        return id_

    def _statement(self, document: str, text: str, day: str, actor: str, *words: str) -> Statement:
        source, cue, content = (
            (Span.of(text, text.index(part), text.index(part) + len(part)),) if part else () for part in words
        )
        id_ = statement_id(document, source, cue, content)
        self.speakers.append(Speaker(id_, self.entities[actor].id, "sure", ("named",)))
        said_on = None
        if day:
            date = dt.date.fromisoformat(day)
            said_on = When(date, date, None, "published", date, sure=True)
        return Statement(id_, document, "indirect", source, cue, content, "body", said_on, None, None, None)

    def settlement(self) -> Settlement:
        """Who is who."""
        entities = tuple(sorted(self.entities.values(), key=lambda e: e.id))
        return Settlement(entities, tuple(self.speakers), ())


@pytest.fixture
def coverage() -> Callable[[], Coverage]:
    """Makes an empty record."""
    return Coverage
