"""Sentences around a statement."""

from __future__ import annotations

from onrecord.text.surroundings import Surroundings


def test_a_place_belongs_to_the_last_sentence_that_began_before_it() -> None:
    """Between two sentences a place counts to the earlier one; without sentences to the whole text."""
    surroundings = Surroundings("One two. Three.", [(0, 8), (9, 15)])

    assert (0, 8) == surroundings.sentence_at(8)
    assert ((0, 8), (9, 15)) == surroundings.around([10, 3, 4])
    assert (0, 4) == Surroundings("text", []).sentence_at(2)
