"""Lines that are dates of publication."""

from __future__ import annotations

import pytest

from onrecord.read.stamps import is_stamp, stamped


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("13:12 09.03.2031", "2031-03-09T13:12"),
        ("March 3, 2031", "2031-03-03"),
        ("Published: 3 March 2031", "2031-03-03"),
        ("2031-03-09T13:12:00+02:00", "2031-03-09T13:12"),
        ("Updated 2 hours ago", None),
        ("10 Mar", None),
    ],
)
def test_stamps_are_told_and_read(line: str, iso: str | None) -> None:
    """A line of date words alone is a stamp; a full date in it is read, a partial one is not."""
    assert (True, iso) == (is_stamp(line), stamped(line))


@pytest.mark.parametrize(
    "line",
    [
        "2031",
        "1,200 people",
        "Saturday",
        "On March 3 the mayor resigned.",
        "May the 4th be with you",
        "12",
        "1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-x",
    ],
)
def test_other_lines_are_no_stamps(line: str) -> None:
    """A year, a count, a weekday or a sentence is not a time of publication, and numbers without end are soon given up."""
    assert not is_stamp(line)
