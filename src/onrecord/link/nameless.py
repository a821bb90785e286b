"""Holders of offices whom no article names: when two articles speak of one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.text.offices import title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

#: Offices that many hold at once: "the spokesman" of one article is hardly that of another.
MANY = frozenset(
    "spokesperson official member deputy officer head chief leader director secretary adviser candidate nominee chair minister "
    "ambassador commissioner commander general judge prosecutor".split()
)


def is_one_office(name: str) -> bool:
    """Whether a phrase means the one holder of an office: "the mayor", "the Corvenian interior minister"."""
    taken = title(name)
    if name[:4].casefold() != "the " or taken.office is None or taken.office.sort != "office" or taken.is_former:
        return False
    return taken.of is not None or taken.office.name not in MANY


def together(around: Sequence[AbstractSet[str]]) -> list[list[int]]:
    """Groups of articles, by number, that share one of the names in them, directly or through others; none of one."""
    group = list(range(len(around)))
    bearing: dict[str, list[int]] = defaultdict(list)
    for number, names in enumerate(around):
        for name in names:
            bearing[name].append(number)
    for numbers in bearing.values():
        for number in numbers[1:]:
            group[_top(group, number)] = _top(group, numbers[0])
    found: dict[int, list[int]] = defaultdict(list)
    for number in range(len(around)):
        found[_top(group, number)].append(number)
    return sorted(numbers for numbers in found.values() if len(numbers) > 1)


def _top(group: list[int], number: int) -> int:
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number
