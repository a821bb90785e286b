"""Attitudes: somebody backs, rejects, is open to, has no view on something, in the reporter's words or a speaker's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.clauses import object_end
from onrecord.find.stances.draft import Draft
from onrecord.find.stances.holding import NOBODY, agent, held, is_hypothetical, is_unowned, subject_of
from onrecord.find.stances.limits import led, limited
from onrecord.find.stances.tone import is_denied, is_ironic, is_taken_back
from onrecord.find.stances.values import chained, valued
from onrecord.text.verbforms import BE
from onrecord.text.verbgroups import HELP, group_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.stances.match import Found
    from onrecord.find.stances.scene import Scene, Slice
    from onrecord.terms import StanceValue, Statement
    from onrecord.text.verbgroups import Group

_SKIPPED: Final = frozenset(
    "the a an this that these those any all its his her their our my to of 's new own such".split()
)
#: What is spoken of by those who are in it: "the fight against it goes on", "in protest at".
_FIGHTS: Final = frozenset({"in", "fight", "protest"})
#: Words that end the name of whom an attitude is to: "accused the minister | of delay".
_ABOUT: Final = frozenset("for over of on to about at from in with after because when while as during , and".split())


@dataclass(frozen=True, slots=True)
class _Clause:
    """A chain of phrases with what surrounds it."""

    scene: Scene
    chain: Sequence[Found]
    group: Group
    left: int
    right: int
    #: The statement that it stands in, and the one that it attributes.
    inside: Statement | None
    cued: Statement | None

    @property
    def head(self) -> Found:
        return self.chain[0]

    @property
    def tail(self) -> Found:
        return self.chain[-1]


def attitudes(scene: Scene, taken: Sequence[Slice]) -> Iterator[Draft]:
    """The attitudes in a sentence; words already ``taken`` by a judgement give none."""
    found = [f for f in scene.attitudes if all(f.last <= a or b <= f.first for a, b in taken)]
    at = 0
    while at < len(found):
        chain = [found[at]]
        while at + 1 < len(found) and _chains(scene, chain[-1], found[at + 1]):
            at += 1
            chain.append(found[at])
        at += 1
        draft = _draft(scene, chain)
        if draft is not None:
            yield draft


def _chains(scene: Scene, outer: Found, inner: Found) -> bool:
    """Whether a phrase is what another is about: "refused to" and "rule out", "rejected" and "calls for"."""
    between = scene.words[outer.last : inner.first]
    is_next = len(between) <= 3 and all(w.low in _SKIPPED or w.low.endswith("ly") for w in between)
    return outer.phrase.reach == "after" and is_next


def _draft(scene: Scene, chain: Sequence[Found]) -> Draft | None:
    clause = _clause(scene, chain)
    roles = None if _is_loose(clause) or _is_gerund(clause) or _claims_nothing(clause) else _roles(clause)
    if roles is None:
        return None
    part, target = roles
    value = _value(clause, part, target)
    if value == "unclear" and clause.tail.phrase.silent:
        return None
    target = (target[0] + 1, target[1]) if _says_none(scene, target) else target
    is_bare = clause.cued is None and not _says_something(scene, target)
    if is_bare and clause.tail.phrase.reach in {"after", "first"} and clause.tail.phrase.words[-1] != "against":
        return None
    about = () if clause.tail.phrase.reach == "none" or is_bare else (target,)
    cue = (clause.group.first, clause.tail.last)
    bare = Draft(value, (cue,), about, (), "own words", clause.inside)
    draft = held(scene, bare, part, clause.cued, must=clause.group.must)
    if draft is None:
        return None
    before, after = (clause.left, part[0]), (clause.tail.last, clause.right)
    return _with_condition(scene, _with_content(clause, draft), before, after)


def _roles(clause: _Clause) -> tuple[Slice, Slice] | None:
    """The words of the holder and of what the phrase is about; none where the clause claims nothing of anybody."""
    scene, head = clause.scene, clause.head
    if clause.inside is None and scene.asks((clause.left, clause.right)):
        return None
    part, target = subject_of(scene, head, clause.group, clause.left), (clause.tail.last, _object_end(clause))
    if is_hypothetical(scene, part, clause.group, clause.left):
        return None
    if clause.tail.phrase.reach == "from":
        return target, part  # "the deal faces opposition from lawmakers"
    if not clause.group.passive or head is not clause.tail or head.phrase.reach not in {"after", "first"}:
        return part, target
    doer = agent(scene, head.last, clause.right)
    is_nobody = doer[0] == doer[1] and not clause.group.must and clause.cued is None
    return None if is_nobody else (doer, part)


def _is_loose(clause: _Clause) -> bool:
    """Whether "open to" and the like stand without a form of "be": then they tell nothing of a subject."""
    if clause.head.phrase.kind != "be" or clause.head.phrase.words[0] == "BE":
        return False
    words = clause.scene.words[clause.group.first : clause.head.first]
    before = clause.scene.words[clause.group.first - 1].low if clause.group.first else ""
    return before not in {",", "—", "–", "as"} and not any(w.low in BE for w in words)


def _claims_nothing(clause: _Clause) -> bool:
    """Whether a phrase tells of no stance where it stands: who must approve, whom others joined, a noun that is nobody's."""
    if clause.inside is None and clause.group.must:
        return True  # "regulators must approve the sale" says nothing of regulators
    if clause.head.phrase.words[0] == "join" and clause.group.passive:
        return True
    if clause.head.participle and _opens(clause):
        return True  # "when asked to leave": by whom is not told
    if clause.tail.phrase.reach == "from" and clause.scene.words[clause.head.first].low.endswith("ing"):
        return True  # ", sparking outrage from the mayor": what sparked it is no noun
    is_free = clause.head.phrase.kind == "noun" and clause.cued is None
    is_free = is_free and clause.scene.words[clause.head.first].low not in _FIGHTS
    return is_free and is_unowned(clause.scene, clause.head.first, clause.left)


def _opens(clause: _Clause) -> bool:
    """Whether a verb follows right on a word that opens a clause, without a subject."""
    before = clause.scene.words[clause.group.first - 1].low if clause.group.first else ""
    return clause.group.first == clause.head.first and before in {"when", "if", "as", "once", "unless", "until", "than"}


def _is_gerund(clause: _Clause) -> bool:
    """Whether a verb in "-ing" stands without "be", where it has no subject: "allowing it might help"."""
    if clause.head.phrase.kind != "verb" or not clause.scene.words[clause.head.first].low.endswith("ing"):
        return False
    words = clause.scene.words[clause.group.first : clause.head.first]
    before = clause.scene.words[clause.group.first - 1].low if clause.group.first else ""
    return before not in {",", "—"} and not any(w.low in BE for w in words) and clause.cued is None


def _clause(scene: Scene, chain: Sequence[Found]) -> _Clause:
    head = chain[0]
    cued, inside = scene.cue_of((head.first, head.last)), scene.inside((head.first, head.last))
    left, right = scene.reach((head.first, chain[-1].last), inside)
    group = group_of(scene.words, head.first, left=left, participle=head.participle)
    is_short = head.participle and group.first == head.first and head.phrase.reach in {"after", "first"}
    if is_short and head.last < len(scene.words) and scene.words[head.last].low == "by":
        group = replace(group, passive=True)  # "a group backed by restaurants"
    return _Clause(scene, chain, group, left, right, inside, None if cued is inside else cued)


def _value(clause: _Clause, part: Slice, target: Slice) -> StanceValue:
    scene, head, group = clause.scene, clause.head, clause.group
    value = _of_chain(clause)
    is_asked = scene.asks((clause.left, clause.right))
    if clause.inside is not None and (is_asked or (is_ironic(scene) and value == "supports")):
        return "unclear"
    if head is clause.tail and _says_none(scene, part) != _says_none(scene, target):
        value = head.phrase.value if group.negated else head.phrase.negated
    if _is_denied(scene, part, clause.left, head.first) or (clause.inside is not None and is_denied(clause.inside)):
        return "unclear"
    if (clause.inside is not None and is_taken_back(scene)) or _comes_first(scene, target):
        return "unclear"
    if value == "supports" and _denies(scene, target):
        return "unclear"
    if value == "open" and group.negated and _nor(scene, clause.tail.last, clause.right):
        return "undecided"
    return value


def _of_chain(clause: _Clause) -> StanceValue:
    """The value of phrases that stand inside each other."""
    head, group = clause.head, clause.group
    value = first = valued(head.phrase, group)
    for link in clause.chain[1:]:
        value = chained(value, link.phrase)
    if value == "undecided" and head is not clause.tail and "*" in head.phrase.words:
        return "unclear"  # "urged the council to postpone the vote": the council's indecision is asked for
    # "Called on them to stop blocking it."
    return first if value == "open" and len(clause.chain) > 2 and first == "supports" else value


def _with_content(clause: _Clause, draft: Draft) -> Draft:
    """A draft about all that its statement says, where a warning or words before the phrase are that."""
    if clause.cued is None or clause.head is not clause.tail or clause.group.passive:
        return draft
    is_before = clause.cued.content[0].start < clause.scene.words[clause.head.first].start
    return replace(draft, content=True) if is_before or draft.value == "warns against" else draft


def _object_end(clause: _Clause) -> int:
    end = object_end(clause.scene.words, clause.tail.last, clause.right)
    if clause.tail.phrase.reach != "first":
        return end
    return next((i for i in range(clause.tail.last + 1, end) if clause.scene.words[i].low in _ABOUT), end)


def _says_none(scene: Scene, part: Slice) -> bool:
    """Whether words begin with a no: "no form of help can be excluded", "she excluded nothing"."""
    lows = [w.low for w in scene.words[part[0] : part[1]]][:2]
    return bool(lows) and (lows[0] in NOBODY or lows in (["not", "a"], ["not", "one"]))


def _says_something(scene: Scene, part: Slice) -> bool:
    """Whether there are words for what a phrase is about: "that they want" has none after it."""
    words = scene.words[part[0] : part[1]]
    return any(word.low[:1].isalpha() for word in words) and words[0].low not in HELP


def _nor(scene: Scene, at: int, right: int) -> bool:
    """Whether the reverse is denied as well: "do not oppose it, nor do they support it"."""
    return any(a.low == "nor" and b.low in HELP for a, b in pairwise(scene.words[at:right]))


def _is_denied(scene: Scene, part: Slice, left: int, first: int) -> bool:
    """Whether the clause is denied as a whole: "it is not that we are against it", "is not enough to stop it"."""
    lows = [w.low for w in scene.words[max(left, first - 5) : first]]
    is_short = lows[-2:] == ["enough", "to"] and bool({"not", "n't", "never", "hardly"} & set(lows))
    return is_short or [w.low for w in scene.words[max(left, part[0] - 2) : part[0]]] == ["not", "that"]


def _comes_first(scene: Scene, part: Slice) -> bool:
    """Whether something else is wanted before: "wants a referendum first"."""
    return part[1] - part[0] > 1 and scene.words[part[1] - 1].low == "first"


def _denies(scene: Scene, part: Slice) -> bool:
    """Whether what is agreed on is a denial: "agree that it cannot be repeated"."""
    lows = [w.low for w in scene.words[part[0] : part[1]]]
    return lows[:1] == ["that"] and bool({"not", "never", "cannot", "no", "n't"} & set(lows))


def _with_condition(scene: Scene, draft: Draft, before: Slice, after: Slice) -> Draft:
    return led(scene, limited(scene, draft, *after), (before[0], max(before)))
