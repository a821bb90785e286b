"""Titles of a draft held against those of the articles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., list[tuple[str, str]]]

MORE = "Paula Reinholt, the deputy prime minister, met Rolf Achterberg, the former finance minister."
ARTICLE = "Rolf Achterberg, the sporting director of the club, met Paula Reinholt, the deputy mayor."


@pytest.mark.parametrize(
    "draft",
    [
        "Rolf Achterberg, the club's director of sport, was there.",
        "Rolf Achterberg, the author, was there.",
        "Paula Reinholt, the deputy mayor, was there.",
    ],
)
def test_a_title_put_another_way_is_fair(told: Told, draft: str) -> None:
    """The same office in other words, and a trade beside an office, are no faults."""
    assert [] == told(draft, ARTICLE)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("Paula Reinholt, the mayor, was there.", "the mayor"),
        ("Paula Reinholt, the former deputy mayor, was there.", "the former deputy mayor"),
        ("Rolf Achterberg, the finance director, was there.", "the finance director"),
    ],
)
def test_another_title_is_a_fault(told: Told, draft: str, words: str) -> None:
    """A higher rank, an office said to be past, and another charge are faults."""
    assert [("title", words)] == told(draft, ARTICLE)


def test_a_deputy_and_an_office_of_the_past(told: Told) -> None:
    """A deputy is not promoted, and who held an office no longer holds it."""
    assert [("title", "the prime minister")] == told("Paula Reinholt, the prime minister, was there.", MORE)
    assert [("title", "the finance minister")] == told("Rolf Achterberg, the finance minister, was there.", MORE)
