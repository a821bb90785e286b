"""Units of measure and time turned into one another, and figures that the articles give in another unit."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Quantity

#: The units of one sort, each by its size in the first one.
_SORTS: Final[tuple[Mapping[str, float], ...]] = (
    {"metre": 1.0, "kilometre": 1000.0, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.34, "yard": 0.9144,
     "foot": 0.3048, "inch": 0.0254, "nautical mile": 1852.0},
    {"square metre": 1.0, "square kilometre": 1e6, "hectare": 1e4, "acre": 4046.86, "square mile": 2.58999e6,
     "square foot": 0.092903},
    {"litre": 1.0, "millilitre": 0.001, "cubic metre": 1000.0, "gallon": 3.78541, "pint": 0.473176,
     "barrel": 158.987, "cubic foot": 28.3168},
    {"gallon": 4.54609, "litre": 1.0, "pint": 0.568261},
    {"kilogram": 1.0, "gram": 0.001, "milligram": 1e-6, "tonne": 1000.0, "pound": 0.453592, "ounce": 0.0283495,
     "stone": 6.35029},
    {"tonne": 1.0, "ton": 0.907185},
    {"kilogram": 1.0, "ton": 1016.05},
    {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12},
    {"kilowatt-hour": 1.0, "megawatt-hour": 1e3, "gigawatt-hour": 1e6, "terawatt-hour": 1e9},
    {"kilometre per hour": 1.0, "mile per hour": 1.60934, "metre per second": 3.6, "knot": 1.852},
    {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0,
     "month": 2629800.0, "year": 31557600.0, "decade": 315576000.0, "century": 3155760000.0},
)  # fmt: skip
#: How far a figure in another unit may be off for rounding.
_OFF: Final = 0.07
#: Units that articles use for one thing.
_ONE: Final[Mapping[str, str]] = {
    "year of age": "year", "ton": "tonne", "degree": "celsius", "weekday": "day", "brake horsepower": "horsepower",
}  # fmt: skip
#: A whole number below this one may stand in a text for many things.
_TELLING: Final = 13
_WITH_AND: Final = re.compile(r",?\s*(?:and\s+)?\Z")


def turned(quantity: Quantity, theirs: Sequence[Quantity], *, off: float = _OFF) -> bool:
    """Whether a figure is one of the articles in another unit, rounded to its own last digit or by no more than ``off``."""
    last = _last_digit(quantity.low)
    return any(
        abs(value - quantity.low) <= max(min(last, _OFF * value), off * value)
        for other in theirs
        for value in _as(other.low, other.unit, quantity.unit)
    )


def _last_digit(value: float) -> float:
    """Half of what one more in the last digit that says something would add: 0.05 for 4.2, 5 for 30."""
    whole, _, part = f"{value:f}".rstrip("0").rstrip(".").partition(".")
    return 0.5 * 10.0 ** (-len(part) if part else len(whole) - len(whole.rstrip("0")))


def compounds(theirs: Sequence[Quantity], text: str) -> Iterator[float]:
    """What two figures of one document that belong together come to in the greater unit: "four years and six months" is 4.5."""
    for one, other in pairwise(theirs):
        joined = one.span.end <= other.span.start and _WITH_AND.match(text[one.span.end : other.span.start])
        if joined and one.kind == other.kind and one.kind in {"duration", "measure"} and one.unit != other.unit:
            yield from (one.low + value for value in _as(other.low, other.unit, one.unit))


def otherwise(quantity: Quantity, theirs: Sequence[Quantity], bare: frozenset[float]) -> list[Quantity]:
    """The figures of the articles with the same number, when each is an amount in another unit or of another currency.

    Args:
        quantity: A figure of a draft.
        theirs: Those of the articles.
        bare: Numbers of the articles that stand without a unit, so that they may be of anything.
    """
    if quantity.kind == "count" or quantity.low != quantity.high or quantity.low in bare:
        return []
    if quantity.low < _TELLING and quantity.low == int(quantity.low):
        return []
    same = [other for other in theirs if other.low == quantity.low == other.high]
    if any(not _differ(quantity, other) for other in same) or turned(quantity, theirs, off=0.0):
        return []
    return same


def _differ(mine: Quantity, other: Quantity) -> bool:
    """Whether two figures are told in different units."""
    last, theirs = (_last_word(each) for each in (mine, other))
    if last == theirs:
        return False
    if other.kind == "count":
        # "45 million korins" counts a currency that no table has; "a 45 million deal" may be of any.
        return other.unit is not None and theirs.endswith("s") and theirs[:-1].startswith(other.unit[:4].casefold())
    if mine.unit is None or other.unit is None:
        return mine.kind != other.kind or (last.isalpha() and theirs.isalpha())
    return _ONE.get(mine.unit, mine.unit) != _ONE.get(other.unit, other.unit)


def _last_word(quantity: Quantity) -> str:
    return quantity.span.exact.split()[-1].casefold()


def _as(value: float, unit: str | None, wanted: str | None) -> Iterator[float]:
    """A figure in another unit; nothing where the units are not of one sort, and two values where a unit has two sizes."""
    if unit is None or wanted is None or unit == wanted:
        return
    for sort in _SORTS:
        if unit in sort and wanted in sort:
            yield value * sort[unit] / sort[wanted]
    if (unit, wanted) == ("celsius", "fahrenheit"):
        yield value * 9 / 5 + 32
    elif (unit, wanted) == ("fahrenheit", "celsius"):
        yield (value - 32) * 5 / 9
