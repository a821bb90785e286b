"""Days that do not agree: when one thing happened or is to happen."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.weigh.conflicts.fact import fact, meetings, topic
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Conflict, ConflictType, When
    from onrecord.weigh.conflicts.fact import Fact, Meeting
    from onrecord.weigh.conflicts.page import Page

#: Shared weight and part of it for two days to be of one thing: much and some of it, or less and most of it.
_BARS: Final = ((9.0, 0.4), (4.5, 0.6))
#: What two days must share that are alone: the only days of the calendar that one article names and the other does not.
_ALONE: Final = 3.0
_NEAR: Final = 10
_DIGITS: Final = re.compile(r"\d{4}")
_CALENDAR: Final = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2}\b"
)
#: Around midnight, and between time zones, one moment has two days.
_MIDNIGHT: Final = re.compile(
    r"\b(?:midnight|overnight|small hours|early hours|local time|GMT|UTC|[ECMP]S?T|late on|in the night|at night)\b"
)


def days(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``date`` among the articles of one story."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    facts = {one.id: _facts(one) for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        for meeting in meetings(facts[a], facts[b], weighed, least=_ALONE, part=0.0):
            left, right = meeting.left, meeting.right
            bars = _BARS[1:] if left.key == "year" else _BARS
            near = any(meeting.shared >= least and meeting.part >= part for least, part in bars)
            if not near and not _are_alone(left, right, facts[a], facts[b]):
                continue
            if _agree(left, right) or _is_known(left, facts[b]) or _is_known(right, facts[a]):
                continue
            if abs(left.low - right.low) <= 1 and any(
                _MIDNIGHT.search(_told(by_id[f.document], f)) for f in (left, right)
            ):
                continue
            yield _conflict(meeting, by_id[a], by_id[b])


def _are_alone(left: Fact, right: Fact, mine: Sequence[Fact], yours: Sequence[Fact]) -> bool:
    """Whether two days of the calendar, not far apart, are the only ones that the articles do not both name."""
    if not (_CALENDAR.search(left.span.exact) and _CALENDAR.search(right.span.exact)):
        return False
    rest = [
        {item.low for item in one if _CALENDAR.search(item.span.exact) and not any(_agree(item, it) for it in other)}
        for one, other in ((mine, yours), (yours, mine))
    ]
    return rest == [{left.low}, {right.low}] and 0 < abs(left.low - right.low) <= _NEAR


def _facts(page: Page) -> list[Fact]:
    published = page.document.published.span if page.document.published else None
    # People speak on many days, and two sayings of one person need not be one.
    on = [said.said_on for said in page.findings.statements if said.said_on is not None]
    # Nobody has spoken on a day after the article: such a day is of what was said.
    spoken = {when.span for when in on if not page.day or when.first.isoformat() <= page.day}
    made = []
    for when in page.dates:
        if when.span is None or when.span in spoken or (published is not None and published.meets(when.span)):
            continue
        if _precision(when) == "year" and not _DIGITS.search(when.span.exact):
            continue
        item = fact(page, when.span, _precision(when), when.first.toordinal(), when.last.toordinal())
        if item is not None:
            made.append(item)
    return made


def _precision(when: When) -> str:
    length = (when.last - when.first).days
    return "day" if length == 0 else "month" if 27 <= length <= 31 else "year" if length >= 364 else "days"


def _agree(left: Fact, right: Fact) -> bool:
    return left.low <= right.high and right.low <= left.high


def _is_known(item: Fact, facts: Sequence[Fact]) -> bool:
    """Whether an article names this day too, for something it says in like words."""
    return any(_agree(item, other) and other.around & item.around for other in facts if other.key == item.key)


def _told(page: Page, item: Fact) -> str:
    sentence = page.sentence_at(item.span.start)
    return page.text[sentence.start : sentence.end] if sentence else ""


def _conflict(meeting: Meeting, one: Page, other: Page) -> Conflict:
    readings = [
        Reading(" ".join(item.span.exact.split()), item.document, (item.span,))
        for item in (meeting.left, meeting.right)
    ]
    subject = topic(one, meeting.left, meeting.near) or "a day"
    type_: ConflictType = "copying" if is_copied(one, other) else "contradiction"
    return conflict("date", type_, subject, readings, reasons=["both sentences speak of the same: " + subject])
