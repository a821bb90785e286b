"""Facts about `onrecord.find.commitments.vowing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill promised voters he would cut fares.", ("pledged", "Quill", "voters", "he would cut fares")),
        ("Quill vowed that no school would close.", ("pledged", "Quill", "", "no school would close")),
        ("Quill assured the farmers that the dam would be built.", ("pledged", "Quill", "the farmers", "the dam would be built")),
        ("Quill began with a pledge that there would be no vote before May.", ("pledged", "Quill", "", "there would be no vote before May")),
    ],
)  # fmt: skip
def test_a_promised_clause_is_a_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str, expected: tuple[str, str, str, str]
) -> None:
    """What stands as a clause about what is to come after a word of promising is promised."""
    assert [expected] == rows(text, "Quill")


@pytest.mark.parametrize(
    "text",
    [
        "Quill assured the court that she was ill.",
        "Quill swore that he had left.",
    ],
)
def test_what_is_or_was_is_not_promised(rows: Callable[..., list[tuple[str, str, str, str]]], text: str) -> None:
    """A clause about what is or was makes no row."""
    assert [] == rows(text, "Quill")
