"""Average linkage: the two groups whose articles are on average most akin are joined, until no two are akin enough."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def linked(names: Iterable[str], kin: Mapping[str, Mapping[str, float]], *, least: float) -> list[tuple[str, ...]]:
    """The names in groups, each sorted; nothing depends on the order in which the names come.

    Args:
        names: What to group.
        kin: For each name how akin each other one is to it; those that are left out are not akin at all.
        least: Groups that are on average less akin than this stay apart.
    """
    members: dict[str, tuple[str, ...]] = {name: (name,) for name in sorted(names)}
    links = _Links(members, kin)
    heap = [(-value, a, b) for a, near in links.totals.items() for b, value in near.items() if a < b and value >= least]
    heapq.heapify(heap)
    while heap:
        value, a, b = heapq.heappop(heap)
        # An entry is stale when either group has been joined with another since.
        if a not in members or b not in members or links.average(a, b, members) != -value:
            continue
        members[a] += members.pop(b)
        links.join(a, b)
        for other in links.totals[a]:
            average = links.average(a, other, members)
            if average >= least:
                heapq.heappush(heap, (-average, min(a, other), max(a, other)))
    return sorted(tuple(sorted(group)) for group in members.values())


class _Links:
    """How akin each two groups are in sum; a group is called by the smallest name in it."""

    def __init__(self, names: Mapping[str, object], kin: Mapping[str, Mapping[str, float]]) -> None:
        # Rounded, so that sums do not depend on the order in which they were made.
        self.totals: dict[str, dict[str, float]] = {
            a: {b: round(value, 6) for b, value in kin.get(a, {}).items() if b in names} for a in names
        }

    def average(self, a: str, b: str, members: Mapping[str, Sequence[str]]) -> float:
        total = self.totals[a].get(b, 0.0)
        return round(total / (len(members[a]) * len(members[b])), 6)

    def join(self, a: str, b: str) -> None:
        near = self.totals.pop(b)
        del self.totals[a][b]
        for other, value in near.items():
            if other == a:
                continue
            del self.totals[other][b]
            total = round(self.totals[a].get(other, 0.0) + value, 6)
            self.totals[a][other] = self.totals[other][a] = total
