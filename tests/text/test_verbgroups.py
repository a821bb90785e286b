"""What stands before a verb."""

from __future__ import annotations

import pytest

from onrecord.text.tokens import words_of
from onrecord.text.verbgroups import Group, group_of


def before_last(text: str, *, participle: bool = False) -> Group:
    """The group of the last word of a text."""
    words = words_of(text, 0, len(text))
    return group_of(words, len(words) - 1, left=0, participle=participle)


@pytest.mark.parametrize("text", ["they did not sign", "they never sign", "they no longer sign", "they failed to sign"])
def test_a_verb_is_negated_by_what_stands_before_it(text: str) -> None:
    """By a word of negation or by a verb that takes back the one after it."""
    assert before_last(text).negated


def test_two_negations_leave_it_open() -> None:
    """Who does not fail to sign may sign, and has not refused to."""
    found = before_last("they did not fail to sign")

    assert (False, True) == (found.negated, found.may)


def test_duty_doubt_guess_and_the_past_are_told_apart() -> None:
    """What ought to be, may be, would have been or had been is not what is."""
    assert before_last("they must sign").must
    assert before_last("they might sign").may
    assert before_last("they are expected to sign").guess
    assert before_last("they would have signed").guess
    assert before_last("they had also signed").past


def test_a_participle_after_a_form_of_be_is_passive() -> None:
    """Whoever is named before it is not who did it."""
    assert before_last("the offer was quickly rejected", participle=True).passive
    assert not before_last("the board rejected", participle=True).passive


def test_a_group_begins_with_its_first_helping_word() -> None:
    """What stands before that is the subject."""
    assert 2 == before_last("the board has still not signed").first
