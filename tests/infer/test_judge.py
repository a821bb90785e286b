"""The shipped judge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.infer.judge import Judge

QUESTION = "closing the Sill ferry; the closure of the ferry"


@pytest.fixture(scope="module")
def judge() -> Judge:
    """The model that comes with the package."""
    return Judge.shipped()


def _value(judge: Judge, passage: str, actor: str, question: str = QUESTION) -> str:
    at = passage.index(actor)
    (told,) = judge.standings(question, passage, [(at, at + len(actor))])
    assert told is not None
    return told.value


@pytest.mark.parametrize(
    ("passage", "actor", "value"),
    [
        ("The transport minister, Ada Quill, rejected the closure of the ferry on Tuesday.", "Ada Quill", "opposes"),
        ("The transport minister, Ada Quill, demanded that the Sill ferry be closed.", "Ada Quill", "supports"),
        ("The ministry did not rule out closing the ferry.", "ministry", "open"),
        ("Doctors warned that closing the ferry would cost lives.", "Doctors", "warns against"),
        ("The islanders have not yet decided what they think of closing the ferry.", "islanders", "undecided"),
        ("The orchestra of Orme opened its season on Friday with a new symphony.", "orchestra of Orme", "none"),
    ],
)
def test_plain_sentences(judge: Judge, passage: str, actor: str, value: str) -> None:
    """What says plainly yes, no, not yet or nothing is judged so."""
    assert value == _value(judge, passage, actor)


def test_two_actors_of_one_sentence_may_disagree(judge: Judge) -> None:
    """Each actor is judged by itself."""
    passage = "The bus company welcomed the closure of the ferry, while the fishermen's union rejected it."

    assert "supports" == _value(judge, passage, "bus company")
    assert "opposes" == _value(judge, passage, "fishermen's union")


def test_the_words_of_a_condition(judge: Judge) -> None:
    """A yes with a condition comes with the words of the condition."""
    passage = "The mayor, Bo Lind, would accept the closure only if a bridge is built."
    at = passage.index("Bo Lind")
    (told,) = judge.standings(QUESTION, passage, [(at, at + 7)])

    assert told is not None
    assert "conditional" == told.value
    assert told.condition is not None
    assert "if a bridge is built" in passage[slice(*told.condition)]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120), st.integers(0, 150), st.integers(0, 150))
def test_any_text_is_judged(text: str, start: int, end: int) -> None:
    """Whatever the text holds, each actor gets one answer, and the same one again."""
    judge = Judge.shipped()
    first = judge.standings(QUESTION, text, [(start, end), (0, 3)])

    assert 2 == len(first)
    assert first == judge.standings(QUESTION, text, [(start, end), (0, 3)])
    for one in first:
        assert one is None or one.condition is None or 0 <= one.condition[0] < one.condition[1] <= len(text)
