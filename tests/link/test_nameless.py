"""Holders of offices whom no article names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.link.nameless import is_one_office, together

Make = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the mayor", True), ("the Norwegian interior minister", True), ("the spokesman", False), ("a mayor", False),
        ("the former mayor", False), ("the farmer", False), ("the minister", False),
    ],
)  # fmt: skip
def test_one_holder_or_many(name: str, expected: bool) -> None:
    """An office that one person holds is told from one that many do, from a trade, and from a holder of the past."""
    assert expected == is_one_office(name)


def test_articles_that_share_names_go_together() -> None:
    """Directly or through a third article; an article that shares nothing stays by itself."""
    assert [[0, 2, 3]] == together([{"a"}, {"x"}, {"a", "b"}, {"b"}])
    assert [] == together([{"a"}, {"b"}])


def test_the_mayor_of_two_articles(article: Make, story: Make) -> None:
    """Two articles that name the same bodies speak of one mayor, probably; a third one that shares none does not."""
    one = article("Harrow came to Kell. The mayor said that it rained.").names("o:Harrow", "l:Kell")
    two = article("The mayor said that Kell was full. Harrow left.").names("o:Harrow", "l:Kell")
    three = article("Lundin stayed. The mayor said that all was well.").names("o:Lundin")
    found = story(
        one.says("The mayor", "said", "it rained"),
        two.says("The mayor", "said", "Kell was full"),
        three.says("The mayor", "said", "all was well"),
    )

    assert 2 == len(found.names("role"))
    told = {speaker.statement: speaker for speaker in found.settlement.speakers}
    first, second, third = (told[each.statements[0].id] for each in (one, two, three))
    assert first.entity == second.entity != third.entity
    assert ["probably", "probably", "sure"] == [first.sureness, second.sureness, third.sureness]
