"""Where links lead: a page of many gives addresses, the dossier places on itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from onrecord.terms import Document, Line, Position


class Ways(Protocol):
    """The address of each thing that a page can lead to; empty where a page has no place for it."""

    def article(self, document: Document) -> str:
        """The text of an article."""

    def called(self, document: Document) -> str:
        """How an article is called beside its outlet, such as its number; empty where that is enough."""

    def passage(self, document: Document, start: int, end: int) -> str:
        """A range of code points in the text of an article."""

    def anchor(self, line: Line) -> str:
        """The place of a line on the page that lists it, as an id."""

    def line(self, line: Line) -> str:
        """Where a line is listed."""

    def words(self, line: Line) -> str:
        """The words of a line, marked in its article."""

    def actor(self, entity: str | None) -> str:
        """An actor, by id."""

    def utterance(self, utterance: str) -> str:
        """The readings of an utterance, by id."""

    def position(self, position: Position) -> str:
        """The evidence of a position."""

    def question(self, title: str) -> str:
        """Where actors stand on a question."""

    def conflict(self, conflict: str) -> str:
        """A conflict, by id."""

    def event(self, event: str) -> str:
        """An event, by id."""
