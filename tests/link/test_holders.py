"""Whom a title means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def test_a_title_before_a_name_of_which_the_first_word_was_missed(article: Make, story: Make) -> None:
    """“His father” right before a name is its bearer, even where the reader found only the end of the name."""
    one = article("Ada Brandt flew to Kell. Her father Orsen El-Tal Brandt said it rained.").names("Ada Brandt")
    one.names("El-Tal Brandt")

    assert ["El-Tal Brandt"] == story(one.says("Her father", "said", "it rained")).speakers()


def test_a_bare_title_does_not_wait_for_somebody_named_later(article: Make, story: Make) -> None:
    """“The senator” is sooner the one spoken of than a senator whom the article has not named yet."""
    text = "Ivo Lund came to Kell. “That would be me,” the senator said.\n\nSenator Nina Galt of the other side was in Kell too."
    one = article(text).names("Ivo Lund", "Nina Galt", "l:Kell")

    assert ["Ivo Lund"] == story(one.says("the senator", "said", "That would be me,")).speakers()


def test_a_trade_may_be_named_more_narrowly(article: Make, story: Make) -> None:
    """A manager may be the campaign manager of the next line, sooner than somebody else who was named last."""
    text = "Manager Ivo Lund spoke first. Nina Galt, a doctor, spoke next. The campaign manager said that it rained."
    one = article(text).names("Ivo Lund", "Nina Galt")

    assert ["Ivo Lund"] == story(one.says("The campaign manager", "said", "it rained")).speakers()


def test_a_title_does_not_take_up_a_place(article: Make, story: Make) -> None:
    """An earlier “New Kell senator” brings in a senator, and not the place that is named in it."""
    text = "A New Kell senator left early. It rained all day long in the hills. The senator said that it was late."
    one = article(text).names("l:New Kell")
    found = story(one.says("The senator", "said", "it was late"))

    assert ["role"] == [entity.kind for entity in found.settlement.entities if entity.name in found.speakers()]
