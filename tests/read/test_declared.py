"""What the head of a page declares."""

from __future__ import annotations

import pytest

from onrecord.read.declared import declared, iso
from onrecord.read.tree import page


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2031-04-12T14:05:09+02:00", "2031-04-12T14:05"),
        ("2031-04-12", "2031-04-12"),
        ("20310412", "2031-04-12"),
        ("2001-04-12 14:05", "2001-04-12T14:05"),
        ("2001-99-12", None),
        ("April 12, 2031", "2031-04-12"),
        ("soon", None),
        ("", None),
    ],
)
def test_days_and_minutes(words: str, expected: str | None) -> None:
    """Machine-written and printed dates give a day or a minute; what is no date gives nothing."""
    assert expected == iso(words)


def test_jsonld_goes_before_meta_elements() -> None:
    """Each fact comes from the best source that has it, and says which."""
    facts = declared(
        page(
            '<title>Tolls | Gazette</title><meta property="og:title" content="Tolls!"><meta name="author" content="By Bo Vane">'
            '<meta property="og:site_name" content="Gazette"><link rel="canonical" href="/relative">'
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Tolls to double", "url": "https://g.example/a"}</script>'
        )
    ).facts
    noted = [facts.title, facts.byline, facts.outlet, facts.address]
    assert [
        ("Tolls to double", "JSON-LD"),
        ("Bo Vane", "meta element"),
        ("Gazette", "OpenGraph"),
        ("https://g.example/a", "JSON-LD"),
    ] == [(n.value, n.rule) if n else None for n in noted]


def test_addresses_and_handles_are_no_names() -> None:
    """An author that is an address, and an outlet that is a handle, are not taken."""
    facts = declared(
        page('<meta property="article:author" content="https://g.example/bo"><meta name="twitter:site" content="@g">')
    ).facts
    assert (facts.byline, facts.outlet) == (None, None)
