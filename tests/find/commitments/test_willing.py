"""Facts about `onrecord.find.commitments.willing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill said it would close all ferries.", ("pledged", "Quill", "", "close all ferries")),
        ("The legislator told reporters on Monday that he would vote against the bill.", ("pledged", "The legislator", "", "vote against the bill")),
        ("Quill said her party would vote against the deal.", ("pledged", "her party", "", "vote against the deal")),
        ("We will appeal the ruling.", ("pledged", "We", "", "appeal the ruling")),
        ("I will not resign.", ("denied", "I", "", "resign")),
        ("Lind listened when Quill announced she would nominate a judge.", ("pledged", "Quill", "", "nominate a judge")),
    ],
)  # fmt: skip
def test_what_speakers_say_they_will_do_is_a_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str, expected: tuple[str, str, str, str]
) -> None:
    """A firm deed of the one who speaks is promised, or denied with "not"; who said it gives it."""
    assert [expected] == rows(text, *(name for name in ("Quill", "Lind") if name in text))


@pytest.mark.parametrize(
    "text",
    [
        "Quill said he would rather resign.",
        "Quill told Lind that the mayor was sure he would resign.",
        "They will see the match.",
        "If we will close the pier, they lose.",
        "Fares will rise next year.",
    ],
)
def test_what_is_loose_or_somebody_elses_is_no_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str
) -> None:
    """Preferences, what others may do, and what only happens make no row."""
    assert [] == rows(text, *(name for name in ("Quill", "Lind") if name in text))
