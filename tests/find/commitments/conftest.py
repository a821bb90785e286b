"""What the tests of commitments share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.find.commitments.find import commitments
from onrecord.terms import Mention, Span
from onrecord.text.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Callable

Row = tuple[str, str, str, str]


def _words(spans: tuple[Span, ...]) -> str:
    return " … ".join(span.exact for span in spans)


@pytest.fixture
def rows() -> Callable[..., list[Row]]:
    """Status, giver, receiver and what of the commitments in a text, whose names are given after it."""

    def made(text: str, *names: str) -> list[Row]:
        spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in names]
        mentions = [Mention(f"m{n}", "d", span, "organisation") for n, span in enumerate(spans)]
        found = commitments(text, (), mentions, quantities(text), (), document="d")
        return [(c.status, _words(c.giver), _words(c.receiver), _words(c.what)) for c in found]

    return made
