"""What stands before a verb and changes what it says: negation, doubt, the passive, "refused to"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.verbforms import BE, PASSIVE, forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.tokens import Word

_NOT: Final = frozenset("not never neither nor hardly scarcely rarely".split())
_MUST: Final = frozenset("must should ought".split())
_MAY: Final = frozenset("may might could".split())
HELP: Final = _MUST | _MAY | frozenset("will would shall can do does did has have had having 'd".split()) | BE
_ADVERBS: Final = frozenset(
    "each both also still now already again even always ever just only rather therefore then both all further long since yet so "
    "too soon much more most very quite deeply so far in fact broadly indeed either soon often seldom thus first finally outright instead today yesterday together nevertheless nonetheless furthermore moreover additionally likewise otherwise".split()
)
#: Words before "to" and a verb that keep what the verb says, take it back, leave it open, or make it a guess.
_BEFORE_TO: Final = {
    **dict.fromkeys((f for v in "continue seem appear begin start come manage try".split() for f in forms(v)), "keep"),
    **dict.fromkeys("going due set bound about sworn said reported believed understood known proud".split(), "keep"),
    **dict.fromkeys((f for v in "fail neglect cease".split() for f in forms(v)), "not"),
    **dict.fromkeys("unable powerless".split(), "not"),
    **dict.fromkeys("tempted inclined minded free".split(), "may"),
    **dict.fromkeys("used expected likely supposed unlikely thought rumoured rumored".split(), "guess"),
    **dict.fromkeys("have has had need needs".split(), "must"),
}  # fmt: skip
_EFFECTS: Final = {
    **dict.fromkeys(_NOT, "not"),
    **dict.fromkeys(_MUST, "must"),
    **dict.fromkeys("once previously formerly initially originally".split(), "guess"),
    **dict.fromkeys(_MAY, "may"),
    **dict.fromkeys(("will", "shall"), "will"),
    **dict.fromkeys(("would", "'d"), "would"),
    **dict.fromkeys(("have", "has", "having", "'ve"), "have"),
    "had": "had",
}
_NO_ADVERBS: Final = frozenset({"family", "ally", "assembly", "supply", "italy", "july", "reply", "monopoly"})
_ONLY_SHORT: Final = frozenset({"of", "from", "against"})
#: Words before a verb in "-ing" that take back what it says.
_BEFORE_ING: Final = frozenset(
    "without avoid avoided avoids deny denied denies denying stop stopped stops from of against".split()
)


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what stands before it."""

    #: Index of its first word.
    first: int
    negated: bool
    #: "must" and the like: what ought to be, not what is.
    must: bool = False
    #: "may" and the like.
    may: bool = False
    #: Somebody guesses: "is expected to", "would have".
    guess: bool = False
    passive: bool = False
    #: It had been so before what is told: "had opposed", which says nothing of now.
    past: bool = False


def group_of(words: Sequence[Word], at: int, *, left: int, participle: bool) -> Group:
    """What stands before the verb at ``at``, not further left than ``left``.

    Args:
        words: The words of the sentence.
        at: Where the verb stands.
        left: The first word that may belong to its clause.
        participle: Whether the verb may be a past participle.
    """
    nots, marks, first, behind = 0, set[str](), at, at - 1
    while behind >= left:
        low = words[behind].low
        step = _step(words, behind, left, at)
        if step is None:
            break
        effect, taken = step
        nots += effect == "not"
        marks.add(effect)
        if participle and low in PASSIVE and behind >= at - 3:
            marks.add("passive")
        behind -= taken
        first = behind + 1
    if {"would", "have"} <= marks:
        marks.add("guess")
    return Group(
        first,
        negated=nots % 2 == 1,
        must="must" in marks,
        may="may" in marks or nots > 1,
        guess="guess" in marks,
        passive="passive" in marks,
        past="had" in marks,
    )


def _step(words: Sequence[Word], at: int, left: int, verb: int) -> tuple[str, int] | None:
    """The effect of the word at ``at`` on a verb after it, and how many words it is; none when the group ends here."""
    low = words[at].low
    before = words[at - 1].low if at > left else ""
    if low == "longer" and before == "no":
        return "not", 2
    if low == "to":
        return _before_to(words, at, left)
    if low in _EFFECTS:
        return _EFFECTS[low], 1
    if low in HELP or low in _ADVERBS or (low.endswith("ly") and low not in _NO_ADVERBS):
        return "keep", 1
    if low in _BEFORE_ING and words[verb].low.endswith("ing"):
        return ("not", 2) if (before, low) == ("short", "of") else ("not", 1) if low not in _ONLY_SHORT else None
    return None


def _before_to(words: Sequence[Word], at: int, left: int) -> tuple[str, int] | None:
    if at - 1 < left:
        return None
    before = words[at - 1].low
    if before in {"is", "are", "was", "were"}:
        return "will", 2
    if before in _NOT:
        return "not", 2
    effect = _BEFORE_TO.get(before)
    return None if effect is None else (effect, 2)
