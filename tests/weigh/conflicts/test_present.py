"""Persons whom one article has there and another has away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]


def found(made: Any) -> list[str]:
    """The kind of each conflict."""
    return [item.kind for item in made.conflicts()]


def test_a_person_who_came_and_stayed_away(coverage: Make) -> None:
    """Sentences that share little but a name and what it is about are of one occasion."""
    made = coverage()
    made.article(
        "Courier", "Otto Brekke visited the flooded lock at noon and asked for pumps.", names={"Otto Brekke": "person"}
    )
    made.article(
        "Gazette",
        "Otto Brekke, the mayor, has stayed away from the lock until now.",
        names={"Otto Brekke": "person"},
    )

    assert ["attendance"] == found(made)


def test_another_person_or_another_occasion(coverage: Make) -> None:
    """A namesake who came, and the same person at something else, are no conflict."""
    away = "Otto Brekke, the mayor, has stayed away from the lock until now."
    for sentence, name in (
        ("Ansel Brekke visited the flooded lock at noon and asked for pumps.", "Ansel Brekke"),
        ("Otto Brekke visited a school in Vell and read to the youngest.", "Otto Brekke"),
    ):
        made = coverage()
        made.article("Courier", sentence, names={name: "person"})
        made.article("Gazette", away, names={"Otto Brekke": "person"})

        assert [] == found(made)


def test_an_article_that_has_both(coverage: Make) -> None:
    """Who came at last had not been there before: an article that says both knows of both."""
    made = coverage()
    made.article(
        "Courier",
        "Otto Brekke visited the flooded lock. For a week, Mayor Brekke had not visited the lock.",
        names={"Otto Brekke": "person", "Mayor Brekke": "person"},
    )
    made.article("Gazette", "Otto Brekke has stayed away from the lock until now.", names={"Otto Brekke": "person"})

    assert [] == found(made)


def test_who_is_named_beside_another(coverage: Make) -> None:
    """Words before a name put its bearer there or away: together with, without."""
    made = coverage()
    made.article("Courier", "The keeper raised the flag together with Otto Brekke.", names={"Otto Brekke": "person"})
    made.article("Gazette", "The flag went up without Otto Brekke.", names={"Otto Brekke": "person"})

    assert ["attendance"] == found(made)


def test_words_that_only_look_like_coming(coverage: Make) -> None:
    """Who appears to know, whose response came, and whose help was wanting were not away."""
    there = ("Otto Brekke appeared at the flooded lock and gave a statement.", "Otto Brekke")
    for away in (
        "At the flooded lock Otto Brekke does not appear to know why it broke.",
        "The flooded lock was mended without the help of Otto Brekke.",
        "Otto Brekke's boat was not at the flooded lock.",
    ):
        made = coverage()
        made.article("Courier", there[0], names={there[1]: "person"})
        made.article("Gazette", away, names={"Otto Brekke": "person"})

        assert [] == found(made)
