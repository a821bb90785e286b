"""Titles before a name that has another title right before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]


def told(first: str, second: str, make: Make) -> list[tuple[str, list[str]]]:
    """Kind and values of each conflict between two articles that name Otto Brekke."""
    made = make()
    ids = [
        made.article(outlet, text, names={"Otto Brekke": "person"})
        for outlet, text in (("Courier", first), ("Gazette", second))
    ]
    made.actor("Otto Brekke", {"Otto Brekke": tuple(ids)})
    return [(item.kind, [reading.value for reading in item.readings]) for item in made.conflicts()]


def test_a_title_before_an_address(coverage: Make) -> None:
    """Of two articles that put an office before the address, one may give another office."""
    first = "The archbishop of Orl, Monsignor Otto Brekke, blessed the boats."
    second = "It rained when the bishop of Orl, Monsignor Otto Brekke, came to the quay."

    assert [("title", ["The archbishop of Orl", "the bishop of Orl"])] == told(first, second, coverage)
    assert [] == told(first, "Rain fell. The archbishop, Monsignor Otto Brekke, came to the quay.", coverage)


def test_what_is_no_title_before_an_address(coverage: Make) -> None:
    """A thing before a comma and a name that begins with some other word give no title."""
    first = "The archbishop of Orl, Monsignor Otto Brekke, blessed the boats."

    assert [] == told(first, "At the harbour, Monsignor Otto Brekke gave out bread.", coverage)
    assert [] == told(first, "After the bishop, Young Otto Brekke spoke.", coverage)
