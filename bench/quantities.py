"""Quantities: on half of NewsQuant, and currencies on the Recognizers specifications.

NewsQuant gives value and unit of each quantity in 295 sentences of news. A value is right when both ends are equal; a share may
stand as percent or as a part of one. Units are compared by their base form: for money the currency alone ("dollar per
barrel" is money), and likewise of a rate what stands before "per", for what is counted the noun with or without its attributes, and cents as hundredths. The peers' figures on
the whole of NewsQuant are recorded beside it: the best one has F1 .920 for values and .856 for values with units.

The specifications write everything small and list currencies that news does not name; the forms that news uses are those
with a sign, or with a code or name of one of the world's larger currencies.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bench.data import unpacked
from bench.measure import Measure, prf
from onrecord.text.currencies import CODES, name_code
from onrecord.text.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.terms import Quantity

_HUNDREDTHS = re.compile(r"\b(?:cents?|pence|sen)\b|\d ?p\b")
_SAME = {
    "pound": "pound-mass", "part per billion": "parts-per-billion", "revolution per minute": "revolutions",
}  # fmt: skip
#: How NewsQuant names what a hundredth of a currency, or the currency, is called.
_MONEY = {
    "USD": {"dollar", "united states dollar", "us dollar", "cent"}, "AUD": {"australian dollar"}, "EUR": {"euro"},
    "GBP": {"pound sterling", "pence", "penny", "point"}, "JPY": {"japanese yen"}, "ILS": {"shekel"},
    "MYR": {"malaysian ringgit", "sen"}, "HKD": {"hong kong dollar"}, "DKK": {"danish krone"}, "CAD": {"canadian dollar"},
}  # fmt: skip


def measure() -> list[Measure]:
    """Values, values with units, and currencies."""
    return [_news(), _currencies()]


def _news() -> Measure:
    rows = json.loads((unpacked("quantities_dates.tar.xz") / "newsquant_half.json").read_text(encoding="utf-8"))
    found = wanted = values = units = 0
    hits = set()
    for number, row in enumerate(rows):
        left = list(quantities(row["text"]))
        found, wanted = found + len(left), wanted + len(row["quantities"])
        for place, gold in enumerate(row["quantities"]):
            fitting = [quantity for quantity in left if _same_value(quantity, gold["value"])]
            best = max(fitting, key=lambda quantity: _same_unit(quantity, gold), default=None)
            if best is not None:
                left.remove(best)
                values += 1
                units += _same_unit(best, gold)
                hits |= {f"{number}:{place}"} if _same_unit(best, gold) else set()
    figures = {**prf("value", values, found, wanted), **prf("value+unit", units, found, wanted)}
    return Measure("quantities", figures, frozenset(hits))


def _same_value(quantity: Quantity, written: str) -> bool:
    match = re.fullmatch(r"\s*(-?[\d.]+(?:[eE]-?\d+)?)\s*(?:-\s*(-?[\d.]+)\s*)?", written)
    if match is None:
        return False
    first, last = sorted((float(match[1]), float(match[2] or match[1])))
    scale = 100.0 if quantity.kind == "money" and _HUNDREDTHS.search(quantity.span.exact) else 1.0
    ends = [(quantity.low * scale, quantity.high * scale)]
    if quantity.kind == "share":
        ends.append((quantity.low / 100, quantity.high / 100))
    return any(_near_to(low, first) and _near_to(high, last) for low, high in ends)


def _near_to(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def _same_unit(quantity: Quantity, gold: dict[str, Any]) -> bool:
    whole_rate = gold["normalized_unit"].lower().replace("-hour", " hour")
    wanted = re.sub(r" per .*", "", whole_rate)
    unit = (quantity.unit or "-").lower().replace("-hour", " hour")
    if quantity.kind == "money":
        return wanted in _MONEY.get(quantity.unit or "", set()) | {unit}
    if unit == whole_rate:
        return True
    if unit == "percent":
        return "percent" in wanted or wanted.startswith("%")
    counted = quantity.counted.exact.lower() if quantity.counted else unit
    whole = " ".join([*counted.split()[:-1], unit])
    return (
        wanted in {unit, whole, _SAME.get(unit)}
        or wanted.split()[-1] == unit
        or gold["unit"].lower() in {unit, whole, counted}
    )


def _currencies() -> Measure:
    folder = unpacked("quantities_dates.tar.xz") / "Specs" / "NumberWithUnit" / "English"
    cases = json.loads((folder / "CurrencyModel.json").read_text(encoding="utf-8-sig"))
    outcomes = list(_outcomes(cases))
    news = [right for in_news, right in outcomes if in_news]
    right = sum(right for _, right in outcomes)
    figures = {
        "all: amounts": float(len(outcomes)),
        "all: right": right / max(1, len(outcomes)),
        "news forms: amounts": float(len(news)),
        "news forms: right": sum(news) / max(1, len(news)),
    }
    empty = [case for case in cases if not case["Results"]]
    extra = sum(any(q.kind == "money" for q in quantities(case["Input"])) for case in empty)
    figures["sentences without money that got some"] = float(extra)
    figures["of"] = float(len(empty))
    return Measure("currencies", figures)


def _outcomes(cases: list[dict[str, Any]]) -> Iterator[tuple[bool, bool]]:
    """For each amount that has a number: is it in a form of news, and are number and currency right."""
    for case in cases:
        text = _with_capitals(case["Input"])
        found = [quantity for quantity in quantities(text) if quantity.kind == "money"]
        for result in case["Results"]:
            value = result["Resolution"].get("value")
            if value is None:
                continue
            code = result["Resolution"].get("isoCurrency") or name_code(result["Resolution"]["unit"])
            start, end = result["Start"], result["Start"] + len(result["Text"])
            got = [q for q in found if q.span.start < end and start < q.span.end]
            right = any(_near(q.low, float(value), q.span.exact) and (code is None or q.unit == code) for q in got)
            yield code in CODES or any(sign in result["Text"] for sign in "$€£¥"), right


def _near(low: float, value: float, words: str) -> bool:
    return any(
        abs(low * scale - value) <= 1e-6 * max(1.0, value)
        for scale in ((1.0, 100.0) if "cent" in words or "p" in words else (1.0,))
    )


def _with_capitals(text: str) -> str:
    """Codes and signs of letters as print writes them; the specifications have them small."""
    text = re.sub(
        r"(?i)\b(?:us|c|a|nz|hk|u\.s\.?|usd|cad|aud|mxn|nzd|mex) ?\$",
        lambda m: m.group().upper().replace("MEX", "Mex"),
        text,
    )
    return re.sub(r"(?i)(?<![a-z])m?(?:usd|eur|gbp|aud|cad|chf|jpy|rmb)(?![a-z])", lambda m: m.group().upper(), text)
