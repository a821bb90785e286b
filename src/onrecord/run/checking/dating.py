"""Days of a draft that no article names, or that stand in the articles beside other words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.run.checking.against import clashing
from onrecord.weigh.conflicts.days import days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import Span, When
    from onrecord.weigh.conflicts.page import Page

#: Words that name a day, a month or a year; "last week" and "yesterday" count from a day that a draft does not have.
_NAMED: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:1[5-9]|2[01])\d\d\b"
)
_WEEKDAY: Final = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? \d|,? [A-Z])", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:[a-z]+ )*(\d{4})")
_WEEK: Final = 7
_MONTH: Final = 31


def of_days(against: Against) -> Iterator[Fault]:
    """Days that conflict with the articles, or that none of them names."""
    theirs = [when for one in against.articles for when in one.dates]
    clashes = clashing(against, tuple(days((against.draft, *against.articles))))
    for when in against.draft.dates:
        if when.span is None or not _NAMED.search(when.span.exact):
            continue
        other = next((spans for where, spans in clashes.items() if where.meets(when.span)), None)
        carried = any(one.first == each.first and one.last == each.last for one in _years(when) for each in theirs)
        if other is not None and not (carried or _is_alike(when.span, other)):
            yield against.fault("date", when.span, "The articles give another day.", other)
        elif not any(_may_be(one, each) for one in _years(when) for each in theirs) and not (
            _is_written(when.span, against.articles) or _is_weekday_of(when, theirs)
        ):
            yield against.fault("date", when.span, "No article names this day.")


def _may_be(when: When, other: When) -> bool:
    """Whether a day of the draft may be one of an article: the same, or a month or year that holds it."""
    widest = max(_MONTH, (when.last - when.first).days)
    return when.first <= other.last and other.first <= when.last and (other.last - other.first).days <= widest


def _is_alike(span: Span, other: Sequence[tuple[Page, Span]]) -> bool:
    """Whether an article has the same words for the day, which one of the two was then led to another week or year."""
    return any(span.exact.casefold() == theirs.exact.casefold() for _, theirs in other)


def _years(when: When) -> tuple[When, ...]:
    """A day or month, and, where it is named without its year, the same of the year before and after."""
    assert when.span is not None
    if re.search(r"\d{4}", when.span.exact) or (when.last - when.first).days > _MONTH:
        return (when,)
    return (when, *(made for years in (-1, 1) if (made := _moved(when, years)) is not None))


def _moved(when: When, years: int) -> When | None:
    try:
        first, last = (day.replace(year=day.year + years) for day in (when.first, when.last))
    except ValueError:  # the 29th of February
        return None
    return replace(when, first=first, last=last)


def _is_weekday_of(when: When, theirs: Sequence[When]) -> bool:
    """Whether a weekday without a date is that of an article read forwards instead of backwards, or the other way round."""
    assert when.span is not None
    name = _WEEKDAY.match(when.span.exact)
    return name is not None and any(
        each.span is not None
        and each.span.exact.casefold().startswith(name.group().casefold())
        and abs((each.first - when.first).days) <= _WEEK
        for each in theirs
    )


def _is_written(span: Span, pages: Sequence[Page]) -> bool:
    """Whether an article has the words, or the year as a bare number, where no day was read."""
    digits = _YEAR.fullmatch(span.exact.strip())
    wanted = digits.group(1) if digits is not None else span.exact
    written = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    return any(written.search(one.text) for one in pages)
