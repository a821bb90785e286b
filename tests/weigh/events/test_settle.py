"""Reports of events, joined over articles."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

from onrecord.terms import (
    Document,
    Entity,
    Event,
    Findings,
    Mention,
    Reckoning,
    ReportedEvent,
    Settlement,
    Span,
    Spelling,
    Story,
    Trace,
    When,
    content_id,
    mention_id,
    reported_event_id,
)
from onrecord.weigh.events.settle import events

MAY_3 = dt.date(2031, 5, 3)


class Told:
    """One article that tells one event: its words, with places and actors as they stand in them."""

    def __init__(
        self, name: str, text: str, *, place: str = "", actors: tuple[str, ...] = (), day: dt.date | None = MAY_3,
        standing: str = "past", rest: str = "", places: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """Build the article; the day stands at the end of the words."""
        self.text = f"{text} on May 3. {rest}"
        self.document = Document(
            id=name, name=name, sha256="", codec="utf-8", media_type="text/plain", text=self.text, text_sha256="",
            language="en", title=None, outlet=None, byline=None, dateline=None, published=None, address=None,
            furniture=(), trace=Trace("read", "test"),
        )  # fmt: skip
        what, date = (self._span(text),), self._span("May 3")
        when = None if day is None else When(day, day, date, "none", None, sure=True)
        self.event = ReportedEvent(
            reported_event_id(name, what, date), name, what, date, when, (self._span(place),) if place else (),
            tuple(map(self._span, actors)), standing, None,  # type: ignore[arg-type]
        )  # fmt: skip
        mentions = [Mention(mention_id(name, "place", s), name, s, "place") for s in map(self._span, places)]
        self.findings = Findings(name, (), tuple(mentions), (), events=(self.event,))

    def _span(self, words: str) -> Span:
        at = self.text.index(words)
        return Span.of(self.text, at, at + len(words))


def joined(*told: Told, settlement: Settlement | None = None) -> tuple[Event, ...]:
    """The events of one story, the same in any order of its articles."""
    story = Story("s", "", tuple(sorted(t.document.id for t in told)))
    settled = settlement or Settlement((), (), (), stories=(story,))
    results = [
        events([t.document for t in order], {t.document.id: t.findings for t in order}, settled)
        for order in permutations(told)
    ]
    assert all(result == results[0] for result in results)
    return results[0]


CONFERENCE = Told("a", "a conference in support of the fund held in Paris", place="Paris")
PALACE = Told("b", "the meeting at the Elysee Palace", place="Elysee Palace")
MATCH = Told("c", "Harl Rovers beat Sarn United in Paris", place="Paris", actors=("Harl Rovers", "Sarn United"))


def test_a_conference_and_a_meeting_at_one_place_are_one() -> None:
    """Kindred nouns, one day, and a palace that lies in the town; each reason is told."""
    (event,) = joined(CONFERENCE, PALACE)

    assert 2 == len(event.reports)
    assert "both are called by kindred words" in event.reasons
    assert "Paris" == event.place


def test_another_thing_on_the_same_day_stays_apart() -> None:
    """A match in the same town on the same day is another event."""
    assert [1, 2] == sorted(len(event.reports) for event in joined(CONFERENCE, PALACE, MATCH))


def test_places_that_exclude_each_other_keep_events_apart() -> None:
    """Two fires in two towns are two, unless an article says that one town lies in the other."""
    harl = Told("a", "a fire at a warehouse in Harl", place="Harl")
    sarn = Told("b", "a fire at a warehouse in Sarn", place="Sarn")
    knows = Told("c", "a concert in Harl, Sarn, opened", place="Harl", places=("Harl", "Sarn"))

    assert [1, 1] == [len(event.reports) for event in joined(harl, sarn)]
    assert [1, 2] == sorted(len(event.reports) for event in joined(harl, sarn, knows))


def test_the_story_gives_an_undated_report_its_day() -> None:
    """A report without a year joins by the day that was reckoned for it; without one it is in no event."""
    undated = Told("b", "the meeting at the Elysee Palace", place="Elysee Palace", day=None)
    when = When(MAY_3, MAY_3, undated.event.day, "story", MAY_3, sure=False)
    settlement = Settlement(
        (), (), (), stories=(Story("s", "", ("a", "b")),), reckonings=(Reckoning("b", MAY_3, (when,), ()),)
    )

    assert [2] == [len(event.reports) for event in joined(CONFERENCE, undated, settlement=settlement)]
    assert [1] == [len(event.reports) for event in joined(CONFERENCE, undated)]


def test_what_was_planned_and_then_told_is_past() -> None:
    """An event that one article announces and another reports is one, and has happened."""
    planned = Told("b", "the Paris meeting will be held in Paris", place="Paris", standing="planned")
    (event,) = joined(CONFERENCE, planned)

    assert "past" == event.standing


def test_where_it_was_takes_no_part() -> None:
    """A town that one article names as acting and another as the place is the place."""
    acting = Told("a", "Harl held a vote", actors=("Harl",))
    placed = Told("b", "the vote in Harl", place="Harl")
    harl = Entity(
        content_id("entity", "Harl"),
        "place",
        "Harl",
        (Spelling("Harl", ("a",)),),
        roles=(),
        speaks_for=None,
        members=(),
    )
    settlement = Settlement((harl,), (), (), stories=(Story("s", "", ("a", "b")),))
    (event,) = joined(acting, placed, settlement=settlement)

    assert ("Harl", ()) == (event.place, event.actors)
