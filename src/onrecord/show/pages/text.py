"""What the text of an article is made of on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.terms import Mode, Statement


class Places(Protocol):
    """Where the links in and around a text lead."""

    @property
    def statements(self) -> Mapping[str, int]:
        """A number for each statement, by its id; from 1."""

    def words(self, statement: Statement) -> str:
        """The anchor of a statement's words in the text."""

    def line_href(self, statement: Statement) -> str:
        """Where a statement is shown by itself."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of article text under one set of marks."""

    text: str
    #: Style classes; empty for plain text.
    classes: str
    #: Whether words of a statement stand in it.
    said: bool
    #: Places that links lead to at its beginning.
    anchors: tuple[str, ...]
    #: Where a name leads; else empty.
    href: str = ""
    #: The day that the words name, in ISO 8601; else empty.
    day: str = ""
    #: Address of the sentence that begins here; else empty.
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What the margin says beside a paragraph: a statement that begins there."""

    href: str
    speaker: str
    mode: Mode
    mode_words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of an article's text."""

    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]
    #: Whether it follows the line before it without a blank line, in a text that has blank lines.
    tight: bool
    #: Where it begins in the text, in code points; none where places on the page cannot be counted back to the text,
    #: since a character is shown as another, or need not be.
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs that all belong to the article, or all do not."""

    #: What they are when they are no part of the article, such as ``menu``; else empty.
    furniture: str
    paragraphs: tuple[Paragraph, ...]
