from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.compared import compared, cue_kind, omissions, readings
from onrecord.show.visible import one_line
from onrecord.terms import Utterance


def made(record: Any, *contents: str) -> tuple[Utterance, dict[str, Any]]:
    """An utterance of one quoted line an article."""
    lines = {}
    for number, content in enumerate(contents):
        document = record.add(f"{number}.txt", f"{number}: {content}", outlet=f"Outlet {number}")
        line = record.say(document, content)
        lines[line.statement.id] = line
    return Utterance("u", None, tuple(lines), (), "same", ()), lines


def test_the_fullest_reading_comes_first(empty: Any) -> None:
    """All others are held against it."""
    utterance, lines = made(empty, "The quay", "The quay is closed")

    assert ["1.txt", "0.txt"] == [line.document.name for line in readings(utterance, lines)]
    assert ["1.txt"] == [each.left.document.name for each in compared(utterance, lines)]


@given(left=st.text(min_size=1), right=st.text(min_size=1))
def test_no_character_of_a_reading_is_lost(new_record: Any, left: str, right: str) -> None:
    """Whatever stands in an article, the pieces put together are its words on one line."""
    utterance, lines = made(new_record(), f"a{left}", f"b{right}")
    (pair,) = compared(utterance, lines)
    shown = "".join("".join(piece.left.split()) for piece in pair.pieces)

    assert "".join(one_line(pair.left.statement.content[0].exact).split()) == shown


def test_words_that_attribute_have_a_kind(story: Any) -> None:
    """By the bundled list; nothing where it does not know them or there are none."""
    assert ["neutral", "neutral", "neutral"] == [cue_kind(line) for line in story.statements()]


def test_nothing_is_left_out_where_nothing_differs(empty: Any) -> None:
    """Without differences there are no omissions."""
    utterance, lines = made(empty, "The quay", "The quay is closed")

    assert () == omissions(utterance, lines)
