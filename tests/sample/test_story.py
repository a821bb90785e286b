"""The sample story: all of it is there, and it holds what it was written to hold."""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable

import pytest

from onrecord import sample


def test_has_ten_articles_of_both_kinds() -> None:
    """The story is ten articles, five plain texts and five web pages, sorted by name."""
    names = [article.name for article in sample.articles()]

    assert sorted(names) == names
    assert 5 == sum(name.endswith(".txt") for name in names)
    assert 5 == sum(name.endswith(".html") for name in names)


def test_lists_every_file_of_the_folder() -> None:
    """Nothing lies in the folder that is not an article."""
    assert {entry.name for entry in sample.story().iterdir()} == {article.name for article in sample.articles()}


@pytest.mark.parametrize("article", sample.articles(), ids=lambda article: article.name)
def test_reads_like_an_article(article: Traversable) -> None:
    """Each article has between 250 and 650 words of visible text, in UTF-8."""
    text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<[^>]+>", " ", article.read_text(encoding="utf-8"))

    assert 250 <= len(text.split()) <= 650


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("(OPA)", {"brannmark-today.html", "strait-courier.txt"}),
        ("Read the original article on", {"voice-of-ilvany.txt"}),
        ("Hallvick", {"brannmark-today.html"}),
        ("204 million euros", {"brannmark-today.html"}),
        ("who formerly led", {"coastline-review.txt"}),
        ("$65 million", {"osmer-dispatch.txt", "stellavik-broadcasting.html"}),
        (
            "a red line",
            {"coastline-review.txt", "evening-star.txt", "osmer-dispatch.txt", "stellavik-broadcasting.html"},
        ),
    ],
)
def test_holds_what_it_is_for(words: str, articles: set[str]) -> None:
    """The slips, retellings and sums that the program has to find stand where the gold says."""
    found = {article.name for article in sample.articles() if words in article.read_text(encoding="utf-8")}

    assert articles == found
