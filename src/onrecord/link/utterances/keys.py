"""Which statements are worth comparing: those that share a speaker and a rare word, or some words in a row.

On one machine keys make a table in memory; elsewhere they may be shuffled. A key that very many statements have tells
nothing and is dropped.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.link.utterances.said import Said

#: How many of the weightiest words of a statement are keys.
_WEIGHTIEST: Final = 8
#: Words in a row that make a key without regard to the speaker.
_ROW: Final = 4
#: A key of more statements than this is dropped.
_MANY: Final = 400


def keys(said: Said) -> frozenset[tuple[str, ...]]:
    """The keys of a statement: two statements without a key in common are never compared."""
    heavy = sorted(said.weights, key=lambda sense: (-said.weights[sense], sense))[:_WEIGHTIEST]
    who = said.speaker if said.speaker is not None else "unnamed" if said.is_unnamed else None
    found: set[tuple[str, ...]] = set()
    if who is not None:
        found |= {("who", who, sense) for sense in heavy}
    if said.is_unnamed:
        found |= {("who", "unnamed", sense) for sense in heavy}
    found |= {("where", said.document.id, sense) for sense in heavy}
    if said.is_direct:
        senses = [word.sense for word in said.words]
        found |= {("row", *senses[at : at + _ROW]) for at in range(len(senses) - _ROW + 1)}
    return frozenset(found)


def candidates(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs of statements with a key in common, each once, in order of ids."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    ordered = sorted(said, key=lambda item: item.id)
    headed = {item.document.id for item in ordered if item.statement.place == "headline"}
    for index, item in enumerate(ordered):
        for key in keys(item):
            if key[0] != "where" or key[1] in headed:
                holders[key].append(index)
    pairs = {
        (a, b)
        for members in holders.values()
        if len(members) <= _MANY
        for a, b in combinations(members, 2)
        if _may_meet(ordered[a], ordered[b])
    }
    yield from ((ordered[a], ordered[b]) for a, b in sorted(pairs))


def _may_meet(a: Said, b: Said) -> bool:
    return a.document.id != b.document.id or (a.statement.place == "headline") != (b.statement.place == "headline")
