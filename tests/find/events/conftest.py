"""Sentences of a test as tokens: dates are found, names are given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.find.events.tokens import Sort, Token, tokens
from onrecord.text.dates import dates


def parsed(text: str, *names: str) -> tuple[Token, ...]:
    """The tokens of a sentence."""
    wholes: list[tuple[tuple[int, int], Sort]] = [((d.start, d.end), "date") for d in dates(text)]
    wholes += [((text.index(name), text.index(name) + len(name)), "name") for name in names]
    return tokens(text, (0, len(text)), wholes)


@pytest.fixture
def words() -> Callable[..., tuple[Token, ...]]:
    """Makes the tokens of a sentence."""
    return parsed
