"""Figures whose words say all that is needed to compare them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]
Between = Callable[[str, str, str], list[list[str]]]


def test_parts_of_one_whole(between: Between) -> None:
    """Two parts of a whole of one size do not agree, and neither do two sizes of the whole of one part."""
    first = "Halcyon will close 40 of its 310 branches."

    assert [["40 of its 310 branches", "46 of 310 branches"]] == between(
        "number", first, "The axe falls on 46 of 310 branches, Halcyon admits."
    )
    assert [["40 of its 310 branches", "40 of its 350 branches"]] == between(
        "number", first, "Bakers grieve: 40 of its 350 branches are to go."
    )


def test_small_parts(between: Between) -> None:
    """A small part is one of many."""
    assert [] == between("number", "It sold 3 of its 12 boats.", "A storm sank 3 of its 14 boats.")


def test_the_age_of_whom_a_pronoun_stands_for(coverage: Make) -> None:
    """An age after a pronoun is that of whoever was named alone before it."""
    made = coverage()
    made.article("Courier", "Ada Holm, 52, drove the bus.", names={"Ada Holm": "person"})
    made.article("Gazette", "Ada Holm is in a clinic; she's 57.", names={"Ada Holm": "person"})

    assert [["Ada Holm, 52", "she's 57"]] == [[each.value for each in item.readings] for item in made.conflicts()]
