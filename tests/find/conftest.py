"""Documents and a scripted reader for tests of the find room."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.infer.reader import Attribution, Name, Piece, Reading
from onrecord.terms import Document, Furniture, Noted, Span, Trace, content_id, sha256


def make_document(text: str, *, published: str | None = None, language: str = "en", title: str | None = None,
                  furniture: tuple[str, ...] = ()) -> Document:  # fmt: skip
    """A plain-text document; title and furniture are given by words that stand in the text."""

    def noted(value: str | None) -> Noted | None:
        at = -1 if value is None else text.find(value)
        return None if value is None else Noted(value, Span.of(text, at, at + len(value)) if at >= 0 else None, "test")

    spans = [Span.of(text, text.index(words), text.index(words) + len(words)) for words in furniture]
    digest = sha256(text.encode("utf-8", "backslashreplace"))
    return Document(
        id=content_id("document", digest), name="article.txt", sha256=digest, codec="utf-8", media_type="text/plain",
        text=text, text_sha256=digest, language=language, title=noted(title), outlet=None, byline=None, dateline=None,
        published=noted(published), address=None, furniture=tuple(Furniture(span, "other") for span in spans),
        trace=Trace("read", "test"),
    )  # fmt: skip


class ScriptedReader:
    """Gives attributions and names by the words that they should have, wherever those stand in the text read."""

    digest = "0" * 64

    def __init__(self, attributions: list[tuple[str, str, tuple[str, ...]]], names: list[tuple[str, str]]) -> None:
        self._attributions = attributions
        self._names = names
        self.seen: list[str] = []

    def read(self, text: str) -> Reading:
        self.seen.append(text)

        def piece(role: str, words: str) -> tuple[Piece, ...]:
            at = text.find(words) if words else -1
            return (Piece(role, at, at + len(words), 1.0),) if at >= 0 else ()  # type: ignore[arg-type]

        attributions = []
        for source, cue, contents in self._attributions:
            pieces = tuple(p for words in contents for p in piece("content", words))
            if pieces and (not cue or cue in text):  # an excerpt may lack it
                attributions.append(Attribution(piece("source", source), piece("cue", cue), pieces, 1.0))
        names = tuple(
            Name(kind, text.index(words), text.index(words) + len(words), 1.0)  # type: ignore[arg-type]
            for words, kind in self._names
            if words in text
        )
        return Reading(tuple(attributions), names)

    def read_many(self, texts: list[str]) -> list[Reading]:
        return [self.read(text) for text in texts]


@pytest.fixture(name="document")
def fixture_document() -> Callable[..., Document]:
    """Builds a document."""
    return make_document


@pytest.fixture(name="scripted")
def fixture_scripted() -> type[ScriptedReader]:
    """The scripted reader."""
    return ScriptedReader
