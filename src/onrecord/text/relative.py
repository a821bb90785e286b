"""Date expressions that need the day of writing: Friday, yesterday, last month, two days ago."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.datewords import DateWords, SameDay, Shift, WeekdayWords
from onrecord.text.months import APART, DAY, GAP, MONTH, WEEKDAY, day_number, matched, weekday_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.text.datewords import Unit, Which

_PART_OF_DAY = r"(?:early|late|mid)?-?(?:morning|afternoon|evening|night|noon|midnight|midday)"
_WEEKDAY = re.compile(
    rf"\b(?:(?P<before>(?i:last|next|this)){GAP}week,?{GAP}(?:on{GAP})?)?(?:(?P<which>(?i:last|next|past|coming|this(?:{GAP}(?:coming|past))?)){GAP})?(?P<day>{WEEKDAY})\b(?!['’]?s\b{GAP}[A-Z])"
    rf"(?:{GAP}{_PART_OF_DAY}\b)?(?:{GAP}(?:of{GAP})?(?P<week>last|next|this){GAP}week\b)?",
)
#: Names and habits that hold a weekday.
_NO_DAY_BEFORE = re.compile(
    r"(?:\b(?:Black|Good|Bloody|Super|Palm|Easter|Ash|Holy|Maundy|Cyber|Giving|Shrove|Fat|Spy|Sheffield|Mail\s[Oo]n|"
    r"(?i:every|each|most|some|any|on\sa|one|per|first|second|third|fourth|fifth|final|1st|2nd|3rd|4th))\s)\Z",
)
#: "the last week of July", "the last Friday in May", "Friday the 11th": no day or week of this one.
_OF_ANOTHER = re.compile(rf"{GAP}(?:of{GAP}(?!last|this|next)\w|in{GAP}{MONTH}|the{GAP}\d)")
_NO_DAY_AFTER = re.compile(
    r"\s(?:Times|Mirror|Mail|Express|Telegraph|Post|Herald|Independent|Star|Review|Night\sLive|School|Club)\b"
)
_NAMED_DAY = re.compile(
    rf"\b(?i:(?P<before>the{GAP}day{GAP}before{GAP}yesterday)|(?P<after>the{GAP}day{GAP}after{GAP}tomorrow)|"
    rf"(?P<yesterday>yesterday|last{GAP}(?:night|evening))|(?P<tomorrow>tomorrow)|"
    rf"(?P<today>today|tonight|this{GAP}(?:morning|afternoon|evening)))\b(?:{GAP}(?:{_PART_OF_DAY})\b)?",
)
#: "two days before yesterday" is another day.
_COUNTED_FROM = re.compile(r"(?:days?|weeks?)\s(?:before|after|from)\s\Z")
_PERIOD = re.compile(
    rf"\b(?i:(?:(?P<part>earlier|later){GAP})?(?:the{GAP})?(?P<which>this|last|past|previous|next|coming|current){GAP}"
    rf"(?P<unit>weekend|week|month|year))\b(?!{GAP}(?:and|or){GAP}(?:a{GAP}half|month|year))",
)
_WEEKEND = re.compile(rf"\b(?i:(?:over|at|during|throughout|on){GAP}the{GAP}weekend)\b")
_DAY_OF_MONTH = re.compile(
    rf"\b(?:(?i:the){GAP})?{APART}(?P<day>{DAY}){GAP}of{GAP}(?P<which>last|previous|this|next){GAP}month\b",
)
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_AGO = re.compile(
    rf"\b(?i:(?P<about>about|around|roughly|almost|nearly|some|more{GAP}than|over|at{GAP}least|just){GAP})?"
    rf"(?i:(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}){GAP}(?P<unit>day|week|month|year)s?{GAP}(?P<way>ago|from{GAP}(?:now|today)))\b",
)

_SAME_DAY = re.compile(
    rf"\b(?i:(?P<same>(?:on{GAP})?(?:the|that){GAP}(?:very{GAP})?same{GAP}(?:day|morning|afternoon|evening|night))|"
    rf"(?:later{GAP})?that{GAP}(?:day|morning|afternoon|evening|night))\b(?!{GAP}(?:that|when|in|of)\b)"
)

#: Counted from the day that was named last, where nothing follows from which they could count instead: "the day before the
#: vote" is another day.
_FREE = r"(?=\W*$|\s?[.,;:!?)”\"—–]|\s(?:in|at|with|when|to|by|and|but|as|while|on|near|outside|amid)\b)"
_NEXT_DAY = re.compile(
    rf"\b(?i:the{GAP}(?:(?P<next>next|following)|previous|preceding){GAP}(?:day|morning|afternoon|evening|night)\b(?!{GAP}(?:of|that|generation))|"
    rf"the{GAP}(?:day|morning|evening|night){GAP}(?:(?P<after>after)|before|earlier)\b{_FREE})"
)
_COUNTED = re.compile(
    rf"\b(?i:(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)}){GAP}(?P<unit>day|week)s?{GAP}(?:(?P<later>later|after|afterwards)|earlier|before|previously)\b{_FREE})"
)

#: What every form below holds.
_TRIGGER = re.compile(
    r"(?i:day|week|month|year|tonight|tomorrow|last\snight|this\s|same\s|that\s(?:morn|after|even|night)|the\s(?:next|following|previous|preceding|morning|evening|night)\s)"
)


def relative_dates(text: str) -> Iterator[DateWords]:
    """The date expressions in ``text`` that need the day of writing; patterns may overlap."""
    return matched(text, _TRIGGER, _FORMS)


def _weekday(match: re.Match[str]) -> DateWords | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    after = match.string, match.end()
    if _NO_DAY_BEFORE.search(before) or _NO_DAY_AFTER.match(*after):
        return None
    if _OF_ANOTHER.match(*after) and (match["which"] or match.string.startswith(" the", match.end())):
        return None
    spoken = (match["which"] or "").lower().split()
    which: Which = {"last": "last", "past": "past", "next": "next", "coming": "coming", "this": "this"}.get(  # type: ignore[assignment]
        spoken[-1] if spoken else "", "",
    )  # fmt: skip
    week_words = match["before"] or match["week"]
    week = {"last": -1, "this": 0, "next": 1}[week_words.lower()] if week_words else None
    return DateWords(match.start(), match.end(), WeekdayWords(weekday_number(match["day"]), which, week))


def _named_day(match: re.Match[str]) -> DateWords | None:
    if _COUNTED_FROM.search(match.string[max(0, match.start() - 12) : match.start()]):
        return None
    counts = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "after": 2}
    count = next(count for name, count in counts.items() if match[name])
    return DateWords(match.start(), match.end(), Shift("day", count))


def _period(match: re.Match[str]) -> DateWords | None:
    which, unit = match["which"].lower(), _unit(match["unit"])
    part = (match["part"] or "").lower()
    if which == "past" and unit != "weekend":
        # "Over the past year" is a stretch up to now and not the year before.
        return None
    if which == "last" and _OF_ANOTHER.match(match.string, match.end()):
        return None
    count = {"this": 0, "current": 0, "next": 1, "coming": 1}.get(which, -1)
    shift = Shift(unit, count, "earlier" if part == "earlier" else "later" if part == "later" else "")
    return DateWords(match.start(), match.end(), shift)


def _weekend(match: re.Match[str]) -> DateWords | None:
    # "Over the weekend" may be the one before or the one to come.
    return DateWords(match.start() + match.group().index("the"), match.end(), Shift("weekend", 0, "over"), vague=True)


def _ago(match: re.Match[str]) -> DateWords | None:
    words = match["count"].lower()
    count = int(words) if words.isdigit() else _NUMBERS[words]
    sign = -1 if match["way"].lower() == "ago" else 1
    unit = _unit(match["unit"])
    # "A month ago" may be a day or may be a month; only days are counted exactly.
    vague = unit != "day" or (bool(match["about"]) and match["about"].lower() != "just")
    return DateWords(match.start(), match.end(), Shift(unit, sign * count), vague=vague)


def _same_day(match: re.Match[str]) -> DateWords:
    start = match.end() - len(re.sub(r"(?i)\A(?:on|later)\s+", "", match.group()))
    # "That evening" may be any that was told of.
    return DateWords(start, match.end(), SameDay(), vague=match["same"] is None)


def _next_day(match: re.Match[str]) -> DateWords:
    return DateWords(match.start(), match.end(), SameDay(1 if match["next"] or match["after"] else -1))


def _counted(match: re.Match[str]) -> DateWords:
    words = match["count"].lower()
    count = (int(words) if words.isdigit() else _NUMBERS[words]) * (7 if match["unit"].lower() == "week" else 1)
    # "Two weeks earlier" may be a day more or less.
    vague = match["unit"].lower() == "week"
    return DateWords(match.start(), match.end(), SameDay(count if match["later"] else -count), vague=vague)


def _day_of_month(match: re.Match[str]) -> DateWords:
    count = {"last": -1, "previous": -1, "this": 0, "next": 1}[match["which"].lower()]
    return DateWords(match.start(), match.end(), Shift("month", count, day=day_number(match["day"])))


def _unit(name: str) -> Unit:
    units: dict[str, Unit] = {"day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year"}
    return units[name.lower()]


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], DateWords | None]], ...] = (
    (_WEEKDAY, _weekday),
    (_NAMED_DAY, _named_day),
    (_PERIOD, _period),
    (_WEEKEND, _weekend),
    (_DAY_OF_MONTH, _day_of_month),
    (_AGO, _ago),
    (_SAME_DAY, _same_day),
    (_NEXT_DAY, _next_day),
    (_COUNTED, _counted),
)
