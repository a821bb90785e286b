"""Days and stretches of days in ISO 8601."""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.terms import When


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2031, 5, 9), (2031, 5, 9), "2031-05-09"),
        ((2031, 5, 1), (2031, 5, 31), "2031-05"),
        ((2032, 2, 1), (2032, 2, 29), "2032-02"),
        ((2031, 1, 1), (2031, 12, 31), "2031"),
        ((2031, 5, 9), (2031, 5, 11), "2031-05-09/2031-05-11"),
        ((2031, 5, 1), (2031, 5, 30), "2031-05-01/2031-05-30"),
        ((9999, 12, 1), (9999, 12, 31), "9999-12"),
    ],
)
def test_a_stretch_is_written_as_short_as_it_is_exact(
    first: tuple[int, int, int], last: tuple[int, int, int], expected: str
) -> None:
    """A whole month or year is written as one; anything else as a day or an interval."""
    when = When(dt.date(*first), dt.date(*last), None, "none", None, sure=True)
    assert expected == when.iso
