"""Quotations that a draft gives to somebody else."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., list[tuple[str, str]]]

BOTH = '"The roof was rotten for years and everybody knew," said Ada Wynne. The builder, Bela Corran, denied it.'
WORDS = '"The roof was rotten for years and everybody knew,"'


def test_a_quotation_of_somebody_else(told: Told) -> None:
    """Words that the article gives to another person are a fault at the speaker's name; her own are none."""
    assert [("speaker", "Bela Corran")] == told(f"{WORDS} said Bela Corran.", BOTH)
    assert [] == told(f"{WORDS} said Ada Wynne.", BOTH)


def test_a_misspelt_speaker_is_told_once(told: Told) -> None:
    """A slip in the name of the right speaker is a fault of the name, not of the speaker."""
    assert [("name", "Ada Wynn")] == told(f"{WORDS} said Ada Wynn.", BOTH)


def test_one_article_is_enough(told: Told) -> None:
    """A quotation that one article gives to this person is hers, whatever another says."""
    other = f"{WORDS} said Bela Corran. Ada Wynne was there."
    assert [] == told(f"{WORDS} said Bela Corran.", BOTH, other)
