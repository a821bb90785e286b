"""Titles that an article gives a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Norlandic Foreign Minister Edda Brandt left.", [("Norlandic Foreign Minister", "current")]),
        ("Edda Brandt, the mayor of Kell, left.", [("the mayor of Kell", "current")]),
        ("The minister, Edda Brandt, left.", [("The minister", "current")]),
        ("Former Kell mayor Edda Brandt left.", [("Former Kell mayor", "former")]),
        ("Edda Brandt, who formerly led the ministry, left.", [("who formerly led the ministry", "former")]),
        ("Edda Brandt, a former aide to Mr. Lund, left.", [("a former aide to Mr. Lund", "former")]),
        ("A spokeswoman for Mrs. Edda Brandt left.", []),
        ("The spokesman of President Edda Brandt left.", [("President", "current")]),
        ("General Ivo Lund and Captain Edda Brandt left.", [("Captain", "current")]),
        ("He praised liberals. President Edda Brandt left.", [("President", "current")]),
        ("Although Kell's Mayor Edda Brandt left, it rained.", [("Kell's Mayor", "current")]),
        ("Norland's foreign minister, Edda Brandt, left.", [("Norland's foreign minister", "current")]),
        ("After talks with Norland's foreign minister, Edda Brandt left.", []),
        (
            "After talks with Norland's foreign minister, Edda Brandt, the bus left.",
            [("Norland's foreign minister", "current")],
        ),
        ("Norland's best hope, Edda Brandt, left.", []),
        ("A spokesman for the mayor, Edda Brandt, left.", [("A spokesman for the mayor", "current")]),
        ("Its president, Edda Brandt, left.", [("president", "current")]),
        ("Edda Brandt left.", []),
    ],
)
def test_titles_of_a_person(article: Make, story: Make, text: str, titles: list[tuple[str, str]]) -> None:
    """Titles before the name, after it and in a clause with "who" are kept as they stand; others' titles are not."""
    one = article(text).names("Edda Brandt", *(["Ivo Lund"] if "Ivo Lund" in text else []))
    roles = story(one).entity("Edda Brandt").roles
    assert titles == [(role.title, role.standing) for role in roles]
    assert all(role.span.holds(text) for role in roles)
