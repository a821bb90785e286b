"""Whose words an article carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.span import Span

#: ``occasion``: words spoken where many could hear them, without a word on whether the outlet was there itself.
Relation = Literal[
    "own report", "retells", "republishes", "interview", "occasion", "summary without source", "unknown"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of one document come from, as far as it says or its wording shows.

    A document may have several: it retells one outlet and cites an agency for one line.
    """

    #: Id of the document that carries the words.
    document: str
    #: Name of the outlet, agency or occasion they come from; the document's own outlet for an own report.
    origin: str
    relation: Relation
    #: Id of the document that is retold, when it is in the record.
    retells: str | None
    #: The words that say so.
    spans: tuple[Span, ...]
    #: Ids of the statements that came this way; empty when it holds for the whole document.
    statements: tuple[str, ...]
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]
    #: What is counted as one origin: rows with the same root go back to one report, wire, interview or occasion. None
    #: when it is not known where the words come from.
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of the same thing."""

    id: str
    #: The headline that shares most words with the others; else the leading names.
    title: str
    #: Ids of documents, sorted.
    documents: tuple[str, ...]
