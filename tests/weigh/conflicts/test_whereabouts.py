"""Where one person spoke and where one meeting was held."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.weigh.conflicts.page import made_ready
from onrecord.weigh.conflicts.whereabouts import whereabouts

Make = Callable[[], Any]


def places(first: str, second: str, make: Make) -> list[list[str]]:
    """The readings of each conflict over a place between two articles that name one person."""
    made = make()
    made.article("Courier", first, names={"Ada Holm": "person"})
    made.article("Gazette", second, names={"Ada Holm": "person"})
    pages = made_ready(made.documents, made.findings, made.settled())
    return [[reading.value for reading in item.readings] for item in whereabouts(tuple(pages.values()), ())]


def test_one_person_in_two_houses(coverage: Make) -> None:
    """The only house of a person in one article and the only one in another do not agree where both tell of one thing."""
    first = "Ada Holm called on the weavers from the balcony of her shop in the rain."
    second = "It was in the gym that Ada Holm shouted to the weavers."

    assert [["balcony", "gym"]] == places(first, second, coverage)
    assert [] == places(first, "It was in the gym that Ada Holm learned to fence.", coverage)


def test_a_pronoun_for_the_person(coverage: Make) -> None:
    """A pronoun stands for whoever was named alone before it."""
    first = "Ada Holm leads the weavers. She spoke to strikers at gate 3."
    second = "Ada Holm shouted at the strikers at gate 7."

    assert [["gate 3", "gate 7"]] == places(first, second, coverage)


def test_houses_of_two_days(coverage: Make) -> None:
    """Where both sentences name days that lie apart, a person was in both houses."""
    first = "On Monday Ada Holm called on the weavers from the balcony of her shop."
    second = "It was in the gym that Ada Holm shouted to the weavers on Tuesday."

    assert [] == places(first, second, coverage)
    assert [["balcony", "gym"]] == places(first, second.replace("Tuesday", "Monday"), coverage)
