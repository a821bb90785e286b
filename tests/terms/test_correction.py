"""Corrections stand until they are taken back."""

from __future__ import annotations

from onrecord.terms import Correction, correction_id


def test_a_correction_stands_until_undone() -> None:
    """Undoing is a date on the row, not a deletion."""
    made = Correction("id", "merge", ("A", "B"), "", "", "desk", "2031-05-09T10:00:00+00:00", None, None)
    undone = Correction("id", "merge", ("A", "B"), "", "", "desk", made.on, "2031-05-10T10:00:00+00:00", "desk")

    assert made.stands
    assert not undone.stands


def test_a_subject_is_not_mistaken_for_the_value() -> None:
    """The id tells the subjects from the new name."""
    assert correction_id("rename", ("A", "B"), "", "x", "t") != correction_id("rename", ("A",), "B", "x", "t")
