"""How a position relates to the one before it."""

from __future__ import annotations

import pytest

from onrecord.terms import Movement, StanceValue
from onrecord.weigh.positions.moves import movement


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        (None, "open", "first stated"), ("open", "open", "restated"), ("open", "supports", "hardened"),
        ("opposes", "open", "softened"), ("supports", "conditional", "softened"), ("undecided", "opposes", "hardened"),
        ("supports", "opposes", "contradicts own earlier line"), ("unclear", "opposes", None),
    ],
)  # fmt: skip
def test_moves(before: StanceValue | None, after: StanceValue, move: Movement | None) -> None:
    """Towards the middle is softer, away from it harder, from one side to the other a contradiction."""
    assert move == movement(before, after, told=False, again=False)


def test_a_turn_that_is_told_is_reversed() -> None:
    """Where the words say that the actor moved, the turn is a reversal."""
    assert "reversed" == movement("opposes", "supports", told=True, again=False)


def test_said_again() -> None:
    """A first value that was said on several days is restated."""
    assert "restated" == movement(None, "open", told=False, again=True)
