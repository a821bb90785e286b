"""How far a commitment has gone, from what stands before its verb: will, has, could, refused to, was asked to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import Piece, subject
from onrecord.find.commitments.lexicon import PROMISING, READY, askers, governors
from onrecord.find.commitments.predicates import is_verb
from onrecord.text.verbforms import forms
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from onrecord.find.commitments.scene import Scene
    from onrecord.terms.commitment import CommitmentStatus
    from onrecord.text.verbgroups import Group

#: So many words may stand between "asked" and "to".
_FAR: Final = 9


#: Not done, and yet nobody refused.
_FAILING: Final = frozenset("fail fails failed failing neglect neglected unable".split())
_THEIRS: Final = frozenset("its their his her".split())
_COMING: Final = frozenset("will would 'll 'd shall going".split())
#: What was done once was done.
_ONCE: Final = frozenset("once previously formerly initially originally".split())
_BEING: Final = frozenset("is are am was were be been 's 're 'm".split())
#: A condition is looked for so many words back.
_CONDITION_FAR: Final = 14
#: What somebody makes to do a thing, and nobody who does it: "an attempt in the chamber | to pass".
_EFFORTS: Final = frozenset("effort bid attempt plan move push fight race drive campaign bill".split())
_INSISTING: Final = frozenset(
    form
    for base in ("insist", "demand", "urge", "request", "ask", "recommend", "require", "propose")
    for form in forms(base)
)
_DENYING: Final = frozenset("deny denies denied denying".split())


@dataclass(frozen=True, slots=True)
class Told:
    """What the words before a verb say about it."""

    status: CommitmentStatus | None
    #: First word of the cue.
    first: int
    passive: bool
    #: Who does it; none when it is the subject of the verb before.
    subject: Piece | None
    #: Who asks, where somebody is asked.
    asker: Piece | None = None
    #: Whether a verb that promises, agrees or asks stands before it.
    governed: bool = False


def told(scene: Scene, at: int, *, participle: bool, own: CommitmentStatus) -> Told:
    """What stands before the verb at ``at``.

    Args:
        scene: The sentence.
        at: Index of the verb.
        participle: Whether it may be a past participle.
        own: What the verb itself says when nothing stands before it but "has", "had" or nothing.
    """
    words = scene.words
    group = group_of(words, at, left=0, participle=participle)
    between = {words[i].low for i in range(group.first, at)}
    before = words[group.first - 1].low if group.first else ""
    if words[group.first].low == "having":
        return _after_denying(scene, group)
    if between & _FAILING:
        return Told(None, group.first, group.passive, None)
    if before == "to" and not words[at].low.endswith("ing"):
        return _after_to(scene, group.first - 2, group.passive, negated=group.negated)
    if words[at].low.endswith("ing") and (found := _before_ing(scene, group)) is not None:
        return found
    finite = not words[at].low.endswith("ing") or bool(between & _BEING)
    who = subject(words, group.first, 0)
    if who is not None and _is_insisted(scene, who, words[at].low):
        return Told("requested", group.first, group.passive, who)
    status = None if _is_supposed(scene, who, group.first) else _own(group, between, own, finite=finite)
    if (
        status is not None
        and who is not None
        and who[0] > 1
        and _is_denied(*(w.low for w in words[who[0] - 2 : who[0]]))
    ):
        status = "denied"
    return Told(status, group.first, group.passive, who)


def _is_supposed(scene: Scene, who: Piece | None, first: int) -> bool:
    """Whether a condition or a question is told of: "if the bank | pays"."""
    if who is None:
        return _goes_on_supposing(scene, first)
    return who[0] > 0 and scene.words[who[0] - 1].low in {"if", "unless", "whether", "until"}


def _goes_on_supposing(scene: Scene, first: int) -> bool:
    """Whether a condition goes on: "if they were to approve it and | offer money"."""
    words = scene.words
    if not first or words[first - 1].low not in {"and", "or"}:
        return False
    for index in range(first - 2, max(-1, first - _CONDITION_FAR), -1):
        if words[index].is_mark:
            return False
        if words[index].low in {"if", "unless"}:
            return True
    return False


def _is_insisted(scene: Scene, who: Piece, low: str) -> bool:
    """Whether a clause is what somebody insists on: "insisting that Congress | provide"."""
    words = scene.words
    led = who[0] > 1 and words[who[0] - 1].low == "that" and words[who[0] - 2].low in _INSISTING
    return led and not low.endswith(("s", "ed", "ing"))


def _is_denied(verb: str, that: str) -> bool:
    return that in _DENYING or (that == "that" and verb in _DENYING)


def _after_denying(scene: Scene, group: Group) -> Told:
    """The verb stands after "having": "denied having promised"."""
    words = scene.words
    if not group.first or words[group.first - 1].low not in _DENYING:
        return Told(None, group.first, group.passive, None)
    inner = group_of(words, group.first - 1, left=0, participle=False)
    return Told("denied", inner.first, group.passive, subject(words, inner.first, 0), governed=True)


def _before_ing(scene: Scene, group: Group) -> Told | None:
    """The verb ends in "-ing" after one that governs it: "considered sending", "open to sending", "ruled out sending"."""
    words, at = scene.words, group.first - 1
    before, ahead = (words[at].low if at >= 0 else ""), (words[at - 1].low if at >= 1 else "")
    if before in governors():
        return _governed(scene, at, passive=group.passive, negated=group.negated)
    if before == "to" and ahead in READY:
        return Told(READY[ahead], at - 1, group.passive, subject(words, at - 1, 0), governed=True)
    if before == "out" and ahead in {"rule", "ruled", "rules", "ruling"}:
        inner = group_of(words, at - 1, left=0, participle=True)
        status: CommitmentStatus = "floated" if inner.negated else "denied"
        return Told(status, inner.first, group.passive, subject(words, inner.first, 0), governed=True)
    return None


def is_to_come(between: AbstractSet[str]) -> bool:
    """Whether the words from the first of a verb group up to its verb put it into the future: "will", "are to"."""
    return bool(between & _COMING) or ("to" in between and bool(between & {"is", "are", "was", "were"}))


def _own(group: Group, between: set[str], own: CommitmentStatus, *, finite: bool) -> CommitmentStatus | None:
    unable = group.negated and "could" in between  # "could not pay": nobody refused
    undone = (group.may or group.must) and "have" in between and "to" not in between  # "could have devoted": nobody did
    forecast = "expected" in between and own == "provided"  # "are expected to spend"
    if unable or undone or forecast or not finite or between & {"can", "do", "does"}:
        return None
    if group.negated:
        return "floated" if "yet" in between else "denied"
    if group.may or (group.guess and not between & _ONCE):
        return "floated"
    if group.must:
        return "requested"
    if own in {"provided", "agreed", "signed"} and is_to_come(between):
        return "pledged"
    return own


def _after_to(scene: Scene, at: int, passive: bool, *, negated: bool) -> Told:
    """The verb stands after "to"; ``at`` is the word before that."""
    words = scene.words
    low = words[at].low if at >= 0 else ""
    if low in governors() and is_verb(words, at):
        return _governed(scene, at, passive=passive, negated=negated)
    if low in READY:
        return _ready(scene, at, passive, negated=negated)
    if low in PROMISING:
        return _after_noun(scene, at, passive)
    if (asked := _asked(scene, at)) is not None:
        return asked
    named = at >= 0 and scene.proper[at] and not scene.has((0, at + 1), _EFFORTS)
    if named and not any(is_verb(words, i) for i in range(at + 1)):
        return Told("pledged", at + 1, passive, subject(words, at + 1, 0))  # a headline: "Harland to lend two ferries"
    return Told(None, at + 1, passive, None)


def _ready(scene: Scene, at: int, passive: bool, *, negated: bool) -> Told:
    """After "ready" and its like, with or without "is" before it."""
    words = scene.words
    inner = group_of(words, at, left=0, participle=False)
    status: CommitmentStatus = "denied" if inner.negated or negated else READY[words[at].low]
    return Told(status, inner.first, passive, subject(words, inner.first, 0), governed=True)


def _governed(scene: Scene, at: int, *, passive: bool, negated: bool) -> Told:
    words = scene.words
    inner = group_of(words, at, left=0, participle=not words[at].low.endswith("ing"))
    status = governors()[words[at].low]
    if words[at].low in askers() and inner.passive:
        return Told("requested", inner.first, passive, subject(words, inner.first, 0), governed=True)
    if inner.first and words[inner.first - 1].low in {"if", "unless"}:
        return Told(None, inner.first, passive, None)
    flipped = inner.negated != negated
    if flipped:
        status = "floated" if status == "denied" else "denied"
    elif inner.may or inner.guess:
        status = "floated"
    elif inner.must:
        status = "requested"
    return Told(status, inner.first, passive, subject(words, inner.first, 0), governed=True)


def _after_noun(scene: Scene, at: int, passive: bool) -> Told:
    """After a noun: "Harland's promise to send", "announced plans to send"."""
    words = scene.words
    status = PROMISING[words[at].low]
    first = at
    while (
        first > 0
        and not is_verb(words, first - 1)
        and not words[first - 1].is_mark
        and at - first < _FAR
        and words[first - 1].low not in {"'s", "for", "over", "about"}
    ):
        first -= 1
    if first > 0 and words[first - 1].low == "'s":
        return Told(status, at, passive, subject(words, first - 1, 0), governed=True)
    if words[first].low in _THEIRS and (whose := _whose(scene, first)) is not None:
        return Told(status, first, passive, whose, governed=True)
    if first > 0 and is_verb(words, first - 1):
        inner = group_of(words, first - 1, left=0, participle=True)
        denied = inner.negated or words[first].low == "no"
        return Told("denied" if denied else status, inner.first, passive, subject(words, inner.first, 0), governed=True)
    return Told(None, at, passive, None)


def _whose(scene: Scene, at: int) -> Piece | None:
    """Whose promise it is in "thanked Harland for its promise to send"; ``at`` is where the noun's words begin."""
    words = scene.words
    if at < 2 or words[at - 1].low not in {"for", "over", "about"} or not scene.proper[at - 2]:
        return None
    verb = next((i for i in range(at - 2, -1, -1) if is_verb(words, i)), None)
    return None if verb is None else (verb + 1, at - 1)


def _asked(scene: Scene, at: int) -> Told | None:
    """After a request: "urged Harland to send", "was ordered to pay"; ``at`` is the word before "to"."""
    words = scene.words
    for index in range(at, max(-1, at - _FAR), -1):
        if words[index].low in askers() and is_verb(words, index):
            inner = group_of(words, index, left=0, participle=not words[index].low.endswith("ing"))
            if inner.negated or inner.may or (inner.first and words[inner.first - 1].low in {"if", "to"}):
                return Told(None, inner.first, False, None)
            who = subject(words, inner.first, 0)
            if index == at:  # passive: the one who is asked gives
                return Told("requested", inner.first, False, who, governed=True) if inner.passive else None
            if inner.passive:  # "is being pressed by critics to send"
                return Told("requested", inner.first, False, who, governed=True)
            start = index + 1 + (words[index + 1].low in {"on", "upon", "for"})
            return Told("requested", inner.first, False, (start, at + 1), asker=who or None, governed=True)
        if words[index].is_mark or (is_verb(words, index) and not words[index].low.endswith("ing")):
            return None
    return None
