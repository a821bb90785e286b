from __future__ import annotations

from typing import Any

import pytest

from onrecord.show.wording import attribution_words, carrier_words, count_words, many, role_words
from onrecord.terms import Count


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(3, 0), "3 outlets"),
        (Count(1, 2), "1 outlet, not known for 2 articles"),
        (Count(0, 4), "outlets not known"),
        (Count(0, 0), "0 outlets"),
    ],
)
def test_what_is_unknown_stands_apart(count: Count, words: str) -> None:
    """Known and unknown are never added up."""
    assert words == count_words(count, "outlet")


def test_one_is_singular() -> None:
    """Only one takes the singular; thousands are set apart."""
    assert ["0 articles", "1 article", "1,200 articles"] == [many(number, "article") for number in (0, 1, 1200)]


def test_the_attribution_follows_the_article(story: Any) -> None:
    """Who speaks and the word that attributes come in the order of the text."""
    assert "harbour minister Ada Brook … said" == attribution_words(story.statements()[0].statement)


def test_the_title_is_the_most_common_current_one(new_actor: Any) -> None:
    """Somebody without a title has none, and nobody has none either."""
    assert ["harbour minister", "", ""] == [
        role_words(new_actor("A", role="harbour minister")), role_words(new_actor("B")), role_words(None),
    ]  # fmt: skip


def test_an_article_without_a_known_outlet_is_called_by_its_name(story: Any) -> None:
    """So that two of them can be told apart."""
    assert ["Pell Courier", "lantern.txt"] == [carrier_words(document) for document in story.documents()]
