"""Words, and what spelling and marks say of them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.infer.words import CASES, split_words


def _states(text: str) -> dict[str, int]:
    words = split_words(text)
    return {word: int(code) // CASES for word, code in zip(words.texts, words.codes, strict=True)}


@given(st.text(alphabet=st.sampled_from("aB1 .,'\"“”‘’\n\r-–…$%&@#/\u00a0é")))
def test_words_cover_every_character_that_is_not_space(text: str) -> None:
    """Nothing is lost or read twice, and offsets slice the text that was given."""
    words = split_words(text)

    assert "".join(words.texts) == "".join(text.split())
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == list(words.texts)
    assert (np.diff(words.starts) > 0).all()


def test_clitics_and_abbreviations_are_cut_as_in_print() -> None:
    """A possessive, a negation and a title each stand where a reader would cut them."""
    words = split_words("Mr. Orme doesn't own the U.S. mill's 1,250 looms.")

    assert words.texts == (
        "Mr.", "Orme", "does", "n't", "own", "the", "U.S.", "mill", "'s", "1,250", "looms", ".",
    )  # fmt: skip


def test_curly_and_straight_marks_open_and_close() -> None:
    """Words between double marks are inside, the marks with them; words after are outside."""
    assert _states("He said “rain came” later") == {
        "He": 0,
        "said": 0,
        "“": 1,
        "rain": 1,
        "came": 1,
        "”": 1,
        "later": 0,
    }
    assert _states('Ada: "no" then')["no"] == 1
    assert _states('Ada: "no" then')["then"] == 0


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    """A quotation that goes on in the next paragraph opens anew there."""
    states = _states("“First part\n“Second part” over")

    assert (states["First"], states["Second"], states["over"]) == (1, 1, 0)


def test_a_single_mark_needs_its_partner() -> None:
    """Marks inside marks are told from apostrophes."""
    states = _states("“She called it ‘grim’ and the voters’ choice”")

    assert (states["grim"], states["choice"]) == (2, 1)


def test_spelling_is_part_of_the_code() -> None:
    """Lower case, Capitalised and CAPITALS are told apart."""
    words = split_words("the Mill NATO I")

    assert (words.codes % CASES).tolist() == [0, 1, 2, 1]
