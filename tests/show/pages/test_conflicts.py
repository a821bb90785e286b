from __future__ import annotations

from typing import Any

from onrecord.show.pages.conflicts import RANKS, dispute
from onrecord.show.pages.index import index
from onrecord.show.web.ways import Rooms


def test_the_serious_come_first(ferry: Any) -> None:
    """Conflicts are in order of their weight, whatever order they came in."""
    assert ["the fare", "Mara Pell"] == [each.subject for each in index(ferry).conflicts.values()]


def test_readings_stand_side_by_side(ferry: Any) -> None:
    """Each value has its passages, lit where it stands, and says how many articles carry it."""
    seen = index(ferry)
    shown = dispute(seen.conflicts["k1"], seen, Rooms())

    assert [("4", "1 article"), ("5", "1 article")] == [(side.value, side.carried) for side in shown.sides]
    assert [["4"], ["5"]] == [[p.text for e in side.excerpts for p in e.parts if p.lit] for side in shown.sides]
    assert (RANKS[1], "/event/e1") == (shown.rank_words, shown.about)


def test_a_reading_without_a_passage_is_counted(ferry: Any) -> None:
    """A reading of which no passage is told stands there without one."""
    seen = index(ferry)
    shown = dispute(list(seen.conflicts.values())[1], seen, Rooms())

    assert [(0, 1), (0, 1)] == [(len(side.excerpts), side.more) for side in shown.sides]
