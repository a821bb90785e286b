"""Numbers with their units, as news writes them: about €3.8 billion, seven countries, 12 to 15 percent, a five-year term.

A number counts as a quantity when a unit, a currency or a counted noun stands with it, or when it can be nothing else.
Dates, times of day, scores, telephone numbers, years and numbers that name something ("Article 5") are none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from onrecord.terms import Quantity, Span
from onrecord.text.amounts import Amount, amount_at
from onrecord.text.bounds import bound_after, bound_before
from onrecord.text.dates import dates
from onrecord.text.dollars import dollar_of
from onrecord.text.numerals import numerals
from onrecord.text.paragraphs import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms.quantity import Bound

_TO: Final = re.compile(r"(?:[ \u00a0]?[-–—][ \u00a0]?|(?:[ \u00a0\n]|- ?)to(?:[ \u00a0\n]|-)|[ \n]or[ \n])")
#: "Over four years" is a stretch of time, "more than four years" a bound.
_OVER: Final = re.compile(r"\bover[ \n]$", re.IGNORECASE)
_BY: Final = re.compile(r"\bby[ \n]$")
_PART: Final = re.compile(r" of (?:the |its |an? )?(?:[a-z]+ )?")
_AND: Final = re.compile(r"[ \n]and[ \n]")


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of ``text``, in order and without overlap.

    Args:
        text: Any text; line breaks inside a paragraph are read as blanks.

    Returns:
        Money in ISO 4217 codes, shares in percent ("two-thirds" is 66.67), counts with the base form of the noun.
        "Hundreds of" is between 100 and 1000.
    """
    plain = unbroken(text)
    days = [(words.start, words.end) for words in dates(plain)]
    dollar = dollar_of(plain)
    amounts = [
        amount
        for numeral in numerals(plain)
        if not _lies_in(days, numeral.start, numeral.end)
        if (amount := amount_at(plain, numeral, dollar=dollar)) is not None
    ]
    found = [_of_whole(plain, amount, after) for amount, after in zip_longest(amounts, amounts[1:])]
    return tuple(_quantity(text, plain, amount) for amount in _ranges(plain, found) if amount.counts)


def _of_whole(text: str, amount: Amount, whole: Amount | None) -> Amount:
    """A bare number with the unit of what it is a part of: "18 million of the 50 million euros"."""
    if (
        whole is not None
        and amount.kind == "share"
        and whole.kind == "money"
        and _PART.fullmatch(text[amount.end : whole.start])
    ):
        part = [end / 100 * whole.low for end in (amount.low, amount.high)]
        return replace(amount, kind="money", unit=whole.unit, low=part[0], high=part[1])
    if amount.unit or whole is None or whole.kind != "money" or not _PART.fullmatch(text[amount.end : whole.start]):
        return amount
    return replace(amount, kind="money", unit=whole.unit)


def _lies_in(days: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in days)


def _ranges(text: str, amounts: Sequence[Amount]) -> Iterable[Amount]:
    """Amounts with those joined that are the two ends of a range."""
    index = 0
    while index < len(amounts):
        amount = amounts[index]
        following = amounts[index + 1] if index + 1 < len(amounts) else None
        joined = None if following is None else _joined(text, amount, following)
        yield joined or amount
        index += 2 if joined else 1


def _joined(text: str, low: Amount, high: Amount) -> Amount | None:
    """The range from one amount to the next; none where they are two things."""
    gap = text[low.end : high.start]
    bound = bound_before(text, low.start)
    between = bound is not None and bound[0] == "between" and _AND.fullmatch(gap) is not None
    if not (between or (_TO.fullmatch(gap) and (low.counts or high.counts))) or not _may_join(text, low, high, gap):
        return None
    first, last = low.low, high.high
    if not low.scaled and high.scale and low.numeral.scaled(high.scale).low < last:
        first = low.numeral.scaled(high.scale).low
    if gap.strip() == "or" and not first < last <= first * 2 + 1:
        return None
    start = bound[1] if between and bound is not None else low.start
    kind, unit = (high.kind, high.unit) if high.unit else (low.kind, low.unit)
    return replace(high, start=start, low=first, high=last, kind=kind, unit=unit, is_range=True)


def _may_join(text: str, low: Amount, high: Amount, gap: str) -> bool:
    if (low.unit or low.scaled) and _BY.search(text, max(0, low.start - 4), low.start):  # "rose by $5 to $20"
        return False
    if high.unit is None:
        if gap.strip() in {"-", "–", "or"} and not (low.before and high.scaled):
            return False  # a score, or numbers that only stand side by side
        return low.before or (low.unit is None and not low.scaled)
    if low.unit is None:
        return True
    return low.unit == high.unit and low.before == high.before  # not "18 sen to RM23.50"


def _quantity(text: str, plain: str, amount: Amount) -> Quantity:
    start, end = amount.start, amount.end
    bound: Bound = "between" if amount.low != amount.high else "exact"
    if bound == "exact" or not amount.is_range or bound_before(plain, start):
        before, after = bound_before(plain, start), bound_after(plain, end)
        over_time = amount.kind == "duration" and _OVER.search(plain, max(0, start - 8), start) is not None
        if before is not None and before[0] != "between" and not over_time:
            bound, start = (before[0] if bound == "exact" else bound), before[1]
        elif after is not None:
            bound, end = (after[0] if bound == "exact" else bound), after[1]
    low, high = sorted((amount.low, amount.high))
    counted = None if amount.counted is None else Span.of(text, *amount.counted)
    return Quantity(Span.of(text, start, end), amount.kind, low, high, amount.unit, bound, counted)
