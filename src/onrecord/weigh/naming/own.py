"""The words of an article that are its own: not furniture, not in quotation marks, not what anybody said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.bare import bare, blanked
from onrecord.text.folding import folded
from onrecord.text.marks import quotations, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.terms import Document, Findings, Statement

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TOPIC: Final = re.compile(r"\b(?:discuss|debat|consider|weigh|mull|negotiat)", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of an article, in half-open code points; a possessive ending is no part of it."""

    start: int
    end: int
    #: As printed, and folded.
    printed: str
    form: str


def tokens(document: Document, findings: Findings) -> tuple[Token, ...]:
    """The article's own words in order of place."""
    text = bare(document)
    said = [span for one in findings.statements if not _tells_a_topic(one) for span in one.content]
    marked = [Span.of(text, start, end) for start, end in quoted(text, quotations(text))]
    return tuple(_tokens(blanked(text, (*said, *marked))))


def _tells_a_topic(statement: Statement) -> bool:
    """Whether the article names what was talked of in words of its own: "the two discussed aid for the regime"."""
    return statement.mode == "indirect" and any(_TOPIC.search(span.exact) for span in statement.cue)


def _tokens(text: str) -> Iterator[Token]:
    for match in _WORD.finditer(text):
        printed = _POSSESSIVE.sub("", match.group())
        yield Token(match.start(), match.start() + len(printed), printed, folded(printed))


def between(text: str, left: Token, right: Token) -> str:
    """What stands between two words; words of one phrase have only white space between them."""
    return text[left.end : right.start]
