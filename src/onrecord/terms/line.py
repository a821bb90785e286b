"""A statement as the record shows it, and how widely it is carried."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.terms.document import Document
from onrecord.terms.entity import Entity, Sureness
from onrecord.terms.span import Span
from onrecord.terms.statement import Statement


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the record: a statement, the document it stands in and the actor it was led to.

    A statement that names no day itself has the day that was settled for it, if any, which is never sure.
    """

    statement: Statement
    document: Document
    speaker: Entity | None
    sureness: Sureness
    #: Why it was led to this speaker, in whole phrases.
    reasons: tuple[str, ...]
    #: Id of the utterance that it is one rendering of; none when it stands alone.
    utterance: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where searched words stand."""

    document: Document
    span: Span
    #: Ids of the statements whose content the place lies in.
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many different ones are known, and for how many articles it is not known."""

    known: int
    unknown_in: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The four counts. They are never added up into one score."""

    articles: int
    outlets: Count
    publishers: Count
    origins: Count
