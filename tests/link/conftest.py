"""Articles and findings made by hand: names and statements are given as words and looked up in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import terms
from onrecord.link.settle import settle
from onrecord.terms import (
    Correction,
    Document,
    Entity,
    Findings,
    Mention,
    Settlement,
    Span,
    Statement,
    Trace,
    content_id,
    correction_id,
    mention_id,
    sha256,
    statement_id,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.terms import CorrectionKind, NameKind

KINDS: dict[str, NameKind] = {"p": "person", "o": "organisation", "l": "place", "g": "group"}


class Article:
    """One article and what was found in it."""

    def __init__(self, text: str) -> None:
        """Take an article's text; names and statements are added one by one."""
        raw = text.encode("utf-8", "backslashreplace")
        id_ = content_id("document", sha256(raw))
        self.document = Document(
            id_, f"{id_}.txt", sha256(raw), "utf-8", "text/plain", text, sha256(raw), "en",
            None, None, None, None, None, None, (), Trace("read", "1"),
        )  # fmt: skip
        self.text = text
        self.statements: list[Statement] = []
        self.mentions: list[Mention] = []

    def names(self, *given: str) -> Article:
        """Mark every place where names stand; ``o:NATO`` is an organisation, without a letter a person."""
        for name in given:
            kind, _, words = name.rpartition(":")
            at = self.text.find(words)
            assert at >= 0, words
            while at >= 0:
                span = Span.of(self.text, at, at + len(words))
                if not any(m.span.meets(span) for m in self.mentions):
                    named = KINDS[kind or "p"]
                    self.mentions.append(
                        Mention(mention_id(self.document.id, named, span), self.document.id, span, named)
                    )
                at = self.text.find(words, at + 1)
        return self

    def says(self, source: str, cue: str, content: str, *, inside: int | None = None) -> Article:
        """Add a statement; its words are looked up from its content backwards and forwards."""
        at = self.text.find(content)
        assert at >= 0, content
        said = Span.of(self.text, at, at + len(content))
        by, how = self._near(source, said), self._near(cue, said)
        direct = self.text[at - 1 : at] in {'"', "“"}
        parent = None if inside is None else self.statements[inside].id
        row = Statement(
            statement_id(self.document.id, by, how, (said,)), self.document.id, "direct" if direct else "indirect",
            by, how, (said,), "body", None, None, None, parent,
        )  # fmt: skip
        self.statements.append(row)
        return self

    def _near(self, words: str, said: Span) -> tuple[Span, ...]:
        if not words:
            return ()
        places = [at for at in range(len(self.text)) if self.text.startswith(words, at)]
        outside = [at for at in places if not said.start <= at < said.end] or places
        best = min(outside, key=lambda at: (min(abs(at - said.end), abs(said.start - at - len(words))), at))
        return (Span.of(self.text, best, best + len(words)),)

    @property
    def findings(self) -> Findings:
        """What was found, in order of place."""
        return Findings(
            self.document.id,
            tuple(sorted(self.statements, key=lambda s: s.content[0])),
            tuple(sorted(self.mentions, key=lambda m: m.span)),
            (),
        )


class Story:
    """Several articles, settled."""

    def __init__(self, articles: Sequence[Article], corrections: Sequence[Correction], *, is_one: bool) -> None:
        """Settle the articles, as of one story if ``is_one``, else as of one each."""
        self.articles = articles
        ids = tuple(sorted(a.document.id for a in articles))
        self.settlement: Settlement = settle(
            [a.document for a in articles],
            {a.document.id: a.findings for a in articles},
            corrections,
            [terms.Story(content_id("story", *ids), "", ids)] if is_one else (),
        )
        self.entities = {e.id: e for e in self.settlement.entities}

    def speakers(self, article: int = 0) -> list[str | None]:
        """Names of the speakers of one article's statements, in the order in which the test gave them."""
        led = {s.statement: s.entity for s in self.settlement.speakers}
        found = [led[s.id] for s in self.articles[article].statements]
        return [None if e is None else self.entities[e].name for e in found]

    def entity(self, name: str) -> Entity:
        """The only entity of that name."""
        (found,) = (e for e in self.settlement.entities if e.name == name)
        return found

    def names(self, kind: str = "person") -> list[str]:
        """Names of all entities of a kind."""
        return [e.name for e in self.settlement.entities if e.kind == kind]


@pytest.fixture
def article() -> Callable[[str], Article]:
    """Start an article from its text."""
    return Article


@pytest.fixture
def story() -> Callable[..., Story]:
    """Settle articles together, with corrections if any."""

    def settled(*articles: Article, corrections: Sequence[Correction] = (), is_one: bool = False) -> Story:
        return Story(articles, corrections, is_one=is_one)

    return settled


@pytest.fixture
def correction() -> Callable[..., Correction]:
    """A correction that stands, made on a numbered day."""

    def made(kind: CorrectionKind, *subjects: str, value: str = "", day: int = 1, undone: bool = False) -> Correction:
        on = f"2031-05-{day:02d}T09:00:00+00:00"
        taken_back = ("2031-06-01T09:00:00+00:00", "Ada") if undone else (None, None)
        return Correction(
            correction_id(kind, subjects, value, "Ada", on), kind, subjects, value, "checked", "Ada", on, *taken_back
        )

    return made
