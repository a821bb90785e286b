"""What relative pronouns take up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "pronoun", "cue", "speaker"),
    [
        ("In Kell a scholar of the movement who fears floods left.", "who", "fears", "a scholar of the movement"),
        ("Otto Galt met fishermen who fear floods in Kell.", "who", "fear", "fishermen"),
        ("Otto Galt read a report, which warned of floods.", "which", "warned of", None),
        ("Otto Galt met the harbour committee, which warned of floods.", "which", "warned of", "the harbour committee"),
        ("Otto Galt spoke of those who fear floods.", "who", "fear", None),
        ("Otto Galt met a group of fishermen who fear floods in Kell.", "who", "fear", "fishermen"),
        ("Otto Galt met an elector who fears floods.", "who", "fears", "an elector"),
        ("Otto Galt, a baker who fears floods, left.", "who", "fears", "Otto Galt"),
        ("Otto Galt met Ada Lund, who fears floods.", "who", "fears", "Ada Lund"),
    ],
)
def test_a_relative_takes_up_the_noun_before_it(
    article: Make, story: Make, text: str, pronoun: str, cue: str, speaker: str | None
) -> None:
    """People right before the pronoun speak, a thing or anybody at all does not; an apposition is whoever it is said of."""
    names = [name for name in ("Otto Galt", "Ada Lund", "l:Kell") if name.removeprefix("l:") in text]
    one = article(text).names(*names)

    assert [speaker] == story(one.says(pronoun, cue, "floods")).speakers()


def test_what_is_said_of_somebody_is_nobody_new(article: Make, story: Make) -> None:
    """“This is a mayor who” brings in nobody."""
    one = article("Otto Galt left. This is a mayor who fears floods.").names("Otto Galt")

    assert [None] == story(one.says("who", "fears", "floods")).speakers()
