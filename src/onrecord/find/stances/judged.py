"""What speakers judge, demand and announce: "that would be a mistake", "we must never", "I will vote for it"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.clauses import object_end, subject
from onrecord.find.stances.conditions import condition
from onrecord.find.stances.draft import Draft
from onrecord.find.stances.limits import limited
from onrecord.find.stances.modals import helped
from onrecord.find.stances.tone import is_doubted, is_ironic
from onrecord.find.stances.values import doubted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.stances.match import Found
    from onrecord.find.stances.scene import Scene, Slice
    from onrecord.terms import StanceValue

_NOT: Final = frozenset({"not", "never", "no", "nobody", "nothing", "neither", "hardly"})
#: Words that point to what follows: "it would be a mistake to close".
_POINTING: Final = frozenset("it this that there what he she they we i you".split())
#: What "'s" stands for "is" behind, and, behind a name, in front of.
_SHORTENED: Final = frozenset("it that this there here what he she who where how everything nothing".split())
_AFTER_BE: Final = frozenset("a an the not n't no been going so very too simply just clearly".split())
_PERSONS: Final = frozenset({"he", "she", "i", "you"})


def judged(scene: Scene, named: Sequence[tuple[int, int]]) -> list[Draft]:
    """The stances of speakers by what they say of things, what they say must be, and what they say they will do."""
    drafts = [d for found in scene.judgements if (d := _judgement(scene, found)) is not None]
    taken = [part for draft in drafts for part in draft.cue]
    return [*drafts, *helped(scene, taken, named)]


def _judgement(scene: Scene, found: Found) -> Draft | None:
    part = (found.first, found.last)
    statement = scene.inside(part)
    if statement is None:
        return None
    left, right = scene.reach(part, statement)
    if _strays(scene, found):
        return None
    value = _after_negation(scene, found, left)
    if scene.asks((left, right)) or (is_ironic(scene) and value == "supports"):
        value = "unclear"
    end = object_end(scene.words, found.last, right)
    if _outdoes(scene, found, right):
        value = "unclear"
    if is_doubted(scene, statement):
        value = doubted(value)
    first, last = subject(scene.words, found.first, left)
    if _is_whether(scene, first, left) or (last - first == 1 and scene.words[first].low in _PERSONS):
        return None
    before, after = (first, last) if first < last else (left, found.first), (found.last, end)
    reach = "left" if found.phrase.reach == "around" and _is_means(scene, before, after) else found.phrase.reach
    target: tuple[Slice, ...] = {"left": (before,), "right": (after,), "none": ()}.get(reach, (before, after))
    draft = Draft(value, (part,), target, (), "own words", statement)
    harm = condition(scene.words, found.last, right) if value in {"opposes", "warns against"} else None
    if harm is not None and scene.words[harm[0]].low == "if":
        return replace(draft, target=((harm[0] + 1, harm[1]),))  # "it would be a disaster if they left"
    return limited(scene, draft, found.last, right)


def _outdoes(scene: Scene, found: Found, right: int) -> bool:
    """Whether nobody is said to want a thing more than somebody: "no one wants peace more than Ann Dorr"."""
    lows = [w.low for w in scene.words[found.last : right]]
    return scene.words[found.first].low in {"no", "nobody"} and any(
        low == "more" and lows[i + 1 : i + 2] == ["than"] for i, low in enumerate(lows)
    )


def _is_means(scene: Scene, before: Slice, after: Slice) -> bool:
    """Whether what follows is only what a thing is good or bad for: "talks are the best way | to prevent a war"."""
    lows = [w.low for w in scene.words[before[0] : before[1]]]
    is_named = any(low not in _POINTING for low in lows)
    return is_named and after[0] < after[1] and scene.words[after[0]].low == "to"


def _strays(scene: Scene, found: Found) -> bool:
    """Whether a form of "be" and what it is said to be are kept apart: "be shelved as a wise step"."""
    inside = {w.low for w in scene.words[found.first + 1 : found.last - 1]}
    if _is_possessive(scene, found.first):
        return True
    return found.phrase.words[:2] == ("BE", "*") and bool(inside & {"as", "by", "to", "from", "because", "without"})


def _is_possessive(scene: Scene, at: int) -> bool:
    """Whether "'s" is no form of "be": "Ravia's reckless pursuit of it"."""
    if scene.words[at].low != "'s" or not at or scene.words[at - 1].low in _SHORTENED:
        return False
    after = scene.words[at + 1].low if at + 1 < len(scene.words) else ""
    return after not in _AFTER_BE


def _is_whether(scene: Scene, at: int, left: int) -> bool:
    """Whether the clause at ``at`` is a condition or asked: "whether they would be better off", "how much it will cost"."""
    if any(w.low == "how" for w in scene.words[max(left, at - 2) : at + 1]):
        return True
    return any(w.low in {"whether", "if", "unless"} for w in scene.words[max(left, at - 1) : at + 1])


def _after_negation(scene: Scene, found: Found, left: int) -> StanceValue:
    phrase = found.phrase
    if any(alternative in _NOT for word in phrase.words for alternative in word.removesuffix("?").split("|")):
        return phrase.value
    behind = [w.low for w in scene.words[max(left, found.first - 3) : found.first]]
    inside = [w.low for w in scene.words[found.first : found.last]]
    nots = sum(low in {"not", "never", "hardly"} for low in behind) + sum(low in _NOT for low in inside)
    return phrase.negated if nots % 2 else phrase.value if not nots else "unclear"
