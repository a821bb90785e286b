"""Gifts and promises that a noun names: "Harland's pledge of €5 million", "a $3 million donation from the Orne Foundation"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import before_verb, phrase_before, subject
from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.lexicon import GIVEABLE, NAMED, NO_GIFT
from onrecord.find.commitments.predicates import is_verb

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

_SIGNS: Final = frozenset("$€£")
#: So many words before the noun belong to it.
_FAR: Final = 8


def naming(scene: Scene, at: int) -> Draft | None:
    """What the noun at ``at`` names; none without somebody who gives or asks, or without what can be given."""
    words = scene.words
    status = NAMED.get(words[at].low)
    if status is None or is_verb(words, at):
        return None
    parts = scene.parts(at + 1)
    first = at
    while (
        first > 0
        and at - first < _FAR
        and (not words[first - 1].is_mark or words[first - 1].low in _SIGNS)
        and not _begins(scene, first - 1)
    ):
        first -= 1
    owner = subject(words, first - 1, 0) if first > 0 and words[first - 1].low == "'s" else None
    source = parts.parts.get("from") or parts.parts.get("by")
    who = before_verb(words, source) if source is not None else owner
    end = parts.object[1] if parts.object is not None and words[at + 1].low == "of" else at + 1
    what = _stated(scene, first, at) or (first, end)
    quantity = scene.quantity_in(what)
    money = quantity is not None and quantity.kind == "money"
    beside = what[1] < first  # "a lorry of seed, a gift from": what is given stands before
    given = (end > at + 1 and scene.has((at + 1, end), GIVEABLE)) or (beside and (quantity is not None))
    if who is None or scene.has(what, NO_GIFT) or not (money or given):
        return None
    towards = parts.parts.get("to") or parts.parts.get("for")
    main = next((i for i in range(at + 1, len(words)) if is_verb(words, i)), len(words))
    receiver = before_verb(words, towards) if towards is not None and towards[0] < main else None
    giver, taker = (None, who) if status == "requested" else (who, receiver)
    return Draft(status, (at, at + 1), giver, taker, what, quantity, parts.end)


def _stated(scene: Scene, first: int, at: int) -> Piece | None:
    """What is given in "11 tonnes of seed, a gift from": the words before the comma, with an amount."""
    words = scene.words
    apart = first + 1 == at and words[first].low == "a" and first > 1 and words[first - 1].low == ","
    what = phrase_before(words, first - 2, 0) if apart and words[at].low in {"gift", "donation"} else None
    return what if what is not None and scene.quantity_in(what) is not None else None


def _begins(scene: Scene, at: int) -> bool:
    """Whether the words of the noun begin after the word at ``at``."""
    low = scene.words[at].low
    return (
        low == "'s" or low in {"of", "to", "with", "for", "and", "from", "by", "in", "on"} or is_verb(scene.words, at)
    )
