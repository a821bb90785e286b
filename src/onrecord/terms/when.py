"""Days, as words in an article give them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from onrecord.terms.span import Span

#: ``text`` is a day that the document itself names; ``story`` one that other documents of its story give.
Anchor = Literal["none", "dateline", "published", "text", "story"]


@dataclass(frozen=True, slots=True)
class When:
    """A day or a stretch of days, both ends included, and what it rests on."""

    first: datetime.date
    last: datetime.date
    #: The words it was read from; none when it was taken over from the document as a whole.
    span: Span | None
    #: What a relative expression ("Friday", "this year") was resolved against; ``none`` for an absolute one.
    anchor: Anchor
    #: The day it was resolved against.
    anchored_on: datetime.date | None
    #: False when the words allow another reading that the article does not settle.
    sure: bool

    @property
    def iso(self) -> str:
        """ISO 8601: a day, a month, a year, or an interval ``first/last``."""
        if self.first == self.last:
            return self.first.isoformat()
        if self.first.year == self.last.year:
            if (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31):
                return f"{self.first.year:04d}"
            if self.first.month == self.last.month and self.first.day == 1 and _is_last_of_month(self.last):
                return f"{self.first.year:04d}-{self.first.month:02d}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Dated:
    """The day that a statement without one of its own was led to, and why."""

    #: Id of the statement.
    statement: str
    when: When
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The year of the days in a document that does not say when it was published, and what that rests on."""

    document: str
    #: The day that its days were reckoned from.
    day: datetime.date
    #: What its days without a year mean then, in order of place; never sure.
    dates: tuple[When, ...]
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]


def _is_last_of_month(day: datetime.date) -> bool:
    # The last representable day has no next one.
    return day == datetime.date.max or (day + datetime.timedelta(days=1)).day == 1
