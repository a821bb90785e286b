"""Figures and days of a draft that no article carries, or that stand in the articles beside other words."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from onrecord.text.numerals import numerals
from onrecord.text.paragraphs import unbroken
from onrecord.weigh.conflicts.days import days
from onrecord.weigh.conflicts.numbers import numbers, reach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import Conflict, Quantity, Span, When
    from onrecord.weigh.conflicts.page import Page

#: Counts of so few things in words may be of what the reader can count in the articles.
_SMALL: Final = 12
#: From here on a bare figure may be a rounded one.
_ROUND: Final = 1000
#: Words that name a day, a month or a year; "last week" and "yesterday" count from a day that a draft does not have.
_NAMED: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:1[5-9]|2[01])\d\d\b"
)
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


def of_figures(against: Against) -> Iterator[Fault]:
    """Figures that conflict with every article that has one for the same thing, or that no article carries."""
    known = _values(against.articles)
    theirs = [quantity for one in against.articles for quantity in one.findings.quantities]
    told = {q.span: q for q in against.draft.findings.quantities}
    clashing = _clashing(against, tuple(numbers((against.draft, *against.articles))))
    dates = [when.span for when in against.draft.dates if when.span is not None]
    plain = unbroken(against.draft.text)
    for numeral in numerals(plain):
        span = against.draft.span(numeral.start, numeral.end)
        if any(span.meets(date) for date in dates):
            continue
        quantity = next((q for where, q in told.items() if where.meets(span)), None)
        whole = quantity.span if quantity is not None else span
        other = next((spans for where, spans in clashing.items() if where.meets(whole)), None)
        if other is not None and not _is_carried(quantity, theirs):
            yield against.fault("number", whole, "The articles give another figure.", other)
        elif (
            numeral.kind == "number"
            and not (numeral.worded and numeral.high <= _SMALL)
            and not _is_near(quantity, numeral.low, known)
        ):
            yield against.fault("unsupported", whole, "No article carries this figure.")


def of_days(against: Against) -> Iterator[Fault]:
    """Days that conflict with the articles, or that none of them names."""
    theirs = [when for one in against.articles for when in one.dates]
    clashing = _clashing(against, tuple(days((against.draft, *against.articles))))
    for when in against.draft.dates:
        if when.span is None or not _NAMED.search(when.span.exact):
            continue
        other = next((spans for where, spans in clashing.items() if where.meets(when.span)), None)
        carried = any(when.first == each.first and when.last == each.last for each in theirs)
        if other is not None and not carried:
            yield against.fault("date", when.span, "The articles give another day.", other)
        elif not any(_may_be(when, each) for each in theirs) and not _is_year_of(when, against.articles):
            yield against.fault("date", when.span, "No article names this day.")


def _clashing(against: Against, found: Sequence[Conflict]) -> dict[Span, list[tuple[Page, Span]]]:
    """For a figure or day of the draft, what the articles say instead."""
    pages = {one.id: one for one in against.articles}
    out: dict[Span, list[tuple[Page, Span]]] = {}
    for item in found:
        mine = [reading for reading in item.readings if reading.document == against.draft.id]
        if not mine or item.type == "rounding":
            continue
        others = [(pages[r.document], span) for r in item.readings if r.document in pages for span in r.spans]
        for reading in mine:
            for span in reading.spans:
                out.setdefault(span, []).extend(others)
    return out


def _is_carried(quantity: Quantity | None, theirs: Sequence[Quantity]) -> bool:
    """Whether an article gives just this figure of things called so."""
    return quantity is not None and any(
        other.low == quantity.low and other.unit == quantity.unit and other.kind == quantity.kind for other in theirs
    )


def _values(pages: Sequence[Page]) -> frozenset[float]:
    """Every number that stands in the articles."""
    found: set[float] = set()
    for one in pages:
        plain = unbroken(one.text)
        found |= {value for numeral in numerals(plain) for value in (numeral.low, numeral.high)}
        found |= {
            float(match.group().replace(",", "")) for match in _DIGITS.finditer(plain) if _is_number(match.group())
        }
        found |= {value for q in one.findings.quantities for value in (q.low, q.high)}
    return frozenset(found)


def _is_number(digits: str) -> bool:
    return digits.count(".") <= 1 and not digits.endswith((".", ","))


def _is_near(quantity: Quantity | None, value: float, known: frozenset[float]) -> bool:
    """Whether some number of the articles is the one meant, as far as its bound and its roundness leave open."""
    low, high = reach(quantity) if quantity is not None else (value, value)
    if math.isinf(high):
        high = 2 * low
    if math.isinf(low):
        low = high / 2
    rough = 0.0
    if low == high >= _ROUND:
        rough = 0.5 * 10.0 ** (math.floor(math.log10(low)) - _round_digits(low) + 1)
    return value in known or any(low - rough <= other <= high + rough for other in known)


def _round_digits(value: float) -> int:
    """How many leading digits of a number say something."""
    return len(f"{value:.0f}".rstrip("0")) or 1


def _may_be(when: When, other: When) -> bool:
    """Whether a day of the draft may be one of an article: the same, or a month or year that holds it."""
    return when.first <= other.last and other.first <= when.last and (other.last - other.first).days <= 366


def _is_year_of(when: When, pages: Sequence[Page]) -> bool:
    """Whether a year stands in an article as a bare number."""
    assert when.span is not None
    digits = re.fullmatch(r"\D*(\d{4})", when.span.exact.strip())
    return digits is not None and any(digits.group(1) in one.text for one in pages)
