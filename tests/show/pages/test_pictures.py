"""The drawings: what stands where, and that each says what its table says."""

from __future__ import annotations

from typing import Any

from onrecord.show.lineage import lineage
from onrecord.show.pages.about import about
from onrecord.show.pages.index import index
from onrecord.show.pages.lanes import LANE, LEFT, WIDTH, lanes
from onrecord.show.pages.relay import MOST, tree
from onrecord.show.pages.spine import spine
from onrecord.show.web.ways import Rooms
from onrecord.terms import Origin


def test_lanes_follow_time(ferry: Any) -> None:
    """A lane for each actor; later marks stand further right, and each value holds until the next."""
    seen = index(ferry)
    drawn = lanes(tuple(seen.positions.values()), seen, Rooms())
    assert drawn
    (lane,) = drawn.lanes

    assert ["conditional", "opposes"] == [mark.held.value for mark in lane.marks]
    assert LEFT <= lane.marks[0].x < lane.marks[1].x <= LEFT + WIDTH
    assert [(s.x, s.to) for s in lane.stretches] == [
        (lane.marks[0].x, lane.marks[1].x),
        (lane.marks[1].x, LEFT + WIDTH),
    ]
    assert drawn.height >= LANE


def test_no_day_no_lanes(ferry: Any) -> None:
    """Without a single day there is nothing to draw."""
    assert lanes((), index(ferry), Rooms()) is None


def test_a_tree_draws_what_its_list_says(ferry: Any) -> None:
    """Every node of the list is a box, every step a line, and nothing lies outside of the drawing."""
    seen = index(ferry)
    (grown,) = [each for each in lineage(tuple(seen.documents.values()), seen.origins) if each.below]
    drawn = tree(grown, Rooms())

    assert "Mail" == drawn.node.name
    assert {"Mail", "Post", "A turn"} == {box.name for box in drawn.boxes}
    assert len(drawn.boxes) - 1 == len(drawn.paths)
    assert all(0 <= box.x < drawn.width and 0 <= box.y < drawn.height for box in drawn.boxes)


def test_a_large_tree_says_what_it_leaves_out(empty: Any) -> None:
    """Beyond what fits, articles are not drawn but counted; the list has all of them."""
    for number in range(3 * MOST):
        document = empty.add(f"{number}.txt", f"text {number}")
        empty._origins.append(Origin(document.id, "Agency", "retells", None, (), (), (), "agency"))
    seen = index(empty)
    (grown,) = lineage(tuple(seen.documents.values()), seen.origins)
    drawn = tree(grown, Rooms())

    assert len(drawn.boxes) <= MOST
    assert 3 * MOST == len(drawn.node.below) == len(drawn.boxes) - 1 + drawn.hidden


def test_events_of_a_day_stand_above_each_other(ferry: Any) -> None:
    """Marks follow time from left to right; what is only planned is marked so."""
    drawn = spine(tuple(index(ferry).events.values()), Rooms())
    assert drawn
    first, last = drawn.dots

    assert first.x < last.x
    assert ("past", "planned") == (first.standing, last.standing)
    assert all(0 < dot.y < drawn.base for dot in drawn.dots)


def test_ties_lead_from_speakers_to_those_they_name(ferry: Any) -> None:
    """Who names another in what they say is tied to them; naming oneself is no tie."""
    ferry.say(
        ferry.documents()[1], "We might close it,” Mara Pell said of Oren Vale", speaker=ferry.entities("mara")[0]
    )
    drawn = about(index(ferry), Rooms())
    assert drawn

    assert [("Mara Pell", "Oren Vale", 1)] == [(tie.speaker, tie.about, tie.number) for tie in drawn.ties]


def test_nobody_named_no_picture(story: Any) -> None:
    """Where no words name anybody there is no picture."""
    assert about(index(story), Rooms()) is None
