from __future__ import annotations

import pytest

from onrecord.text.tense import tense


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("He said on ", " that he will go.", "past"),
        ("He said that talks will resume on ", ".", "future"),
        ("On ", ", the minister left.", "past"),
        ("On ", ", the minister will leave.", "future"),
        ("Talks will be held on ", ".", "future"),
        ("Talks are to begin on ", ".", "future"),
        ("He is going to speak on ", ".", "future"),
        ("Talks planned for ", " are off.", "ahead"),
        ("He would go on ", ".", "ahead"),
        ("He could speak on ", ".", "ahead"),
        ("He could not be reached on ", ".", "unclear"),
        ("“Our buses leave on ", ",” he said.", "ahead"),
        ("The talks resume here next ", ".", "ahead"),
        ("Parliament debates the reform on ", ".", "ahead"),
        ("Members vote on the deal on ", ".", "ahead"),
        ("It did not open on ", ".", "past"),
        ("“Good news on ", "!” he said.", "unclear"),
        ("“I hope so,” she said on ", ".", "past"),
        ("A deal by ", ".", "unclear"),
        ("The union has until ", " to reply.", "ahead"),
        ("The case was adjourned until ", ".", "ahead"),
        ("The mayor gave the owners until late ", " to clear it.", "ahead"),
        ("The pass is blocked until ", ".", "ahead"),
        ("Members were asked to reply by ", ".", "ahead"),
        ("The strike lasted until ", ".", "unclear"),
        ("The road was open again by ", ".", "unclear"),
        ("The law comes after a man on ", " killed two people.", "past"),
        ("", "", "unclear"),
        ("The meeting on ", " is long.", "unclear"),
    ],
)
def test_tense(before: str, after: str, expected: str) -> None:
    """The verb nearest before a date tells its tense, and else the first one after it."""
    assert expected == tense(before, after)


def test_far_verbs_do_not_count() -> None:
    """A verb far from the date says nothing about it."""
    assert "unclear" == tense("He said " + "x " * 100, "")
