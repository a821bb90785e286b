"""Whether two reports tell of one event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from onrecord.weigh.events.compare import apart, verdict
from onrecord.weigh.events.features import Pair
from onrecord.weigh.events.places import Places
from onrecord.weigh.events.report import Report

NOWHERE = Places(())
FIRE = {"kin": ["accident"], "places": ["harl"]}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"kin": ["vote"], "actors": ["a"]}, {"kin": ["vote"], "actors": ["a"]}, True),
        ({"kin": ["vote"], "actors": ["a"]}, {"kin": ["match"], "actors": ["a"]}, False),
        ({"kin": ["speech"], "actors": ["a"]}, {"kin": ["speech"], "actors": ["a"]}, False),
        (
            {"kin": ["visit"], "places": ["harl"], "actors": ["a"]},
            {"kin": ["visit"], "places": ["harl"], "actors": ["b"]},
            False,
        ),
        ({"kin": ["accident"], "places": ["harl"]}, {"kin": ["accident"], "places": ["sarn"]}, False),
        ({"kin": ["accident"], "places": ["harl"]}, {"kin": ["accident"], "day": dt.date(2031, 5, 4)}, False),
        ({"standing": "planned", "actors": ["a"]}, {"standing": "planned", "actors": ["a"]}, True),
        ({"alone": True, "actors": ["a", "b"]}, {"alone": True, "actors": ["a", "b"]}, True),
        ({"actors": ["a", "b"]}, {"actors": ["a", "b"]}, False),
    ],
)
def test_one_event_or_two(
    report: Callable[..., Report], left: dict[str, object], right: dict[str, object], expected: bool
) -> None:
    """Kin, place, people and day together decide; words of the two differ here."""
    pair = Pair.of(report("a", "quokka", **left), report("b", "narwhal", **right), NOWHERE)

    assert expected is (verdict(pair) is not None)


def test_the_reasons_are_phrases(report: Callable[..., Report]) -> None:
    """They are the first lines of what was asked, as a reader sees them."""
    found = verdict(Pair.of(report("a", "a fire", **FIRE), report("b", "a fire", **FIRE), NOWHERE))

    assert found == (0, ("both are called by kindred words", "they are told in the same words"))


def test_within_one_article_only_the_same_words_are_one(report: Callable[..., Report]) -> None:
    """An article that tells of two fires in one place on one day tells of two."""
    first, second = report("a", "quokka", **FIRE), report("a", "narwhal", **FIRE)

    assert None is verdict(Pair.of(first, second, NOWHERE))


def test_another_story_needs_much_that_is_told_alike(report: Callable[..., Report]) -> None:
    """Two rare words in common are enough, or kin, place and people; one common word is not."""
    here = report("a", "quokka narwhal fire", **FIRE, actors=["a"])
    there = report("b", "quokka narwhal blaze", **FIRE, story="t")
    other = report("b", "fire", **FIRE, story="t")
    known = report("b", "zebra", **FIRE, story="t", actors=["a"])

    assert [True, False, True] == [verdict(Pair.of(here, each, NOWHERE)) is not None for each in (there, other, known)]


def test_a_week_is_no_day(report: Callable[..., Report]) -> None:
    """What happened in a week is what happened on a day of it only when it is told in the same words."""
    week = report("a", "quokka", **FIRE, last=dt.date(2031, 5, 9))

    assert apart(Pair.of(week, report("b", "narwhal", **FIRE), NOWHERE))
    assert not apart(Pair.of(week, report("b", "quokka", **FIRE), NOWHERE))
