"""Figures for one thing that do not agree: amounts, counts, tolls, shares.

Figures agree when what their bounds leave open overlaps ("at least 12" and 14), or when one is the other rounded.
"""

from __future__ import annotations

import math
import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.folding import folded
from onrecord.text.rarity import rarity
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.fact import Meeting, fact, meetings, topic
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, Quantity, Span
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: What the words around two figures, the noun that is counted, and how near the figures are must come to.
_LEAST: Final = 7.5
#: Shared weight around the figures without which nothing else counts; for shares and spans of time more.
_AROUND: Final = 1.5
_LOOSE: Final = 6.0
_PART: Final = 0.4
#: What a counted noun weighs when each article has one figure for it, and when one has several.
_ALONE: Final = 1.0
_MANY: Final = 0.4
#: What each further share in an article takes away.
_SHARES: Final = 1.5
#: Figures within a quarter of each other, and figures with the same digits in another order or but one digit apart.
_NEARLY: Final = 1.0
_SWAPPED: Final = 3.0
_FARTHER: Final = -4.0
#: A figure without a noun this great is seldom one of many.
_GREAT: Final = 1000
#: How far "about" reaches.
_ABOUT: Final = 0.1
#: Words before and after a figure that make it a part of another.
_PARTIAL: Final = re.compile(
    r"\b(?:another|further|additional|extra|remaining|other|more|each|every|first|last|next|of (?:the|its|their|his|her)|half of|out of|of)\s*\Z",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"\A\s*(?:more\b|others?\b|additional\b|each\b|apiece\b|of (?:them|those|these|whom|which)\b)", re.IGNORECASE
)
_PART_OF: Final = re.compile(r"\A\s*(?:out )?of (?:the|its|their|his|her|\d)", re.IGNORECASE)
_RATE: Final = re.compile(r"\A\s*(?:an?|per|each|every)\s+(day|week|month|year|hour|head|person)\b", re.IGNORECASE)
#: Words that take a figure to another time.
_THEN: Final = re.compile(
    r"\b(?:(?:in|of|since) (?:1[89]|2[01])\d\d|last (?:year|month|week|season)|(?:a|one) (?:year|month|week) (?:ago|earlier|before)"
    r"|years? (?:ago|earlier)|previous(?:ly)?|compared (?:with|to)|(?:up|down) from|had been|used to)\b",
    re.IGNORECASE,
)
#: Words that say who is counted in, or not.
_COUNTED_IN: Final = re.compile(
    r"\b(?:including|excluding|besides|not counting|in addition to|apart from|plus|along with)\s+(?:the|its|his|her|one|two|an?)\s+[a-z]"
)


def numbers(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``number`` among the articles of one story."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    figures = {one.id: {q.span: q for q in one.findings.quantities} for one in pages}
    facts = {one.id: _facts(one) for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        yield from _alone(by_id[a], facts[a], by_id[b], facts[b], figures)
        for meeting in meetings(facts[a], facts[b], weighed, least=_AROUND, part=0.0):
            left, right = figures[a][meeting.left.span], figures[b][meeting.right.span]
            if agree(left, right) or _is_known(left, facts[b], figures[b]) or _is_known(right, facts[a], figures[a]):
                continue
            if _weight(meeting, left, right, (facts[a], facts[b])) < _LEAST or _is_other_thing(
                by_id[a], left, by_id[b], right
            ):
                continue
            yield _conflict(meeting, by_id[a], by_id[b], rounded=is_rounded(left, right))


def _alone(
    one: Page, mine: Sequence[Fact], other: Page, yours: Sequence[Fact], figures: Mapping[str, Mapping[Span, Quantity]]
) -> Iterator[Conflict]:
    """The one great figure without a noun that each of two articles has, when the two are nearly the same."""
    left, right = ([item for item in them if item.key == "count" and item.low >= _GREAT] for them in (mine, yours))
    if len(left) != 1 or len(right) != 1:
        return
    a, b = figures[one.id][left[0].span], figures[other.id][right[0].span]
    if not agree(a, b) and not is_rounded(a, b) and max(a.low, b.low) <= 1.25 * min(a.low, b.low):
        yield _conflict(Meeting(left[0], right[0], 0.0, 0.0, ()), one, other, rounded=False)


def _weight(meeting: Meeting, left: Quantity, right: Quantity, facts: tuple[Sequence[Fact], Sequence[Fact]]) -> float:
    """How much speaks for two figures being of one thing."""
    total = meeting.shared
    if left.kind == "count" and left.unit:
        alone = all(sum(item.key == meeting.left.key for item in them) == 1 for them in facts)
        total += rarity(stem(folded(left.unit.split()[-1]))) * (_ALONE if alone else _MANY)
    elif (left.kind in {"duration", "measure"} and meeting.part < 0.6) or (
        left.kind != "money" and (meeting.shared < _LOOSE or meeting.part < _PART)
    ):
        return 0.0
    if left.kind == "share" and not _is_swapped(left, right) and not is_rounded(left, right):
        # An article with many shares has one for each of many things.
        shares = [sum(item.key == meeting.left.key for item in them) for them in facts]
        total -= _SHARES * (max(shares) - 1)
    ratio = max(left.low, right.low) / max(min(left.low, right.low), 1e-9)
    total += _NEARLY if ratio <= 1.25 else _FARTHER if ratio > 5 else 0.0
    return total + (_SWAPPED if _is_swapped(left, right) else 0.0)


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
        key = f"{quantity.kind} {quantity.unit or ''}".strip()
        item = fact(page, quantity.span, key, quantity.low, quantity.high)
        if item is not None:
            made.append(item)
    return made


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether two figures may both be right."""
    a, b = reach(left), reach(right)
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


def _is_known(quantity: Quantity, facts: Sequence[Fact], figures: Mapping[Span, Quantity]) -> bool:
    """Whether an article gives this figure too, for things counted alike."""
    key = f"{quantity.kind} {quantity.unit or ''}".strip()
    return any(item.key == key and agree(quantity, figures[item.span]) for item in facts)


def _is_other_thing(one: Page, left: Quantity, other: Page, right: Quantity) -> bool:
    """Whether the words beside two figures make one a part of another, a rate of another span, or count others in."""
    beside = [_beside(page, quantity) for page, quantity in ((one, left), (other, right))]
    if any(_PARTIAL.search(before) or _MORE.search(after) for before, after in beside):
        return True
    if left.kind != "share" and any(_PART_OF.search(after) for _, after in beside):
        return True
    if len({_THEN.search(before[-50:] + " | " + after[:40]) is None for before, after in beside}) > 1:
        return True
    rates = {match.group(1).casefold() for _, after in beside if (match := _RATE.search(after))}
    small = abs(left.low - right.low) <= 2
    return len(rates) > 1 or (small and any(_COUNTED_IN.search(before[-60:] + after[:60]) for before, after in beside))


def _beside(page: Page, quantity: Quantity) -> tuple[str, str]:
    sentence = page.sentence_at(quantity.span.start)
    start, end = (sentence.start, sentence.end) if sentence else (quantity.span.start, quantity.span.end)
    return page.text[start : quantity.span.start], page.text[quantity.span.end : max(end, quantity.span.end)]


def _conflict(meeting: Meeting, one: Page, other: Page, *, rounded: bool) -> Conflict:
    readings = [
        Reading(" ".join(item.span.exact.split()), item.document, (item.span,))
        for item in (meeting.left, meeting.right)
    ]
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
