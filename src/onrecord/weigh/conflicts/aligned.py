"""Whether two cues tell of one thing: the same who, the same what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.text.rarity import rarity
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.predicate import root
from onrecord.weigh.conflicts.present import is_one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.weigh.conflicts.clause import Clause, Phrase
    from onrecord.weigh.conflicts.cue import Cue

#: How rare a word must be to say what is spoken of, and how rare those that two clauses share must be in sum.
_TELLING: Final = 0.25
_ENOUGH: Final = 5.0
#: What may be so of one thing and not of another: of several counts.
_MANY: Final = frozenset({"charged or not", "found guilty or not", f"whether {root('charge')} is done"})
#: What two sentences must share besides names where one does not say of what it speaks.
_AROUND: Final = 2.0
#: What two clauses share that need share no word: nobody was hurt.
_LITTLE: Final = 0.1
#: The same for a phrase that says who.
_SURE: Final = 3.0
#: The same for all that two clauses say of a finding.
_CONTENT: Final = 7.0


def about_one(cue: Cue, left: Clause, other: Cue, right: Clause) -> float:
    """How much two clauses share that makes them tell of one thing; nought where they may tell of two."""
    told = heft(shared(left.whole, right.whole))
    return max(told, _LITTLE) if _fits(cue, left, other, right, told) else 0.0


def _fits(cue: Cue, left: Clause, other: Cue, right: Clause, told: float) -> bool:
    need = cue.needs.split("+")[0]
    if need == "pair":
        return _is_pair(left, right)
    if need == "actor":
        return _is_one_actor(cue, left, other, right)
    if need == "content":
        both = shared(left.whole, right.whole) - left.named - right.named
        return len(both) > 1 and heft(both) >= _CONTENT
    if _is_narrow(cue, left, right) or _is_narrow(other, right, left):
        return False
    affected = _affected(cue, left), _affected(other, right)
    if need != "person" and (_are_odd(need, cue, left, other, right) or _are_by_others(cue, left, other, right)):
        return False
    return _is_one_thing(*affected, told, person=need == "person")


def _is_narrow(cue: Cue, told: Clause, other: Clause) -> bool:
    """Whether a denial is of one thing alone, of which the other says nothing: not charged with anything in the campaign."""
    after = told.after.every - told.subject.every
    return cue.is_turned and cue.about in _MANY and bool(after) and heft(after & other.whole) < _SURE


def _are_odd(need: str, cue: Cue, left: Clause, other: Cue, right: Clause) -> bool:
    """Whether a verb that needs an object has none, or one that takes none has one."""
    if need == "object":
        return not (_is_affecting(cue, left) and _is_affecting(other, right))
    return need == "subject" and bool(left.object or right.object)


def _is_pair(left: Clause, right: Clause) -> bool:
    near = [told.subject.names | told.after.names for told in (left, right)]
    both = left.named & right.named
    return len(both) > 1 and bool(both & (near[0] | near[1]))


def _is_one_actor(cue: Cue, left: Clause, other: Cue, right: Clause) -> bool:
    mine, yours = _actor(cue, left), _actor(other, right)
    if are_others(mine, yours) or mine.is_partial or yours.is_partial:
        return False
    # Of a pronoun nobody knows which of the names before it is meant.
    known = [frozenset() if each.is_guessed else each.names & each.heads for each in (mine, yours)]
    names = _alike(*known)
    who = names | shared(mine.heads, yours.every) | shared(mine.every, yours.heads)
    if not names and (mine.is_guessed or yours.is_guessed):
        return False
    is_sure = bool(names) or (heft(who) >= _SURE and (mine.every <= yours.every or yours.every <= mine.every))
    both = mine.every & yours.every
    what = _targets(left, right) if cue.needs == "actor+object" else shared(left.whole, right.whole)
    if what - both:
        return bool(who) or heft(shared(mine.every, yours.every)) >= _SURE
    if not is_sure:
        return False
    if cue.kind == "attendance":
        return not names and heft(who) >= _SURE
    return cue.needs != "actor+object" or _is_open(left, right, is_sure=bool(names) or len(both) > 1)


def _is_open(left: Clause, right: Clause, *, is_sure: bool) -> bool:
    """Whether clauses leave open of what they speak, and the sentences tell: "he is in favour"."""
    rest = shared(left.told, right.told) - left.named - right.named - left.subject.every
    if not (left.after or right.after) and is_sure:
        return True
    return not (left.after and right.after) and heft(rest) >= _AROUND


def _targets(left: Clause, right: Clause) -> frozenset[str]:
    """What both are about: the head of what one is about is told in what the other is about."""
    mine, yours = left.target, right.target
    return shared(mine.heads, yours.every) | shared(mine.every, yours.heads)


def _actor(cue: Cue, told: Clause) -> Phrase:
    if cue.sort == "words" and told.after.names:
        return told.after
    return told.agent if cue.is_passive else told.subject


def _are_by_others(cue: Cue, left: Clause, other: Cue, right: Clause) -> bool:
    """Whether both clauses name who did it to something, and they are two."""
    is_done = all(
        each.sort == "verb" and not each.is_passive and told.object for each, told in ((cue, left), (other, right))
    )
    return is_done and are_others(left.subject, right.subject)


def _is_affecting(cue: Cue, told: Clause) -> bool:
    return cue.sort != "verb" or cue.is_passive or bool(told.object)


def _affected(cue: Cue, told: Clause) -> Phrase:
    """What a cue says something of: the object of a verb that has one, else the subject."""
    if cue.sort == "words":
        return told.beside
    if (cue.sort == "state" and not cue.is_active) or cue.is_passive or not told.object:
        return told.subject
    return told.object


def _is_one_thing(mine: Phrase, yours: Phrase, told: float, *, person: bool) -> bool:
    if person and (mine.is_nobody or yours.is_nobody):
        return mine.is_nobody != yours.is_nobody
    is_guess = mine.is_guessed or yours.is_guessed
    if (person and (mine.is_partial or yours.is_partial)) or (
        is_guess and heft(shared(mine.every, yours.every)) < _ENOUGH
    ):
        return False
    names = _alike(mine.names, yours.names)
    if are_others(mine, yours) or (person and names and (mine.heads | yours.heads) & names):
        return not are_others(mine, yours)
    heads = [
        both if person else both - names for both in (shared(mine.heads, yours.every), shared(mine.every, yours.heads))
    ]
    holds = mine.every <= yours.every or yours.every <= mine.every
    more = all(heads) and bool((mine.every & yours.every) - heads[0] - heads[1])
    return any(heads) and (holds or more or told >= _ENOUGH)


def are_others(mine: Phrase, yours: Phrase) -> bool:
    """Whether both phrases name somebody or something, and none of the names is one."""
    if mine.people and yours.people and not any(is_one(a, b) for a in mine.people for b in yours.people):
        return True
    if not mine.names or not yours.names or mine.every & yours.names or yours.every & mine.names:
        return False
    return not _alike(mine.names, yours.names)


def _alike(left: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """Names of both, also where they may be one name in two spellings."""
    return frozenset(a for a in left for b in right if a == b or likely_same(a, b))


def shared(left: Iterable[str], right: Iterable[str]) -> frozenset[str]:
    """Senses of both that say what is spoken of."""
    return frozenset(sense for sense in frozenset(left) & frozenset(right) if rarity(sense) >= _TELLING)


def heft(senses: Iterable[str]) -> float:
    """How much senses say in sum."""
    return sum(rarity(sense) for sense in sorted(senses))
