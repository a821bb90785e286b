"""Words that make two figures figures of two things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Between = Callable[[str, str, str], list[list[str]]]

FIRST = "The ferry to Orl has lost 300 passengers in the fog."


def test_figures_of_one_thing(between: Between) -> None:
    """Two figures for one noun, told alike, do not agree."""
    assert [["300 passengers", "400 passengers"]] == between("number", FIRST, FIRST.replace("300", "400"))


@pytest.mark.parametrize(
    "second",
    [
        "If the fog stays, the ferry to Orl has lost 400 passengers.",
        "The ferry to Orl had lost 400 passengers in the fog of 2019.",
        "The ferry to Orl has lost 400 of its passengers in the fog.",
        "The ferry to Orl has lost 400 more passengers in the fog.",
    ],
)
def test_figures_of_two_things(second: str, between: Between) -> None:
    """What might be, what was years ago, a part and what comes on top are other figures."""
    assert [] == between("number", FIRST, second)


def test_measures_of_two_nouns(between: Between) -> None:
    """A measure before a noun is of that noun."""
    first = "Keepers of Orl lighthouse give a 20-minute speech."
    second = "Keepers of Orl lighthouse give a 50-minute speech."

    assert 1 == len(between("number", first, second))
    assert [] == between("number", first, second.replace("speech", "concert"))
