"""Where accounts do not agree. Nothing here says who is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.span import Span

ConflictKind = Literal[
    "spelling", "name", "title", "number", "date", "place", "attendance", "quote wording", "stance", "status"
]  # fmt: skip
ConflictType = Literal[
    "variant", "slip", "rounding", "later update", "translation", "copying", "contradiction", "unsure"
]


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the readings, in one document."""

    #: What this document says, in the words that are compared.
    value: str
    document: str
    spans: tuple[Span, ...]
    #: Id of the statement it stands in; none for the reporter's own words.
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more readings of one thing."""

    id: str
    kind: ConflictKind
    type: ConflictType
    #: What it is about, for a reader: a person's name, "the meeting of 8 March".
    subject: str
    #: By value, then document.
    readings: tuple[Reading, ...]
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]
    #: 1 for what an editor should look at first, 5 for mere variants.
    rank: int
    #: Id of the utterance, event or commitment whose readings differ; none for others.
    about: str | None = None
    #: What a person decided: the reading that holds, ``not a conflict``, or ``open``; none when nobody did.
    settled: str | None = None


def conflict_id(kind: ConflictKind, subject: str, readings: tuple[Reading, ...]) -> str:
    """The id of a conflict: from its kind, its subject and the values that differ, wherever they stand."""
    return content_id("conflict", kind, subject, *sorted({reading.value for reading in readings}))
