"""Days counted from the day of the article: weekdays, yesterday, last month, two weeks ago."""

from __future__ import annotations

import calendar
import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.text.dates import Shift, WeekdayWords
    from onrecord.text.tense import Tense

Days = tuple[datetime.date, datetime.date, bool]


def weekday(words: WeekdayWords, anchor: datetime.date, around: Tense) -> Days | None:
    """The day a weekday means: first and last day (the same) and whether it is sure; none outside the calendar.

    Args:
        words: the weekday and what stands with it.
        anchor: the day of the article.
        around: the tense of its clause.
    """
    in_week = words.weekday - anchor.weekday()
    if words.week_shift is not None:
        # Weeks begin on Monday here; where Sunday is the first day, a Sunday belongs to another week.
        return _at(anchor, in_week + 7 * words.week_shift, sure=6 not in (words.weekday, anchor.weekday()))
    back, ahead = -in_week % 7, in_week % 7
    if words.which == "past":
        return _at(anchor, -(back or 7), sure=True)
    if words.which == "coming":
        return _at(anchor, ahead or 7, sure=True)
    if words.which:
        return _in_or_out_of_week(words.which, anchor, in_week, around)
    if around in {"future", "ahead"}:
        return _at(anchor, ahead, sure=ahead != 0 and around == "future")
    return _at(anchor, -back, sure=around == "past")


def _in_or_out_of_week(which: str, anchor: datetime.date, in_week: int, around: Tense) -> Days | None:
    """The day of "last", "next" and "this" before a weekday; ``in_week`` is how many days after the anchor it lies in its week."""
    back, ahead = -in_week % 7, in_week % 7
    if which == "last":
        # On a Saturday "last Friday" is yesterday for some and a week before for others.
        return _at(anchor, -(back or 7), sure=in_week > 0)
    if which == "next":
        # On a Monday "next Friday" is this week's for some and next week's for others.
        return _at(anchor, in_week if in_week > 0 else in_week + 7, sure=in_week <= 0)
    if around == "past":
        return _at(anchor, -back, sure=in_week <= 0)
    return _at(anchor, ahead, sure=in_week >= 0)


def shifted(words: Shift, anchor: datetime.date, around: Tense) -> Days | None:
    """The days so many days, weeks, months or years from ``anchor``, and whether they are sure; none outside the calendar.

    Args:
        words: the unit and the count.
        anchor: the day of the article.
        around: the tense of the clause; "this weekend" may be over or still to come.
    """
    if words.unit == "day":
        return _at(anchor, words.count, sure=True)
    if words.unit == "weekend":
        return _weekend(anchor, words, around)
    if words.unit == "week":
        days = _week(anchor, words.count)
    elif words.unit == "month":
        days = _month(anchor, words.count, words.day)
    else:
        days = _year(anchor.year + words.count)
    if days is None:
        return None
    first, last, sure = days
    if words.part == "earlier" and first <= anchor <= last:
        return first, anchor, sure
    if words.part == "later" and first <= anchor <= last:
        return anchor, last, sure
    return first, last, sure


def _at(anchor: datetime.date, days: int, *, sure: bool) -> Days | None:
    ordinal = anchor.toordinal() + days
    if not 1 <= ordinal <= datetime.date.max.toordinal():
        return None
    day = datetime.date.fromordinal(ordinal)
    return day, day, sure


def _span(anchor: datetime.date, first: int, last: int, *, sure: bool) -> Days | None:
    start, end = _at(anchor, first, sure=sure), _at(anchor, last, sure=sure)
    return None if start is None or end is None else (start[0], end[0], sure)


def _week(anchor: datetime.date, count: int) -> Days | None:
    # On a Sunday it depends on the country which week this is.
    monday = -anchor.weekday() + 7 * count
    return _span(anchor, monday, monday + 6, sure=anchor.weekday() != 6)


def _weekend(anchor: datetime.date, words: Shift, around: Tense) -> Days | None:
    count, weekday = words.count, anchor.weekday()
    saturday = 5 - weekday + 7 * count
    # On a Monday "those killed by the fire over the weekend" is of the one just over.
    over = (around == "past" and weekday < 5) or (words.part == "over" and around == "unclear" and weekday < 2)
    if count == 0 and over:
        return _span(anchor, saturday - 7, saturday - 6, sure=weekday <= 2)
    # Early in the week "this weekend" may be the one just over, on a Saturday "last weekend" may be this one.
    return _span(anchor, saturday, saturday + 1, sure=around == "future" or 2 <= weekday <= 4)


def _month(anchor: datetime.date, count: int, day: int | None) -> Days | None:
    months = anchor.year * 12 + anchor.month - 1 + count
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        return None
    longest = calendar.monthrange(year, month)[1]
    if day is not None and day > longest:
        return None
    return datetime.date(year, month, day or 1), datetime.date(year, month, day or longest), True


def _year(year: int) -> Days | None:
    if not 1 <= year <= 9999:
        return None
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31), True
