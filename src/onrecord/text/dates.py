"""Date expressions in English news, absolute and relative, not yet resolved."""

from __future__ import annotations

from onrecord.text.absolute import absolute_dates
from onrecord.text.datewords import CalendarDate, DateWords, SameDay, Shift, WeekdayWords
from onrecord.text.paragraphs import unbroken
from onrecord.text.relative import relative_dates
from onrecord.text.remembered import remembered
from onrecord.text.stamps import Stamp, stamp

__all__ = ["CalendarDate", "DateWords", "SameDay", "Shift", "Stamp", "WeekdayWords", "dates", "stamp"]


@remembered
def dates(text: str) -> tuple[DateWords, ...]:
    """The date expressions of ``text``, in order and without overlap; of two that overlap the longer one stands.

    Durations ("for two days"), ages and stretches without an end of their own ("in the coming months") are no dates.
    The time taken grows with the length of the text.
    """
    found: list[DateWords] = []
    plain = unbroken(text)
    candidates = [*absolute_dates(plain), *relative_dates(plain)]
    for words in sorted(candidates, key=lambda w: (w.start, -w.end)):
        if found and words.start < found[-1].end:
            if words.end - words.start > found[-1].end - found[-1].start:
                found[-1] = words
        else:
            found.append(words)
    return tuple(found)
