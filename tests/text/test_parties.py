"""Nouns of people and bodies."""

from __future__ import annotations

import pytest

from onrecord.text.parties import are_people, head_noun, is_body, is_thing


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("angry parents of pupils in Sarn", "parents"),
        ("The decision", "decision"),
        ("the party that has spent years", "party"),
        ("", ""),
    ],
)
def test_head_of_a_phrase_is_its_noun(phrase: str, noun: str) -> None:
    """What follows a preposition or a relative only describes."""
    assert noun == head_noun(phrase)


def test_people_and_bodies_may_hold_views() -> None:
    """Plural nouns of people and of bodies are people; decisions and numbers are none."""
    assert [are_people(noun) for noun in ("parents", "clubs", "lawmakers")] == [True, True, True]
    assert [are_people(noun) for noun in ("prices", "hardships", "votes")] == [False, False, False]


def test_nouns_that_only_end_like_people_are_things() -> None:
    """An order is no person, and a guild is a body."""
    assert (True, True) == (is_thing("order"), is_body("guild"))
