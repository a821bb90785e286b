"""Clauses of a sentence, and what each is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.find.events.clauses import clauses, subject
from onrecord.find.events.tokens import Token


def shown(words: tuple[Token, ...]) -> list[str]:
    """The words of each clause."""
    return [" ".join(token.low for token in words[part.first : part.last]) for part in clauses(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ministers and officials met", ["ministers and officials met"]),
        ("the mayor said that the bridge fell", ["the mayor said", "the bridge fell"]),
        ("officials said the bridge fell", ["officials said", "the bridge fell"]),
        ("the council met and the mayor left", ["the council met", "the mayor left"]),
        ("Venn, the mayor, resigned", ["venn , the mayor , resigned"]),
        ("if talks fail; ships wait", ["talks fail", "ships wait"]),
    ],
)
def test_a_clause_has_one_verb(words: Callable[..., tuple[Token, ...]], text: str, expected: list[str]) -> None:
    """Joining words open a clause only where a verb stands before and after; an aside between commas does not."""
    assert expected == shown(words(text))


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("on Friday, the council voted", 0, "the council"),
        ("on May 3 shells fell on the town", 0, "shells"),
        ("the council met and signed a pact", 1, "the council"),
        ("he succeeds Jon Aker, who resigned on April 22", 1, "jon aker"),
        ("the council, where the greens held six seats, voted on May 3", 2, "the council"),
        ("met in Harl", 0, None),
    ],
)
def test_what_a_clause_is_about(
    words: Callable[..., tuple[Token, ...]], text: str, number: int, expected: str | None
) -> None:
    """What stands before the verb, less days; what goes on has the subject before it, and "who" the noun before it."""
    found = words(text)
    known = clauses(found)
    about = subject(found, known, known[number])

    assert expected == (None if about is None else " ".join(t.low for t in found[slice(*about)]))
