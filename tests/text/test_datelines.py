"""Datelines."""

from __future__ import annotations

import pytest

from onrecord.text.datelines import dateline, own_line


@pytest.mark.parametrize(
    ("paragraph", "place", "day", "agency"),
    [
        ("PORT ELBA, March 10 (Islander) — The mayor", "PORT ELBA", "March 10", "Islander"),
        ("March 10, 2031 (ABCD)—The mayor", None, "March 10, 2031", "ABCD"),
        ("ELBA (AP) — The mayor", "ELBA", None, "AP"),
        ("ELBA, Feb 26 - The mayor", "ELBA", "Feb 26", None),
        ("Port Elba, 3 March 2031 – The mayor", "Port Elba", "3 March 2031", None),
        ("PORT ELBA — The mayor", "PORT ELBA", None, None),
        ("PORT ELBA, Minor Isles (Islander) - The mayor", "PORT ELBA, Minor Isles", None, "Islander"),
    ],
)
def test_parts_of_a_dateline(paragraph: str, place: str | None, day: str | None, agency: str | None) -> None:
    """Place, day and agency are found where they stand."""
    found = dateline(paragraph)
    assert found is not None
    assert [place, day, agency] == [
        paragraph[slice(*part)] if part else None for part in (found.place, found.day, found.agency)
    ]
    assert paragraph[found.end :] == "The mayor"


@pytest.mark.parametrize(
    "paragraph", ["The deal — the third this year — fell.", "He — she", "NATO — the alliance — said no.", "A line.", ""]
)
def test_a_dash_alone_makes_no_dateline(paragraph: str) -> None:
    """Words before a dash are a dateline only with a day, an agency, or a place in capitals."""
    assert dateline(paragraph) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("PORT ELBA, April 12, 2031 (MINA) -", ["PORT ELBA", "April 12, 2031", "MINA"]),
        ("Elba, Saturday, 12 April 2031", ["Elba", "12 April 2031", None]),
        ("Elba / Harl, 12 April 2031 - for immediate release", ["Elba", "12 April 2031", None]),
        ("Saturday, 12 April 2031", None),
        ("The mayor spoke on 12 April 2031", None),
    ],
)
def test_a_dateline_in_a_line_of_its_own(line: str, parts: list[str | None] | None) -> None:
    """Place, day and agency of a line that holds nothing else; a day alone and a sentence are none."""
    found = own_line(line)
    assert parts == (
        None
        if found is None
        else [line[slice(*part)] if part else None for part in (found.place, found.day, found.agency)]
    )
