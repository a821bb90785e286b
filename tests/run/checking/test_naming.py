"""Names of a draft held against the articles."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.run.checking.fault import Fault

Told = Callable[..., list[tuple[str, str]]]

ARTICLE = "Governor Paula Reinholt went to Brunnenthal on the Semma with Rolf Achterberg. The Semma was high."


def test_titles_are_no_part_of_a_name(told: Told) -> None:
    """A name with a place and an office before it is the name."""
    assert [] == told("They met Northern Governor Paula Reinholt there.", ARTICLE)


def test_a_last_letter_that_is_missing(told: Told) -> None:
    """A surname cut by a letter is a slip where the given name is the same."""
    assert [("name", "Paula Reinhol")] == told("They met Paula Reinhol there.", ARTICLE)


def test_a_word_that_was_taken_for_no_name(told: Told) -> None:
    """A word with a capital that is a letter off is a slip as well; a new name is none, nor is one that shares no more."""
    assert [("name", "Semna")] == told("It rained, and the Semna rose.", ARTICLE)
    assert [] == told("It rained, and the Danube rose.", ARTICLE)


def test_another_person_of_a_like_surname(told: Told) -> None:
    """A new person whose surname is a letter from one of the article is no slip for him."""
    assert [("unsupported", "Martha Achtenberg")] == told("They met Martha Achtenberg there.", ARTICLE)


def test_the_form_of_most_articles_is_given(faults: Callable[..., tuple[Fault, ...]]) -> None:
    """Where articles differ on a name, the slip is told beside the form that most of them have."""
    one, most = "They met Paula Reinhalt.", "They met Paula Reinholt."
    [found] = faults("They met Paula Reinhelt.", articles=(one, most, f"{most} Nobody else came."))

    assert ["Paula Reinholt"] == [carried.span.exact for carried in found.carried]


def test_a_surname_in_another_romanisation(told: Told) -> None:
    """A surname that sounds like one that the articles have alone is that one, and not a person whom none of them names."""
    assert [("name", "Danylo Horskyj")] == told("Danylo Horskyj was there.", "In Varn, Horsky was not to be found.")


def test_a_name_that_owns_something_is_written(told: Told) -> None:
    """A name that the articles have with a possessive alone is written there."""
    assert [] == told("Paula Reinholt was there.", "In answer to Paula Reinholt's words nobody came.")


def test_a_common_word_in_a_name(told: Told) -> None:
    """A word of no language beside a common word of a name is a slip."""
    assert [("name", "Alloance")] == told("She left the Alloance early.", "She leads the Alliance well.")
