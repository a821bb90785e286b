"""Items that are judged pair by pair, put into groups."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

T = TypeVar("T")


def grouped(
    items: Mapping[str, T],
    pairs: Iterable[tuple[float, str, str, Sequence[str]]],
    apart: Callable[[T, T], bool],
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Groups of ids, each with the reasons that joined it; nothing depends on the order of ``items`` and ``pairs``.

    Args:
        items: What is grouped, by id.
        pairs: Points, two ids and the reasons why they are one; the best are joined first.
        apart: Whether two items can never stand in one group.
    """
    group_of = {id_: id_ for id_ in items}
    members = {id_: [id_] for id_ in items}
    why: dict[str, set[str]] = defaultdict(set)
    for _, left_id, right_id, reasons in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        left, right = group_of[left_id], group_of[right_id]
        if left == right:
            why[left] |= set(reasons)
            continue
        if any(apart(items[a], items[b]) for a in members[left] for b in members[right]):
            continue
        for id_ in members[right]:
            group_of[id_] = left
        members[left] += members.pop(right)
        why[left] |= why.pop(right, set()) | set(reasons)
    return [(tuple(sorted(group)), tuple(sorted(why[id_]))) for id_, group in sorted(members.items())]
