"""Figures of a draft held against the articles."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., list[tuple[str, str]]]

ARTICLE = "The harbour lost 38.5 million crowns and 23,400 containers in the storm."


def test_a_currency_of_another_name(told: Told) -> None:
    """The right number in the wrong currency is a fault."""
    assert [("number", "38.5 million euros")] == told("The harbour lost 38.5 million euros.", ARTICLE)


def test_a_rounded_figure_is_fair(told: Told) -> None:
    """A figure that says that it rounds, and one in round thousands, are those of the article."""
    assert [] == told("The harbour lost almost 40 million crowns and 23,000 containers.", ARTICLE)


def test_a_figure_that_an_article_gives_without_its_noun(told: Told) -> None:
    """A toll that stands bare in the article is carried, though people of another sort are counted beside it."""
    article = "The confirmed death toll of the ferry stands at 66, with 59 people missing, the coast guard told us."

    assert [] == told("The coast guard says 66 people are confirmed dead.", article)
    assert [("number", "67 people")] == told("The coast guard says 67 people are confirmed dead.", article)
