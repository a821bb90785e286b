"""Figures of a draft that no article carries, or that stand in the articles beside other words."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from onrecord.run.checking.against import clashing
from onrecord.run.checking.known import ages, amounts, bare, gaps, values
from onrecord.run.checking.units import otherwise, turned
from onrecord.text.numerals import numerals
from onrecord.text.paragraphs import unbroken
from onrecord.text.rarity import rarity
from onrecord.weigh.conflicts.numbers import numbers, reach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import Quantity
    from onrecord.text.numerals import Numeral

#: Counts of so few things in words may be of what the reader can count in the articles.
_SMALL: Final = 12
#: So short a time or so small a measure in words may be anybody's reckoning.
_FEW: Final = 6
#: "Twenty to ten" is a time of day.
_CLOCK: Final = re.compile(
    r"\s+(?:minutes?\s+)?(?:to|past)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b",
    re.IGNORECASE,
)
#: What two sentences must share, in rarity, to tell of the same.
_ALIKE: Final = 3.0
#: From here on a bare figure may be a rounded one.
_ROUND: Final = 1000


def of_figures(against: Against) -> Iterator[Fault]:
    """Figures that conflict with every article that has one for the same thing, or that no article carries."""
    record = _Record(against)
    told = {q.span: q for q in against.draft.findings.quantities}
    clashes = clashing(against, tuple(numbers((against.draft, *against.articles))))
    dates = [when.span for when in against.draft.dates if when.span is not None]
    plain = unbroken(against.draft.text)
    for numeral in numerals(plain):
        span = against.draft.span(numeral.start, numeral.end)
        if any(span.meets(date) for date in dates) or _CLOCK.match(plain, numeral.end):
            continue
        quantity = next((q for where, q in told.items() if where.meets(span)), None)
        whole = quantity.span if quantity is not None else span
        other = next((spans for where, spans in clashes.items() if where.meets(whole)), None)
        if (
            other is not None
            and not _is_carried(quantity, record.theirs)
            and not (numeral.low in record.bare and _stands_bare(against, numeral))
        ):
            yield against.fault("number", whole, "The articles give another figure.", other)
        elif quantity is not None and (units := otherwise(quantity, record.theirs, record.bare)):
            there = [(one, q.span) for one in against.articles for q in one.findings.quantities if q in units]
            yield against.fault("number", whole, "The articles give this figure in another unit.", there)
        elif not record.carries(numeral, quantity):
            yield against.fault("unsupported", whole, "No article carries this figure.")


class _Record:
    """The figures of the articles."""

    def __init__(self, against: Against) -> None:
        pages = against.articles
        self.theirs = [quantity for one in pages for quantity in one.findings.quantities]
        self.bare = bare(pages)
        self._values = values(pages)
        self._amounts = self.bare | amounts(pages)
        self._ages = ages(pages)
        self._gaps = gaps(pages)

    def carries(self, numeral: Numeral, quantity: Quantity | None) -> bool:
        """Whether a figure stands in an article, is one of an article rounded or turned, or says too little to be told."""
        loose = quantity is None or quantity.kind == "count" or quantity.bound != "exact"
        if numeral.kind != "number" or (numeral.worded and numeral.high <= (_SMALL if loose else _FEW)):
            return True
        if quantity is None or (quantity.kind == "count" and quantity.unit is None):
            return _is_near(quantity, numeral.low, self._values | self._amounts)
        if numeral.low in self._since(quantity):
            return True
        return _is_near(quantity, numeral.low, self._amounts) or turned(quantity, self.theirs)

    def _since(self, quantity: Quantity) -> frozenset[float]:
        """Times that a reader can reckon from the years and days of the articles."""
        if quantity.unit in {"year", "year of age"}:
            return self._ages
        return self._gaps if quantity.unit == "day" else frozenset()


def _is_carried(quantity: Quantity | None, theirs: Sequence[Quantity]) -> bool:
    """Whether an article gives just this figure of things called so."""
    return quantity is not None and any(
        other.low == quantity.low and other.unit == quantity.unit and other.kind == quantity.kind for other in theirs
    )


def _stands_bare(against: Against, numeral: Numeral) -> bool:
    """Whether an article gives just this number without a noun where it tells of the same: "the toll stands at 66"."""
    mine = against.draft.sentence_at(numeral.start)
    if mine is None:
        return False
    senses = mine.senses
    for one in against.articles:
        counted = [q.span for q in one.findings.quantities if q.unit is not None]
        for other in numerals(one.text):
            theirs = one.sentence_at(other.start) if other.low == numeral.low else None
            if theirs is None or any(span.start <= other.start < span.end for span in counted):
                continue
            if sum(rarity(sense) for sense in senses & theirs.senses if not sense[:1].isdigit()) >= _ALIKE:
                return True
    return False


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
