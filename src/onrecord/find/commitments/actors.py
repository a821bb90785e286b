"""Who can give: words that name nobody make no row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.lexicon import PREPOSITIONS

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

#: Subjects that name nobody.
_NOBODY: Final = frozenset(
    "there this that these those what which how why where when here overseas abroad nothing something anything everything "
    "well yes no okay so ok oh last next now then today furthermore moreover also however nobody none neither not and or but "
    "meanwhile therefore thus instead otherwise additionally remaining rest further both".split()
)
#: Whoever "nobody" asks or gives to is asked for and given nothing.
NO_ONE: Final = frozenset({"nobody", "no-one"})
#: "Our goal is to reach a deal": what is meant to come, and nobody.
_AIMS: Final = frozenset("goal aim hope purpose task mission point job idea way dream wish priority challenge".split())
#: With these, words before "'ve" or a verb are a clause of their own: "he heard the minister".
_PERSONS: Final = frozenset("i we he she they".split())


def is_actor(scene: Scene, giver: Piece | None) -> bool:
    """Whether a piece may name who gives; nobody named is left open.

    Args:
        scene: The sentence.
        giver: Words of the sentence.
    """
    if giver is None:
        return True
    first, last = scene.words[giver[0]], scene.words[giver[1] - 1]
    length = giver[1] - giver[0]
    if length == 1 and (first.low in _NOBODY or first.low.isdigit()):
        return False
    if any(scene.words[i].low in NO_ONE for i in range(*giver)):
        return False
    amount = scene.quantity_in(giver)
    sum_ = (
        amount is not None
        and amount.kind == "money"
        and scene.starts_quantity(giver[0] + (first.low in {"an", "a", "the"}))
    )
    if sum_ or (length < 4 and last.low in _AIMS):
        return False
    if last.low in PREPOSITIONS or last.low in {"and", "or", "the", "a", "an", "of"}:
        return False
    after = next((i for i in range(giver[0], giver[1]) if scene.words[i].low not in _NOBODY), giver[0])
    clause = scene.words[after].low in _PERSONS and after + 1 < giver[1] and not _joins(scene, after + 1)
    return not clause and not (after > giver[0] and scene.words[after].low in _PERSONS)


def _joins(scene: Scene, at: int) -> bool:
    """Whether a list or an apposition goes on after a pronoun: "we and the others", "we in Harland"."""
    word = scene.words[at]
    return word.low in {"and", "or", ",", "all", "both", "the"} or word.low in PREPOSITIONS
