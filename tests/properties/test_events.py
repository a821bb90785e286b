"""Whatever stands in a text, the events found in it point at its words."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.find.events.find import events
from onrecord.terms import Mention, Span, mention_id
from onrecord.text.times import resolve, resolve_years

PIECES = (
    "May 3", "on May 3", "Friday's ", "the same day ", "vote ", "a meeting in Harl ", "Harl ", "Venn ", "she ", "met ", "was ",
    "said ", "that ", "who ", "and ", ", ", ". ", "; ", "“", "”", "'s ", "not ", "will ", "after ", "cancelled ", "\n\n", "(", "\x00",
    "\ud800", "\u202e", "😀 ", "é",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(TEXT, st.sampled_from([None, date(2031, 5, 10), date.min, date.max]))
def test_events_hold(text: str, published: date | None) -> None:
    """Every span slices the text, parts of the telling do not overlap, and no id is given twice."""
    mentions = []
    for name, kind in (("Harl", "place"), ("Venn", "person")):
        at = text.find(name)
        while at >= 0:
            span = Span.of(text, at, at + len(name))
            mentions.append(Mention(mention_id("d", kind, span), "d", span, kind))  # type: ignore[arg-type]
            at = text.find(name, at + 1)
    found = events(text, (), tuple(mentions), resolve(text, published, "published"), document="d")

    assert len({event.id for event in found}) == len(found)
    for event in found:
        days = (event.day,) if event.day else ()
        assert all(span.holds(text) for span in (*event.what, *event.place, *event.actors, *days))
        assert all(not a.meets(b) for a, b in zip(event.what, event.what[1:], strict=False))


@given(TEXT)
def test_years_of_an_undated_text_are_never_sure(text: str) -> None:
    """And every day has its words."""
    assert all(when.span is not None and not when.sure for when in resolve_years(text, date(2031, 5, 10), "story"))
