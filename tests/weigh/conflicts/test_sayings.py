"""Actors to whom one saying is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.terms import content_id
from onrecord.weigh.conflicts.page import made_ready
from onrecord.weigh.conflicts.sayings import sayers_of_one

Make = Callable[[], Any]

FIRST = "“The ferry has never drowned a goat,” said Otto Brekke. Brekke sat down."
SECOND = "“The ferry has never drowned a goat,” Nils Brekke said."


def test_one_saying_of_two_namesakes(coverage: Make) -> None:
    """Two actors to whom articles give one saying are a pair; who says something else is in none."""
    made = coverage()
    a = made.article("Courier", FIRST, names={"Otto Brekke": "person"})
    b = made.article("Gazette", SECOND, names={"Nils Brekke": "person"})
    made.quote(a, "The ferry has never drowned a goat", "Otto Brekke")
    made.quote(b, "The ferry has never drowned a goat", "Nils Brekke")
    pages = tuple(made_ready(made.documents, made.findings, made.settled()).values())
    pair = frozenset(content_id("entity", name) for name in ("Otto Brekke", "Nils Brekke"))

    assert {pair} == sayers_of_one(pages, made.settled(), ())
    assert set() == sayers_of_one(pages[:1], made.settled(), ())
