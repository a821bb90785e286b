"""Places on the one page of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.show.dossier.numbered import Numbered
    from onrecord.terms import Document, Line, Position


class OnePage:
    """The `Ways` of a page that holds everything."""

    def __init__(self, numbers: Numbered) -> None:
        self._numbers = numbers
        self._said: dict[str, list[Line]] = {}
        for line in numbers.lines:
            self._said.setdefault(line.document.id, []).append(line)

    def article(self, document: Document) -> str:
        """The article's place."""
        return f"#{self._numbers.article(document.id)}"

    def called(self, document: Document) -> str:
        """Its number."""
        return f"article {self._numbers.articles[document.id]}"

    def passage(self, document: Document, start: int, end: int) -> str:
        """The words of a statement that the range meets; the article's place where it meets none."""
        for line in self._said.get(document.id, ()):
            if any(span.start < end and start < span.end for span in line.statement.content):
                return self.words(line)
        return self.article(document)

    def anchor(self, line: Line) -> str:
        """The place of a line among those of its speaker."""
        return self._numbers.line(line.statement)

    def line(self, line: Line) -> str:
        """A link to that place."""
        return f"#{self._numbers.line(line.statement)}"

    def words(self, line: Line) -> str:
        """The place of its words in the article."""
        return f"#{self._numbers.words(line.statement)}"

    def actor(self, entity: str | None) -> str:
        """The place of an actor who spoke; nothing for others."""
        if entity is None:
            return "#p0"
        return f"#p{self._numbers.speakers[entity]}" if entity in self._numbers.speakers else ""

    def utterance(self, utterance: str) -> str:
        """The readings side by side."""
        return f"#u-{utterance}"

    def position(self, position: Position) -> str:
        """The evidence of a position."""
        return f"#v-{position.id}"

    def question(self, title: str) -> str:  # noqa: ARG002 - all stand in one part of the page
        """Where actors stand."""
        return "#stand"

    def conflict(self, conflict: str) -> str:
        """One conflict."""
        return f"#k-{conflict}"

    def event(self, event: str) -> str:
        """One event."""
        return f"#e-{event}"
