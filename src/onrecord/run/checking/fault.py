"""One thing that a draft gets wrong or cannot support."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from onrecord.terms import Span

#: ``quotation``: in no article in these words. ``paraphrase in marks``: an article has the words, but not as a quotation.
#: ``speaker``: somebody else said it. ``unsupported``: no article carries it.
FaultKind = Literal["quotation", "paraphrase in marks", "speaker", "name", "title", "number", "date", "unsupported"]


@dataclass(frozen=True, slots=True)
class Carried:
    """What an article of the record says instead."""

    #: Id of the document.
    document: str
    #: Name of the document.
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One stretch of a draft, what is wrong with it in a whole sentence, and what the articles say instead."""

    kind: FaultKind
    span: Span
    #: Where it begins in the text of the draft, both from 1.
    line: int
    column: int
    message: str
    carried: tuple[Carried, ...]


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column of a code point, both from 1; a line ends at a line feed."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
