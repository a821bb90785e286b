"""Plain text: furniture and facts."""

from __future__ import annotations

from onrecord.read.plain import plain

PAGE = """\
14:05 12.04.2031

Mayor says harbour tolls will double

3 min read
Mayor says harbour tolls will double

Ada Quill
Ada Quill

PORT ELBA, April 12 (Islander) — The mayor of Port Elba said on Saturday that tolls would double.

"Support us, or lose the harbour," she told a crowd of fishers on the quay.

Support us, she repeated, and the boats will stay.

AD
AD

Read the original article on The Harbour Gazette
"""


def test_furniture_is_marked_line_by_line_and_neighbours_are_joined() -> None:
    """Stamp, reading time, repeated headline, doubled name, adverts and the source line are marked; sentences are not."""
    found = [(f.kind, f.span.exact) for f in plain(PAGE).furniture]
    assert [
        ("timestamp", "14:05 12.04.2031"),
        ("reading-time", "3 min read"),
        ("repeated-headline", "Mayor says harbour tolls will double"),
        ("caption", "Ada Quill\nAda Quill"),
        ("advert", "AD\nAD"),
        ("source-line", "Read the original article on The Harbour Gazette"),
    ] == found


def test_facts_stand_where_they_were_read() -> None:
    """Title, outlet, place and time are noted with their words and the rule."""
    facts = plain(PAGE).facts
    assert facts.title is not None
    assert facts.title.span is not None
    assert (facts.title.value, facts.title.span.start) == ("Mayor says harbour tolls will double", 18)
    assert facts.outlet is not None
    assert facts.outlet.value == "The Harbour Gazette"
    assert facts.dateline is not None
    assert facts.dateline.value == "PORT ELBA"
    assert facts.published is not None
    assert (facts.published.value, facts.published.rule) == ("2031-04-12T14:05", "first line")


def test_a_first_sentence_is_no_title() -> None:
    """A text that begins with a paragraph has no title."""
    assert plain("The mayor said tolls would double.\n\nFishers were angry.\n").facts.title is None


def test_agencies_tell_the_origin_and_not_the_outlet() -> None:
    """An agency that others print is no outlet; an unknown one in a dateline is taken for the outlet."""
    assert plain("ELBA (AP) — The mayor resigned.\n").facts.outlet is None
    outlet = plain("April 12, 2031 (HGNS)—The mayor resigned.\n").facts.outlet
    assert outlet is not None
    assert outlet.value == "HGNS"
    assert plain("PORT ELBA, April 12, 2031 (HGNS) — The mayor resigned.\n").facts.outlet is None


def test_a_menu_at_the_top_is_marked_whole() -> None:
    """Short lines around a known button at the top are one menu."""
    text = "Home\nIslands\nHarbour\nSport\nSearch\n\nMayor says harbour tolls will double this year\n\nThe mayor of Port Elba said so on Saturday.\n"
    assert [("menu", "Home\nIslands\nHarbour\nSport\nSearch")] == [
        (f.kind, f.span.exact) for f in plain(text).furniture
    ]


def test_headlines_under_related_stories_are_related() -> None:
    """A list of other headlines at the end belongs to its label."""
    text = "The mayor resigned on Monday.\n\nRelated stories\nFishers march on the quay\nTolls to double in May\n"
    assert ["Related stories\nFishers march on the quay\nTolls to double in May"] == [
        f.span.exact for f in plain(text).furniture
    ]


def test_byline_with_a_day_gives_both() -> None:
    """Names and day of one line are noted apart."""
    facts = plain("Tolls to double\nBy Ada Quill | April 12, 2031\n\nThe mayor said so.\n").facts
    assert facts.byline is not None
    assert facts.byline.value == "Ada Quill"
    assert facts.published is not None
    assert facts.published.value == "2031-04-12"
