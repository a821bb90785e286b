"""The names of months and weekdays, as English news writes them, and pieces of patterns made of them.

Every repetition in these patterns is bounded, so that matching takes time in proportion to the text.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
#: A pattern, and what makes something of its match, or nothing.
Form: TypeAlias = "tuple[re.Pattern[str], Callable[[re.Match[str]], T | None]]"

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

#: White space inside an expression; none of it breaks the line.
GAP = r"(?:[^\S\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]{1,3})"
#: After a figure: it is no part of a longer one and counts nothing.
NOT_A_COUNT = r"(?!\w|%|[.:]\d|,\d{1,3}(?!\d)|\s?(?:per\s?cent|percent|million|billion|thousand)\b)"
MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{NOT_A_COUNT}"
YEAR = rf"(?:1[5-9]|20|21)\d\d{NOT_A_COUNT}"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
#: The longest expression has less than this before and after the word that gives it away.
_BEFORE, _AFTER = 80, 80
#: A weekday before a date, where it may be short.
WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?,?{GAP})?"
#: Nothing that would make the following figure part of a longer one.
APART = r"(?<![\w.,:/-])"


def windows(text: str, trigger: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The parts of ``text`` that may hold a date expression: what lies around each match of ``trigger``, merged.

    Most of an article holds none, and asking every pattern at every character costs ten times as much.
    """
    start, end = 0, -1
    for match in trigger.finditer(text):
        if match.start() - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(0, match.start() - _BEFORE)
        end = min(len(text), match.end() + _AFTER)
    if end >= 0:
        yield start, end


def matched(text: str, trigger: re.Pattern[str], forms: Iterable[Form[T]]) -> Iterator[T]:
    """What ``forms``, pairs of a pattern and what builds on its match, give in the `windows` of ``text``."""
    for start, end in windows(text, trigger):
        for pattern, build in forms:
            for match in pattern.finditer(text, start, end):
                built = build(match)
                if built is not None:
                    yield built


def month_number(name: str) -> int:
    """The number, 1 to 12, of a month whose name matched `MONTH`."""
    start = name.lower()[:3]
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(start))


def weekday_number(name: str) -> int:
    """The number of a weekday whose name matched `WEEKDAY`; Monday is 0."""
    return _WEEKDAYS.index(name.lower())


def day_number(words: str) -> int:
    """The figure of a day that matched `DAY`: 8 for "8th"."""
    return int(words.rstrip("sthndr"))


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day; without a year, whether it has it in some year."""
    try:
        datetime.date(2000 if year is None else year, month, day)
    except ValueError:
        return False
    return True
