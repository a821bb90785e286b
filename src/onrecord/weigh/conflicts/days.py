"""Days that do not agree: when one thing happened or is to happen."""

from __future__ import annotations

import datetime as dt
import re
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.weigh.conflicts.fact import fact, meetings, topic
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, When
    from onrecord.weigh.conflicts.fact import Fact, Meeting
    from onrecord.weigh.conflicts.page import Page

#: Shared weight and part of it for two days to be of one thing: much and some of it, or less and most of it.
_BARS: Final = ((9.0, 0.4), (4.5, 0.6))
#: What two days must share that are alone: the only days of the calendar that one article names and the other does not.
_ALONE: Final = 3.0
_NEAR: Final = 10
#: Days still to come are put off by as much as this, and need share less than days that have been.
_PUT_OFF: Final = 31
_COMING: Final = (3.0, 0.3)
#: The same for days that may be one, of which a digit or the month is wrong.
_SLIP: Final = (2.0, 0.5)
_DIGITS: Final = re.compile(r"\d{4}")
_CALENDAR: Final = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2}\b"
)
#: Words that put a thing before or after another.
_THE: Final = re.compile(r"\b(?:the|an?|its|his|her|their|this|that)\s\Z", re.IGNORECASE)
_BEFORE_THE: Final = re.compile(r"\b(?:before|after|until|since|ahead of)\s\w+\s\Z", re.IGNORECASE)
_BOUNDS: Final = frozenset("before after until since ahead".split())
#: Where another thing begins to be told.
_CLAUSE: Final = re.compile(r"[;:—–]|,\s(?:and|but|while|whereas|before|after)\s")
#: Around midnight, and between time zones, one moment has two days.
_MIDNIGHT: Final = re.compile(
    r"\b(?:midnight|overnight|small hours|early hours|local time|GMT|UTC|[ECMP]S?T|late on|in the night|at night)\b"
)


def days(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``date`` among the articles of one story."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    facts = {one.id: dated_facts(one) for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        for meeting in meetings(facts[a], facts[b], weighed, least=0.0, part=0.0, fits=partial(_fit, by_id)):
            left, right = meeting.left, meeting.right
            bars = _BARS[1:] if left.key == "year" else _BARS
            bars = (*bars, _COMING) if _are_coming(left, right, by_id) else bars
            bars = (*bars, _SLIP) if _are_slips(left, right) else bars
            near = any(meeting.shared >= least and meeting.part >= part for least, part in bars)
            if not near and not _are_alone(meeting, by_id[a], facts[a], by_id[b], facts[b]):
                continue
            known = partial(_is_known, meeting=meeting, weighed=weighed)
            if _is_of_other(by_id[a], left, by_id[b], right) or _is_of_other(by_id[b], right, by_id[a], left):
                continue
            if _agree(left, right) or known(left, by_id[b], facts[b]) or known(right, by_id[a], facts[a]):
                continue
            if abs(left.low - right.low) <= 1 and any(
                _MIDNIGHT.search(_told(by_id[f.document], f)) for f in (left, right)
            ):
                continue
            yield _conflict(meeting, by_id[a], by_id[b])


def _fit(pages: Mapping[str, Page], left: Fact, right: Fact) -> bool:
    """Whether two days are both still to come for their articles, or both past; a year may be either."""
    if left.key != "day" or (_is_of_any_year(left) and _is_of_any_year(right)):
        return True
    return _is_to_come(left, pages[left.document].day) == _is_to_come(right, pages[right.document].day)


def _are_coming(left: Fact, right: Fact, pages: Mapping[str, Page]) -> bool:
    """Whether two days of the calendar, not far apart, are to come for both articles."""
    last = max(pages[left.document].day, pages[right.document].day)
    near = 0 < abs(left.low - right.low) <= _PUT_OFF
    return near and all(
        item.key == "day" and _is_in_calendar(item) and _is_to_come(item, last) for item in (left, right)
    )


def _is_of_other(one: Page, item: Fact, other: Page, its: Fact) -> bool:
    """Whether a day is that of the noun after it ("the Nov. 6 election"), and the other of what comes before or after that."""
    after = next((word for word in one.sentences[item.sentence].words if word.start >= item.span.end), None)
    if after is None or after.start - item.span.end > 1 or not after.is_content or one.text[after.start].isupper():
        return False
    words = other.sentences[its.sentence].words
    places = [number for number, word in enumerate(words) if word.sense == after.sense]
    bound = [{word.form for word in words[max(0, number - 3) : number]} & _BOUNDS for number in places]
    told = one.text[: item.span.start][-16:]
    return _THE.search(told) is not None and (all(bound) if places else _BEFORE_THE.search(told) is not None)


def _are_slips(left: Fact, right: Fact) -> bool:
    """Whether two days of the calendar are one digit or one month apart: 14 May and 24 May, 8 June and 8 July."""
    if left.key != "day" or right.key != "day" or not (_is_in_calendar(left) and _is_in_calendar(right)):
        return False
    one, other = (dt.date.fromordinal(int(item.low)) for item in (left, right))
    if one.month != other.month:
        return one.day == other.day and abs(one.month - other.month) == 1
    digits = f"{one.day:02}", f"{other.day:02}"
    return sum(a != b for a, b in zip(*digits, strict=True)) == 1 or digits[0] == digits[1][::-1]


def _is_to_come(item: Fact, day: str) -> bool:
    return day != "" and item.low > dt.date.fromisoformat(day).toordinal()


def _are_alone(meeting: Meeting, one: Page, mine: Sequence[Fact], other: Page, yours: Sequence[Fact]) -> bool:
    """Whether two days, not far apart, are the only ones of the calendar, or to come, that the articles do not both name."""
    left, right = meeting.left, meeting.right
    last = max(one.day, other.day)
    to_come = left.key == right.key == "day" and _is_to_come(left, last) and _is_to_come(right, last)
    in_calendar = _is_in_calendar(left) and _is_in_calendar(right)
    if not (in_calendar or to_come) or not 0 < abs(left.low - right.low) <= (_PUT_OFF if to_come else _NEAR):
        return False
    rest = [
        {
            item.low
            for item in some
            if (_is_in_calendar(item) if in_calendar else item.key == "day" and _is_to_come(item, last))
            and not any(_agree(item, it) for it in others)
        }
        for some, others in ((mine, yours), (yours, mine))
    ]
    least = 0.0 if in_calendar and to_come else _ALONE
    return rest == [{left.low}, {right.low}] and meeting.shared >= least


def _is_in_calendar(item: Fact) -> bool:
    return _CALENDAR.search(item.span.exact) is not None


def dated_facts(page: Page) -> list[Fact]:
    """The days that an article gives for what happened or is to come, without days of printing and of speaking."""
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


_BY_PRINTING: Final = re.compile(
    r"(?:to(?:day|night|morrow)|yesterday|(?:this|last|next)\s\w+)(?:\s\w+)?\Z", re.IGNORECASE
)


def _agree(left: Fact, right: Fact) -> bool:
    """Whether two days may be one; a day without a year may be of any, and "tonight" is another in every paper."""
    if left.span.exact.casefold() == right.span.exact.casefold() and _BY_PRINTING.match(left.span.exact):
        return True
    if left.low <= right.high and right.low <= left.high:
        return True
    if left.key != "day" or right.key != "day" or any(not _is_of_any_year(item) for item in (left, right)):
        return False
    one, other = (dt.date.fromordinal(int(item.low)) for item in (left, right))
    return (one.month, one.day) == (other.month, other.day)


def _is_of_any_year(item: Fact) -> bool:
    return _is_in_calendar(item) and _DIGITS.search(item.span.exact) is None


def _is_known(item: Fact, page: Page, facts: Sequence[Fact], *, meeting: Meeting, weighed: Mapping[str, float]) -> bool:
    """Whether an article names this day too, for something of which it speaks in as like words as of the other day."""
    most = sum(weighed.get(sense, 0.0) for sense in meeting.near)
    for other in facts:
        if other.key == item.key and _agree(item, other) and other.around & item.around:
            told = _in_clause(page, other) & item.near
            if other.sentence not in {meeting.left.sentence, meeting.right.sentence}:
                return True
            if 2 * sum(weighed.get(sense, 0.0) for sense in sorted(told)) >= most:
                return True
    return False


def _in_clause(page: Page, item: Fact) -> frozenset[str]:
    """The senses of the clause in which a day stands."""
    sentence = page.sentences[item.sentence]
    ends = [match.end() for match in _CLAUSE.finditer(page.text, sentence.start, item.span.start)]
    stop = _CLAUSE.search(page.text, item.span.end, sentence.end)
    low, high = (ends[-1] if ends else sentence.start), (stop.start() if stop else sentence.end)
    return frozenset(word.sense for word in sentence.words if word.is_content and low <= word.start < high)


def _told(page: Page, item: Fact) -> str:
    sentence = page.sentence_at(item.span.start)
    return page.text[sentence.start : sentence.end] if sentence else ""


def _conflict(meeting: Meeting, one: Page, other: Page) -> Conflict:
    readings = [reading(item.document, item.span) for item in (meeting.left, meeting.right)]
    subject = topic(one, meeting.left, meeting.near) or "a day"
    type_: ConflictType = "copying" if is_copied(one, other) else "contradiction"
    return conflict("date", type_, subject, readings, reasons=["both sentences speak of the same: " + subject])
