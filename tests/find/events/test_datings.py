"""How dates stand in their sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.find.events.datings import dating
from onrecord.find.events.tokens import Token


@pytest.mark.parametrize(
    ("text", "preposition", "tells"),
    [
        ("they met on May 3", "on", True),
        ("they met early on May 3", "on", True),
        ("they met May 3", "", True),
        ("ships have waited since May 3", "", False),
        ("owners must pay by May 3", "", False),
        ("Venn was born on May 3", "on", False),
        ("as of May 3 they had signed", "", False),
        ("flags fly to sunset May 3", "", False),
        ("Published on May 3", "on", False),
        ("a study was published on May 3", "on", True),
        ("the vote was postponed to May 3", "", True),
        ("they met on May 3 and May 4", "on", True),
    ],
)
def test_a_date_tells_or_bounds(
    words: Callable[..., tuple[Token, ...]], text: str, preposition: str, tells: bool
) -> None:
    """After "since", "by" and "born on" a date does not tell when something happened."""
    found = words(text)
    at = next(place for place, token in enumerate(found) if token.sort == "date")
    of_first = dating(found, at)

    assert (preposition, tells) == (of_first.preposition, of_first.tells)


def test_the_second_of_two_days_tells_as_well(words: Callable[..., tuple[Token, ...]]) -> None:
    """A date that "and" joins to another one stands as the other does."""
    found = words("they met on May 3 and May 4")

    assert dating(found, len(found) - 1).tells
