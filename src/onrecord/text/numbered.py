"""Numbers that name or place something and count nothing: years, times of day, scores, telephone numbers, "Article 5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.text.numerals import Numeral

_NAMERS: Final = re.compile(
    r"(?:^|[^\w])(?:article|chapter|section|rule|no\.?|nos\.?|nr\.?|number|phase|part|page|pages|round|type|level|grade|"
    r"tier|category|channel|highway|route|flight|stage|step|class|covid|boeing|airbus|iphone|model|version|room|gate|"
    r"lane|league|division|act|title|item|proposition|prop|amendment|resolution|area|district|ward|platform|psalm|"
    r"verse|size|season|episode|week|day|game|apollo|interstate|exit|pier|terminal|table|figure|fig\.?|"
    r"volume|vol\.?|question|option|formula|super bowl|s&p|ftse|nasdaq|cac|dow|nikkei|dax|fortune|group of|top|big|"
    r"last|final|box|zone|sector|form|annex|directive|protocol|war|line|engine|galaxy|windows|playstation|"
    r"xbox|ps)[ \u00a0-]?$",
    re.IGNORECASE,
)
_SURELY: Final = re.compile(r"(?:^|\W)(?:top|big|last|final|week|day|game)[ \u00a0-]?$", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(?:[:.]\d\d)?\s?(?:a\.?m\b|p\.?m\b|o['’]clock|h\b(?!p)|hours? GMT|GMT|noon\b)|:\d\d|/\d")
_CLOCK_BEFORE: Final = re.compile(r"\d[:/]$")
_SCORE: Final = re.compile(r"[-–]\d{1,3}(?![\w,]|\.\d)")
_SCORE_BEFORE: Final = re.compile(r"(?<![\w,.$€£])\d{1,3}[-–]$")
_PHONE: Final = re.compile(r"(?:\(\d{3,5}\)|\+\d{1,3}|\d{3})[ .-]$")
_PHONE_AFTER: Final = re.compile(r"[ .-]\d{3,4}(?:[ .-]\d{3,4})(?![\w,]|\.\d)|[.-]\d{4}(?!\d)")
_YEAR: Final = re.compile(r"1[5-9]\d\d|20\d\d")
_DECADE: Final = re.compile(r"['’]?s(?!\w)")


def names_something(text: str, numeral: Numeral) -> bool:
    """Whether the word before the number says that it is a name ("Article 5", "iPhone 11")."""
    before = text[max(0, numeral.start - 14) : numeral.start]
    return not numeral.scale and _NAMERS.search(before) is not None and not (numeral.worded and _SURELY.search(before))


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether the number looks like a year or a decade."""
    written = text[numeral.start : numeral.end]
    return _YEAR.fullmatch(written) is not None or (
        written.isdigit()
        and len(written) in {2, 4}
        and written.endswith("0")
        and bool(_DECADE.match(text, numeral.end))
    )


def is_round(numeral: Numeral) -> bool:
    """Whether it is a multiple of a hundred: "2000 people" are counted, "2018 figures" are not."""
    return numeral.low % 100 == 0


def is_clock_or_score(text: str, numeral: Numeral) -> bool:
    """Whether the digits are a time of day, one side of a score or ratio, or part of a telephone number."""
    if numeral.worded:
        return False
    before, plain = text[max(0, numeral.start - 8) : numeral.start], not numeral.scale
    return bool(
        _CLOCK.match(text, numeral.end)
        or _CLOCK_BEFORE.search(before)
        or (plain and _PHONE_AFTER.match(text, numeral.end))
        or (plain and numeral.end - numeral.start >= 3 and _PHONE.search(before))
    )


def is_side_of_score(text: str, numeral: Numeral) -> bool:
    """Whether it stands in "2-0" or "61-48"; only asked of a number without unit."""
    before = text[max(0, numeral.start - 8) : numeral.start]
    return not numeral.worded and bool(_SCORE.match(text, numeral.end) or _SCORE_BEFORE.search(before))
