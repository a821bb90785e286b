"""Facts about `onrecord.find.commitments.gerunds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill ruled out holding a vote.", ("denied", "Quill", "", "holding a vote")),
        ("Quill is considering imposing duties on steel.", ("floated", "Quill", "", "imposing duties on steel")),
        ("Quill ruled out a snap election.", ("denied", "Quill", "", "a snap election")),
        ("Quill has not ruled out a snap election.", ("floated", "Quill", "", "a snap election")),
    ],
)
def test_what_is_ruled_out_or_considered_is_a_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str, expected: tuple[str, str, str, str]
) -> None:
    """A deed in "-ing" or named by a noun is denied where it is ruled out, and floated where it is weighed."""
    assert [expected] == rows(text, "Quill")


@pytest.mark.parametrize(
    "text", ["Quill ruled out foul play.", "Quill considered being kind.", "Quill should consider leaving."]
)
def test_what_is_no_deed_is_not_ruled_out(rows: Callable[..., list[tuple[str, str, str, str]]], text: str) -> None:
    """Causes, ways of being and advice make no row."""
    assert [] == rows(text, "Quill")
