"""Figures for one thing that do not agree: amounts, counts, tolls, shares.

Figures agree when what their bounds leave open overlaps ("at least 12" and 14), or when one is the other rounded.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations, takewhile
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.rarity import rarity
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.beside import are_of_two, are_of_two_times
from onrecord.weigh.conflicts.fact import Meeting, fact, meetings, topic
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, Quantity, QuantityKind, Span
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: What the words around two figures, the noun that is counted, and how near the figures are must come to.
_LEAST: Final[dict[QuantityKind, float]] = {"count": 5.0, "money": 4.5, "share": 6.0, "measure": 6.0, "duration": 6.5}
#: So much that is shared outweighs words that make one figure a part of another.
_SURE: Final = 20.0
#: What it adds that each article has but one figure of the sort that the other does not give too.
_ALONE: Final = 2.0
#: What a counted noun weighs where it does not stand alone, as a part of its rarity.
_MANY: Final = 0.4
#: Part of the words right beside the figures that must be the same; twice as much where they do not stand alone.
_PART: Final = 0.25
#: Where the sentences share so much, a smaller part of the words beside figures that stand alone is enough.
_MUCH: Final = 5.0
_PART_OF_MUCH: Final = 0.2
#: Figures within a quarter of each other; more than five times as great; with the same digits in another order or but one
#: digit apart.
_NEARLY: Final = 1.0
_CLOSE: Final = 1.25
_AKIN: Final = 1.6
_FAR: Final = 5.0
_SWAPPED: Final = 3.0
#: What figures must share of which one digit differs, so that it counts as a slip.
_LIKE: Final = 6.0
#: What figures with the same digits in another order must share.
_TURNED: Final = 2.0
#: Words for people, of which one article may use one and another another for the same.
_PERSONS: Final = frozenset(
    "people person member employee staff striker docker miner teacher nurse doctor officer official delegate customer"
    " user voter motorist commuter traveller traveler holidaymaker player runner competitor athlete"
    " man woman child resident villager passenger worker employee protester demonstrator migrant refugee civilian victim"
    " patient visitor spectator fan guest tourist student pupil soldier survivor casualty".split()
)
#: A figure without a noun this great is seldom one of many.
_GREAT: Final = 1000
#: Bounds from below, and from how many digits on that say something they are counted and no rough guess.
_LEAST_BOUNDS: Final = frozenset({"more than", "at least"})
_FINE: Final = 2
#: How far "about" reaches.
_ABOUT: Final = 0.1
#: Sums in a currency that no table knows are told like any other count.
_SUM: Final = re.compile(r"\b(?:million|billion|trillion)\s+[a-z]+\Z", re.IGNORECASE)
#: What a share is of, right after it.
_SHARE_OF: Final = re.compile(r"\A\s*of\s+((?:[a-z][\w’'-]*\s*){1,3})")
_END_OF_NOUN: Final = frozenset(
    "in on at by for with who that which after before as is are was were have has had said from to and or but".split()
)


def numbers(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``number`` among the articles of one story."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    given = {one.id: _Figures(_facts(one), {q.span: q for q in one.findings.quantities}) for one in pages}
    names = _names(pages)
    for a, b in combinations(sorted(by_id), 2):
        mine, yours = given[a], given[b]
        left, right = mine.without(yours), yours.without(mine)
        yield from _great(by_id[a], left, by_id[b], right)
        for found in meetings(
            left.facts,
            right.facts,
            weighed,
            least=0.0,
            part=0.0,
            fits=partial(_fit_at, left, right),
        ):
            one, other = mine.of[found.left.span], yours.of[found.right.span]
            if _are_turned(one, other) and found.shared >= _TURNED:
                yield _conflict(found, by_id[a], by_id[b], rounded=False)
                continue
            alone = left.has_one_like(found.left) and right.has_one_like(found.right)
            if alone and one.unit is not None and one.unit == other.unit and _are_turned(one, other):
                yield _conflict(found, by_id[a], by_id[b], rounded=False)
                continue
            meeting = _with_whole(found, _share_of(by_id[a], one) & _share_of(by_id[b], other))
            if _weight(meeting, one, other, alone=alone) < _LEAST[one.kind]:
                continue
            if (one.low, one.high) == (other.low, other.high) or (
                not alone and meeting.near and not set(meeting.near) - names
            ):
                continue
            if are_of_two_times(by_id[a], one, by_id[b], other):
                continue
            if meeting.shared >= _SURE or not are_of_two(by_id[a], one, by_id[b], other):
                yield _conflict(meeting, by_id[a], by_id[b], rounded=is_rounded(one, other))


def _names(pages: Sequence[Page]) -> frozenset[str]:
    """Senses of words in capitals inside sentences: of whom much is told, two measures need not be one."""
    words = ((one, word) for one in pages for sentence in one.sentences for word in sentence.words[1:])
    return frozenset(word.sense for one, word in words if one.text[word.start].isupper())


def _share_of(page: Page, quantity: Quantity) -> frozenset[str]:
    """The stems of what a share is of: hospital staff."""
    match = _SHARE_OF.match(page.text[quantity.span.end : quantity.span.end + 60])
    if quantity.kind != "share" or match is None:
        return frozenset()
    nouns = takewhile(lambda word: word not in _END_OF_NOUN, match.group(1).split())
    return frozenset(stem(folded(word)) for word in nouns if len(word) > 3)


def _with_whole(meeting: Meeting, of: frozenset[str]) -> Meeting:
    """A meeting of two shares, with what they are both of."""
    if not of:
        return meeting
    shared = meeting.shared + sum(rarity(sense) for sense in sorted(of))
    return replace(meeting, shared=shared, part=max(meeting.part, 2 * _PART))


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of one article, as facts and as quantities by their place."""

    facts: Sequence[Fact]
    of: Mapping[Span, Quantity]
    #: What is counted, by its noun; none for a bare figure.
    units: frozenset[str | None] = field(init=False)

    def __post_init__(self) -> None:
        """Note what is counted: every two figures of two articles ask for it."""
        object.__setattr__(self, "units", frozenset(self.of[each.span].unit for each in self.facts))

    def without(self, other: _Figures) -> _Figures:
        """Those figures that another article does not give for things called alike."""
        left = [
            item
            for item in self.facts
            if not any(
                theirs.key == item.key
                and _fit(self.of[item.span], other.of[theirs.span])
                and _may_be_one(self.of[item.span], other.of[theirs.span])
                and agree(self.of[item.span], other.of[theirs.span])
                for theirs in other.facts
            )
        ]
        return _Figures(left, self.of)

    def has_one_like(self, item: Fact) -> bool:
        """Whether no other of these figures is for things called as they are in this one."""
        unit = self.of[item.span].unit
        return sum(each.key == item.key and self.of[each.span].unit == unit for each in self.facts) == 1


def _fit_at(mine: _Figures, yours: _Figures, left: Fact, right: Fact) -> bool:
    """Whether two figures may count the same; under two nouns only where neither article uses both."""
    one, other = mine.of[left.span], yours.of[right.span]
    if one.unit != other.unit and (other.unit in mine.units or one.unit in yours.units):
        return False
    return _fit(one, other)


def _fit(left: Quantity, right: Quantity) -> bool:
    """Whether two figures may count the same: the same noun, or no noun or a word for people in general in one."""
    if left.kind != "count" or left.unit == right.unit:
        return True
    if left.unit is None or right.unit is None:
        return (left.low < _GREAT and right.low < _GREAT) or _are_turned(left, right)
    return {left.unit, right.unit} <= _PERSONS or stem(left.unit) == stem(right.unit) or _are_near(left, right)


def _are_near(left: Quantity, right: Quantity) -> bool:
    """Whether two small counts lie so near that they may be one under two nouns: twelve states, thirteen heads of state."""
    return max(left.low, right.low) < _GREAT and 0 < abs(left.low - right.low) <= 3 and max(left.low, right.low) > 5


def _is_of_like(left: Quantity, right: Quantity) -> bool:
    if left.unit is None or right.unit is None or left.unit == right.unit:
        return True
    return {left.unit, right.unit} <= _PERSONS or stem(left.unit) == stem(right.unit)


def _may_be_one(left: Quantity, right: Quantity) -> bool:
    """Whether two figures of other nouns are both told as they are: "under 40" is not said of countries."""
    return left.unit == right.unit or math.isfinite(sum(reach(left)) + sum(reach(right)))


def _great(one: Page, mine: _Figures, other: Page, yours: _Figures) -> Iterator[Conflict]:
    """The one great figure without a noun that each of two articles has, when the two are nearly the same."""
    left, right = (
        [item for item in them.facts if them.of[item.span].unit is None and item.key == "count" and item.low >= _GREAT]
        for them in (mine, yours)
    )
    if len(left) == len(right) == 1:
        a, b = mine.of[left[0].span], yours.of[right[0].span]
        if not is_rounded(a, b) and max(a.low, b.low) <= _CLOSE * min(a.low, b.low):
            yield _conflict(Meeting(left[0], right[0], 0.0, 0.0, ()), one, other, rounded=False)


def _weight(meeting: Meeting, left: Quantity, right: Quantity, *, alone: bool) -> float:
    """How much speaks for two figures being of one thing."""
    if left.kind == "count" and not _is_of_like(left, right) and (meeting.shared < 8 or meeting.part < 0.5):
        return 0.0
    is_slip = _is_swapped(left, right) and meeting.shared >= _LIKE
    alone = alone or _are_turned(left, right) or is_slip
    total = meeting.shared + (_ALONE if alone else 0.0)
    ratio = max(left.low, right.low) / max(min(left.low, right.low), 1e-9)
    if ratio > _AKIN and meeting.shared < _TURNED:
        return 0.0
    if left.kind == "count" and (ratio <= _CLOSE or not _is_sum(left)):
        if left.unit is not None and left.unit == right.unit:
            total += rarity(stem(folded(left.unit.split()[-1]))) * (1.0 if alone else _MANY)
        elif meeting.part < (_part(meeting, ratio, alone=True) if alone and left.unit and right.unit else _PART):
            return 0.0
    elif meeting.part < _part(meeting, ratio, alone=alone):
        return 0.0
    if ratio > _FAR and meeting.shared < _SURE:
        return 0.0
    total += _NEARLY if ratio <= _CLOSE else 0.0
    return total + (_SWAPPED if _is_swapped(left, right) else 0.0)


def _are_turned(left: Quantity, right: Quantity) -> bool:
    """Whether two figures have the same digits, three or more or two beside a great number, in another order."""
    a, b = (f"{quantity.low:g}".replace(".", "").rstrip("0") for quantity in (left, right))
    is_great = min(left.low, right.low) >= _GREAT or len(a) > 2
    return a != b and len(a) == len(b) > 1 and sorted(a) == sorted(b) and is_great and _is_swapped(left, right)


def _part(meeting: Meeting, ratio: float, *, alone: bool) -> float:
    """How much of what stands beside two figures must be the same."""
    if not alone:
        return 2 * _PART
    return _PART_OF_MUCH if meeting.shared >= _MUCH and ratio <= _AKIN else _PART


def _is_sum(quantity: Quantity) -> bool:
    return _SUM.search(quantity.span.exact) is not None and quantity.unit not in _PERSONS


def _is_swapped(left: Quantity, right: Quantity) -> bool:
    """Whether two figures have the same digits in another order, or three digits and more of which one differs."""
    a, b = (f"{quantity.low:g}".replace(".", "").rstrip("0") for quantity in (left, right))
    if (
        a == b
        or len(a) != len(b)
        or len(a) < 2
        or not math.isclose(math.log10(left.low or 1), math.log10(right.low or 1), abs_tol=0.99)
    ):
        return False
    apart = sum(x != y for x, y in zip(a, b, strict=True))
    return sorted(a) == sorted(b) or (apart == 1 and len(a) > 2)


def _facts(page: Page) -> list[Fact]:
    made = []
    for quantity in page.findings.quantities:
        key = "count" if quantity.kind == "count" else f"{quantity.kind} {quantity.unit or ''}"
        item = fact(page, quantity.span, key, quantity.low, quantity.high)
        # "Nine U.S. attorneys": a noun that is cut short says nothing of what is counted.
        if item is not None and "." not in (quantity.unit or ""):
            made.append(item)
    return made


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether two figures may both be right."""
    a, b = reach(left), reach(right)
    if left.bound == right.bound == "at most" and not is_rounded(left, right):
        return left.high == right.high
    if {left.bound, right.bound} <= _LEAST_BOUNDS and min(_digits(left.low), _digits(right.low)) >= _FINE:
        # "More than 2,400" and "more than 3,400": whoever counts so finely does not mean the other.
        return left.low == right.low or is_rounded(left, right)
    return a[0] <= b[1] and b[0] <= a[1]


def reach(quantity: Quantity) -> tuple[float, float]:
    """What the bound of a figure leaves open, both ends included."""
    low, high = quantity.low, quantity.high
    match quantity.bound:
        case "about":
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case "at least" | "more than":
            return low, math.inf
        case "at most" | "less than":
            return -math.inf, high
        case _:
            return low, high


def is_rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one of two figures is the other with fewer digits, and neither is a small whole number."""
    left, right = one.low, other.low
    whole = left == int(left) and right == int(right)
    if (
        (whole and min(abs(left), abs(right)) < 100)
        or left * right == 0
        or max(abs(left), abs(right)) > 1.2 * min(abs(left), abs(right))
    ):
        return False
    digits = sorted((_digits(left), _digits(right)))
    if digits[0] == digits[1]:
        return False
    rough, fine = sorted((left, right), key=_digits)
    size = 10.0 ** (math.floor(math.log10(abs(rough))) - digits[0] + 1)
    return abs(rough - fine) < size


def _digits(value: float) -> int:
    """How many digits of a number say something."""
    return len(f"{abs(value):.6f}".replace(".", "").strip("0")) if value else 1


def _conflict(meeting: Meeting, one: Page, other: Page, *, rounded: bool) -> Conflict:
    readings = [reading(item.document, item.span) for item in (meeting.left, meeting.right)]
    subject = topic(one, meeting.left, meeting.near) or meeting.left.key
    type_, reason = _type(one, other, rounded=rounded)
    reasons = ["both sentences speak of the same: " + subject, reason]
    return conflict("number", type_, subject, readings, reasons=reasons)


def _type(one: Page, other: Page, *, rounded: bool) -> tuple[ConflictType, str]:
    if rounded:
        return "rounding", "one figure is the other rounded"
    if is_copied(one, other):
        return "copying", "one article carries the words from the other, or both from one source"
    if one.day and other.day and one.day != other.day:
        return "later update", "the articles were printed on different days; the figure may have changed"
    return "contradiction", "no rounding or bound makes the figures agree"
