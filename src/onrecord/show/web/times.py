"""What happened when: the events by month, and one of them with all who tell of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import MONTHS
from onrecord.show.pages.conflicts import dispute
from onrecord.show.pages.spine import spine
from onrecord.show.pages.timeline import happened
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import many

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.show.pages.conflicts import Dispute
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.spine import Spine
    from onrecord.show.pages.timeline import Happened
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Event

EVENTS = 25
#: Months to choose from, the latest ones, and events in the drawing.
MONTHS_SHOWN, DRAWN = 60, 400
#: Passages of one event on its own page.
PASSAGES = 12


@dataclass(frozen=True, slots=True)
class TimesPage:
    """A list of events."""

    leaf: Leaf[Happened]
    total: str
    #: Months with the number of their events: words, address, whether it is chosen.
    months: tuple[tuple[str, str, bool], ...]
    spine: Spine | None


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event."""

    event: Happened
    disputes: tuple[Dispute, ...]


def months_of(index: Index) -> Mapping[str, int]:
    """How many events begin in each month, in order of time."""
    return Counter(f"{event.when.first:%Y-%m}" for event in index.events.values())


def times_page(index: Index, asked: Asked, counted: Mapping[str, int]) -> TimesPage:
    """The events in order of time; with ``month``, those that begin in it."""
    month = asked.value("month")
    events = index.events.values()
    kept = [event for event in events if f"{event.when.first:%Y-%m}" == month] if month else list(events)
    chosen = leaf(kept, asked, size=EVENTS)
    ways = Rooms()
    months = [("all", asked.with_(month="", page=""), not month)]
    months += [
        (_month(name, number), asked.with_(month=name, page=""), name == month) for name, number in counted.items()
    ]
    return TimesPage(
        chosen.holding([happened(event, index, ways) for event in chosen.items]),
        many(len(kept), "event"),
        tuple(months[-MONTHS_SHOWN:]),
        spine(kept[:DRAWN], ways),
    )


def _month(name: str, number: int) -> str:
    year, month = name.split("-")
    return f"{MONTHS[int(month) - 1]} {year} ({number})"


def event_page(index: Index, event: Event) -> EventPage:
    """One event with the passages that tell of it."""
    ways = Rooms()
    return EventPage(
        happened(event, index, ways, passages=PASSAGES),
        tuple(dispute(each, index, ways) for each in index.conflicts_about.get(event.id, ())),
    )
