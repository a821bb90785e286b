"""Words of a statement as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms import Span
from onrecord.text.stems import stem
from onrecord.text.words import sense_of, words


def senses(text: str) -> list[str]:
    """The senses of the content words of a text."""
    return [word.sense for word in words([Span.of(text, 0, len(text))]) if word.is_content]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("not to fight", "not for combat"),
        ("they ruled it out", "they are ruling it out"),
        ("excluded", "ruled out"),
        ("excludes ships", "rules ships out"),
        ("at the moment", "now"),
        ("10,000 crowns", "ten thousand crowns"),
        ("forty men", "40 men"),
        ("mine-clearing", "mine clearance"),
        ("Zürich’s", "zurich"),
        ("It’s over", "it is over"),
    ],
)
def test_two_ways_of_saying_it_have_one_sense(left: str, right: str) -> None:
    """Set phrases, numbers in words, diacritics and the genitive are seen through."""
    assert senses(left) == senses(right)


def test_a_contraction_is_two_words_with_a_place_each() -> None:
    """What is negated stays negated, whichever way it is printed."""
    text = "Ukes didn’t, can't, won’t"
    found = words([Span.of(text, 0, len(text))])

    assert [(text[w.start : w.end], w.sense) for w in found] == [
        ("Ukes", "uke"), ("did", "do"), ("n’t", "not"), ("ca", "can"), ("n't", "not"), ("wo", stem("will")), ("n’t", "not"),
    ]  # fmt: skip


@given(st.text(alphabet=st.characters(), max_size=80))
def test_every_word_stands_where_it_says(text: str) -> None:
    """Places are ordered, not empty, and inside the text; nothing crashes on odd characters."""
    if not text:
        return
    places = [(word.start, word.end) for word in words([Span.of(text, 0, len(text))])]

    assert all(0 <= a < b <= len(text) for a, b in places)
    assert places == sorted(places)


def test_cannot_is_two_words_as_can_not_is() -> None:
    """So that no reading differs by the way in which it is printed."""
    texts = ("we cannot sail", "we can't sail", "we can not sail")
    found = [[word.sense for word in words([Span.of(text, 0, len(text))])] for text in texts]

    assert found[0] == found[1] == found[2]


def test_a_word_alone_has_the_sense_that_it_has_among_others() -> None:
    """In any form and case."""
    assert [sense_of(word) for word in ("Fights", "combat", "fought")] == [sense_of("fight")] * 3
