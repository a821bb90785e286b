"""Common nouns that articles of one story share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.link.actor import Actor
from onrecord.link.nouns import shared_noun

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("kind", "key", "expected"),
    [
        ("role", "gunman", "gunman"), ("role", "the receptionist", "receptionist"), ("group", "strikers", "strikers"),
        ("organisation", "police", "police"), ("organisation", "harbour company", "harbour company"),
        ("unnamed", "ferry", ""), ("group", "striking miners of kell", "striking miners of kell"),
        ("organisation", "company", ""), ("role", "official", ""), ("role", "brother", ""), ("role", "lawyer", ""),
        ("group", "residents", ""), ("group", "people", ""), ("group", "senior officials in kell", ""),
        ("unnamed", "report", ""), ("unnamed", "source close to the talks", ""), ("unnamed", "the", ""), ("unnamed", "", ""),
    ],
)  # fmt: skip
def test_what_a_story_has_one_of(kind: Any, key: str, expected: str) -> None:
    """A story has one gunman and one police, but each article may have officials, brothers and reports of its own."""
    assert expected == shared_noun(Actor(0, kind, key))


def _two(article: Make, *, source: str) -> tuple[Any, Any]:
    one = article(f"Fire broke out in Sund. {source} said that it rained.")
    two = article(f"It was late. {source} said that Kell was full.")
    return one.says(source, "said", "it rained"), two.says(source, "said", "Kell was full")


@pytest.mark.parametrize("source", ["The gunman", "Police", "The strikers"])
def test_the_gunman_of_a_story(article: Make, story: Make, source: str) -> None:
    """The gunman of two articles of one story is one, probably and with the reason; of two stories he is two."""
    together = story(*_two(article, source=source), is_one=True).settlement
    apart = story(*_two(article, source=source)).settlement

    assert 1 == len({s.entity for s in together.speakers})
    assert {"probably"} == {s.sureness for s in together.speakers}
    assert all("several articles of one story" in s.reasons[-1] for s in together.speakers)
    assert 2 == len({s.entity for s in apart.speakers})


@pytest.mark.parametrize("source", ["A lawyer", "The company", "Residents", "A report"])
def test_sources_of_each_article(article: Make, story: Make, source: str) -> None:
    """A lawyer, the company, residents and a report of two articles stay two even in one story."""
    settlement = story(*_two(article, source=source), is_one=True).settlement

    assert 2 == len({s.entity for s in settlement.speakers})
