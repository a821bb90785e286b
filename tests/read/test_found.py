"""Facts and the visible text."""

from __future__ import annotations

from onrecord.read.facts import Facts
from onrecord.read.found import completed, host_of, placed, seen_facts
from onrecord.terms import Noted

TEXT = "By Ada Quill\n\n12 April 2031\n\nPORT ELBA — The mayor said so.\n\n© 2031 The Harbour Gazette"
PLACES = [(0, 12), (14, 27), (29, 59), (61, 87)]


def test_declared_words_are_found_as_whole_words() -> None:
    """A value is placed where its words stand, whatever their case and spacing; not inside other words."""
    facts = placed(Facts(byline=Noted("ADA  QUILL", None, "JSON-LD"), outlet=Noted("Harbou", None, "OpenGraph")), TEXT)
    assert facts.byline is not None
    assert facts.byline.span is not None
    assert ("ADA  QUILL", "Ada Quill") == (facts.byline.value, facts.byline.span.exact)
    assert facts.outlet is not None
    assert facts.outlet.span is None


def test_visible_lines_add_what_is_not_declared() -> None:
    """Byline, stamp, dateline and copyright line are read."""
    seen = seen_facts(TEXT, PLACES, ["byline", "timestamp", None, "legal"])
    assert ["Ada Quill", "2031-04-12", "PORT ELBA", "The Harbour Gazette"] == [
        n.value if n else None for n in (seen.byline, seen.published, seen.dateline, seen.outlet)
    ]


def test_a_declared_minute_is_placed_at_the_printed_day() -> None:
    """The same day printed on the page is where the declared time stands; another day is not."""
    seen = seen_facts(TEXT, PLACES, ["byline", "timestamp", None, "legal"])
    same = completed(Facts(published=Noted("2031-04-12T14:05", None, "JSON-LD")), seen).published
    other = completed(Facts(published=Noted("2031-04-13", None, "JSON-LD")), seen).published
    assert same is not None
    assert other is not None
    assert same.span is not None
    assert (same.value, same.span.exact, other.span) == ("2031-04-12T14:05", "12 April 2031", None)


def test_the_host_is_the_last_resort_for_an_outlet() -> None:
    """An address names its host, without www."""
    outlet = host_of(Facts(address=Noted("https://www.Gazette.example/a?b", None, "canonical link"))).outlet
    assert outlet is not None
    assert outlet.value == "gazette.example"
    assert host_of(Facts()).outlet is None
