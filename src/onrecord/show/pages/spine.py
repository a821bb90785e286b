"""Events on one line of time, one mark for each, those of one day above each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import day_words, when_words
from onrecord.show.visible import one_line

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Event

#: Sizes in the units of the drawing.
WIDTH, EDGE, STEP, BASE = 1000, 16, 15, 28
#: Marks above one another at most.
HIGHEST = 12


@dataclass(frozen=True, slots=True)
class Dot:
    """An event."""

    x: float
    y: float
    href: str
    label: str
    standing: str


@dataclass(frozen=True, slots=True)
class Spine:
    """The drawing."""

    dots: tuple[Dot, ...]
    first: str
    last: str
    width: float
    height: float
    #: Where the line lies.
    base: float


def spine(events: Sequence[Event], ways: Ways) -> Spine | None:
    """Draw the events on a line from the first day to the last; none for fewer than two."""
    if len(events) < 2:
        return None
    days = sorted(event.when.first for event in events)
    columns: dict[float, list[Event]] = defaultdict(list)
    for event in events:
        columns[_x(event.when.first, days[0], days[-1])].append(event)
    height = BASE + STEP * min(HIGHEST, max(map(len, columns.values()))) + 4
    base = float(height - BASE)
    dots = [
        Dot(x, base - STEP * (place + 0.6), ways.event(event.id), _label(event), event.standing)
        for x, own in sorted(columns.items())
        for place, event in enumerate(own[:HIGHEST])
    ]
    return Spine(tuple(dots), day_words(days[0]), day_words(days[-1]), WIDTH, height, base)


def _x(day: datetime.date, first: datetime.date, last: datetime.date) -> float:
    """Where a day stands; days that would stand closer than a mark is wide share a place."""
    share = (day - first).days / max(1, (last - first).days)
    return EDGE + STEP * round(share * (WIDTH - 2 * EDGE) / STEP)


def _label(event: Event) -> str:
    return f"{when_words(event.when)}: {one_line(event.what)}"
