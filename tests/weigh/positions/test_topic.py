"""How far words are about a question."""

from __future__ import annotations

import pytest

from onrecord.terms import Question
from onrecord.weigh.positions.topic import Topic, meanings

TOPIC = Topic.of(Question("sending Norwegian soldiers to Sund", ("boots on the ground",)))


def test_same_meaning_in_other_words() -> None:
    """Synonyms, word forms and the name, people and capital of a state are one meaning."""
    assert 1.0 == TOPIC.match(["the dispatch of troops from Oslo to Sund"]).share


@pytest.mark.parametrize("words", ["a ban on sending soldiers", "sending soldiers to be stopped", "no soldiers"])
def test_reverse(words: str) -> None:
    """A word before or right after what is shared turns it round."""
    assert TOPIC.match([words]).reverse


@pytest.mark.parametrize("words", ["sending soldiers", "lifting the ban on sending soldiers"])
def test_not_reverse(words: str) -> None:
    """Nothing turns it, or two words that turn each other."""
    assert not TOPIC.match([words]).reverse


def test_generic_words() -> None:
    """Words that take their meaning from elsewhere say nothing of their own."""
    assert TOPIC.match(["such a move"]).generic
    assert not TOPIC.match(["the ferries"]).generic


def test_nouns_of_verbs() -> None:
    """A noun and the verb it is made of are one meaning."""
    assert meanings("closure") == meanings("close")
    assert meanings("expansion") == meanings("expand")


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "“”", "a" * 5000])
def test_odd_texts_are_safe(text: str) -> None:
    """Any text has meanings, perhaps none."""
    assert meanings(text) == meanings(text)


def test_names_are_told_from_the_matter() -> None:
    """Known and rare names count apart from what is to be done, also those of several words."""
    topic = Topic.of(Question("extraditing Quorvath to the United States", ()))
    assert (1, 0) == ((match := topic.match(["a visit by Quorvath to the United States"])).count, match.things)
    assert 1.0 == topic.match(["Quorvath was extradited"]).matter
    assert "state:US" in meanings("the United States of today")


def test_raising_a_limit_is_no_end() -> None:
    """A question is about less by what is to be done, not by a limit that is to be raised."""
    assert not Topic.of(Question("raising the debt limit")).is_less
    assert Topic.of(Question("limiting the debt")).is_less


def test_a_wording_that_ends_something() -> None:
    """Words near a wording that lifts a thing, which only name the thing, do not tell which way."""
    topic = Topic.of(Question("reopening shops", ("lifting the curfew",)))
    assert topic.match(["the curfew"]).short
    assert not topic.match(["lifting the curfew"]).short
    assert not topic.match(["the shops"]).short
