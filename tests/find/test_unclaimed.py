"""Quotations that no attribution took."""

from __future__ import annotations

import pytest

from onrecord.find.unclaimed import unclaimed
from onrecord.text.marks import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sat down.\n\n“Nobody will stop us this time.”\n", ["Nobody will stop us this time."]),
        ("The film “The Long and Winding Night” opens today.", []),
        ("They call it a “special harbour fee of the republic” here.", []),
        ("“Yes,” he said.", []),
    ],
)
def test_a_whole_sentence_in_marks_is_a_statement(text: str, expected: list[str]) -> None:
    """A sentence in marks counts; a title, a scare quote and a single word do not."""
    assert expected == [text[a:b] for a, b in unclaimed(text, quotations(text), [])]


def test_a_claimed_quotation_is_left_alone() -> None:
    """A quotation that a content touches is not given a second time."""
    text = "“Nobody will stop us this time.”"

    assert () == unclaimed(text, quotations(text), [(1, 7)])
