"""Markdown and its front matter."""

from __future__ import annotations

from onrecord.read.front import read_markdown


def test_front_matter_is_read_and_marked() -> None:
    """Title, author, day and address stand in the front matter with their places."""
    text = '---\r\ntitle: "Tolls: a history"\r\nauthor: Ada Quill\r\ndate: 2031-04-12\r\nurl: https://g.example/a\r\n---\r\n# Tolls\r\n\r\nText.\r\n'
    told = read_markdown(text)
    facts = told.facts
    assert [("Tolls: a history"), "Ada Quill", "2031-04-12", "https://g.example/a"] == [
        n.value if n else None for n in (facts.title, facts.byline, facts.published, facts.address)
    ]
    assert facts.title is not None
    assert facts.title.span is not None
    assert facts.title.span.holds(text)
    assert [text[: text.index("\r\n# Tolls")]] == [f.span.exact for f in told.furniture]


def test_a_heading_is_the_title_when_nothing_else_says_it() -> None:
    """The first heading of the first level is taken, without its marks."""
    title = read_markdown("# Tolls to double #\n\nText.\n").facts.title
    assert title is not None
    assert title.value == "Tolls to double"


def test_a_rule_is_no_front_matter() -> None:
    """A line of dashes further down, or one that is never closed, is left alone."""
    assert read_markdown("Text.\n\n---\ntitle: no\n---\n").furniture == ()
    assert read_markdown("---\nText without an end\n").furniture == ()
