"""Articles to stories."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.link.stories.settle import stories
from onrecord.terms import Document

Article = Callable[..., Document]
Told = Callable[..., list[Document]]


def test_a_record_of_one_story_is_one_story(told: Told, ferry: str) -> None:
    """Though all of its words are common in the record."""
    (story,) = stories(told(ferry, "ferry", 5), {})

    assert len(story.documents) == 5
    assert story.documents == tuple(sorted(story.documents))


def test_unrelated_articles_stand_apart(told: Told, ferry: str, vote: str) -> None:
    """Two stories of one region are two."""
    found = stories([*told(ferry, "ferry", 3), *told(vote, "vote", 2)], {})

    assert sorted(len(story.documents) for story in found) == [2, 3]


def test_an_article_alone_is_a_story(article: Article, ferry: str) -> None:
    """Also one without any words, and none is lost."""
    found = stories([article(ferry, "one"), article("", "two"), article("\ud800 \x00", "three")], {})

    assert sorted(len(story.documents) for story in found) == [1, 1, 1]


def test_the_same_words_a_year_later_are_another_story(article: Article) -> None:
    """Articles that are only somewhat alike need days that are near."""
    first = "Halmouth held its herring fair. Corvenia sent dancers, and Captain Hersh blew the whistle on the old quay."
    again = (
        "Halmouth held its herring fair. Lorn sent singers, and mayor Ines Caldo cut the ribbon before the cathedral."
    )

    same = stories([article(first, "a", published="2025-05-03"), article(again, "b", published="2025-05-03")], {})
    later = stories([article(first, "a", published="2025-05-03"), article(again, "b", published="2026-05-03")], {})

    assert len(same) <= len(later) == 2


def test_a_story_is_called_by_a_headline_of_its_own(article: Article, told: Told, ferry: str) -> None:
    """Without one, by its weightiest words."""
    named = stories([article(ferry, "a", title="Ferry aground off Cape Vorn"), *told(ferry, "ferry", 2)], {})
    bare = stories(told(ferry, "ferry", 2), {})

    assert [story.title for story in named] == ["Ferry aground off Cape Vorn"]
    assert "aurelia" in bare[0].title


def test_no_articles_make_no_story() -> None:
    """Nothing comes from nothing."""
    assert stories([], {}) == ()


@settings(deadline=None, max_examples=15)
@given(counts=st.tuples(st.integers(0, 4), st.integers(0, 4)), random=st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(
    told: Told, ferry: str, vote: str, counts: tuple[int, int], random: Random
) -> None:
    """The same stories for any order, and every article is in just one."""
    pages = [*told(ferry, "ferry", counts[0]), *told(vote, "vote", counts[1])]
    mixed = [*pages, *pages[:1]]
    random.shuffle(mixed)

    found = stories(pages, {})

    assert found == stories(mixed, {})
    assert sorted(name for story in found for name in story.documents) == sorted(page.id for page in pages)
