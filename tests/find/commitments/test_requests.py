"""Facts about `onrecord.find.commitments.requests`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill called for an independent inquiry into the fire.", ("requested", "", "Quill", "an independent inquiry into the fire")),
        ("Critics demanded Lind's resignation.", ("requested", "Lind", "Critics", "Lind's resignation")),
        ("Protesters called for the vote to be held again.", ("requested", "", "Protesters", "the vote to be held")),
        ("Brann demanded that Osmer withdraw its claim.", ("requested", "Osmer", "Brann", "Osmer withdraw its claim")),
        ("Quill, the only member to read the files, called for their release.", ("requested", "", "Quill", "their release")),
        ("Rep. Quill, R-Osm., also on the panel, called for an audit.", ("requested", "", "Rep. Quill", "an audit")),
        ("Quill demanded Lind's resignation last month.", ("requested", "Lind", "Quill", "Lind's resignation last month")),
        ("They reaffirmed their own demands for a new law.", ("requested", "", "They", "a new law")),
        ("His call for Lind to resign was not heard.", ("requested", "Lind", "His", "resign")),
        ("Quill called for a fair and lasting agreement.", ("requested", "", "Quill", "a fair and lasting agreement")),
        ("The island applied for a bailout to save its banks.", ("requested", "", "The island", "a bailout")),
        ("He pushed back at lawmakers who called for a ban on rallies.", ("requested", "", "lawmakers", "a ban on rallies")),
        ("Brann's call for a ban on rallies divided Osmer.", ("requested", "", "Brann", "a ban on rallies")),
        ("Demands by the union for a vote were ignored.", ("requested", "", "the union", "a vote")),
        ("They called for all herds in Harl to be quarantined.", ("requested", "", "They", "all herds in Harl to be quarantined")),
    ],
)  # fmt: skip
def test_what_is_called_for_or_demanded_is_a_row(
    rows: Callable[..., list[tuple[str, str, str, str]]], text: str, expected: tuple[str, str, str, str]
) -> None:
    """A deed named by a noun, by a clause or by "to be" is asked for; whose deed it is gives it."""
    names = [name for name in ("Quill", "Lind", "Brann", "Osmer", "Harl") if name in text]

    assert [expected] == rows(text, *names)


@pytest.mark.parametrize(
    "text",
    [
        "The plan calls for deep cuts in spending.",
        "The forecast calls for rain.",
        "The facts demand full transparency.",
        "Quill sought to defend the changes.",
        "Calls for a ban grew louder.",
        "Quill did not call for an inquiry.",
    ],
)
def test_plans_and_facts_ask_for_nothing(rows: Callable[..., list[tuple[str, str, str, str]]], text: str) -> None:
    """What no person or body asks for, or what is no deed, makes no row."""
    assert [] == rows(text, *(["Quill"] if "Quill" in text else []))
