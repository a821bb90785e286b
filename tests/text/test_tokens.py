"""The words and marks of a sentence."""

from __future__ import annotations

from onrecord.text.tokens import LONGEST, range_of, words_of


def lows(text: str) -> list[str]:
    """The words of a text, folded."""
    return [word.low for word in words_of(text, 0, len(text))]


def test_contractions_are_taken_apart_and_written_out() -> None:
    """A negation is found whether it is joined to its verb or not."""
    assert ["they", "can", "not", "pay", "and", "will", "not", "sign"] == lows("They cannot pay and won’t sign")


def test_a_possessive_is_a_word_of_its_own() -> None:
    """The name before it stays as it is written elsewhere."""
    assert ["brann", "'s", "offer", "."] == lows("Brann’s offer.")


def test_a_helping_verb_with_a_capital_inside_a_sentence_is_a_name() -> None:
    """The month of May and a man called Will do not make a guess or a promise."""
    assert ["in", "May", "it", "may", "close"] == lows("In May it may close")


def test_quotation_marks_are_left_out_and_places_hold() -> None:
    """Every word stands in the text where it says, whatever marks are around it."""
    text = "“We’ll go,” she said."
    found = words_of(text, 0, len(text))

    assert ["We", "’ll", "go", ",", "she", "said", "."] == [text[word.start : word.end] for word in found]


def test_a_sentence_without_end_is_read_up_to_a_limit() -> None:
    """No input makes the search slow."""
    assert LONGEST == len(words_of("no " * 1000, 0, 3000))


def test_a_range_leaves_out_marks_at_its_ends() -> None:
    """What is cut from a sentence neither begins nor ends with a comma; of marks alone nothing is left."""
    found = words_of(", the tolls ,", 0, 13)

    assert (2, 11) == range_of(found, 0, 4)
    assert range_of(found, 0, 1) is None
