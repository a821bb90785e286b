"""Figures that count one thing, and figures that only look so."""

from __future__ import annotations

from collections.abc import Callable

Between = Callable[[str, str, str], list[list[str]]]


def test_a_crowd_in_front_of_which(between: Between) -> None:
    """A figure after "in front of" is no part of another."""
    first = "The goalkeeper was presented at the Mirador, where 8,000 fans had come."
    second = "On Monday the goalkeeper stood at the Mirador in front of 12,000 spectators."

    assert [["12,000 spectators", "8,000 fans"]] == between("number", first, second)


def test_a_length_of_time_to_come(between: Between) -> None:
    """The next so many years are the length of what begins."""
    first = "The harbour at Orl has been leased to the Halcyon brewery for 40 years."
    second = "For the next 50 years the harbour at Orl belongs to the Halcyon brewery."

    assert [["40 years", "50 years"]] == between("number", first, second)


def test_shares_of_one_whole(between: Between) -> None:
    """Shares of what is called alike are of one thing; of another whole they are not."""
    first = "So far 71 percent of hospital porters have been taught to swim."
    second = "The ministry counts that 64 percent of hospital porters swim."

    assert [["64 percent", "71 percent"]] == between("number", first, second)
    assert [] == between("number", first, second.replace("hospital porters", "village bakers"))


def test_a_sum_a_day_and_altogether(between: Between) -> None:
    """What is lost a day and what is lost in all are two things."""
    first = "The Orl ferry puts its daily loss from the blockade at 3 million talers."
    second = "The blockade cost the Orl ferry 6 million talers over its two days."

    assert [] == between("number", first, second)


def test_sums_in_an_unknown_currency(between: Between) -> None:
    """A currency that two sums share does not make them of one thing."""
    first = "The Orl ferry lost 3 million talers in a week of fog."
    second = "Bakers in the hills reckon that sugar now costs them 5 million talers."

    assert [] == between("number", first, second)
