"""What an event is called, when and where it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from onrecord.weigh.events.chosen import chosen_place, chosen_when, standing_of, words_of
from onrecord.weigh.events.places import Places
from onrecord.weigh.events.report import Report


def test_words_that_stand_alone_are_chosen(report: Callable[..., Report]) -> None:
    """Not those that lean on "his", nor the longest, nor those without a word for what happened."""
    group = [
        report("a", "his visit to Harl with his deputies", kin=["visit"], actors=["x"]),
        report("b", "Orla Venn was in Harl with deputies", actors=["x"]),
        report("c", "Orla Venn visited the town of Harl", kin=["visit"], actors=["x"]),
        report("d", "Orla Venn visited " + "the old and much loved town of Harl " * 5, kin=["visit"], actors=["x"]),
    ]

    assert "Orla Venn visited the town of Harl" == words_of(group)


def test_the_sure_and_short_day_is_chosen(report: Callable[..., Report]) -> None:
    """A day wins over a week, and a sure day over an unsure one."""
    week = report("a", "x", day=dt.date(2031, 4, 28), last=dt.date(2031, 5, 4))
    unsure, sure = report("b", "x", sure=False), report("c", "x")

    assert sure.when == chosen_when([week, unsure, sure])


def test_a_place_in_dispute_is_left_open(report: Callable[..., Report]) -> None:
    """The name most reports give; none where two differ."""
    harl, norland, sarn = (report(name, "x", places=[name]) for name in ("harl", "norland", "sarn"))
    known = Places([("harl", "norland")])

    assert ["harl", None, None] == [
        chosen_place(group, known) for group in ([harl, norland, harl], [harl, sarn], [report("a", "x")])
    ]


def test_what_happened_is_past(report: Callable[..., Report]) -> None:
    """A plan that another article tells as past has happened; what most deny has not."""
    past, planned, denied = (report(name, "x", standing=name) for name in ("past", "planned", "denied"))

    assert ["past", "planned", "denied"] == [
        standing_of(group) for group in ([past, planned], [planned], [denied, denied, past])
    ]


def test_the_last_article_says_what_became_of_a_plan(report: Callable[..., Report]) -> None:
    """What the latest article denies did not happen, however often it was announced before."""
    plans = [report(name, "x", standing="planned", published=dt.date(2031, 5, 1)) for name in ("a", "b")]

    assert "denied" == standing_of([*plans, report("c", "x", standing="denied", published=dt.date(2031, 5, 4))])
    assert "planned" == standing_of([*plans, report("c", "x", standing="denied", published=dt.date(2031, 4, 4))])
