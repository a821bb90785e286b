"""Positions of actors on a question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.terms import Position, Question
from onrecord.weigh.positions.settle import positions

QUESTION = Question("closing the Sill ferry", ("the closure of the ferry", "the ferry closure"))


def _rows(coverage: Any, question: Question = QUESTION) -> tuple[Position, ...]:
    return positions(question, coverage.documents, coverage.findings, coverage.settlement())


def _values(coverage: Any, question: Question = QUESTION) -> dict[str, str]:
    names = {e.id: e.name for e in coverage.entities.values()}
    return {names[row.actor]: row.value for row in _rows(coverage, question)}


def test_a_reported_refusal(coverage: Callable[[], Any]) -> None:
    """What the reporter says that a state did is its position, on the words that say so."""
    told = coverage()
    told.actor("Norrland", "state")
    document = told.article("Norrland rejected the closure of the Sill ferry.")
    (row,) = _rows(told)

    assert ("opposes", "government", "first stated") == (row.value, row.level, row.movement)
    assert (document, "reported", "opposes") == (row.evidence[0].document, row.evidence[0].hand, row.evidence[0].value)
    assert {"rejected", "the closure of the Sill ferry"} == {span.exact for span in row.evidence[0].spans}


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Norrland did not rule out the closure of the Sill ferry.", "open"),
        ("Norrland backs the closure of the Sill ferry, but only if a bridge is built.", "conditional"),
        ("Norrland has yet to decide on the closure of the Sill ferry.", "undecided"),
        ("Norrland warned against the closure of the Sill ferry.", "warns against"),
        ("Norrland opposed any delay to the closure of the Sill ferry.", "unclear"),
        ("Norrland wants to save the Sill ferry from closure.", "unclear"),
        ("Norrland stopped short of ruling out the closure of the Sill ferry.", "open"),
    ],
)
def test_value_of_a_sentence(coverage: Callable[[], Any], sentence: str, value: str) -> None:
    """A sentence has the value its words give; where words turn it round, none rather than the wrong one."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article(sentence)

    assert value == _values(told).get("Norrland", "unclear")


def test_what_is_about_something_else_gives_no_row(coverage: Callable[[], Any]) -> None:
    """An attitude to another matter is no position on this one."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the new fishing quota. " * 6)

    assert () == _rows(told)


def test_the_idea_is_what_the_sentence_before_says(coverage: Callable[[], Any]) -> None:
    """A target without words of its own takes its meaning from the sentence before."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("The council raised the closure of the Sill ferry on Friday. Norrland rejected the idea.")

    assert {"Norrland": "opposes"} == _values(told)


def test_a_minister_counts_for_the_government(coverage: Callable[[], Any]) -> None:
    """A minister has a row on the level of a ministry, and the state one in the minister's words."""
    told = coverage()
    told.actor("Norrland", "state")
    told.actor("Ada Brand", title="transport minister", speaks_for="Norrland")
    text = "Ada Brand backed the closure of the Sill ferry."
    told.article(text, ("Ada Brand", "Ada Brand", "backed", "the closure of the Sill ferry"))
    rows = {told_name(told, row): row for row in _rows(told)}

    assert ("ministry", "supports") == (rows["Ada Brand"].level, rows["Ada Brand"].value)
    assert rows["Norrland"].actor == rows["Ada Brand"].counts_for
    assert "in the words of Ada Brand" in rows["Norrland"].reasons


def told_name(coverage: Any, row: Position) -> str:
    """The name of the actor of a row."""
    return str(next(e.name for e in coverage.entities.values() if e.id == row.actor))


def test_a_collective_holds_for_its_members(coverage: Callable[[], Any]) -> None:
    """What several states say together is the position of each."""
    told = coverage()
    told.actor("Norrland", "state")
    told.actor("Sund", "state")
    told.actor("Norrland and Sund", "group", members=("Norrland", "Sund"))
    text = "Norrland and Sund rejected the closure of the Sill ferry."
    told.article(text, ("Norrland and Sund", "Norrland and Sund", "rejected", "the closure of the Sill ferry"))

    assert {"Norrland": "opposes", "Sund": "opposes"} == _values(told)


def test_movement_in_order_of_time(coverage: Callable[[], Any]) -> None:
    """Each value is a row, in order of the days on which it was said, and says how it relates to the one before."""
    told = coverage()
    told.actor("Ada Brand")
    parts = ("Ada Brand", "Ada Brand", "said", "she opposed the closure of the Sill ferry")
    told.article("Ada Brand said she opposed the closure of the Sill ferry.", parts, day="2031-05-09")
    parts = ("Ada Brand", "Ada Brand", "said", "she did not rule out the closure of the Sill ferry")
    told.article("Ada Brand said she did not rule out the closure of the Sill ferry.", parts, day="2031-05-02")
    moves = [(row.value, row.as_of.iso if row.as_of else None, row.movement) for row in _rows(told)]

    assert [("open", "2031-05-02", "first stated"), ("opposes", "2031-05-09", "hardened")] == moves


def test_a_reported_shift_changes_no_value(coverage: Callable[[], Any]) -> None:
    """A move whose direction nobody gives is noted beside the value, which stays."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the closure of the Sill ferry. Norrland is also shifting its position.")
    (row,) = _rows(told)

    assert ("opposes", "reported shift") == (row.value, row.movement)


def test_yes_and_no_on_one_day_are_unclear(coverage: Callable[[], Any]) -> None:
    """Lines that say both give neither."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland rejected the closure of the Sill ferry.")
    told.article("Norrland backed the closure of the Sill ferry.")

    assert {"Norrland": "unclear"} == _values(told)


def test_the_order_of_documents_does_not_matter(coverage: Callable[[], Any]) -> None:
    """The same documents in another order give the same rows."""
    told = coverage()
    told.actor("Norrland", "state")
    told.actor("Sund", "state")
    told.article("Norrland rejected the closure of the Sill ferry.", day="2031-05-02")
    told.article("Sund backed the closure of the Sill ferry.", day="2031-05-03")
    before = _rows(told)
    told.documents.reverse()

    assert before == _rows(told)


def test_a_capital_stands_for_its_state(coverage: Callable[[], Any]) -> None:
    """A place that is a capital leads to the state, where the record knows it."""
    told = coverage()
    told.actor("Norway", "state")
    told.actor("Oslo", "place")
    told.article("Oslo rejected the closure of the Sill ferry.")

    assert {"Norway": "opposes"} == _values(told)


def test_second_hand(coverage: Callable[[], Any]) -> None:
    """What another says of an actor is evidence at second hand, and says who says so."""
    told = coverage()
    told.actor("Norrland", "state")
    told.actor("Ada Brand")
    text = "Ada Brand said Norrland opposed the closure of the Sill ferry."
    told.article(text, ("Ada Brand", "Ada Brand", "said", "Norrland opposed the closure of the Sill ferry"))
    (row,) = _rows(told)

    assert ("second hand", "opposes") == (row.evidence[0].hand, row.value)
    assert "Ada Brand says so" in row.evidence[0].reasons


def test_a_list_of_people_with_what_they_are(coverage: Callable[[], Any]) -> None:
    """Those whom a list names, each with an office, hold what the list holds."""
    told = coverage()
    told.actor("Ada Roe")
    told.actor("Bo Lind")
    group = "The two others, the miller's daughter Ada Roe and the former pilot Bo Lind"
    told.actor(group, "group")
    text = f"{group}, said they opposed the closure of the Sill ferry."
    told.article(text, (group, group, "said", "they opposed the closure of the Sill ferry"))

    assert {"Ada Roe": "opposes", "Bo Lind": "opposes"} == _values(told)


def test_a_collective_and_its_members(coverage: Callable[[], Any]) -> None:
    """A collective that has a name of its own holds a stance beside each member that is listed."""
    told = coverage()
    for name in ("Norrland", "Sudmark"):
        told.actor(name, "state")
    group = "The northern states, Norrland and Sudmark"
    told.actor(group, "group")
    text = f"{group}, said they opposed the closure of the Sill ferry."
    told.article(text, (group, group, "said", "they opposed the closure of the Sill ferry"))

    assert dict.fromkeys(("Norrland", "Sudmark", group), "opposes") == _values(told)


def test_nobody_holds_nothing(coverage: Callable[[], Any]) -> None:
    """A subject that denies that there is anybody is no actor."""
    told = coverage()
    told.actor("Not a single speaker", "group")
    text = "Not a single speaker rejected the closure of the Sill ferry."
    told.article(text, ("Not a single speaker", "Not a single speaker", "rejected", "the closure of the Sill ferry"))

    assert () == _rows(told)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("we will not send a single barge to the closed Sill ferry", "opposes"),
        ("the Sill ferry could be closed to widen the lock and the mill race", "open"),
    ],
)
def test_deeds_that_will_or_may_be(coverage: Callable[[], Any], said: str, value: str) -> None:
    """A refusal in concrete words bears on a question; so does what may be, whatever it is for."""
    told = coverage()
    told.actor("Ada Roe")
    told.article(f"Ada Roe said {said}.", ("Ada Roe", "Ada Roe", "said", said))

    assert {"Ada Roe": value} == _values(told)


def test_what_a_phrase_judges(coverage: Callable[[], Any]) -> None:
    """What is called something inside a phrase is what the phrase is about."""
    told = coverage()
    told.actor("Ada Roe")
    text = "The council backs the closure of the Sill ferry. Ada Roe described the plan as reckless and sued the mayor of Lind."
    told.article(text, ("Ada Roe", "Ada Roe", "described", "the plan as reckless"))

    assert "opposes" == _values(told).get("Ada Roe")


def test_what_is_left_open_may_share_one_word(coverage: Callable[[], Any]) -> None:
    """In an article about the question, what is left open bears on it when its words take up one of the question's."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article(
        "The talks are on a wooden footbridge at the Sill mill. "
        + "Rain fell on the fair. " * 5
        + "Norrland did not rule out a footbridge of steel."
    )

    assert {"Norrland": "open"} == _values(told, Question("a wooden footbridge at the Sill mill"))


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [
        ("a party-line vote", "unnamed", "The closure of the Sill ferry was approved by a party-line vote."),
        ("62%", "unnamed", "62% support the closure of the Sill ferry."),
        ("of rowers", "group", "Some of rowers support the closure of the Sill ferry."),
        ("Ferry Closure Bill", "organisation", "The Ferry Closure Bill supports the closure of the Sill ferry."),
    ],
)
def test_nobody_is_no_actor(coverage: Callable[[], Any], name: str, kind: Any, sentence: str) -> None:
    """Votes, shares of a poll and bills are nobody, whatever a sentence has them do."""
    told = coverage()
    told.actor(name, kind)
    told.article(sentence)

    assert () == _rows(told)


def test_a_name_that_describes_another_is_not_the_holder(coverage: Callable[[], Any]) -> None:
    """Of two names in one phrase the last is meant: the club's captain is no club."""
    told = coverage()
    told.actor("Sill Rowing", "organisation")
    told.actor("Ann Dorr")
    told.article("Sill Rowing captain Ann Dorr rejected the closure of the Sill ferry.")

    assert {"Ann Dorr": "opposes"} == _values(told)


def test_who_speaks_for_a_body_of_their_own(coverage: Callable[[], Any]) -> None:
    """What "her party" holds is told of its leader, in the leader's own words."""
    told = coverage()
    told.actor("Ann Dorr")
    text = "Ann Dorr said her party had not yet decided on the closure of the Sill ferry."
    told.article(
        text, ("Ann Dorr", "Ann Dorr", "said", "her party had not yet decided on the closure of the Sill ferry")
    )
    (row,) = _rows(told)

    assert ("undecided", "own words") == (row.value, row.evidence[0].hand)


def test_a_passage_by_itself_is_about_what_is_asked(coverage: Callable[[], Any]) -> None:
    """A few sentences without a headline that name nothing else are taken to be about the question."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland voted no.")

    assert {"Norrland": "opposes"} == _values(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norrland refused to meet Ann Quill.",
        "Norrland wants to chair the committee with power over the speech of Ann Quill.",
    ],
)
def test_names_and_asides_are_not_the_matter(coverage: Callable[[], Any], sentence: str) -> None:
    """Words that share only a name with the question, or whose tail alone is near it, are about something else."""
    question = Question("the speech of Ann Quill", (), "")
    told = coverage()
    told.actor("Norrland", "state")
    told.article(
        f"{sentence} It rained on Monday. It rained on Tuesday. It rained on Friday. The speech of Ann Quill is due."
    )

    assert {} == _values(told, question)


def test_a_condition_that_is_the_question_is_none(coverage: Callable[[], Any]) -> None:
    """Who will act if what is asked comes to pass does not agree to it."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article("Norrland agreed to the closure of the Sill ferry if the closure of the Sill ferry goes ahead.")

    assert {} == {name: value for name, value in _values(told).items() if value != "unclear"}


def test_a_group_and_a_body_of_one_name_are_one_actor(coverage: Callable[[], Any]) -> None:
    """The same name as a group here and a body there gives one row."""
    told = coverage()
    told.actor("Guildsmen", "organisation")
    body = told.entities.pop("Guildsmen")
    told.actor("Guildsmen", "group")
    told.entities["the body"] = body
    told.article("Guildsmen rejected the closure of the Sill ferry.")

    assert [body.id] == [row.actor for row in _rows(told)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norrland did not rule out the possibility that the ferry closure was linked to a fire.",
        "Norrland agreed that the closure of the Sill ferry cannot be repeated.",
        "No party in Norrland voted for the closure of the Sill ferry.",
    ],
)
def test_facts_and_denials_are_no_yes(coverage: Callable[[], Any], sentence: str) -> None:
    """What may be a fact, and what is agreed not to be, are no position in favour."""
    told = coverage()
    told.actor("Norrland", "state")
    told.article(sentence)

    assert _values(told).get("Norrland", "unclear") in {"unclear", "opposes"}


def test_an_unnamed_spokesman_gives_the_row_of_the_state_alone(coverage: Callable[[], Any]) -> None:
    """What a spokesman without a name says is the state's position, and no second row."""
    told = coverage()
    told.actor("Norrland", "state")
    told.actor("a spokesman", "role", speaks_for="Norrland")
    text = "Norrland is far. “We reject the closure of the Sill ferry,” a spokesman said."
    told.article(text, ("a spokesman", "a spokesman", "said", "We reject the closure of the Sill ferry"))
    (row,) = _rows(told)

    assert told.entities["Norrland"].id == row.actor
    assert any("a spokesman" in reason for reason in row.reasons)


def test_groups_called_by_their_side_are_nobody(coverage: Callable[[], Any]) -> None:
    """That supporters support tells nobody anything."""
    told = coverage()
    told.actor("Guild supporters", "group")
    told.article("Guild supporters oppose the closure of the Sill ferry.")

    assert () == _rows(told)
