"""Days of a draft held against the articles."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., list[tuple[str, str]]]

ARTICLE = "The court sits on Thursday and again on 17 June. The mill closed in October."


def test_a_day_read_the_other_way_is_fair(told: Told) -> None:
    """A weekday or a month without its year may be read as gone by in one text and as to come in the other."""
    assert [] == told("The court is to sit on Thursday. The hearing in June will be the last.", ARTICLE)


def test_another_day_is_a_fault(told: Told) -> None:
    """A weekday, a day and a month that no article names are faults."""
    draft = "The court sits on Saturday and on 19 June. The mill closed in August."
    assert [("date", "Saturday"), ("date", "19 June"), ("date", "August")] == told(draft, ARTICLE)


def test_a_year_does_not_carry_a_month(told: Told) -> None:
    """A month within a year that the article names is more than it says; the year of a day that it names is not."""
    assert [("date", "March 2030")] == told("The mill was sold in March 2030.", "The mill was sold in 2030.")
    assert [] == told("The mill was sold in 2030.", "The mill was sold on 3 March 2030.")
