"""JSON-LD, well made and not."""

from __future__ import annotations

import pytest

from onrecord.read.jsonld import all_words_of, articles, words_of


def test_articles_are_found_wherever_they_are_nested() -> None:
    """Lists, graphs and objects in objects are looked through."""
    script = (
        '{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": ["Thing", "NewsArticle"], "headline": "Tolls"}}]}'
    )
    assert ["Tolls"] == [a["headline"] for a in articles([script])]


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "[" * 100_000,
        '{"@type": 1' + "0" * 10_000 + "}",
        "null",
        '"NewsArticle"',
        '{"@type": {"a": "NewsArticle"}}',
    ],
)
def test_broken_scripts_hold_no_article(script: str) -> None:
    """Neither broken JSON nor bottomless nesting nor endless numbers raise."""
    assert articles([script]) == ()


def test_comment_marks_and_line_ends_in_strings_are_put_up_with() -> None:
    """Scripts wrapped in comments, and raw line ends inside strings, are read."""
    assert len(articles(['<!-- {"@type": "Article", "headline": "a\nb"} -->'])) == 1


def test_values_come_as_words() -> None:
    """Strings, named objects and lists give words; lone surrogates are replaced."""
    assert ["a b", "n", "x", "", "\ufffd"] == [
        words_of(v) for v in (" a\n b ", {"name": "n"}, [None, {"name": "x"}], 3, "\ud800")
    ]
    assert all_words_of([{"name": "A"}, "B", {"name": "A"}]) == ("A", "B")
