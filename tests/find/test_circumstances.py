"""Occasions at the end of a content."""

from __future__ import annotations

import pytest

from onrecord.find.circumstances import without_occasion

THING = "the idea of a toll on the bridge"


def cut(text: str, content: str, cue: str) -> str:
    """The words that are left of a content, given by its words."""
    start = text.index(content)
    ((a, b),) = without_occasion(text, [(start, start + len(content))], [(text.index(cue), text.index(cue) + len(cue))])
    return text[a:b]


@pytest.mark.parametrize(
    "occasion", ["during her March visit to Halmouth to meet the council", "during a joint news conference", "during a “Harbour Days” forum"]
)  # fmt: skip
def test_an_occasion_behind_a_thing_is_not_said(occasion: str) -> None:
    """When somebody spoke belongs to the verb that attributes, not to the content."""
    content = f"{THING} {occasion}"

    assert cut(f"Rone backed {content}.", content, "backed") == THING


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the bridge was shut during a visit of the queen", "said"),
        ("that the bridge was shut during a visit of the queen", "recalled"),
        ("his questioning of the engineer during a hearing", "defended"),
        ("the tolls that rose during the war", "criticised"),
    ],
)
def test_what_may_have_been_said_stays(content: str, cue: str) -> None:
    """A clause, an event and a time that is no occasion keep their ends."""
    assert cut(f"Rone {cue} {content}.", content, cue) == content


def test_without_a_cue_nothing_is_cut() -> None:
    """A content that nothing attributes has no occasion of its own."""
    assert without_occasion("the toll during a visit", [(0, 23)], []) == ((0, 23),)
    assert without_occasion("", [], [(0, 0)]) == ()
