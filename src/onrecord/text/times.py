"""The days that date expressions mean, against the day of the article.

News writes in the past: "Friday" is the last Friday up to the day of the article, unless the clause is plainly in
the future; a date without a year lies in the year that brings it nearest, and not far ahead. What the words leave
open is given with ``sure=False``; what cannot be known at all is left out.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.terms import Span, When
from onrecord.text.dates import CalendarDate, DateWords, SameDay, Shift, WeekdayWords, dates
from onrecord.text.marks import quotations, quoted
from onrecord.text.sentences import sentences
from onrecord.text.tense import tense
from onrecord.text.weeks import shifted, weekday
from onrecord.text.years import calendar_days, following

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms.when import Anchor
    from onrecord.text.tense import Tense

Days = tuple[datetime.date, datetime.date, bool]
#: "The same day" is one that was named at most so many code points before.
_SAME_REACH = 400
#: A date goes on with an account when the one before it stands at most so many code points before.
_ACCOUNT_REACH = 1200


def resolve(text: str, anchor_day: datetime.date | None, anchor_kind: Anchor) -> tuple[When, ...]:
    """The days that ``text`` speaks of, in order of place.

    Args:
        text: the text of a document.
        anchor_day: the day of the article; without one, only full dates are resolved.
        anchor_kind: where that day was read: ``dateline``, ``published`` or ``text``.

    Returns:
        One `When` for each expression; two, both unsure, for one that has two readings (03/04/2024). ``first`` and
        ``last`` are the ends of the month, week or year where the words name no day. ``anchor`` is ``none`` and
        ``anchored_on`` empty where the words need no other day. Relative days inside quotation marks are unsure,
        because they count from the day of speaking.
    """
    return tuple(when for _, when in _resolved(text, anchor_day, anchor_kind))


def resolve_years(text: str, anchor_day: datetime.date, anchor_kind: Anchor) -> tuple[When, ...]:
    """The days of the calendar that ``text`` names without a year, in the year that brings them nearest; never sure.

    For a document whose own day is not known, only that it lies near ``anchor_day``: weekdays and "yesterday" are left
    out, because they need the very day.
    """
    return tuple(
        replace(when, sure=False)
        for words, when in _resolved(text, anchor_day, anchor_kind)
        if isinstance(words.first, CalendarDate) and not words.first.is_complete
    )


def _resolved(text: str, anchor_day: datetime.date | None, anchor_kind: Anchor) -> Iterator[tuple[DateWords, When]]:
    """Each day with the words that it rests on: those of another day for "the same day"."""
    ranges, spoken = sentences(text), quoted(text, quotations(text))
    last: tuple[DateWords, When] | None = None
    account: When | None = None
    for words in dates(text):
        if isinstance(words.first, SameDay):
            again = None if last is None else _same(text, words, last[1])
            if last is not None and again is not None:
                yield last[0], again
            continue
        last = None
        around = _tense(text, words, ranges)
        in_marks = _inside(spoken, words.start)
        for reading in (words.first, words.other) if words.other else (words.first,):
            days = _days(reading, words.last, anchor_day, around)
            if account is not None and anchor_day is not None and around not in {"future", "ahead"}:
                days = _in_account(words, reading, days, account, anchor_day) or days
            if days is not None:
                doubtful = words.vague or words.other is not None or (in_marks and _is_spoken(reading))
                nowadays = around == "unclear" and text[words.start : words.end].lower() == "today"
                sure = days[2] and not doubtful and not nowadays
                span = Span.of(text, words.start, words.end)
                last = words, _when(span, reading, days, (anchor_day, anchor_kind), sure=sure)
                account = last[1] if _is_of_account(reading, last[1]) else account
                yield last


def _in_account(
    words: DateWords, reading: object, days: Days | None, account: When, anchor: datetime.date
) -> Days | None:
    """The day of a date that goes on from the one told last in an account of an earlier time."""
    is_near = account.span is not None and words.start - account.span.end <= _ACCOUNT_REACH
    if not is_near or not isinstance(reading, CalendarDate) or words.last is not None:
        return None
    return following(reading, account.first, anchor, days)


def _is_of_account(reading: object, when: When) -> bool:
    """Whether a date may begin an account or go on with one: a single day of the calendar."""
    return isinstance(reading, CalendarDate) and when.first == when.last


def _same(text: str, words: DateWords, last: When) -> When | None:
    """The day named last, or one counted from it, where it is one day and was named not long before."""
    near = last.span is not None and words.start - last.span.end <= _SAME_REACH
    if not near or last.first != last.last:
        return None
    ordinal = last.first.toordinal() + (words.first.days if isinstance(words.first, SameDay) else 0)
    if not 1 <= ordinal <= datetime.date.max.toordinal():
        return None
    day, span = datetime.date.fromordinal(ordinal), Span.of(text, words.start, words.end)
    return When(day, day, span, "text", last.first, last.sure and not words.vague)


def _when(
    span: Span, reading: object, days: Days, anchor: tuple[datetime.date | None, Anchor], *, sure: bool,
) -> When:  # fmt: skip
    if isinstance(reading, CalendarDate) and reading.is_complete:
        return When(days[0], days[1], span, "none", None, sure)
    return When(days[0], days[1], span, anchor[1], anchor[0], sure)


def _days(
    first: CalendarDate | WeekdayWords | Shift,
    last: CalendarDate | WeekdayWords | None,
    anchor: datetime.date | None,
    around: Tense,
) -> Days | None:
    if isinstance(first, CalendarDate):
        return calendar_days(first, last if isinstance(last, CalendarDate) else None, anchor, around)
    if anchor is None:
        return None
    return weekday(first, anchor, around) if isinstance(first, WeekdayWords) else shifted(first, anchor, around)


def _is_spoken(reading: object) -> bool:
    """Whether the reading moves with the day on which it is spoken."""
    return not isinstance(reading, CalendarDate) or (not reading.is_complete and reading.day is None)


def _inside(ranges: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(ranges, (at, float("inf"))) - 1
    return index >= 0 and ranges[index][0] <= at < ranges[index][1]


def _tense(text: str, words: DateWords, ranges: Sequence[tuple[int, int]]) -> Tense:
    index = bisect_right(ranges, (words.start, float("inf"))) - 1
    start, end = ranges[index] if index >= 0 else (words.start, words.end)
    start, end = max(start, words.start - 200), min(end, words.end + 200)
    return tense(text[start : words.start], text[words.end : end])
