"""Facts about `onrecord.find.commitments.deeds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harland vowed to veto the bill.", ("pledged", "Harland", "", "veto the bill")),
        ("The mayor pledged again on Monday not to raise fares.", ("pledged", "The mayor", "", "not to raise fares")),
        ("Quill agreed to delay the reform by a year.", ("agreed", "Quill", "", "delay the reform by a year")),
        ("Quill refused to testify before the panel.", ("denied", "Quill", "", "testify before the panel")),
        ("Harland offered to mediate in the strike.", ("pledged", "Harland", "", "mediate in the strike")),
        ("Harland's refusal to sign the text angered Osmer.", ("denied", "Harland", "", "sign the text angered Osmer")),
        ("Few came despite Quill vowing to end the toll.", ("pledged", "Quill", "", "end the toll")),
        (
            "Quill often urged the U.S. to stop its supplies.",
            ("requested", "the U.S.", "Quill", "stop its supplies"),
        ),
        (
            "Critics urged the president not to make more promises.",
            ("requested", "the president", "Critics", "not to make more promises"),
        ),
        ("They recalled the candidates' vows to repeal the law.", ("pledged", "the candidates", "", "repeal the law")),
        ("Harland has spent years promising to end the toll.", ("pledged", "Harland", "", "end the toll")),
        ("Quill previously refused to testify.", ("denied", "Quill", "", "testify")),
        ("The union urged lawmakers to reject the bill.", ("requested", "lawmakers", "The union", "reject the bill")),
        ("Brann called on Osmer to hold a vote.", ("requested", "Osmer", "Brann", "hold a vote")),
        ("The letter asked ministers to reopen the case.", ("requested", "ministers", "The letter", "reopen the case")),
    ],
)
def test_a_deed_promised_refused_or_asked_for_is_a_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str, expected: tuple[str, str, str, str]
) -> None:
    """What somebody binds himself to, refuses, or is asked to do makes one row."""
    assert [expected] == rows(text, *(name for name in ("Harland", "Quill", "Brann", "Osmer") if name in text))


@pytest.mark.parametrize(
    "text",
    [
        "Quill refused to comment on the report.",
        "Quill declined to say who had paid.",
        "Quill's refusal to talk went on.",
        "They used a massive council undertaking to help the town.",
        "If Harland agrees to delay the reform, Osmer will follow.",
        "Harland has not agreed to hold a vote.",
        "Harland might agree to hold a vote.",
        "By joining the list you agree to get our letters.",
        "The season promises to thrill the town.",
        "Harland's commitment to human rights was plain.",
        "She urged us all to reject hatred.",
        "Others answered calls for volunteers to deliver meals.",
        "The reductions both sides agreed to and signed are small.",
    ],
)
def test_words_and_what_is_only_supposed_make_no_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str
) -> None:
    """Refused words, conditions, doubts, small print and what names nobody make no commitment."""
    assert [] == rows(text, *(name for name in ("Harland", "Quill") if name in text))


def test_a_verb_after_a_comma_has_the_subject_of_the_main_clause(
    rows: Callable[..., list[tuple[str, str, str, str]]],
) -> None:
    """The subject of a clause inside another does not act in the main one."""
    text = "Quill said that the duties were too high, and urged lawmakers to vote against them."

    assert [("requested", "lawmakers", "Quill", "vote against them")] == rows(text, "Quill")
