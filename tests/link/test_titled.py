"""Titles before names."""

from __future__ import annotations

import pytest

from onrecord.link.titled import is_of_body, last_title, may_be_name


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("Senate Majority Leader Ada Brandt", 2),
        ("Ada Brandt", None),
        ("Otto Galt King Jr.", None),
        ("Mayor Otto Galt King Jr.", 0),
        ("Minister", 0),
    ],
)
def test_the_last_title_of_a_name(name: str, at: int | None) -> None:
    """A title is found wherever it stands; one with nothing but "Jr." behind it is a surname."""
    assert at == last_title(name.split())


def test_what_may_be_a_name_behind_a_title() -> None:
    """A few words with capitals, none of them a body's, may be somebody's name."""
    assert may_be_name(["Ada", "Brandt"])
    assert not may_be_name(["of", "Kell"])
    assert not may_be_name(["Harbour", "Committee"])
    assert not may_be_name([])


def test_a_surname_that_is_a_building() -> None:
    """With a given name before it, “Hall” is a surname; else the word makes a body."""
    assert not is_of_body(("ada", "hall"))
    assert is_of_body(("harrow", "hall"))
    assert is_of_body(("ada", "hall", "trust"))
