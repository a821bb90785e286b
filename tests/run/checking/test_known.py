"""Numbers that a reader can reckon from the articles."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., list[tuple[str, str]]]

ARTICLE = "The bus of 2029 carried 42 passengers and three guides. A ticket costs £7.50 instead of £6.25. It left on 28 April 2031."


def test_sums_and_differences_are_fair(told: Told) -> None:
    """What two figures of a sentence come to is carried; another sum is not."""
    assert [] == told("The bus had 45 people in it, who paid £1.25 more.", ARTICLE)
    assert [("unsupported", "47 people")] == told("The bus had 47 people in it.", ARTICLE)


def test_a_day_is_no_amount(told: Told) -> None:
    """The number of a day carries no figure."""
    assert [("unsupported", "28 people")] == told("There were 28 people in the bus.", ARTICLE)


def test_years_since_are_fair(told: Told) -> None:
    """An age reckoned from a year of the article is carried."""
    old = "The mill, built in 1958, was sold."
    assert [] == told("The mill is 73 years old.", old)
    assert [("unsupported", "61 years old")] == told("The mill is 61 years old.", old)


def test_days_between_are_fair(told: Told) -> None:
    """The days between two days of an article are carried, whichever way they are counted."""
    dated = "The strike began on 3 April 2031 and ended on 12 April 2031."
    assert [] == told("It was over nine days after it had begun.", dated)
    assert [("unsupported", "eleven days")] == told("It was over eleven days after it had begun.", dated)
