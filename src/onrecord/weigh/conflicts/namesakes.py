"""Actors that the record keeps apart, though their names are so alike that they may be one."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.text.given import same_given
from onrecord.text.offices import title
from onrecord.weigh.conflicts.forms import is_near, is_odd, likely_same, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.terms import ConflictKind, Entity, Likeness

_THINGS = frozenset({"organisation", "place", "state"})


def namesakes(
    entities: Sequence[Entity], likenesses: Iterable[Likeness], documents: frozenset[str]
) -> Iterator[tuple[ConflictKind | None, Entity, Entity]]:
    """Pairs of actors in some documents that may be one, and whether their spelling or their name differs.

    The kind is none where two people share a surname and nothing but what is told of them can say more.
    """
    apart = {frozenset((like.left, like.right)) for like in likenesses if like.verdict == "different"}
    told = {entity.id: in_documents(entity) for entity in entities}
    present = [entity for entity in entities if documents & told[entity.id]]
    for a, b in _candidates(sorted(present, key=lambda entity: (entity.name, entity.id))):
        if frozenset((a.name, b.name)) in apart or told[a.id] & told[b.id]:
            continue
        if a.kind == b.kind == "person":
            if (kind := _people(a, b)) or _share_surname(a, b):
                yield kind, a, b
        elif {a.kind, b.kind} <= _THINGS and _things(a, b):
            yield "spelling", a, b


def _candidates(entities: Sequence[Entity]) -> list[tuple[Entity, Entity]]:
    """Pairs of actors that have enough of their names or offices in common to be compared, in order."""
    by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, entity in enumerate(entities):
        for key in _keys(entity):
            by_key[key].append(number)
    pairs = {pair for numbers in by_key.values() for pair in combinations(numbers, 2)}
    return [(entities[a], entities[b]) for a, b in sorted(pairs)]


def _keys(entity: Entity) -> set[tuple[str, ...]]:
    """What two actors must share to be compared: all of a name but one word, or for people either end of it or an office."""
    parts = [folded(part) for part in parts_of(entity.name)]
    if entity.kind == "person":
        offices = [taken.office.name for role in entity.roles if (taken := title(role.title)).office]
        ends = {("given", parts[0]), ("surname", parts[-1])} if parts else set()
        return ends | {("office", name) for name in offices}
    if entity.kind not in _THINGS:
        return set()
    known = lead(entity.name)
    rest = {("thing", str(at), *parts[:at], "", *parts[at + 1 :]) for at in range(len(parts))}
    return rest | ({("known", known.known.key)} if known is not None else set())


def _share_surname(a: Entity, b: Entity) -> bool:
    left, right = parts_of(a.name), parts_of(b.name)
    return (
        min(len(left), len(right)) > 1
        and folded(left[-1]) == folded(right[-1])
        and not same_given(folded(left[0]), folded(right[0]))
    )


def in_documents(entity: Entity) -> frozenset[str]:
    """Ids of the documents that name an actor."""
    return frozenset(document for spelling in entity.spellings for document in spelling.documents)


def _things(a: Entity, b: Entity) -> bool:
    left, right = parts_of(a.name), parts_of(b.name)
    if len(left) != len(right):
        return False
    known = lead(a.name), lead(b.name)
    if known[0] is not None and known[1] is not None:
        return known[0] == known[1] and known[0].sense == "capital" and folded(a.name) != folded(b.name)
    differ = [(x, y) for x, y in zip(left, right, strict=True) if folded(x) != folded(y)]
    return len(differ) == 1 and likely_same(*differ[0]) and is_odd(*differ[0])


def _people(a: Entity, b: Entity) -> ConflictKind | None:
    left, right = parts_of(a.name), parts_of(b.name)
    if len(_plain(left) & _plain(right)) > 1 or left[0].isupper() != right[0].isupper():
        return None
    offices = [{(t.office.name, t.of) for r in one.roles if (t := title(r.title)).office} for one in (a, b)]
    if offices[0] and offices[1] and not offices[0] & offices[1]:
        return None
    shared = bool(offices[0] & offices[1])
    given, surnames = (folded(left[0]), folded(right[0])), (folded(left[-1]), folded(right[-1]))
    if min(len(left), len(right)) == 1:
        return "spelling" if shared and surnames[0] != surnames[1] and likely_same(*surnames) else None
    if (given[0] == given[1]) == (surnames[0] == surnames[1]):
        return None
    differing = surnames if given[0] == given[1] else given
    if likely_same(*differing) or (differing is given and is_near(*given)):
        return "spelling"
    return "name" if shared and differing is given and not same_given(*given) else None


def _plain(parts: Iterable[str]) -> set[str]:
    return {folded(part) for part in parts}
