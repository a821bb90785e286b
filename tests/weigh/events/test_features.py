"""Small questions on two reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from onrecord.weigh.events import features
from onrecord.weigh.events.features import Pair
from onrecord.weigh.events.places import Places
from onrecord.weigh.events.report import Report

NOWHERE = Places(())


def test_names_alone_are_not_the_same_words(report: Callable[..., Report]) -> None:
    """Two tellings about one person share her name and may tell of two things."""
    left = report("a", "venn quokka", names=["venn"], stems=["venn", "quokka"])
    right = report("b", "venn narwhal", names=["venn"], stems=["venn", "narwhal"])
    pair = Pair.of(left, right, NOWHERE)

    assert (0.5, 0.0) == (pair.overlap, pair.overlap_beside_names)
    assert not features.same_words(pair)


def test_a_day_away_from_the_news(report: Callable[..., Report]) -> None:
    """Two days before or after an article are still its news; without any day of publication nothing is known."""
    long_ago, fresh = dt.date(2031, 6, 1), dt.date(2031, 5, 4)

    def away(left: dt.date | None, right: dt.date | None) -> bool:
        return features.both_away(Pair.of(report("a", "x", published=left), report("b", "y", published=right), NOWHERE))

    assert [True, True, False, False] == [
        away(long_ago, long_ago), away(long_ago, None), away(long_ago, fresh), away(None, None)
    ]  # fmt: skip


def test_strangers(report: Callable[..., Report]) -> None:
    """Two reports that each name people, and none in common, are of strangers."""
    left, right, nobody = report("a", "x", actors=["a"]), report("b", "y", actors=["b"]), report("c", "z")

    assert [False, True] == [features.no_strangers(Pair.of(left, other, NOWHERE)) for other in (right, nobody)]


def test_saying_goes_with_everything_and_so_tells_nothing(report: Callable[..., Report]) -> None:
    """A speech is near to a meeting, but not as what people do together."""
    pair = Pair.of(report("a", "x", kin=["speech"]), report("b", "y", kin=["meeting"]), NOWHERE)

    assert (True, False, False) == (features.near_kin(pair), features.common_near(pair), features.common_kin(pair))


def test_what_an_article_calls_all_its_things_tells_none_apart(report: Callable[..., Report]) -> None:
    """In an article on a fire "fire" is a word of everything."""
    worn = replace(report("a", "x", kin=["fire"]), worn=frozenset({"fire"}))
    other = report("b", "y", kin=["fire"])

    assert features.common_kin(Pair.of(report("c", "z", kin=["fire"]), other, NOWHERE))
    assert not features.common_kin(Pair.of(worn, other, NOWHERE))
