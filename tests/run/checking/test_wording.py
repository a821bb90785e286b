"""Words in quotation marks made ready to be found again."""

from __future__ import annotations

import pytest

from onrecord.run.checking.wording import forms, holds, in_order, pieces


def test_words_of_two_spellings_are_one() -> None:
    """British and American spelling, numbers in words and digits, and "per cent" and "%" give the same forms."""
    assert forms("seven per cent of the travellers organised the centre") == forms(
        "7% of the travelers organized the center"
    )
    assert forms("we can't and won't") == forms("We can not and will not")


def test_an_ellipsis_and_brackets_part_the_words() -> None:
    """What a draft leaves out or puts in parts a quotation; a bracketed first letter does not."""
    assert (("and", "we", "go"), ("on",)) == pieces("[A]nd we go ... on")
    assert (("we", "trust"), ("to", "act")) == pieces("we trust [the council] to act")
    assert () == pieces("[…]")


@pytest.mark.parametrize(
    ("parts", "held"),
    [
        ((("the", "right", "wing"),), True),
        ((("the",), ("left",)), True),
        ((("left",), ("the",)), False),
        ((("ghtwing", "left"),), False),
    ],
)
def test_parts_stand_in_order_at_whole_words(parts: tuple[tuple[str, ...], ...], held: bool) -> None:
    """Parts are held one after another, from word to word, however a compound is written."""
    assert held == holds(("the", "rightwing", "left"), parts)


def test_words_in_the_same_order_are_counted() -> None:
    """Words count when they stand in the same order, by their first letters."""
    assert 2 == in_order(("we", "working", "hard"), ("work", "hard", "we"))
