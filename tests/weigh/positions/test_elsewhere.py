"""What shares words with a question and says nothing on it, or says the reverse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.terms import Question
from onrecord.weigh.positions.settle import positions

QUESTION = Question("closing the Sill ferry", ("the closure of the ferry", "the ferry closure"))
PACT = Question("the river pact", ("the treaty on the river",))


def _values(coverage: Any, question: Question = QUESTION) -> dict[str, str]:
    names = {e.id: e.name for e in coverage.entities.values()}
    rows = positions(question, coverage.documents, coverage.findings, coverage.settlement())
    return {names[row.actor]: row.value for row in rows}


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Norrland slammed the announcement that Sund will pull out of the river pact.", "supports"),
        ("Norrland announced its decision to pull the province out of the river pact.", "opposes"),
        ("Norrland encouraged the guild to defer the river pact.", "opposes"),
        ("Norrland flatly rejected the notion that the river pact can be reopened.", "unclear"),
        ("Norrland rejected the idea that the province should sign the river pact.", "opposes"),
    ],
)
def test_leading_out_of_it(coverage: Callable[[], Any], sentence: str, value: str) -> None:
    """Who is for pulling out of it is against it; what is only thought of it is no matter to be for or against."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("The river pact was signed by both towns. " * 5 + sentence)

    assert value == _values(told, PACT).get("Norrland", "unclear")


def test_support_for_somebody_is_not_for_harm_to_them(coverage: Callable[[], Any]) -> None:
    """Who backs a clerk is not for jailing the clerk, and may be for the clerk's election."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("The judge sent the clerk Ada Quill to jail. " * 5 + "Norrland declared its support for Ada Quill.")

    assert "Norrland" not in _values(told, Question("jailing Ada Quill"))
    assert "supports" == _values(told, Question("electing Ada Quill"))["Norrland"]


@pytest.mark.parametrize(
    ("content", "value"),
    [("the ferry closure could spread to other towns", None), ("the Sill ferry could be closed", "open")],
)
def test_what_may_come_of_it_is_not_openness(coverage: Callable[[], Any], content: str, value: str | None) -> None:
    """What a matter may lead to says nothing of whether it may come."""
    told = coverage()
    told.actor("Ada Quill")
    told.article(f"Ada Quill said {content}.", ("Ada Quill", "Ada Quill", "said", content))

    assert value == _values(told).get("Ada Quill")


def test_the_name_of_the_speaker_does_not_tell_what_the_idea_is(coverage: Callable[[], Any]) -> None:
    """A title that holds words of the question says nothing of what "the idea" is."""
    told = coverage()
    told.actor("Ada Quill")
    text = "The weather was fine. " * 6 + "Sill ferry captain Ada Quill called the idea madness."
    told.article(text, ("Ada Quill", "Sill ferry captain Ada Quill", "called", "the idea madness"))

    assert {} == _values(told)


def test_who_does_the_harm_is_for_it(coverage: Callable[[], Any]) -> None:
    """Who condemns is for condemning; the phrase speaks against its object, not against the question."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Sund wrote eleven angry letters. " * 5 + "Norrland condemned the letters of Sund.")

    assert "supports" == _values(told, Question("condemning the letters of Sund"))["Norrland"]


def test_what_the_idea_is_must_be_told_beside_names(coverage: Callable[[], Any]) -> None:
    """A sentence that shares only a name with the question does not tell what "it" is."""
    told = coverage()
    told.actor("Ada Quill")
    text = "Ada Quill spoke for an hour. " * 6 + "The rest is a joke about Ada Quill. It is a farce, Ada Quill said."
    told.article(text, ("Ada Quill", "Ada Quill", "said", "It is a farce"))

    assert {} == _values(told, Question("electing Ada Quill", ("the nomination of Ada Quill",)))


def test_shares_of_a_poll_are_nobody(coverage: Callable[[], Any]) -> None:
    """Per cent of those asked hold no position, whoever they name."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("In Norrland, 42 percent want the closure of the Sill ferry.")

    assert {} == _values(told)


@pytest.mark.parametrize(
    "who", ["A Norrland lawyer", "The former Norrland premier", "Orme, the former Norrland premier who"]
)
def test_somebody_who_does_not_speak_for_a_state_gives_it_no_row(coverage: Callable[[], Any], who: str) -> None:
    """A lawyer from a state and its former premier hold what they hold for themselves."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article(f"{who} rejected the closure of the Sill ferry.")

    assert {} == _values(told)


def test_a_minister_of_a_state_speaks_for_it(coverage: Callable[[], Any]) -> None:
    """Who holds an office of a state is taken for it where nobody of that office is known."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("The Norrland transport minister rejected the closure of the Sill ferry.")

    assert {"Norrland": "opposes"} == _values(told)
