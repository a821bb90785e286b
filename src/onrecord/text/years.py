"""Days of the calendar, and the year of those that are printed without one."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.text.dates import CalendarDate
    from onrecord.text.tense import Tense

Days = tuple[datetime.date, datetime.date, bool]

#: A date without a year lies at most so many days after the article, unless its clause is in the future or it is nearest so.
_AHEAD = 31
#: What a verb of the past may still put ahead lies at most so many days after the article.
_SOON, _YEAR = 62, 366
#: What was told as to come lies at most so many days before the article.
_BACK = 62
#: Nobody leaves out the year of what is to come in more than so many days, where the same date was not long ago.
_MONTHS = 274
#: Beyond half a year, a date without a year may as well be in another one.
_FAR = 183
#: How many years before and after are tried: leap days are up to eight years apart.
_REACH, _LEAP_REACH = 1, 8


def calendar_days(
    first: CalendarDate, last: CalendarDate | None, anchor: datetime.date | None, around: Tense,
) -> Days | None:  # fmt: skip
    """First and last day of a date or of a range of dates, and whether its year is sure; none when it cannot be known.

    Args:
        first: the date, or where the range begins.
        last: where the range ends; none for no range.
        anchor: the day of the article, for dates without a year.
        around: the tense of the clause.
    """
    if first.year is not None:
        return _between(_stretch(first), _stretch(last or first), sure=True)
    if anchor is None:
        return None
    if first.year_shift is not None:
        year = anchor.year + first.year_shift
        return _between(_stretch(replace(first, year=year)), _stretch(replace(last or first, year=year)), sure=True)
    if last is not None and around == "future":
        return _range_to_come(first, last, anchor)
    chosen = _nearest(first, anchor, around)
    if chosen is None or last is None:
        return chosen
    # "December 28 to January 2" goes on into the next year.
    ends = (_stretch(replace(last, year=chosen[0].year + after)) for after in (0, 1))
    end = next((days for days in ends if days is not None and days[1] >= chosen[0]), None)
    return _between(chosen[:2], end, sure=chosen[2])


def following(date: CalendarDate, told: datetime.date, anchor: datetime.date, nearest: Days | None) -> Days | None:
    """The day of a date without a year in an account of an earlier time: "On 2 May 2021 … on 4 May"; none outside one.

    Args:
        date: the date.
        told: the day that was told last, its year printed or taken from one before it.
        anchor: the day of the article.
        nearest: what the date is by itself.

    Returns:
        The date in the year that brings it after ``told``, never sure. Where it may be of the weeks around the article it is left as
        it is.
    """
    is_recent = nearest is None or _distance(nearest[:2], anchor) <= _BACK
    if (
        date.year is not None
        or date.year_shift is not None
        or date.which
        or is_recent
        or (anchor - told).days <= _MONTHS
    ):
        return None
    every = [_stretch(replace(date, year=told.year + after)) for after in (0, 1)]
    return next(((*days, False) for days in every if days is not None and 0 <= (days[1] - told).days <= _FAR), None)


def _range_to_come(first: CalendarDate, last: CalendarDate, anchor: datetime.date) -> Days | None:
    """A range whose end is to come; it may have begun already."""
    end = _nearest(last, anchor, "future")
    if end is None:
        return None
    starts = (_stretch(replace(first, year=end[1].year - before)) for before in (0, 1))
    start = next((days for days in starts if days is not None and days[0] <= end[1]), None)
    return _between(start, end[:2], sure=end[2])


def _between(
    first: tuple[datetime.date, datetime.date] | None, last: tuple[datetime.date, datetime.date] | None, *, sure: bool,
) -> Days | None:  # fmt: skip
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0], last[1], sure


def _stretch(date: CalendarDate) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a date whose year is known."""
    year, month, day = date.year, date.month, date.day
    if year is None or not 1 <= year <= 9999:
        return None
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(min(9999, year + date.years - 1), 12, 31)
    longest = calendar.monthrange(year, month)[1]
    if day is None:
        return datetime.date(year, month, 1), datetime.date(year, month, longest)
    if day > longest:
        return None
    return datetime.date(year, month, day), datetime.date(year, month, day)


def _nearest(date: CalendarDate, anchor: datetime.date, around: Tense) -> Days | None:
    """The date in the year that brings it nearest to ``anchor`` and agrees with the words around it."""
    reach = _LEAP_REACH if (date.month, date.day) == (2, 29) else _REACH
    years = range(anchor.year - reach, anchor.year + reach + 1)
    every = [days for year in years if (days := _stretch(replace(date, year=year))) is not None]
    if date.which == "this":
        every = [days for days in every if days[0].year == anchor.year]
    elif date.which:
        back = date.which in {"last", "past"}
        every = [days for days in every if (days[1] < anchor if back else days[0] > anchor)]
    else:
        every = _fitting(every, anchor, around)
    if not every:
        return None
    first, last = min(every, key=lambda days: _distance(days, anchor))
    return first, last, _is_sure(date, first, last, anchor, around)


def _fitting(
    every: list[tuple[datetime.date, datetime.date]], anchor: datetime.date, around: Tense
) -> list[tuple[datetime.date, datetime.date]]:
    """The days that agree with the tense of the words around them."""
    if around == "future":
        ahead = [days for days in every if days[1] >= anchor]
        # In December "will settle the 8 November vote" is of the vote that was, and of none in eleven months.
        near = [days for days in every if 0 < (anchor - days[1]).days <= _BACK]
        return near if near and min((_distance(days, anchor) for days in ahead), default=_YEAR) > _MONTHS else ahead
    if around == "ahead":
        return [days for days in every if (anchor - days[1]).days <= _BACK]
    behind = [days for days in every if (days[0] - anchor).days <= _AHEAD]
    # In April "17 June" is that to come, and not the last one, which lies further back than half a year.
    soon = [days for days in every if 0 < (days[0] - anchor).days <= _SOON]
    if around == "past" and soon and min((_distance(days, anchor) for days in behind), default=_YEAR) > _YEAR - _SOON:
        return soon  # "the cuts agreed to begin on 1 January", in November
    far = around != "past" and min((_distance(days, anchor) for days in behind), default=_FAR + 1) > _FAR
    return every if far else behind


def _distance(days: tuple[datetime.date, datetime.date], anchor: datetime.date) -> int:
    return max((days[0] - anchor).days, (anchor - days[1]).days, 0)


def _is_sure(
    date: CalendarDate, first: datetime.date, last: datetime.date, anchor: datetime.date, around: Tense
) -> bool:
    if date.which in {"last", "next"}:
        # In June 2024 "last March" may be that of 2024 or of 2023.
        return first.year != anchor.year
    if around == "past" and first > anchor:
        return False
    return date.which == "this" or _distance((first, last), anchor) <= _FAR
