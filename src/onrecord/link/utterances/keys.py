"""Which statements are worth comparing: those that share a speaker and two rare words, or some words in a row.

On one machine keys make a table in memory; elsewhere they may be shuffled. Of the many statements of a common key only those
that came out next to each other are compared, so that the work grows with their number and not with its square.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.link.utterances.said import Said

#: Pairs of so many of the weightiest words of a statement are keys.
_WEIGHTIEST: Final = 10
#: Words in a row that make a key without regard to the speaker, and how many of them must say something by themselves.
_ROW: Final = 5
_TELLING: Final = 2
#: Of more statements than this with one key, each is compared with so many that came out next after it.
_MANY: Final = 60
_NEXT: Final = 20


def keys(said: Said) -> frozenset[tuple[str, ...]]:
    """The keys of a statement: two statements without a key in common are never compared."""
    heavy = sorted(said.weights, key=lambda sense: (-said.weights[sense], sense))[:_WEIGHTIEST]
    rare: list[tuple[str, ...]] = [*combinations(sorted(heavy), 2)] or [tuple(heavy)]
    found: set[tuple[str, ...]] = set()
    if said.speaker is not None:
        found |= {("who", said.speaker, *pair) for pair in rare}
        # Whoever says little on one day says it in many words; one of them is enough to look.
        if said.said_on is not None and said.said_on.sure:
            found |= {("day", said.speaker, said.said_on.first.isoformat(), sense) for sense in heavy}
    if said.is_unnamed:
        found |= {("who", "unnamed", *pair) for pair in rare}
    if said.is_direct:
        found |= _rows(said)
    return frozenset(found)


def _rows(said: Said) -> set[tuple[str, ...]]:
    words = said.words
    rows = {
        ("row", *(word.sense for word in words[at : at + _ROW]))
        for at in range(len(words) - _ROW + 1)
        if sum(word.is_content for word in words[at : at + _ROW]) >= _TELLING
    }
    # What is all small words is still the same when it is the same from end to end.
    return rows | ({("row", *(word.sense for word in words))} if len(words) >= _ROW else set())


def candidates(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs of statements with a key in common, each once, in order of ids; and those of a headline and its article."""
    ordered = sorted(said, key=lambda item: item.id)
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, item in enumerate(ordered):
        for key in keys(item):
            holders[key].append(index)
    pairs = {
        (min(a, b), max(a, b))
        for members in holders.values()
        for a, b in (combinations(members, 2) if len(members) <= _MANY else _next(members, ordered))
        if _may_meet(ordered[a], ordered[b])
    }
    yield from ((ordered[a], ordered[b]) for a, b in sorted(pairs | _headed(ordered)))


def _next(members: Sequence[int], ordered: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Each with the ones that came out next; those without a day come last."""
    in_time = sorted(members, key=lambda at: (ordered[at].published or dt.date.max, at))
    for place, one in enumerate(in_time):
        for other in in_time[place + 1 : place + 1 + _NEXT]:
            yield one, other


def _headed(ordered: Sequence[Said]) -> set[tuple[int, int]]:
    """Statements of headlines with those of the same article that have a word in common with them."""
    articles: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(ordered):
        articles[item.document.id].append(index)
    return {
        (a, b)
        for members in articles.values()
        if any(ordered[at].statement.place == "headline" for at in members)
        for a, b in combinations(members, 2)
        if _may_meet(ordered[a], ordered[b]) and ordered[a].weights.keys() & ordered[b].weights.keys()
    }


def _may_meet(a: Said, b: Said) -> bool:
    return a.document.id != b.document.id or (a.statement.place == "headline") != (b.statement.place == "headline")
