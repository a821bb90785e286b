"""What people decided, the latest first, each to be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import stamp_words
from onrecord.show.visible import one_line
from onrecord.show.web.desk import digest
from onrecord.show.web.paging import leaf
from onrecord.show.wording import conflict_words, many, speaker_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.show.pages.index import Index
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Correction, CorrectionKind

DECISIONS = 30
VERBS: Mapping[CorrectionKind, str] = {
    "merge": "are one",
    "split": "apart from the others",
    "rename": "is called",
    "reject": "not a statement of theirs",
    "confirm": "confirmed",
    "settle": "settled:",
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision in words."""

    id: str
    kind: str
    words: str
    by: str
    on: str
    reason: str
    stands: bool
    undone: str
    seen: str


@dataclass(frozen=True, slots=True)
class DecisionsPage:
    """A list of decisions."""

    leaf: Leaf[Decision]
    total: str


def decisions_page(index: Index, asked: Asked) -> DecisionsPage:
    """The decisions, latest first."""
    chosen = leaf(list(reversed(index.corrections)), asked, size=DECISIONS)
    rows = chosen.holding([_decision(correction, index) for correction in chosen.items])
    return DecisionsPage(
        rows, many(sum(each.stands for each in index.corrections), "decision that stands", "decisions that stand")
    )


def _decision(correction: Correction, index: Index) -> Decision:
    undone = ""
    if correction.undone_on:
        undone = f"taken back by {one_line(correction.undone_by or '')}, {stamp_words(correction.undone_on)}"
    return Decision(
        correction.id,
        correction.kind,
        _words(correction, index),
        one_line(correction.by),
        stamp_words(correction.on),
        one_line(correction.reason),
        correction.stands,
        undone,
        seen_of(correction),
    )


def _words(correction: Correction, index: Index) -> str:
    subjects = [_subject(subject, index) for subject in correction.subjects]
    verb = VERBS.get(correction.kind, correction.kind)
    value = f" {one_line(correction.value)}" if correction.value else ""
    return f"{', '.join(subjects)}: {verb}{value}"


def _subject(subject: str, index: Index) -> str:
    """A name as it is; a statement by its speaker and first words."""
    if subject in index.conflicts:
        return conflict_words(index.conflicts[subject])
    line = index.lines.get(subject)
    if line is None:
        return one_line(subject)
    words = one_line(line.statement.content[0].exact)
    return f"{speaker_words(line.speaker)}, “{words if len(words) < 60 else words[:57].rstrip() + '…'}”"


def seen_of(correction: Correction) -> str:
    """A hash of what the list says of a decision."""
    return digest(correction)
