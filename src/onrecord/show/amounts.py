"""Amounts as a reader writes them: 3.8 billion EUR, 12 to 15 percent, 40 tanks."""

from __future__ import annotations

from typing import Final

_SCALES: Final = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def amount_words(low: float | None, high: float | None, unit: str | None) -> str:
    """Both ends with the unit; nothing without a number."""
    if low is None or high is None:
        return ""
    number = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    return f"{number} {unit}" if unit else number


def _number(value: float) -> str:
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.4g} {word}"
    return f"{value:,.6g}"
