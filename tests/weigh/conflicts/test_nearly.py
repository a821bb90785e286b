"""One sentence in two articles but for one thing in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Between = Callable[[str, str, str], list[list[str]]]
SENTENCE = (
    "The order, named after the quay on which the council signed it in spring, would cover some {} and their families."
)


@pytest.mark.parametrize(
    ("kind", "frame", "left", "right"),
    [
        ("number", SENTENCE, "214,000 dockers", "241,000 dockers"),
        ("number", "The harbour master put those on board the old ferry at 312, but her list showed only {}.", "246", "264"),
        ("number", "A levy on wages for firms with more than {} staff is to pay for the new quay at Harl from spring.", "twenty", "fifty"),
        ("date", "The captain told the old council of Harl on {} that he would not sail his ferry at night any more.", "Monday", "Tuesday"),
        ("date", "A letter of May {} from the harbour master asked that the old ferry be taken out of her service.", "4", "14"),
    ],
)  # fmt: skip
def test_a_figure_or_a_day_in_one_sentence(between: Between, kind: str, frame: str, left: str, right: str) -> None:
    """However it is hedged, a figure or day that stands in place of another in one sentence differs."""
    (found,) = between(kind, frame.format(left), frame.format(right))

    assert len(found) == 2
    assert any(left in value for value in found)
    assert any(right in value for value in found)


def test_a_place_in_one_sentence(coverage: Callable[[], Any]) -> None:
    """Part of the name of a place that is another in the other article."""
    told = "The first twenty men crossed the bridge at {} Tessel on that grey afternoon, the aid workers of Harl confirmed."
    story = coverage()
    story.article("Courier", told.format("Lower"), names={"Lower Tessel": "place"})
    story.article("Gazette", told.format("Upper"), names={"Upper Tessel": "place"})

    assert ["Lower Tessel", "Upper Tessel"] in [[r.value for r in c.readings] for c in story.conflicts()]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (SENTENCE.format("twelve dockers"), SENTENCE.format("12 dockers")),
        ("He hired twelve men at the quay.", "He hired fourteen men at the quay."),
        (
            "She would sign tonight, she said, with her own pen, if the watchers of Harl were let in at last.",
            "She would sign today, she said, with her own pen, if the watchers of Harl were let in at last.",
        ),
    ],
)
def test_what_says_the_same_or_too_little(between: Between, left: str, right: str) -> None:
    """One number in words and in digits, short sentences, and days that the day of printing makes differ."""
    assert not between("date", left, right)
    assert not [found for found in between("number", left, right) if "hired" not in left]
