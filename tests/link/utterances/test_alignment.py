"""Two readings laid against each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.utterances.alignment import stretches
from onrecord.terms import Span
from onrecord.text.words import Word, words

WORDS = st.lists(st.sampled_from("the ferry will not sail troops soldiers soldier 40 might".split()), max_size=8)


def of(text: str) -> tuple[Word, ...]:
    """The words of a text."""
    return words([Span.of(text, 0, len(text))] if text else [])


def test_words_of_one_meaning_stand_against_each_other() -> None:
    """They are a stretch of their own, and so not the same."""
    found = [
        ([w.form for w in s.left], [w.form for w in s.right], s.is_same)
        for s in stretches(of("no troops will sail"), of("no soldiers will sail today"))
    ]

    assert found == [
        (["no"], ["no"], True), (["troops"], ["soldiers"], False), (["will", "sail"], ["will", "sail"], True),
        ([], ["today"], False),
    ]  # fmt: skip


@given(left=WORDS, right=WORDS)
def test_both_readings_are_whole(left: list[str], right: list[str]) -> None:
    """Put together, the stretches are the two readings, in order."""
    one, other = of(" ".join(left)), of(" ".join(right))
    laid = list(stretches(one, other))

    assert one == tuple(word for stretch in laid for word in stretch.left)
    assert other == tuple(word for stretch in laid for word in stretch.right)
