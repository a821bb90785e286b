"""The words that make numbers, and what they come to: forty-five, two hundred and six thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ONES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
#: Numbers below a hundred that are one word.
SMALL: Final[Mapping[str, float]] = {
    "zero": 0.0,
    **{word: float(number) for number, word in enumerate(ONES, 1)},
    **{word: float(number) * 10 for number, word in enumerate(_TENS, 2)},
}
#: What a word or a sign after a number multiplies it by.
SCALES: Final[Mapping[str, float]] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
    "dozen": 12.0, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "mrd": 1e9,
    "t": 1e12, "tn": 1e12, "trn": 1e12, "tln": 1e12, "milliard": 1e9,
}  # fmt: skip
#: Into how many parts the word divides.
PARTS: Final[Mapping[str, float]] = {
    "half": 2.0, "halves": 2.0, "third": 3.0, "thirds": 3.0, "quarter": 4.0, "quarters": 4.0, "fourth": 4.0,
    "fourths": 4.0, "fifth": 5.0, "fifths": 5.0, "sixth": 6.0, "sixths": 6.0, "seventh": 7.0, "sevenths": 7.0,
    "eighth": 8.0, "eighths": 8.0, "ninth": 9.0, "ninths": 9.0, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip


def in_words(words: Sequence[str]) -> tuple[float, str] | None:
    """The number that lower-case words make and the scale that stands last; none where they make no single number.

    ``["two", "hundred", "six"]`` is 206; ``["one", "two"]`` is none.
    """
    total, current, last, scale = 0.0, 0.0, "", ""
    for word in words:
        if word in SMALL:
            digits = "tens" if SMALL[word] >= 20 else "ones"
            if last == "ones" or (last == "tens" and not 0 < SMALL[word] < 10):
                return None
            current, last, scale = current + SMALL[word], digits, ""
        elif word in {"hundred", "dozen"}:
            current, last, scale = (current or 1.0) * SCALES[word], "", word
        else:
            total, current, last, scale = total + (current or 1.0) * SCALES[word], 0.0, "", word
    return total + current, scale


def times(value: float, factor: float) -> float:
    """The product with no more digits than were written: 3.3 times 1e9 is not 3299999999.9999995."""
    return float(f"{value * factor:.12g}")
