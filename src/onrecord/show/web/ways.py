"""The addresses of the reading room."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from onrecord.terms import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.show.pages.index import Index
    from onrecord.terms import Document, Line, Position, Statement

#: The place of lit words on the page of an article.
HERE = "#here"


class Rooms:
    """The `Ways` of a reading room: a page for each thing."""

    def article(self, document: Document) -> str:
        """The page of an article."""
        return f"/article/{document.id}"

    def called(self, document: Document) -> str:  # noqa: ARG002 - here articles have no numbers
        """Nothing: the outlet beside it says which one."""
        return ""

    def passage(self, document: Document, start: int, end: int) -> str:
        """The words lit up in their article."""
        return f"/article/{document.id}?at={start}-{end}{HERE}"

    def anchor(self, line: Line) -> str:
        """The id of a line in a list."""
        return f"s-{line.statement.id}"

    def line(self, line: Line) -> str:
        """The page of a line."""
        return f"/line/{line.statement.id}"

    def words(self, line: Line) -> str:
        """The content of a line lit up in its article."""
        at = ",".join(f"{span.start}-{span.end}" for span in line.statement.content[:20])
        return f"/article/{line.document.id}?at={at}{HERE}"

    def actor(self, entity: str | None) -> str:
        """The page of an actor."""
        return f"/who/{entity}" if entity else ""

    def utterance(self, utterance: str) -> str:
        """The page that compares the readings."""
        return f"/said/{utterance}"

    def position(self, position: Position) -> str:
        """The page with the evidence."""
        return f"/position/{position.id}"

    def question(self, title: str) -> str:
        """The page of a question."""
        return f"/stand/{question_id(title)}"

    def conflict(self, conflict: str) -> str:
        """The page of a conflict."""
        return f"/conflict/{conflict}"

    def event(self, event: str) -> str:
        """The page of an event."""
        return f"/event/{event}"


class InArticle:
    """The `Places` in the text of one article."""

    def __init__(self, index: Index, document: str) -> None:
        self._index = index
        self.statements: Mapping[str, int] = {
            line.statement.id: number for number, line in enumerate(index.lines_in.get(document, ()), 1)
        }

    def words(self, statement: Statement) -> str:
        """The anchor of a statement's words."""
        return f"c{statement.content[0].start}-{statement.content[-1].end}-{self.statements[statement.id]}"

    def line_href(self, statement: Statement) -> str:
        """The page of the line."""
        return f"/line/{statement.id}"


def question_id(title: str) -> str:
    """A question in an address."""
    return content_id("question", title)


def address(path: str, parts: Iterable[tuple[str, str]]) -> str:
    """A path and its query, without empty parts."""
    chosen = [(key, value) for key, value in parts if value]
    return f"{path}?{urlencode(chosen, errors='replace')}" if chosen else path
