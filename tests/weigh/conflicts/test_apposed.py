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


def test_what_tells_an_office_from_another(coverage: Make) -> None:
    """A head of one thing and a deputy head of another do not go together, also where the title is a longer one."""
    first = "Chief investigator Otto Brekke walked along the wreck."
    second = "Otto Brekke, who heads the Harbour Guild, walked along the wreck."

    assert [("title", ["Chief investigator", "who heads the Harbour Guild"])] == told(first, second, coverage)
    assert [] == told(first, "It was Otto Brekke who walked along the wreck.", coverage)


def test_an_office_in_a_verb(coverage: Make) -> None:
    """Who chairs a body is its chair, and not its chief executive."""
    first = "The talks began when Otto Brekke, who chairs Fennimore, rose to speak."
    second = "Chief executive Otto Brekke rose to speak."

    assert [("title", ["Chief executive", "who chairs Fennimore"])] == told(first, second, coverage)


def test_who_speaks_for_a_body(coverage: Make) -> None:
    """A spokesperson of a body is not its leader."""
    first = "Guild leader Otto Brekke rang the bell."
    second = "Otto Brekke, who serves as spokesman of the guild, rang the bell."

    assert [("title", ["Guild leader", "who serves as spokesman of the guild"])] == told(first, second, coverage)
