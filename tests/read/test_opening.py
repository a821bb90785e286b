"""Datelines and bylines."""

from __future__ import annotations

import pytest

from onrecord.read.opening import byline, dateline


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
    ("line", "names"),
    [
        ("By Ada Quill", "Ada Quill"),
        ("BY ADA QUILL AND BO VANE", "ADA QUILL AND BO VANE"),
        ("By Ada van der Quill, Staff Writer", "Ada van der Quill"),
        ("By Ada Quill | March 3, 2031", "Ada Quill"),
        ("(Reporting by Ada Quill; Editing by Bo Vane)", "Ada Quill"),
        ("Author: A. B. Quill", "A. B. Quill"),
    ],
)
def test_names_of_a_byline(line: str, names: str) -> None:
    """The names stand alone, without posts and dates."""
    found = byline(line)
    assert found is not None
    assert names == line[slice(*found.names)]


@pytest.mark.parametrize(
    "line", ["By Monday Elba had fallen", "By June Elba had taken the quay.", "Bystanders watched", "By the quay"]
)
def test_sentences_that_begin_with_by_are_no_bylines(line: str) -> None:
    """A day or an article after "by" is no author."""
    assert byline(line) is None
