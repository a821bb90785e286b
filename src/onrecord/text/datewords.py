"""What date expressions say, before anything is known about the day they were written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Which = Literal["", "last", "past", "this", "next", "coming"]
Unit = Literal["day", "week", "weekend", "month", "year"]


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, month, year or decade of the calendar; at least one part is given."""

    year: int | None = None
    #: 1 to 12.
    month: int | None = None
    day: int | None = None
    #: "March last year" is -1, "March 8 this year" 0; none when the year is given or left open.
    year_shift: int | None = None
    #: "last March", "next March".
    which: Which = ""
    #: How many years it spans: 10 for "the 1990s".
    years: int = 1

    @property
    def is_complete(self) -> bool:
        """Whether it needs no other day to be understood."""
        return self.year is not None


@dataclass(frozen=True, slots=True)
class WeekdayWords:
    """A day of the week."""

    #: 0 for Monday to 6 for Sunday.
    weekday: int
    which: Which = ""
    #: "Friday last week" is -1; none when no week is named.
    week_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, weeks, months or years before (negative) or after the day of writing: "yesterday", "last year"."""

    unit: Unit
    count: int
    #: "earlier this week" and "later this week" are parts of it; "over the weekend" is most often the one just over.
    part: Literal["", "earlier", "later", "over"] = ""
    #: "the 20th of next month": the day of that month.
    day: int | None = None


@dataclass(frozen=True, slots=True)
class SameDay:
    """The day that was named last, or so many days from it: "the same day", "that evening", "the next morning"."""

    #: Negative before it: -1 for "the day before", 14 for "two weeks later".
    days: int = 0


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date expression: where it stands and what it says, not yet resolved."""

    #: Half-open code points.
    start: int
    end: int
    first: CalendarDate | WeekdayWords | Shift | SameDay
    #: The end of a range: "February 24-26".
    last: CalendarDate | WeekdayWords | None = None
    #: Another reading that the words allow: 03/04/2024 is in March or in April.
    other: CalendarDate | None = None
    #: The words say themselves that they are not exact: "around March 8", "about two weeks ago".
    vague: bool = False
