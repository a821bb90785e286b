"""Who does what in a clause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.weigh.conflicts.clause import Clause, clause
from onrecord.weigh.conflicts.fact import fact
from onrecord.weigh.conflicts.page import made_ready

Make = Callable[[], Any]


def told(made: Any, text: str, words: str) -> Clause:
    """The clause around some words of an article."""
    id_ = made.article("Courier", text)
    page = made_ready(made.documents, made.findings, made.settled())[id_]
    start = text.index(words)
    item = fact(page, page.span(start, start + len(words)), "key", 0, 0)
    assert item is not None
    return clause(page, item)


def test_subject_and_object(coverage: Make) -> None:
    """The heads of what stands before a verb and right after it."""
    found = told(coverage(), "The owners of the mill have rejected the plan of the bank.", "rejected")

    assert {"owner"} == found.subject.heads
    assert {"plan"} == found.object.heads


def test_an_insertion(coverage: Make) -> None:
    """What stands between commas is of the subject too."""
    found = told(coverage(), "Her partner, the Rural Union, opposed the reform.", "opposed")

    assert {"partner", "union"} <= found.subject.every


def test_a_relative_clause(coverage: Make) -> None:
    """A clause with "who" is of the words before it."""
    found = told(coverage(), "It was the mill owner who refused the offer.", "refused")

    assert {"mil", "owner"} <= found.subject.every
