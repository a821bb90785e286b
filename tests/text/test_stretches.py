"""Stretches of a text and the places in them."""

from __future__ import annotations

from onrecord.text.stretches import Stretches

#: "One two. Three." with a gap at 8 and nothing before 1.
SENTENCES = Stretches(((1, 8), (9, 15)))


def test_a_place_belongs_to_the_last_stretch_that_began_before_it() -> None:
    """Between two stretches a place counts to the earlier one, before the first to the first."""
    assert [(1, 8), (1, 8), (1, 8), (9, 15), (9, 15)] == [SENTENCES.at(place) for place in (0, 1, 8, 9, 99)]
    assert [-1, 0, 0, 1, 1] == [SENTENCES.number(place) for place in (0, 1, 8, 9, 99)]


def test_a_stretch_holds_neither_its_end_nor_the_gap_after_it() -> None:
    """Ranges are half-open, and a place between two of them lies in none."""
    assert [False, True, True, False, True, False] == [SENTENCES.holds(place) for place in (0, 1, 7, 8, 9, 15)]


def test_stretches_around_places_come_once_and_in_order() -> None:
    """However many places lie in a stretch, and in whatever order they are given."""
    assert ((1, 8), (9, 15)) == SENTENCES.around([10, 3, 4])


def test_where_there_are_no_stretches_every_place_is_in_none() -> None:
    """A blank text has no sentence; what stands at a place in it is empty."""
    assert (2, 2) == Stretches(()).at(2)
    assert not Stretches(()).holds(0)
