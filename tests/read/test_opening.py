"""Bylines."""

from __future__ import annotations

import pytest

from onrecord.read.opening import byline


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
