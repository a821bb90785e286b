"""Nouns that name an event with its day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.find.events.clauses import clauses
from onrecord.find.events.datings import dating
from onrecord.find.events.nouns import noun_of, undated
from onrecord.find.events.tokens import Token


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("she spoke during her May 3 visit to Harl", "her may 3 visit to harl"),
        ("tolls rose after a meeting in Harl on May 3", "a meeting in harl"),
        ("members opposed Friday's emergency vote", "friday ' s emergency vote"),
        ("they spoke at a briefing with Norlandic, Ostmark and Sarn colleagues on May 3",
         "a briefing with norlandic , ostmark and sarn colleagues"),
        ("ministers met on May 3", None),
        ("owners will vote on May 3", None),
        ("they cleared the convention floor on May 3", None),
    ],
)  # fmt: skip
def test_the_noun_that_a_date_belongs_to(
    words: Callable[..., tuple[Token, ...]], text: str, expected: str | None
) -> None:
    """With what it goes on with; a verb, or a noun that only describes another, is none."""
    found = words(text)
    at = next(place for place, token in enumerate(found) if token.sort == "date")
    clause = next(part for part in clauses(found) if part.first <= at < part.last)
    noun = noun_of(found, clause, dating(found, at))

    assert expected == (None if noun is None else " ".join(token.low for token in found[noun.first : noun.last]))


def test_nouns_without_a_day(words: Callable[..., tuple[Token, ...]]) -> None:
    """Each with its article; a bare plural is no single event."""
    found = words("the plan was made at a gathering in Harl, where talks began")

    assert ["a gathering in harl"] == [
        " ".join(token.low for token in found[noun.first : noun.last])
        for part in clauses(found)
        for noun in undated(found, part)
    ]
