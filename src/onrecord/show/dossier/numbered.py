"""The numbers that anchors are made of: articles and statements in the order of the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.shown import Shown
    from onrecord.terms import Document, Entity, Line, Statement, Utterance


@dataclass(frozen=True, slots=True)
class Numbered:
    """A record read once, with a number for each article, statement and actor, from 1."""

    documents: Sequence[Document]
    lines: Sequence[Line]
    articles: Mapping[str, int]
    statements: Mapping[str, int]
    speakers: Mapping[str, int]
    #: Lines, and the utterance that each renders together with others, by id of the statement.
    by_id: Mapping[str, Line]
    utterances: Mapping[str, Utterance]

    def article(self, document: str) -> str:
        """The place of an article on the page, by the id of its document."""
        return f"d{self.articles[document]}"

    def line(self, statement: Statement) -> str:
        """The place of a statement among those of its speaker."""
        return f"s{self.statements[statement.id]}"

    def words(self, statement: Statement) -> str:
        """The place of a statement's words in the text of its article: document and characters."""
        first = statement.content[0]
        return f"{self.article(statement.document)}-c{first.start}-{first.end}"

    def line_href(self, statement: Statement) -> str:
        """A link to the place of a statement."""
        return f"#{self.line(statement)}"

    def speaker(self, speaker: Entity | None) -> str:
        """The place of an actor; one place serves all that is led to nobody."""
        return f"p{self.speakers[speaker.id] if speaker else 0}"


def numbered(record: Shown) -> Numbered:
    """Read documents and lines once and number them in the order of the record."""
    documents, lines = record.documents(), record.statements()
    speakers = dict.fromkeys(line.speaker.id for line in lines if line.speaker)
    return Numbered(
        documents,
        lines,
        {document.id: number for number, document in enumerate(documents, 1)},
        {line.statement.id: number for number, line in enumerate(lines, 1)},
        {speaker: number for number, speaker in enumerate(speakers, 1)},
        {line.statement.id: line for line in lines},
        {statement: utterance for utterance in record.utterances() for statement in utterance.statements},
    )
