"""One act of speaking, as different documents render it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.span import Span

DifferenceKind = Literal[
    "wording", "modality", "negation", "scope", "hedge dropped", "condition dropped", "number", "translation",
    "paraphrase as quotation", "stitched", "shortened",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two renderings of an utterance differ. An empty span side means nothing stands there."""

    kind: DifferenceKind
    #: Ids of the two statements, and the words on each side.
    left: str
    right: str
    left_spans: tuple[Span, ...]
    right_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Statements that render the same words or the same act of speaking by one speaker."""

    id: str
    #: Id of the entity that spoke; none when nobody can be told.
    speaker: str | None
    #: Ids of statements, sorted by document and place.
    statements: tuple[str, ...]
    differences: tuple[Difference, ...]
    #: ``same`` when all pairs are the same act; ``unsure`` when some pair only may be.
    verdict: Literal["same", "unsure"]
    reasons: tuple[str, ...]
    #: Ids of statements by the same speaker that say the same on another day; they are acts of their own.
    restatements: tuple[str, ...] = ()
