"""Places of one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]
Between = Callable[[str, str, str], list[list[str]]]


def test_where_a_quoted_thing_was_said(between: Between) -> None:
    """Two articles that quote one thing and put the speaker in two places do not agree."""
    first = "“The river has spoken, and its ears are deaf,” the keeper told supporters at the Hotel Adria."
    second = "Speaking in a school, the keeper told them that “the river has spoken and its ears are deaf”."

    assert [["Hotel Adria", "school"]] == between("place", first, second)
    assert [] == between("place", first, "Speaking in a school, the keeper told them that “bread is dear”.")


def test_where_something_was_signed(between: Between) -> None:
    """To sign a decree and to put a name to an order are one thing."""
    first = "The mayor of Orl signed the decree on ferries at the Royal Infirmary."
    second = "The mayor of Orl put her name to the order on ferries in the cabinet office."

    assert [["Royal Infirmary", "cabinet office"]] == between("place", first, second)


def test_two_houses_of_one_thing(coverage: Make) -> None:
    """A car park and an inn are two places of one deed; a town and a house in it need not be two."""
    made, other = coverage(), coverage()
    made.article(
        "Courier", "The bribes changed hands in a car park at the Fjordview hotel, 34 witnesses told the court."
    )
    made.article("Gazette", "The bribes changed hands in the back room of the Anchor inn, 34 witnesses had told it.")
    other.article("Courier", "The bribes changed hands in Havne in the spring, 34 witnesses told the court.")
    other.article("Gazette", "The bribes changed hands in the back room of the Anchor inn, 34 witnesses had told it.")

    assert ["place"] == [item.kind for item in made.conflicts()]
    assert [] == [item.kind for item in other.conflicts()]
