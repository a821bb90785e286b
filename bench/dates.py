"""Date expressions with a day of writing, from the Recognizers specifications: are they found, and is the day right?

The cases are commands to an assistant, not news, so two things are evened out: months and weekdays get the capital
that print gives them, and a range may end on the last day or on the day after it.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING, Any

from bench.data import unpacked
from bench.measure import Measure
from onrecord.text.times import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.terms import When

_NAMES = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|"
    r"october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
)
#: The forms that news uses: a written month with a day or a year, a weekday, a named day or period, so long ago.
_IN_NEWS = re.compile(
    r"(?i)(?:on )?(?:the )?(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\.?(?:,? \d{4})?)|(?:(?:last|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|"
    r"(?:last|this|next) (?:week|weekend|month|year)|(?:\d+|[a-z]+) days ago|\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4})",
)
_KINDS = ("DateParser", "DatePeriodParser", "DateTimeParser")


def measure() -> list[Measure]:
    """Shares of expressions found, of found ones with the right day, and of those given as sure with the right day."""
    figures: dict[str, float] = {}
    outcomes = list(_outcomes())
    for name, chosen in (("all", outcomes), ("news forms", [o for o in outcomes if o[0]])):
        found = [o for o in chosen if o[1]]
        sure = [o for o in found if o[2]]
        figures[f"{name}: expressions"] = float(len(chosen))
        figures[f"{name}: found"] = len(found) / max(1, len(chosen))
        figures[f"{name}: right of found"] = sum(o[3] for o in found) / max(1, len(found))
        figures[f"{name}: right of sure"] = sum(o[3] for o in sure) / max(1, len(sure))
    return [Measure("dates", figures, frozenset(o[4] for o in outcomes if o[3]))]


def _outcomes() -> Iterator[tuple[bool, bool, bool, bool, str]]:
    """For each expression: is it a news form, was it found, is it given as sure, is the day right, and its name."""
    folder = unpacked("quantities_dates.tar.xz") / "Specs" / "DateTime" / "English"
    for kind in _KINDS:
        for number, case in enumerate(json.loads((folder / f"{kind}.json").read_text(encoding="utf-8-sig"))):
            if "Context" not in case:
                continue
            text = _NAMES.sub(_capital, case["Input"])
            days = resolve(text, _day(case["Context"]["ReferenceDateTime"]), "published")
            for result in case["Results"]:
                wanted = set(_wanted(result.get("Value") or {}))
                start, end = result["Start"], result["Start"] + result["Length"]
                got = [
                    when for when in days if when.span is not None and when.span.start < end and start < when.span.end
                ]
                if wanted:
                    in_news = _IN_NEWS.fullmatch(result["Text"]) is not None
                    right = any((when.first, when.last) in wanted for when in got)
                    yield in_news, bool(got), _is_sure(got), right, f"{kind}:{number}:{start}-{end}"


def _capital(match: re.Match[str]) -> str:
    return match.group().capitalize()


def _is_sure(got: list[When]) -> bool:
    return bool(got) and all(when.sure for when in got)


def _day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written[:10])


def _wanted(value: dict[str, Any]) -> Iterator[tuple[datetime.date, datetime.date]]:
    """The ranges of days that count as right: the reading in the past and the one in the future."""
    for reading in (value.get("PastResolution") or {}, value.get("FutureResolution") or {}):
        one = reading.get("date") or reading.get("dateTime")
        if one and not one.startswith("0001"):
            yield _day(one), _day(one)
        if reading.get("startDate") and reading.get("endDate"):
            first, last = _day(reading["startDate"]), _day(reading["endDate"])
            yield first, last
            yield first, last - datetime.timedelta(1)
