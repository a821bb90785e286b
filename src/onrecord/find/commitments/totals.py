"""Sums of what has been given: "Harland's aid to Osmer has exceeded $4 billion", "support from Brann totals €2 billion"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.draft import Draft
from onrecord.find.commitments.status import is_to_come
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.scene import Scene

#: Verbs between what is given and how much it is.
SUMS: Final = re.compile(
    r"amount(?:s|ed|ing)?|total(?:s|led|ed|ling)?|reach(?:es|ed)|exceed(?:s|ed)|stand(?:s)?|stood|surpass(?:es|ed)"
)
_GIVEN: Final = frozenset("aid assistance support help funding contribution donation relief".split())


def totalling(scene: Scene, at: int) -> Draft | None:
    """What the sum at the verb ``at`` is of; none when it is no sum of money, or of nothing that is given."""
    words = scene.words
    if SUMS.fullmatch(words[at].low) is None:
        return None
    group = group_of(words, at, left=0, participle=False)
    first = next((i + 1 for i in range(group.first - 1, -1, -1) if words[i].is_mark or words[i].low == "that"), 0)
    topic = (first, group.first)
    parts = scene.parts(at + 1)
    quantity = scene.quantity_in((at + 1, parts.end)) if parts.end > at + 1 else None
    between = {words[i].low for i in range(group.first, at)}
    if quantity is None or quantity.kind != "money" or group.negated or group.may or is_to_come(between):
        return None
    noun = next((i for i in range(*topic) if words[i].low.rstrip("s") in _GIVEN or words[i].low in _GIVEN), None)
    if noun is None:
        return None
    sides = scene.parts(noun + 1).parts
    owner = next((i for i in range(topic[0], noun) if words[i].low == "'s"), None)
    giver = (
        (topic[0], owner)
        if owner is not None and owner > topic[0]
        else _up_to(sides.get("by") or sides.get("from"), group.first)
    )
    receiver = _up_to(sides.get("to") or sides.get("for"), group.first)
    if giver is None and receiver is None:
        return None
    what = (owner + 1 if owner is not None else topic[0], noun + 1)
    return Draft("provided", (group.first, at + 1), giver, receiver, what, quantity, parts.end)


def _up_to(piece: Piece | None, end: int) -> Piece | None:
    """A piece as far as it lies before word ``end``."""
    if piece is None or piece[0] >= end:
        return None
    return piece[0], min(piece[1], end)
