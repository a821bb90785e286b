"""Several gifts in one clause: "61 paintings and a bequest of $12 million", "Brann pledged €5 million, Osmer €3 million"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.lexicon import PREPOSITIONS
from onrecord.find.commitments.predicates import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.find.commitments.clauses import Piece
    from onrecord.find.commitments.draft import Draft
    from onrecord.find.commitments.scene import Scene

_JOINERS: Final = frozenset({"and", "plus"})
#: What adds a gift after a comma.
_ADDING: Final = (("along", "with"), ("together", "with"), ("as", "well", "as"), ("in", "addition", "to"), ("plus",))
#: Words that keep two amounts one: "between 3 and 4 million".
_RANGES: Final = frozenset({"between", "from"})
#: A giver in a list has at most so many words.
_NAME: Final = 7


def each(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """A draft as one for each gift that it tells of, in order of place."""
    others = list(_others(scene, draft))
    if others and draft.what is not None and others[0].giver is not None:
        draft = replace(draft, what=(draft.what[0], min(draft.what[1], others[0].giver[0])))
    pieces = _pieces(scene, draft.what) if draft.what is not None and not others else []
    if len(pieces) < 2:
        yield draft
    else:
        yield from (replace(draft, what=piece, quantity=scene.quantity_in(piece)) for piece in pieces)
    if (added := _added(scene, draft.end)) is not None:
        yield replace(draft, what=added, quantity=scene.quantity_in(added), end=added[1])
    yield from others


def _pieces(scene: Scene, what: Piece) -> list[Piece]:
    """The parts of what is given that each have an amount of their own; one part where any has none."""
    if any(scene.words[i].low in _RANGES for i in range(*what)):
        return [what]
    cuts = [what[0] - 1, *(i for i in range(*what) if scene.words[i].low in _JOINERS), what[1]]
    pieces = [(left + 1, right) for left, right in pairwise(cuts) if right > left + 1]
    amounts = [scene.quantity_in(piece) for piece in pieces]
    told = [a for a in amounts if a is not None and a.kind != "duration"]
    return pieces if len(told) == len(pieces) and len({a.span for a in told}) == len(told) else [what]


def _added(scene: Scene, end: int) -> Piece | None:
    """The further gift in ", along with 200,000 guilders"."""
    words = scene.words
    at = end + 1 if end < len(words) and words[end].low == "," else end
    for adding in _ADDING:
        if tuple(word.low for word in words[at : at + len(adding)]) == adding:
            piece = scene.parts(at + len(adding)).object
            quantity = scene.quantity_in(piece)
            return piece if quantity is not None and quantity.kind in {"money", "count"} else None
    return None


def _others(scene: Scene, draft: Draft) -> Iterator[Draft]:
    """The givers after the first, whose verb is left out: "Brann pledged €5 million, | Osmer €3 million"."""
    quantity, words = draft.quantity, scene.words
    if quantity is None or quantity.kind != "money" or draft.giver is None:
        return
    at = next((i for i in range(draft.cue[1], len(words)) if words[i].start >= quantity.span.end), len(words))
    while at < len(words):
        first = next(
            (i for i in range(at, min(at + _NAME, len(words))) if words[i].low not in {",", ";", "and", "while"}), None
        )
        if first is None or first == at or not _is_named(scene, first):
            return
        amount = next((i for i in range(first + 1, min(first + _NAME, len(words))) if scene.starts_quantity(i)), None)
        if amount is None or any(words[i].is_mark and words[i].low not in "$€£" for i in range(first, amount)):
            return
        if any(is_verb(words, i) or words[i].low in PREPOSITIONS for i in range(first, amount)):
            return
        found = next(q for q in scene.quantities if words[amount].start <= q.span.start < words[amount].end)
        if found.kind != "money":
            return
        at = next((i for i in range(amount, len(words)) if words[i].start >= found.span.end), len(words))
        yield replace(draft, giver=(first, amount), what=(amount, at), quantity=found, end=at)


def _is_named(scene: Scene, at: int) -> bool:
    return scene.proper[at] or (scene.words[at].low == "the" and at + 1 < len(scene.words))
