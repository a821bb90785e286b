"""Figures for who is the same: MUC, B-cubed and CEAFe over groups of mentions, and their mean, the CoNLL figure.

The two partitions may hold different mentions: what only one of them has counts against it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    Group = frozenset[Hashable]

Key = TypeVar("Key", bound="Hashable")

#: Precision and recall, each as a sum and the count it is a share of.
Shares = tuple[float, float, float, float]


def conll(wanted: Sequence[Group], found: Sequence[Group]) -> dict[str, float]:
    """F1 of MUC, B-cubed and CEAFe, and their mean."""
    figures = {"MUC": _f1(muc(wanted, found)), "B3": _f1(b_cubed(wanted, found)), "CEAFe": _f1(ceaf_e(wanted, found))}
    return {**figures, "CoNLL": sum(figures.values()) / 3}


def groups(of: Mapping[Key, str]) -> list[Group]:
    """The groups of a labelling of mentions."""
    held: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, label in of.items():
        held[label].add(mention)
    return [frozenset(group) for group in held.values()]


def muc(wanted: Sequence[Group], found: Sequence[Group]) -> Shares:
    """Links (Vilain et al., 1995): how many of the links that hold a group together survive in the other partition."""
    return (*_links(found, wanted), *_links(wanted, found))


def b_cubed(wanted: Sequence[Group], found: Sequence[Group]) -> Shares:
    """Mentions (Bagga and Baldwin, 1998): for each, the share of its group that the other partition has with it."""
    return (*_purity(found, wanted), *_purity(wanted, found))


def ceaf_e(wanted: Sequence[Group], found: Sequence[Group]) -> Shares:
    """Groups (Luo, 2005): groups paired one to one so that they agree best, in the measure phi-4."""
    place = _places(found)
    alike: dict[tuple[int, int], float] = {}
    for i, group in enumerate(wanted):
        for j in {place[mention] for mention in group if mention in place}:
            alike[i, j] = 2 * len(group & found[j]) / (len(group) + len(found[j]))
    total = sum(_best_pairing(part) for part in _parts(alike))
    return total, float(len(found)), total, float(len(wanted))


def _f1(shares: Shares) -> float:
    precision, recall = shares[0] / max(shares[1], 1e-9), shares[2] / max(shares[3], 1e-9)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _links(groups: Sequence[Group], other: Sequence[Group]) -> tuple[float, float]:
    place = _places(other)
    kept = total = 0
    for group in groups:
        there = [place[mention] for mention in group if mention in place]
        pieces = len(set(there)) + len(group) - len(there)
        kept += len(group) - pieces
        total += len(group) - 1
    return float(kept), float(total)


def _purity(groups: Sequence[Group], other: Sequence[Group]) -> tuple[float, float]:
    place = _places(other)
    shares = 0.0
    for group in groups:
        counts: dict[int, int] = defaultdict(int)
        for mention in group:
            if mention in place:
                counts[place[mention]] += 1
        shares += sum(count * count for count in counts.values()) / len(group)
    return shares, float(sum(map(len, groups)))


def _places(groups: Sequence[Group]) -> dict[Hashable, int]:
    return {mention: number for number, group in enumerate(groups) for mention in group}


def _parts(alike: Mapping[tuple[int, int], float]) -> list[list[list[float]]]:
    """The matrices of groups that share mentions with one another; the others have nothing to do with them."""
    left: dict[int, set[int]] = defaultdict(set)
    right: dict[int, set[int]] = defaultdict(set)
    for i, j in alike:
        left[i].add(j)
        right[j].add(i)
    parts, seen = [], set[int]()
    for first in sorted(left):
        if first in seen:
            continue
        rows, columns, new = set[int](), set[int](), {first}
        while new:
            rows |= new
            columns |= {j for i in new for j in left[i]}
            new = {i for j in columns for i in right[j]} - rows
        seen |= rows
        parts.append([[alike.get((i, j), 0.0) for j in sorted(columns)] for i in sorted(rows)])
    return parts


def _best_pairing(gains: list[list[float]]) -> float:
    """The greatest sum of gains when each row takes one column of its own (Kuhn and Munkres, by shortest paths)."""
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    columns = len(gains[0])
    row_price, column_price = [0.0] * (len(gains) + 1), [0.0] * (columns + 1)
    # Column j is taken by row owner[j]; row and column 0 stand for nothing.
    owner = [0] * (columns + 1)
    for row in range(1, len(gains) + 1):
        owner[0] = row
        before, at = _cheapest_way(gains, owner, row_price, column_price)
        while at:
            owner[at] = owner[before[at]]
            at = before[at]
    return sum(gains[owner[j] - 1][j - 1] for j in range(1, columns + 1) if owner[j])


def _cheapest_way(
    gains: Sequence[Sequence[float]], owner: Sequence[int], row_price: list[float], column_price: list[float]
) -> tuple[list[int], int]:
    """From the row without a column to a column without a row: the column before each on the way, and the last one."""
    size = len(owner)
    before, least, done = [0] * size, [float("inf")] * size, [False] * size
    at = 0
    while owner[at]:
        done[at] = True
        for j in range(1, size):
            cost = -gains[owner[at] - 1][j - 1] - row_price[owner[at]] - column_price[j]
            if not done[j] and cost < least[j]:
                least[j], before[j] = cost, at
        step, following = min((least[j], j) for j in range(1, size) if not done[j])
        for j in range(size):
            if done[j]:
                row_price[owner[j]] += step
                column_price[j] -= step
            else:
                least[j] -= step
        at = following
    return before, at
