"""What stands as a clause after a word of promising: "promised voters he would cut fares", "a pledge that no school would close"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.acting import acting, doer, whose
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.extent import clause_end
from onrecord.find.commitments.gifts import is_somebody
from onrecord.find.commitments.lexicon import PREPOSITIONS, verb_forms
from onrecord.find.commitments.predicates import is_verb
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

_VERBS: Final = frozenset(
    form for base in ("promise", "pledge", "vow", "swear", "assure", "guarantee") for form in verb_forms(base)
)
_NOUNS: Final = frozenset("promise promises pledge pledges vow vows assurance assurances guarantee commitment".split())
_COMING: Final = frozenset({"will", "would", "'ll", "'d", "could", "wo"})
_DOUBTFUL: Final = frozenset("would could can should might may 'd cannot".split())
_PERSONS: Final = frozenset("he she they it we i".split())
#: "Would" stands at most so many words behind, and who is promised at most so many.
_FAR: Final = 16
_WHO: Final = 6


def vow(scene: Scene, at: int, main: Piece | None) -> Draft | None:
    """What is promised in the clause after the word at ``at``; none where no clause about what is to come follows.

    Args:
        scene: The sentence.
        at: Index of the word.
        main: Subject of the main clause, for a verb without one.
    """
    words = scene.words
    low = words[at].low
    if low in _NOUNS and not is_verb(words, at):
        return _named(scene, at, main) if at + 2 < len(words) and words[at + 1].low == "that" else None
    if low not in _VERBS or not is_verb(words, at):
        return None
    group = group_of(words, at, left=0, participle=False)
    doubtful = any(words[i].low in _DOUBTFUL for i in range(group.first, at)) or words[group.first - 1].low == "to"
    found = _clause(scene, at + 1)
    if group.negated or group.may or group.must or group.guess or doubtful or found is None:
        return None
    told_to, first = found
    giver = doer(scene, group.first, main)
    if giver is None or words[giver[0]].low == "you" or (low.startswith("assur") and told_to is None):
        return None
    return _drafted(scene, (group.first, at + 1), (giver, told_to), first)


def _named(scene: Scene, at: int, main: Piece | None) -> Draft | None:
    """After a noun: "with a pledge that there would be no vote"."""
    giver = whose(scene, at) or acting(scene, main)
    lacking = any(scene.words[i].low in {"absent", "without", "no", "lack"} for i in range(max(0, at - 3), at))
    if giver is None or lacking or not _is_to_come(scene, at + 2):
        return None
    return _drafted(scene, (at, at + 1), (giver, None), at + 2)


def _drafted(scene: Scene, cue: Piece, sides: tuple[Piece, Piece | None], first: int) -> Draft | None:
    end = clause_end(scene, first)
    end = end if end > first + 2 else len(scene.words)
    return Draft.of_deed(scene, "pledged", cue, sides, (first, end))


def _clause(scene: Scene, first: int) -> tuple[Piece | None, int] | None:
    """Who is promised, and where what is promised begins: "voters | that fares would fall"."""
    words = scene.words
    for index in range(first, min(first + _WHO, len(words) - 2)):
        low = words[index].low
        if low == "that" or low in _PERSONS:
            start = index + (low == "that")
            told_to = (first, index) if index > first and not scene.has_day((first, index)) else None
            told_to = None if told_to is not None and words[first].low in PREPOSITIONS else told_to
            known = told_to is None or is_somebody(scene, told_to)
            return (told_to, start) if known and _is_to_come(scene, start) else None
        if words[index].is_mark or is_verb(words, index):
            return None
    return None


def _is_to_come(scene: Scene, first: int) -> bool:
    """Whether a clause about what is to come begins at ``first``."""
    return any(scene.words[i].low in _COMING for i in range(first, min(first + _FAR, len(scene.words))))
