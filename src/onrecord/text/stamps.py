"""The stamp of an article: a full date, perhaps with a time of day, as pages print it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.text.absolute import absolute_dates
from onrecord.text.datewords import CalendarDate

if TYPE_CHECKING:
    from onrecord.text.datewords import DateWords

#: How far a time of day may stand from its date.
_REACH = 24
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?\s?(?P<half>(?i:[ap]\.?m)\b\.?)?|\s?(?P<half2>(?i:[ap]\.?m)\b\.?))"
    r"(?:\s?\(?(?P<zone>[+-]\d\d:?\d\d|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?|Z|CET|CEST|EET|EEST|BST|WEST|MSK|EST|EDT|CST|CDT|MST|MDT|PST|PDT)\b\)?)?"
)
_AFTER = re.compile(rf"(?:T|,?\s{{0,2}}(?:at|[|•·–—-])?\s{{0,2}}){_CLOCK}(?!\d)")
_BEFORE = re.compile(rf"(?<![\d:.]){_CLOCK},?\s{{0,2}}(?:on|[|•·–—-])?\s{{0,2}}\Z")
#: Zones that mean one thing in news; ET, CST and IST do not.
_ZONES = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "BST": "+01:00", "WEST": "+01:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00",
    "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day or minute as a page prints it."""

    #: Half-open code points of the whole stamp, weekday, time and zone included.
    start: int
    end: int
    #: ISO 8601: ``2024-03-09``, ``2024-03-09T13:12`` or ``2024-03-09T13:12+02:00``.
    iso: str
    #: The same in the other order of day and month, when the figures allow both (03/04/2024); else none.
    other: str | None


def stamp(text: str) -> Stamp | None:
    """The first full date in ``text``, with the time of day that stands next to it, if any.

    Meant for a line that holds a stamp, such as "13:12 09.03.2024" or "Mar 9, 2024 at 1:05 PM"; give it one line.
    """
    complete = [words for words in absolute_dates(text) if _is_day(words)]
    if not complete:
        return None
    words = min(complete, key=lambda w: (w.start, -w.end))
    time = _AFTER.match(text, words.end)
    start, end = words.start, words.end
    if time is not None:
        end = time.end()
    else:
        time = _BEFORE.search(text[max(0, start - _REACH) : start])
        start = start if time is None else max(0, start - _REACH) + time.start()
    clock = _clock(time)
    other = None if words.other is None else _iso(words.other) + clock
    return Stamp(start, end, _iso(words.first) + clock, other)


def _is_day(words: DateWords) -> bool:
    first = words.first
    return isinstance(first, CalendarDate) and first.year is not None and first.day is not None and words.last is None


def _iso(day: object) -> str:
    assert isinstance(day, CalendarDate)
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"


def _clock(time: re.Match[str] | None) -> str:
    if time is None:
        return ""
    hour, half = int(time["hour"]), (time["half"] or time["half2"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23:
        return ""
    return f"T{hour:02d}:{int(time['minute'] or 0):02d}{_offset(time['zone'])}"


def _offset(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone in _ZONES:
        return _ZONES[zone]
    figures = re.sub(r"[^\d+-]", "", zone)
    sign, digits = figures[0], figures[1:]
    hours, minutes = (digits, "00") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    return f"{sign}{int(hours):02d}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""
