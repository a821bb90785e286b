"""Date expressions of the calendar: March 8, 8 March 2024, 09.03.2024, February 24-26, in 2022."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.datewords import CalendarDate, DateWords
from onrecord.text.months import (
    APART,
    DAY,
    GAP,
    MONTH,
    NOT_A_COUNT,
    WEEKDAY_BEFORE,
    YEAR,
    day_number,
    is_day,
    matched,
    month_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.text.datewords import Which

_TO = rf"(?:{GAP}?[–—-]{GAP}?|{GAP}(?:to|through|until|till){GAP})"
_WHEN_YEAR = rf"(?:,?{GAP}?(?P<year>{YEAR})|,?{GAP}(?:of{GAP})?(?P<which>this|last|next){GAP}year\b)?"
_ABOUT = rf"(?P<about>(?i:about|around|circa|roughly|approximately){GAP})?"

_MONTH_DAY = re.compile(
    rf"{_ABOUT}\b{WEEKDAY_BEFORE}(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY})"
    rf"(?:{_TO}(?:(?P<month2>{MONTH}){GAP})?(?P<day2>{DAY}))?{_WHEN_YEAR}",
)
_DAY_MONTH = re.compile(
    rf"{_ABOUT}\b{WEEKDAY_BEFORE}(?:(?i:the){GAP})?{APART}(?P<day>{DAY})(?:{_TO}(?P<day2>{DAY}))?"
    rf"{GAP}(?:of{GAP})?(?P<month>{MONTH}){_WHEN_YEAR}",
)
#: As in "between March 8 and 10"; without "between" the two are days and no range.
_BETWEEN = re.compile(
    rf"\b(?i:between){GAP}(?P<month>{MONTH}){GAP}(?P<day>{DAY}){GAP}and{GAP}(?:(?P<month2>{MONTH}){GAP})?(?P<day2>{DAY}){_WHEN_YEAR}",
)
#: With a point after the day only before a year: "It passed rule 5. May said so."
_DAY_POINT_MONTH = re.compile(rf"{APART}(?P<day>{DAY})\.{GAP}(?P<month>{MONTH}){GAP}(?P<year>{YEAR})")
_DAY_MONTH_TO = re.compile(
    rf"{APART}(?P<day>{DAY}){GAP}(?P<month>{MONTH}){_TO}(?P<day2>{DAY}){GAP}(?P<month2>{MONTH}){_WHEN_YEAR}",
)
_MONTH_YEAR = re.compile(
    rf"\b(?:(?i:early|late|mid)[ -]?)?(?P<month>{MONTH})(?:{_TO}(?P<month2>{MONTH}))?"
    rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})|,?{GAP}(?:of{GAP})?(?P<which>this|last|next){GAP}year\b)",
)
_BARE_MONTH = re.compile(
    rf"\b(?i:in|since|by|until|till|during|through|from|before|after|throughout|early|late|mid|"
    rf"(?P<which>last|next|this)|(?:end|start|beginning|middle|month|half)(?:{GAP}of)?)(?:[ -]|{GAP}(?i:early|late|mid)[ -]|{GAP})"
    rf"(?P<month>{MONTH})(?![\w-]|{GAP}\d)",
)
_ISO = re.compile(
    rf"{APART}(?P<year>\d{{4}})(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?=T\d|(?![\w-]|[./]\d))"
)
_POINTS = re.compile(rf"{APART}(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:1[5-9]|20|21)\d\d)(?![\w/-]|\.\d)")
_SLASHES = re.compile(
    rf"{APART}(?P<a>\d\d?)(?P<sep>[/-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:1[5-9]|20|21)\d\d)(?![\w/-]|\.\d)"
)
_YEARS = re.compile(
    rf"\b(?i:in|since|by|until|till|during|from|before|after|throughout|through|early|late|mid|year|between|circa|around|"
    rf"(?:end|start|beginning|middle|spring|summer|autumn|fall|winter|half|quarter|most|rest|parts?)(?:{GAP}of|,)?)"
    rf"(?:[ -]|{GAP}(?i:the|early|late|mid|about|around|summer|spring|autumn|winter)(?:{GAP}of)?[ -]|{GAP})"
    rf"(?P<year>{YEAR})(?:(?:{_TO}|{GAP}and{GAP})(?P<year2>{YEAR}))?(?![-–]\d)",
)
#: "the 2016 election"; "the 2000 people" is a count, so only years of living memory that are no round thousands.
_YEAR_OF = re.compile(
    rf"\b(?i:the|an?|its|his|her|their|our){GAP}(?P<year>19[5-9]\d|200[1-9]|20[1-3]\d){NOT_A_COUNT}(?={GAP}[A-Za-z])(?P<year2>)",
)
_QUARTER = re.compile(
    rf"\b(?:(?i:(?:the{GAP})?(?P<name>first|second|third|fourth){GAP}quarter)|Q(?P<number>[1-4]))(?:{GAP}of)?{GAP}(?P<year>{YEAR})",
)
_SHORT_YEAR = re.compile(r"(?<![\w./-])(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)/(?P<year>\d\d)(?![\w/-]|\.\d)")
_SHORT_DECADE = re.compile(rf"\b(?i:the{GAP}(?:early{GAP}|late{GAP}|mid-?)?)['’‘](?P<year>[3-9]0)s\b")
_DECADE = re.compile(rf"\b(?i:the{GAP}(?:early{GAP}|late{GAP}|mid-?)?)(?P<year>(?:1[5-9]|20)\d0)['’]?s\b")
_COUNTED = re.compile(
    r"\s(?:people|troops|soldiers|men|women|civilians|homes|miles|kilomet\w\w?s|dollars|euros|others|cases)\b"
)
#: "the January 6 hearings" names an event of a year that everybody is taken to know.
_EVENT = re.compile(
    r"\s(?!and|or|to|in|at|on|by|that|for|from|with|when|after|but|as|is|was|will|until|before|near)[a-z]{4,20}\b"
)

#: What every form below holds.
_TRIGGER = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|"
    r"(?<!\d)(?:1[5-9]|20|21)\d\d|/\d\d?/\d\d(?!\d)|['’‘]\d0s",
)


def absolute_dates(text: str) -> Iterator[DateWords]:
    """The date expressions of the calendar in ``text``; patterns may overlap, see `onrecord.text.dates.dates`."""
    return matched(text, _TRIGGER, _FORMS)


def _day(match: re.Match[str]) -> DateWords | None:
    """A day by month name, or a range of days."""
    parts = match.groupdict()
    month, day = month_number(parts["month"]), day_number(parts["day"])
    year, shift = _year(parts)
    after = parts.get("month2")
    month2 = month_number(after) if after else month
    day2 = day_number(parts["day2"]) if parts.get("day2") else None
    # From December 28 to January 2, 2024: the year printed is that of the end.
    year1 = year - 1 if year is not None and day2 is not None and month2 < month else year
    if not is_day(year1, month, day) or (day2 is not None and not is_day(year, month2, day2)):
        return None
    if day2 is not None and (month2, day2) <= (month, day) and month2 == month:
        return None
    last = None if day2 is None else CalendarDate(year, month2, day2, shift)
    vague = bool(parts.get("about")) or (year is None and shift is None and _names_event(match))
    return DateWords(match.start(), match.end(), CalendarDate(year1, month, day, shift), last, vague=vague)


def _names_event(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    return before.endswith("the ") and _EVENT.match(match.string, match.end()) is not None


def _year(parts: dict[str, str | None]) -> tuple[int | None, int | None]:
    which = parts.get("which")
    shift = {"last": -1, "this": 0, "next": 1}[which] if which else None
    year = parts.get("year")
    return (int(year) if year else None), shift


def _month(match: re.Match[str]) -> DateWords | None:
    """A month of a year, or a range of months."""
    parts = match.groupdict()
    year, shift = _year(parts)
    month = month_number(parts["month"])
    if not parts["month2"]:
        return DateWords(match.start(), match.end(), CalendarDate(year, month, None, shift))
    month2 = month_number(parts["month2"])
    year1 = year - 1 if year is not None and month2 < month else year
    first, last = CalendarDate(year1, month, None, shift), CalendarDate(year, month2, None, shift)
    return DateWords(match.start(), match.end(), first, last)


def _bare_month(match: re.Match[str]) -> DateWords | None:
    """A month without a year, after a word that only goes with time."""
    which: Which = {"last": "last", "next": "next", "this": "this"}.get((match["which"] or "").lower(), "")  # type: ignore[assignment]
    start = match.start() if which else match.start("month")
    return DateWords(start, match.end(), CalendarDate(None, month_number(match["month"]), None, None, which))


def _figures(match: re.Match[str]) -> DateWords | None:
    """A day in figures, in an order that the form tells."""
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if year < 1500 or not is_day(year, month, day):
        return None
    return DateWords(match.start(), match.end(), CalendarDate(year, month, day))


def _slashes(match: re.Match[str]) -> DateWords | None:
    """A day in figures, in an order that only the figures can tell: 13/03/2024, but not 04/03/2024."""
    year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
    year = year if year > 99 else _century(year)
    american = CalendarDate(year, a, b) if is_day(year, a, b) else None
    british = CalendarDate(year, b, a) if is_day(year, b, a) else None
    first = american or british
    if first is None:
        return None
    other = british if american and british and american != british else None
    return DateWords(match.start(), match.end(), first, None, other)


def _years(match: re.Match[str]) -> DateWords | None:
    """A year after a word that goes with time, or a range of years."""
    if _COUNTED.match(match.string, match.end()):
        return None
    year2 = match["year2"]
    if year2 and int(year2) <= int(match["year"]):
        return None
    last = CalendarDate(int(year2)) if year2 else None
    return DateWords(match.start("year"), match.end(), CalendarDate(int(match["year"])), last)


def _decade(match: re.Match[str]) -> DateWords | None:
    year = int(match["year"])
    return DateWords(match.start(), match.end(), CalendarDate(year if year > 99 else 1900 + year, years=10))


def _century(year: int) -> int:
    """The year that two figures stand for: 1950 to 2049."""
    return year + (2000 if year < 50 else 1900)


def _quarter(match: re.Match[str]) -> DateWords | None:
    names = ("first", "second", "third", "fourth")
    quarter = int(match["number"]) - 1 if match["number"] else names.index(match["name"].lower())
    year, month = int(match["year"]), 3 * quarter + 1
    return DateWords(match.start(), match.end(), CalendarDate(year, month), CalendarDate(year, month + 2))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], DateWords | None]], ...] = (
    (_MONTH_DAY, _day),
    (_DAY_MONTH, _day),
    (_DAY_MONTH_TO, _day),
    (_DAY_POINT_MONTH, _day),
    (_BETWEEN, _day),
    (_MONTH_YEAR, _month),
    (_BARE_MONTH, _bare_month),
    (_ISO, _figures),
    (_POINTS, _figures),
    (_SLASHES, _slashes),
    (_YEARS, _years),
    (_YEAR_OF, _years),
    (_DECADE, _decade),
    (_SHORT_DECADE, _decade),
    (_QUARTER, _quarter),
    (_SHORT_YEAR, _slashes),
)
