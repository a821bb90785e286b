"""Days in words, the same on every machine: no locale and no clock."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.terms import Document, Position, When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?")


def day_words(day: datetime.date) -> str:
    """A day as in ``8 March 2024``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def stretch_words(first: datetime.date, last: datetime.date) -> str:
    """A stretch of days, both ends included, without saying a month or year twice: ``8–10 March 2024``."""
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def when_words(when: When) -> str:
    """When something was said: a day, a month, a year or a stretch of days; ``(unsure)`` where it is."""
    parts = when.iso.split("-")
    if "/" in when.iso or len(parts) == 3:
        words = stretch_words(when.first, when.last)
    elif len(parts) == 2:
        words = f"{MONTHS[when.first.month - 1]} {when.first.year}"
    else:
        words = str(when.first.year)
    return words if when.sure else f"{words} (unsure)"


def since_words(position: Position, documents: Mapping[str, Document], *, unknown: str) -> str:
    """Since when a position is known: the day it was said, else the day by which it was printed, else ``unknown``."""
    if position.as_of is not None:
        return when_words(position.as_of)
    printed = [documents[item.document].day for item in position.evidence if item.document in documents]
    days = [day for day in printed if day is not None]
    return f"by {day_words(min(days))}" if days else unknown


def anchor_words(when: When) -> str:
    """What a relative day was reckoned from, or nothing for an absolute one."""
    if when.anchor == "none" or when.anchored_on is None:
        return ""
    sources = {
        "dateline": "the dateline",
        "published": "the day of publication",
        "text": "a day named in the text",
        "story": "other articles of the story",
    }
    return f"reckoned from {sources[when.anchor]}, {day_words(when.anchored_on)}"


def stamp_day(stamp: str) -> datetime.date | None:
    """The day of an ISO 8601 day or minute; none when it is no such thing."""
    found = _STAMP.match(stamp)
    try:
        return datetime.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def stamp_words(stamp: str) -> str:
    """An ISO 8601 day or minute as in ``10 March 2024, 13:12``; anything else as it is."""
    day = stamp_day(stamp)
    found = _STAMP.match(stamp)
    if day is None or found is None:
        return stamp
    return f"{day_words(day)}, {found[2]}" if found[2] else day_words(day)


def published_days(documents: Iterable[Document]) -> str:
    """The days from the first to the last publication, in words; nothing when no day is known."""
    stamps = (stamp_day(document.published.value) for document in documents if document.published)
    days = sorted(day for day in stamps if day)
    return stretch_words(days[0], days[-1]) if days else ""
