"""Sentences around a statement."""

from __future__ import annotations

import pytest

from onrecord.terms import Span
from onrecord.text.surroundings import Surroundings, is_own_occasion


def test_a_place_belongs_to_the_last_sentence_that_began_before_it() -> None:
    """Between two sentences a place counts to the earlier one; without sentences to the whole text."""
    surroundings = Surroundings("One two. Three.", [(0, 8), (9, 15)])

    assert (0, 8) == surroundings.sentence_at(8)
    assert ((0, 8), (9, 15)) == surroundings.around([10, 3, 4])
    assert (0, 4) == Surroundings("text", []).sentence_at(2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She backed tolls during her May 3 visit to Harl.", True),
        ("She backed tolls at her regular May 3 news conference.", True),
        ("She criticised the May 3 visit of her rival.", False),
        ("She backed tolls during her May 3 illness.", False),
    ],
)
def test_an_occasion_is_the_speakers_own(text: str, expected: bool) -> None:
    """The day of "her visit" is a day on which she spoke; that of somebody else's is not."""
    day = Span.of(text, text.index("May 3"), text.index("May 3") + 5)

    assert expected is is_own_occasion(text, day)
