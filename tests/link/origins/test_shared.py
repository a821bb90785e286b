"""Shared wording."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.origins.body import body_of
from onrecord.link.origins.shared import RUN, WINDOW, chosen, runs_of, sharings
from onrecord.terms import Document

PASSAGE = (
    "The ferry left the quay at noon with eleven crates of lamps and a goat that belonged to the harbour master, and by"
    " dusk nobody on the island could say where either the lamps or the goat had gone, nor who had signed for them"
)


def other(count: int, start: int) -> str:
    """So many words that stand nowhere else."""
    return " ".join(f"word{n}" for n in range(start, start + count))


def test_a_long_passage_is_found_with_its_places(article: Callable[..., Document]) -> None:
    """Case and punctuation do not matter; the places slice the words on both sides."""
    one = article(f"{other(30, 0)}. {PASSAGE}.", name="one")
    two = article(f"{PASSAGE.upper()}! {other(60, 100)}", name="two")

    (found,) = sharings([body_of(one), body_of(two)])

    left, right = (one, two) if found.left == one.id else (two, one)
    assert found.words == len(PASSAGE.split())
    assert [left.text[a:b].casefold() for a, b in found.left_places] == [PASSAGE.casefold()]
    assert [right.text[a:b].casefold() for a, b in found.right_places] == [PASSAGE.casefold()]
    assert 0.5 < found.containment < 0.7


def test_the_same_quotation_is_no_shared_wording(article: Callable[..., Document]) -> None:
    """Two reporters at one press conference write down the same words."""
    one = article(f"{other(30, 0)}: “{PASSAGE}.”", name="one")
    two = article(f"{other(30, 50)} “{PASSAGE},” {other(30, 100)}", name="two")

    assert [item.words for item in sharings([body_of(one), body_of(two)])] == [0]


def test_unrelated_articles_share_nothing(article: Callable[..., Document]) -> None:
    """No pair is made of articles without a run of words in common."""
    assert sharings([body_of(article(other(99, n * 100), name=str(n))) for n in range(5)]) == ()


def test_furniture_is_no_shared_wording(article: Callable[..., Document]) -> None:
    """Two pages with one donation line do not retell each other."""
    pages = [
        article(f"{other(40, n * 100)}\n{PASSAGE}", name=str(n), furniture=((PASSAGE, "donation"),)) for n in (1, 2)
    ]

    assert sharings([body_of(page) for page in pages]) == ()


@given(st.lists(st.sampled_from("abcdef"), min_size=RUN + WINDOW - 1, max_size=60), st.integers(0, 40))
def test_a_shared_run_of_the_promised_length_is_always_noticed(words: list[str], before: int) -> None:
    """Whatever stands before it, a passage of ``RUN + WINDOW - 1`` words gives both sides a chosen run in common."""
    numbers = np.array([hash(w) & 0xFFFF for w in words], dtype=np.uint64)
    ahead = np.arange(1_000_000, 1_000_000 + before, dtype=np.uint64)

    one, two = chosen(runs_of(numbers)), chosen(runs_of(np.concatenate((ahead, numbers))))

    assert np.intersect1d(one, two).size > 0 or len(runs_of(numbers)) <= WINDOW


def test_words_of_an_i_are_nobodys_wording(article: Callable[..., Document]) -> None:
    """A letter printed without marks in two articles was written by neither reporter."""
    letter = f"I saw it myself. {PASSAGE}"
    one = article(f"{other(30, 0)}.\n{letter}", name="one")
    two = article(f"{other(30, 50)}.\n{letter}", name="two")

    (found,) = sharings([body_of(one), body_of(two)])

    assert found.words > 30
    assert found.plain == found.longest_plain == 0


def test_captions_printed_twice_running_are_nobodys_wording(article: Callable[..., Document]) -> None:
    """A gallery prints the line below each picture again, and its outlet uses the pictures for many articles."""
    one = article(f"{other(30, 0)}. {PASSAGE}. {PASSAGE}.", name="one")
    two = article(f"{other(30, 100)}. {PASSAGE}.", name="two")

    assert [item.plain for item in sharings([body_of(one), body_of(two)])] == [0]


def test_wording_that_another_prints_in_marks_is_a_writers_own(article: Callable[..., Document]) -> None:
    """Who quotes an article has the words from it, not from somebody whom both heard."""
    one = article(f"{other(30, 0)}. {PASSAGE}.", name="one")
    two = article(f"{other(30, 100)}: “{PASSAGE}.”", name="two")

    assert [item.plain for item in sharings([body_of(one), body_of(two)])] == [len(PASSAGE.split())]
