"""Finite verbs by form and neighbours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.find.events.tokens import Token
from onrecord.find.events.verbs import finite


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the council voted to close the pool", ["voted"]),
        ("the vote was held in Harl", ["was"]),
        ("the talks have not yet been held", ["have"]),
        ("after a meeting held in Harl ministers left", ["left"]),
        ("the proposed deal collapsed", ["collapsed"]),
        ("a deal signed by both sides would end the strike", ["would"]),
        ("armed men took hundreds of hostages", ["took"]),
        ("ministers agreed to meet", ["agreed"]),
        ("to have won is all", ["is"]),
    ],
)
def test_finite_verbs(words: Callable[..., tuple[Token, ...]], text: str, expected: list[str]) -> None:
    """Auxiliaries and past forms count; attributes, infinitives and participles that describe a noun do not."""
    found = words(text)

    assert expected == [found[at].low for at in finite(found)]
