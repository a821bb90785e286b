"""The numbers that the articles carry: as they stand, as amounts, and what a reader can reckon from them."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.run.checking.units import compounds
from onrecord.text.numerals import numerals
from onrecord.text.paragraphs import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Quantity
    from onrecord.weigh.conflicts.page import Page, Sentence

_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR: Final = re.compile(r"(?<![\d.,])(?:1[5-9]|2[01])\d\d(?!\d|[.,]\d)")
_TIMES: Final = (
    (re.compile(r"\bhal(?:f|ve[sd]?|ving)\b", re.IGNORECASE), 0.5),
    (re.compile(r"\b(?:twice|doubl(?:e[sd]?|ing))\b", re.IGNORECASE), 2.0),
)
#: More figures in one sentence are a list, of which nobody takes two by themselves.
_MOST: Final = 6


def values(pages: Sequence[Page]) -> frozenset[float]:
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


def bare(pages: Sequence[Page]) -> frozenset[float]:
    """Numbers of the articles that stand in no quantity and in no date, so that they may be of anything."""
    found: set[float] = set()
    for one in pages:
        taken = [quantity.span for quantity in one.findings.quantities]
        taken.extend(when.span for when in one.dates if when.span is not None)
        for numeral in numerals(unbroken(one.text)):
            if not any(span.start < numeral.end and numeral.start < span.end for span in taken):
                found |= {numeral.low, numeral.high}
    return frozenset(found)


def amounts(pages: Sequence[Page]) -> frozenset[float]:
    """What the articles give as quantities, and what two of them that stand together come to."""
    found: set[float] = set()
    for one in pages:
        found |= {value for q in one.findings.quantities for value in (q.low, q.high)}
        found |= {*compounds(one.findings.quantities, one.text), *_reckoned(one)}
    return frozenset(found)


def ages(pages: Sequence[Page]) -> frozenset[float]:
    """How many years lie between each year that the articles name and the years in which they stand, both counts of it."""
    found: set[float] = set()
    for one in pages:
        named = [int(match.group()) for match in _YEAR.finditer(one.text)] if one.day else []
        found |= {float(abs(int(one.day[:4]) - year) - less) for year in named for less in (0, 1)}
    return frozenset(found)


def gaps(pages: Sequence[Page]) -> frozenset[float]:
    """How many days lie between each two days that an article names, the day of its own among them."""
    found: set[float] = set()
    for one in pages:
        days = {when.first for when in one.dates if when.first == when.last}
        with suppress(ValueError):  # published in a month or year alone
            days.add(dt.date.fromisoformat(one.day))
        found |= {float(abs((a - b).days)) for a, b in combinations(sorted(days), 2)}
    return frozenset(found)


def _reckoned(page: Page) -> Iterator[float]:
    """Sums and differences of two figures of one sort in one sentence (42 passengers and four crew), and what is half or twice one."""
    plain = unbroken(page.text)
    dates = [when.span for when in page.dates if when.span is not None]
    by_sentence: dict[Sentence, list[tuple[str, float]]] = {}
    for numeral in numerals(plain):
        span, sentence = page.span(numeral.start, numeral.end), page.sentence_at(numeral.start)
        if sentence is not None and not any(span.meets(date) for date in dates):
            sort = next((_sort(q) for q in page.findings.quantities if q.span.meets(span)), "count")
            by_sentence.setdefault(sentence, []).append((sort, numeral.low))
    for sentence, figures in by_sentence.items():
        said = plain[sentence.start : sentence.end]
        for factor in (factor for pattern, factor in _TIMES if pattern.search(said)):
            yield from (value * factor for _, value in figures)
        for (one, a), (other, b) in combinations(figures, 2) if len(figures) <= _MOST else ():
            if one == other:
                yield from (round(a + b, 6), round(abs(a - b), 6))


def _sort(quantity: Quantity) -> str:
    return "count" if quantity.kind == "count" else f"{quantity.kind} {quantity.unit}"


def _is_number(digits: str) -> bool:
    return digits.count(".") <= 1 and not digits.endswith((".", ","))
