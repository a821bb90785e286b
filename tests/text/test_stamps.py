from __future__ import annotations

import pytest

from onrecord.text.dates import Stamp, stamp


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("13:12 09.03.2024", "2024-03-09T13:12"),
        ("March 10, 2024", "2024-03-10"),
        ("10:00, March 9, 2024", "2024-03-09T10:00"),
        ("Mar 9, 2024 at 1:05 PM", "2024-03-09T13:05"),
        ("12:05 a.m. March 9, 2024", "2024-03-09T00:05"),
        ("Saturday, 9 March 2024", "2024-03-09"),
        ("2024-03-09T13:12+02:00", "2024-03-09T13:12+02:00"),
        ("2024-03-09T13:12:44Z", "2024-03-09T13:12+00:00"),
        ("2024-03-09 13:12:44 UTC", "2024-03-09T13:12+00:00"),
        ("9 March 2024, 13.12 GMT", "2024-03-09T13:12+00:00"),
        ("Fri 8 Mar 2024 12.00 CET", "2024-03-08T12:00+01:00"),
        ("9th March 2024 - 18:30", "2024-03-09T18:30"),
    ],
)
def test_whole_line(line: str, iso: str) -> None:
    """A stamp gives the day or minute in ISO 8601 and all its words."""
    assert Stamp(0, len(line), iso, None) == stamp(line)


def test_inside_a_line() -> None:
    """What stands around a stamp is left out, and a bare figure is no time."""
    assert Stamp(9, 22, "2024-03-09", None) == stamp("Updated: March 9, 2024 12 dead")


def test_two_readings() -> None:
    """A stamp in figures that allow two orders has two readings."""
    assert Stamp(0, 14, "2024-03-04T17:00", "2024-04-03T17:00") == stamp("03/04/2024 5pm")


@pytest.mark.parametrize("line", ["", "no date", "March 8", "in 2022", "Friday 13:12"])
def test_no_full_date(line: str) -> None:
    """Without a full date there is no stamp."""
    assert stamp(line) is None
