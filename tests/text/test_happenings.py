"""Words for what happens."""

from __future__ import annotations

import pytest

from onrecord.text.happenings import NOUNS, VERBS, kin_of_noun, kin_of_verb, kin_of_words, near


def test_words_are_known_by_their_group() -> None:
    """A noun and a verb of one thing are of one kin, and a common word is of none."""
    assert ("meeting", "meeting", None) == (kin_of_noun("summit"), kin_of_verb("met"), kin_of_noun("table"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a press conference in Harl", {"press"}),
        ("a conference in Harl", {"meeting"}),
        ("the ferry went down", {"accident"}),
        ("ministers met and signed", {"meeting", "agreement"}),
        ("", set()),
    ],
)
def test_set_phrases_count_as_one(words: str, expected: set[str]) -> None:
    """A press conference is no conference, and what went down did not go anywhere."""
    assert expected == kin_of_words(words.split())


def test_nearness_goes_both_ways() -> None:
    """Every group is near itself; a match and a vote are not near."""
    groups = sorted({*NOUNS, *VERBS})

    assert all(near(group, group) for group in groups)
    assert all(near(a, b) is near(b, a) for a in groups for b in groups)
    assert not near("match", "vote")
