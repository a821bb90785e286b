"""What an article is about."""

from __future__ import annotations

import math
from collections.abc import Callable

from onrecord.link.stories.profile import is_compound, likeness, nearness, profile
from onrecord.terms import Document
from onrecord.text.rarity import RARE, rarity


def test_weights_have_length_one(article: Callable[..., Document], ferry: str) -> None:
    """So an article is wholly like itself."""
    found = profile(article(ferry, "a"), None)

    assert math.isclose(sum(weight**2 for weight in found.weights.values()), 1.0)
    assert math.isclose(likeness(found, found), 1.0)


def test_names_and_rare_words_weigh_most(article: Callable[..., Document], ferry: str) -> None:
    """A word of every article weighs nothing."""
    found = profile(article(ferry, "a"), None)

    assert found.top(1) == ["aurelia"]
    assert "the" not in found.weights


def test_a_word_is_as_rare_in_every_record() -> None:
    """Rarity comes from the bundled list; what is not listed is rarest."""
    assert rarity("the") < 0.1 < rarity("minister") < RARE == rarity("aurelia")


def test_nearness_falls_with_the_days_between(article: Callable[..., Document]) -> None:
    """The same days count in full; where a day is not known the years named in the texts are held together."""

    def near(one: str | None, other: str | None, text: str = "It rained in 2025.") -> float:
        pages = article("It rained in 2025.", "a", published=one), article(text, "b", published=other)
        return nearness(profile(pages[0], None), profile(pages[1], None))

    assert near("2025-05-03", None) == near("2025-05-03", "2025-05-03") == near("2025-05-03", "2025-05-06") == 1.0
    assert 0.5 == near("2025-05-03", "2025-09-03") < near("2025-05-03", "2025-05-25") < 1.0
    assert 0.25 == near("2025-05-03", "2028-06-03") < near("2025-05-03", "2026-03-03") < 0.5
    assert near("2025-05-03", None, "It rained in 2023.") < near(None, None, "It rained.") == 1.0


def test_names_counted_things_and_days_count_as_one(article: Callable[..., Document]) -> None:
    """They tell apart what shares its single words."""
    found = profile(article("On 3 May the navy freed Ada Brook and 23 sailors. On May 3 it rained.", "a"), None)

    assert {"@5-3", "ada brook", "23 sailor"} == {word for word in found.weights if is_compound(word)}
    assert not any(is_compound(word) for word in found.top(50))
