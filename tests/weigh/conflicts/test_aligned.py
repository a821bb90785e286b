"""Cues that speak of one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Make = Callable[[], Any]


def found(made: Any) -> list[str]:
    """The kind of each conflict."""
    return [item.kind for item in made.conflicts()]


def test_what_stands_before_both_cues(coverage: Make) -> None:
    """Two short sentences that share only what they speak of are about one thing; those that speak of two are not."""
    made, other = coverage(), coverage()
    for each, name in ((made, "Orl"), (other, "Vell")):
        each.article("Courier", "The dam at Orl held, though water ran over its crest for most of the afternoon.")
        each.article("Gazette", f"The dam at {name} burst before dawn, and a wave carried off the lower village.")

    assert ["status"] == found(made)
    assert [] == found(other)


def test_a_clause_that_says_he(coverage: Make) -> None:
    """A clause without a name speaks of the one whom its sentence named before."""
    made = coverage()
    made.article("Courier", "The harbour awaits a verdict on Otto Brekke, who confirmed that he will stay on.")
    made.article("Gazette", "Otto Brekke smiled, shook every hand and will be stepping down.")

    assert ["status"] == found(made)


def test_one_verb_after_one_name(coverage: Make) -> None:
    """Who conceded and has not conceded did one of the two; who else has not conceded is no matter."""
    made, other = coverage(), coverage()
    for each, name in ((made, "Brekke"), (other, "Aune")):
        each.article("Courier", "Brekke conceded shortly before midnight and went to bed.")
        each.article("Gazette", f"{name} has not conceded, and will speak in the morning.")

    assert ["status"] == found(made)
    assert [] == found(other)


def test_one_noun_beside_both_cues(coverage: Make) -> None:
    """The strike that is called off and that goes ahead is one; the drivers' and the bakers' strikes are two."""
    one, two = coverage(), coverage()
    one.article("Courier", "The strike has been called off.")
    one.article("Gazette", "The strike goes ahead, a voice on the telephone said.")
    two.article("Courier", "The drivers strike has been called off.")
    two.article("Gazette", "The bakers strike goes ahead, a voice on the telephone said.")

    assert ["status"] == found(one)
    assert [] == found(two)


def test_one_pair_of_sentences_once(coverage: Make) -> None:
    """Two sentences that stand against each other by a deed and by a denial are one conflict."""
    made = coverage()
    made.article("Courier", "The vaccine has been approved by the regulator.")
    made.article("Gazette", "The regulator has not approved the vaccine.")

    assert ["status"] == found(made)
