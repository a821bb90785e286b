"""What happened on the days that an article names."""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.find.events.find import events
from onrecord.terms import Mention, ReportedEvent, Span, mention_id
from onrecord.text.times import resolve

#: Names that the texts below use, by kind.
NAMES = {
    "person": ("Orla Venn", "Venn", "Tam Rusk"),
    "organisation": ("Harl Rovers", "Sarn United", "Meridian Bank"),
    "place": ("Lower Harl", "Harl", "Norland", "Ostmark"),
}
PUBLISHED = dt.date(2031, 5, 10)  # a Saturday


def found(text: str, *, published: dt.date | None = PUBLISHED) -> tuple[ReportedEvent, ...]:
    """The events of a text that was published on a day, with its names marked."""
    mentions: list[Mention] = []
    for kind, names in NAMES.items():
        for name in names:
            at = text.find(name)
            while at >= 0:
                span = Span.of(text, at, at + len(name))
                if not any(span.within(m.span) for m in mentions):
                    mentions.append(Mention(mention_id("d", kind, span), "d", span, kind))  # type: ignore[arg-type]
                at = text.find(name, at + 1)
    dates = resolve(text, published, "published")
    return events(text, (), tuple(sorted(mentions, key=lambda m: m.span)), dates, document="d")


def rows(text: str) -> list[tuple[str, str, str]]:
    """Day, standing and words of each event."""
    return [
        (event.when.iso if event.when else "?", event.standing, " / ".join(span.exact for span in event.what))
        for event in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland and Ostmark signed a fishing pact on May 8.", ("2031-05-08", "past", "Norland and Ostmark signed a fishing pact")),
        ("On Thursday, the council voted to close the pool.", ("2031-05-08", "past", "the council voted to close the pool")),
        ("Some weeks later, on May 8, the council closed the pool.", ("2031-05-08", "past", "the council closed the pool")),
        (
            "Venn praised the ferry crews during her May 3 visit to Harl.",
            ("2031-05-03", "past", "her May 3 visit to Harl"),
        ),
        (
            "Tolls rose after a meeting of port owners held in Harl on May 3.",
            ("2031-05-03", "past", "a meeting of port owners held in Harl"),
        ),
        ("No talks took place on Friday.", ("2031-05-09", "denied", "No talks took place")),
        ("Harl Rovers crushed Sarn United in Friday's final.", ("2031-05-09", "past", "Harl Rovers crushed Sarn United in Friday's final")),
        ("Sarn United meet Harl Rovers on Monday.", ("2031-05-12", "planned", "Sarn United meet Harl Rovers")),
        ("The season starts again on August 9.", ("2031-08-09", "planned", "The season starts")),
        ("The satellite is to send pictures on May 12.", ("2031-05-12", "planned", "The satellite is to send pictures")),
        ("The strike will begin on Monday.", ("2031-05-12", "planned", "The strike will begin")),
        (
            "Venn offered to lift the wreck as early as May 3 and said the offer stands.",
            ("2031-05-03", "past", "Venn offered to lift the wreck"),
        ),
        ("“Our buses leave on Monday,” he said.", ("2031-05-12", "planned", "Our buses leave")),
        ("The talks resume on Monday.", ("2031-05-12", "planned", "The talks resume")),
        ("Thursday's vote was cancelled.", ("2031-05-08", "denied", "Thursday's vote was cancelled")),
        (
            "Norland has sent ships since 2029, and signed a pact with Ostmark on May 8.",
            ("2031-05-08", "past", "Norland / signed a pact with Ostmark"),
        ),
        ("Officials said the bridge collapsed on Friday.", ("2031-05-09", "past", "the bridge collapsed")),
        (
            "Orla Venn opened the fair. She left for Ostmark on Friday.",
            ("2031-05-09", "past", "Orla Venn / left for Ostmark"),
        ),
    ],
)  # fmt: skip
def test_a_clause_or_a_noun_tells_what_happened(text: str, expected: tuple[str, str, str]) -> None:
    """The words can stand alone: with their subject, and without the date where it stands at an end."""
    assert [expected] == rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Published on 9 May 2031.",
        "HARL, May 9 (Meridian) —",
        "Ships have waited since May 3.",
        "Owners must reply by Friday.",
        "Venn was born on May 3, 1980.",
        "“We sail,” Venn said on Friday.",
        "The port handled six ships in 2029.",
        "If the vote fails on Monday, ships will wait.",
        "It might rain on Monday.",
    ],
)
def test_a_date_by_itself_is_no_event(text: str) -> None:
    """Lines of publication, bounds of a time, births, plain saying and what may be tell of no event."""
    assert [] == rows(text)


def test_who_and_where_are_names_in_the_words() -> None:
    """A name after "in" or "to" says where; the others took part."""
    (event,) = found("Harl Rovers beat Sarn United in Lower Harl on Saturday.")

    assert [["Harl Rovers", "Sarn United"], ["Lower Harl"]] == [
        [span.exact for span in part] for part in (event.actors, event.place)
    ]


def test_a_day_without_a_year_stays_open_in_an_undated_article() -> None:
    """The words that name the day are kept, and a weekday tells nothing."""
    undated = found("The bridge collapsed on May 3. It was reopened on Friday.", published=None)

    assert [("May 3", None)] == [(event.day.exact if event.day else "", event.when) for event in undated]


def test_any_text_is_safe() -> None:
    """Odd characters and texts of marks alone give no error."""
    for text in ("", "May 3", "on May 3 , , , — (", "\x00\ud800 met on May 3 \u202e“", "May 3 's May 3's vote " * 40):
        for event in found(text):
            assert all(span.holds(text) for span in (*event.what, *event.place, *event.actors))
