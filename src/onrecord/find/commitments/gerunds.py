"""Deeds named by a verb in "-ing": "ruled out holding a vote", "is considering imposing duties"; and what else is ruled out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import acting
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.extent import clause_end
from onrecord.find.commitments.lexicon import ACTS, verb_forms
from onrecord.find.commitments.status import told

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene
    from onrecord.terms.commitment import CommitmentStatus

_RULING: Final = frozenset({"rule", "rules", "ruled", "ruling"})
_WEIGHING: Final = frozenset(form for base in ("consider", "mull", "weigh", "contemplate") for form in verb_forms(base))
_NO_DEED: Final = frozenset(
    "being having seeing knowing thinking feeling something anything everything nothing".split()
)


def gerund(scene: Scene, at: int, main: Piece | None) -> Draft | None:
    """The deed that the word at ``at`` names after "considering" or "ruled out"; none where it names no deed.

    Args:
        scene: The sentence.
        at: Index of the word.
        main: Subject of the main clause, for a verb without one.
    """
    words = scene.words
    if at < 2 or not words[at].low.endswith("ing") or words[at].low in _NO_DEED:
        return None
    out = words[at - 1].low == "out" and words[at - 2].low in _RULING
    if not out and words[at - 1].low not in _WEIGHING:
        return None
    before = told(scene, at, participle=False, own="floated")
    giver = acting(scene, before.subject) or main
    end = clause_end(scene, at)
    if (
        before.status not in {"denied", "floated"}
        or giver is None
        or end < at + 2
        or (before.status == "denied") != out
    ):
        return None
    status: CommitmentStatus = "denied" if before.status == "denied" else "floated"
    return Draft.of_deed(scene, status, (before.first, at), (giver, None), (at, end))


def ruled_out(scene: Scene, at: int, main: Piece | None) -> Draft | None:
    """What the verb at ``at`` rules out by name: "ruled out a snap election"; none where that is nothing to be done."""
    words = scene.words
    if words[at].low not in _RULING or at + 2 >= len(words) or words[at + 1].low != "out":
        return None
    before = told(scene, at, participle=False, own="denied")
    what = scene.parts(at + 2).object
    giver = acting(scene, before.subject) or main
    if before.status not in {"denied", "floated"} or before.passive or giver is None or not scene.has(what, ACTS):
        return None
    negated = any(words[i].low in {"not", "never"} for i in range(before.first, at))
    status: CommitmentStatus = "floated" if negated else "denied"
    end = clause_end(scene, at + 2)
    return Draft(status, (before.first, at + 2), giver, None, (at + 2, end), scene.quantity_in(what), end)
