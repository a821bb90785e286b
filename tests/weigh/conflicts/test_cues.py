"""Words that put something on one of two sides."""

from __future__ import annotations

import pytest

from onrecord.weigh.conflicts.cues import cues, denied


@pytest.mark.parametrize(
    ("text", "is_first"),
    [
        ("They signed the memorandum.", True),
        ("The memorandum was left unsigned.", False),
        ("They will sign it.", False),
    ],
)
def test_deeds(text: str, is_first: bool) -> None:
    """A deed is done, is to come, or is undone by the beginning of its word."""
    assert [is_first] == [cue.is_first for cue in cues(text, 0, len(text)) if "is done" in cue.about]


@pytest.mark.parametrize(
    ("text", "is_first"),
    [
        ("The coach had pushed for the move.", True),
        ("The coach had argued against the move.", False),
        ("The chamber called the rule a blunder.", False),
    ],
)
def test_for_or_against(text: str, is_first: bool) -> None:
    """Pleading for something and finding it a mistake are two sides."""
    assert [is_first] == [cue.is_first for cue in cues(text, 0, len(text)) if cue.kind == "stance"]


def test_what_is_denied() -> None:
    """Of "no contract deal" the deal is denied, and not the contract; an appeal is, whatever it is against."""
    for text, stems in (("There is no contract deal.", 0), ("There is no appeal against it.", 1), ("No appeal.", 1)):
        assert stems == len(denied(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "is_first"),
    [("The loan was repaid.", True), ("The loan has not been repaid.", False), ("Once they pay, it ends.", False)],
)
def test_deeds_that_are_not_done(text: str, is_first: bool) -> None:
    """A deed that is denied, or that something else waits for, is not done."""
    assert [is_first] == [cue.is_first for cue in cues(text, 0, len(text)) if "is done" in cue.about]


def test_what_is_to_be_handed_over() -> None:
    """What is to be handed over is promised, not handed over."""
    text = "The papers are to be handed over."

    assert [True] == [cue.is_first for cue in cues(text, 0, len(text)) if cue.about == "promised or done"]
