"""Words that put something on one of two sides."""

from __future__ import annotations

import pytest

from onrecord.weigh.conflicts.cues import cues


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


@pytest.mark.parametrize(
    ("text", "is_first"),
    [("The loan was repaid.", True), ("The loan has not been repaid.", False), ("They have yet to repay it.", False)],
)
def test_deeds_that_are_not_done(text: str, is_first: bool) -> None:
    """A deed that is denied, or that something else waits for, is not done."""
    assert [is_first] == [cue.is_first for cue in cues(text, 0, len(text)) if "is done" in cue.about]


def test_what_is_to_be_handed_over() -> None:
    """What is to be handed over is promised, not handed over."""
    text = "The papers are to be handed over."

    assert [True] == [cue.is_first for cue in cues(text, 0, len(text)) if cue.about == "promised or done"]


@pytest.mark.parametrize(
    ("text", "is_first"),
    [
        ("The council has cleared the plan.", True),
        ("The council is still looking into the plan.", False),
        ("The plan is to be put to the council.", False),
    ],
)
def test_approved_or_pending(text: str, is_first: bool) -> None:
    """What is looked into, or is to be put to somebody, is pending."""
    assert is_first in [cue.is_first for cue in cues(text, 0, len(text)) if cue.about == "approved or pending"]


def test_nouns_that_look_like_verbs() -> None:
    """Plurals after a noun, words after an article and names of bodies tell of no deed."""
    for text in ("The tax cuts will expire.", "The backs of the seats", "The United Unions met."):
        assert [] == [cue for cue in cues(text, 0, len(text)) if cue.kind == "stance"]


def test_what_is_left_open() -> None:
    """Conditions and possibilities put nothing on a side."""
    for text in ("If they sign it, it ends.", "They may sign it.", "They are free to sign it."):
        assert [] == [cue for cue in cues(text, 0, len(text)) if "sign" in cue.about]


@pytest.mark.parametrize(
    ("text", "is_first"),
    [("Contact was made at dawn.", True), ("They have been unable to make contact.", False)],
)
def test_verbs_that_say_little(text: str, is_first: bool) -> None:
    """A verb that says little is told by its noun, before it in the passive and after it in the active."""
    assert [is_first] == [
        cue.is_first for cue in cues(text, 0, len(text)) if cue.about == "whether contact comes about"
    ]


def test_what_will_last() -> None:
    """Who will remain in prison is in prison."""
    for text in ("She is in prison.", "She will remain in prison."):
        assert {False} == {cue.is_first for cue in cues(text, 0, len(text)) if cue.about == "free or held"}


def test_instructions() -> None:
    """Being told not to vote for somebody is no vote."""
    text = "They told them not to vote for the mayor."

    assert [] == [cue for cue in cues(text, 0, len(text)) if cue.about == "for or against"]
