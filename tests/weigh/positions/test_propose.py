"""Questions that coverage is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from onrecord.weigh.positions.propose import questions


def test_what_several_actors_are_for_and_against(coverage: Callable[[], Any]) -> None:
    """A matter on which three actors take a side is a question, put in the words that most of them share."""
    told = coverage()
    for name in ("Norrland", "Sund", "Vesland"):
        told.actor(name, "state")
    told.article("Norrland rejected the closure of the harbour ferry.")
    told.article("Sund backed the closure of the harbour ferry.")
    told.article("Vesland is open to the closure of the harbour ferry.")
    (question,) = questions(told.documents, told.findings, told.settlement())

    assert ("closure of the harbour ferry", "proposed") == (question.title, question.source)


def test_what_one_actor_says_is_no_question(coverage: Callable[[], Any]) -> None:
    """A matter that only one actor speaks of is not proposed."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the closure of the harbour ferry.")

    assert () == questions(told.documents, told.findings, told.settlement())


def test_one_matter_in_two_wordings_is_one_question(coverage: Callable[[], Any]) -> None:
    """Two wordings on which the same actors stand are proposed as one."""
    told = coverage()
    for name in ("Norrland", "Sund", "Vesland"):
        told.actor(name, "state")
        told.article(f"{name} rejected the closure of the harbour ferry. {name} opposes a harbour ferry closure.")
    found = questions(told.documents, told.findings, told.settlement())

    assert 1 == len(found)
    assert found[0].also
