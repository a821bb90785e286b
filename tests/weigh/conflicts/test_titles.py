"""Titles that cannot both hold."""

from __future__ import annotations

import pytest

from onrecord.weigh.conflicts.titles import difference


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Energy Minister", "the labour minister"),
        ("Culture Minister", "minister of education"),
        ("Chief investigator", "deputy head of the harbour office"),
        ("leader of the Centre Party", "spokesman of the Centre Party"),
        ("Colonel", "General"),
    ],
)
def test_offices_that_differ(one: str, other: str) -> None:
    """Other ministries, other charges, who speaks for a body and who leads it, and other ranks."""
    assert difference(one, other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [("the Orlan minister", "Energy Minister"), ("Culture Minister", "the minister"), ("chief", "head")],
)
def test_offices_that_may_be_one(one: str, other: str) -> None:
    """A minister of a state, and one of nothing in particular, may have any ministry."""
    assert difference(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chief executive", "finance director"),
        ("Its spokeswoman", "its chief engineer"),
        ("the manager", "the caretaker manager"),
        ("The commission's head", "the vice-chairman of the commission"),
    ],
)
def test_posts_that_differ(one: str, other: str) -> None:
    """Who heads a body does not speak for it, keep its books or stand in for its head."""
    assert difference(one, other) is not None
