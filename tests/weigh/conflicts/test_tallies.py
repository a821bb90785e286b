"""Votes and scores, which stand two by two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]


def found(made: Any) -> list[list[str]]:
    """The values of each conflict."""
    return [sorted(reading.value for reading in item.readings) for item in made.conflicts()]


def test_votes_that_differ(coverage: Make) -> None:
    """One article has 27 for, another 24; both have 14 against."""
    made = coverage()
    made.article("Courier", "The vote was 27 to 14, after a long debate.")
    made.article("Gazette", "The council took the decision by 24 votes to 14.")

    assert [["24 votes to 14", "27 to 14"]] == found(made)


def test_scores_of_one_match(coverage: Make) -> None:
    """The scores of one match differ; those of two matches do not."""
    one, two = coverage(), coverage()
    one.article("Courier", "Rovers were cheered after beating Orl 3-1 on Saturday.")
    one.article("Gazette", "Orl went home with a 2-1 defeat, and Rovers danced.")
    two.article("Courier", "Rovers were cheered after beating Orl 3-1 on Saturday.")
    two.article("Gazette", "In the other match Tarn lost to Holme by 4-2.")

    assert [["2-1", "3-1"]] == found(one)
    assert [] == found(two)
