from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.terms import Evidence, Position, Question, Weighing, When, position_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]

DAY = When(datetime.date(2031, 5, 2), datetime.date(2031, 5, 2), None, "none", None, sure=True)


@pytest.fixture
def weighed(story: Any) -> Any:
    """The invented story with one position on one question."""
    line = next(line for line in story.statements() if line.speaker is not None)
    spans = line.statement.content[:1]
    why = ("“stays open” speaks for it",)
    evidence = Evidence(line.document.id, line.statement.id, None, "own words", "supports", spans, DAY, why)
    title = "keeping the harbour open"
    row = Position(
        position_id(title, line.speaker.id, "supports", DAY.iso), title, line.speaker.id, "ministry", None, "supports",
        (), None, DAY, "first stated", (evidence,), ("one line says so",),
    )  # fmt: skip
    story.weighing = Weighing(questions=(Question(title),), positions=(row,))
    return story


def test_a_position_is_shown_with_its_value_day_and_lines(shell: Shell, weighed: Any) -> None:
    """The matrix gives actor, level, value as shape and word, and since when; the words and why stand below."""
    out = shell("positions", "--width", "110").stdout

    assert "keeping the harbour open  1 actor" in out
    assert "● supports" in out
    assert "2 May 2031" in out
    assert "own words" in out
    assert "“stays open” speaks for it" in out


def test_a_known_question_is_found_by_its_title(shell: Shell, weighed: Any) -> None:
    """Capitals do not matter, and a question that is known is not asked again."""
    assert "● supports" in shell("positions", "Keeping the HARBOUR open").stdout
    assert 1 == len(weighed.questions())


def test_a_new_question_is_asked_and_kept(shell: Shell, weighed: Any) -> None:
    """A question that nobody answers ends with 4, and stays in the record with its other words."""
    result = shell("positions", "closing the market", "--also", "the closure")

    assert (4, "") == (result.exit_code, result.stdout)
    assert "No article says where anybody stands on 'closing the market'." in result.stderr
    assert ("the closure",) == weighed.questions()[-1].also


def test_a_question_is_dropped(shell: Shell, weighed: Any) -> None:
    """``--forget`` drops a question, and ends with 4 for one that nobody asked."""
    assert 0 == shell("positions", "keeping the harbour open", "--forget").exit_code
    assert () == weighed.questions()
    assert 4 == shell("positions", "keeping the harbour open", "--forget").exit_code


def test_other_words_need_a_question(shell: Shell, weighed: Any) -> None:
    """``--also`` without a question is bad use."""
    assert 2 == shell("positions", "--also", "the closure").exit_code


def test_json_gives_the_questions(shell: Shell, story: Any) -> None:
    """``--json`` gives each question with its rows, of which there may be none."""
    story.weighing = Weighing(questions=(Question("closing the market", ("the closure",), "it closes", "file"),))
    told = json.loads(shell("positions", "--json").stdout)

    assert [
        {"title": "closing the market", "also": ["the closure"], "yes": "it closes", "source": "file", "positions": []}
    ] == told["questions"]
