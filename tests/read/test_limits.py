"""Markup that must not reach a parser."""

from __future__ import annotations

import pytest

from onrecord.read.limits import guarded
from onrecord.read.stripped import stripped


def test_an_attribute_bomb_loses_its_attributes_and_keeps_its_text() -> None:
    """More than 1,000 attributes are dropped with a note; the text stays."""
    bomb = "<p " + " ".join(f"a{i}={i}" for i in range(2_000)) + ">kept</p>"
    safe = guarded(bomb)
    assert (safe.html, [r.code for r in safe.remarks], safe.is_hostile) == ("<p>kept</p>", ["attributes"], False)
    assert "2,000 attributes" in safe.remarks[0].message


def test_many_words_in_one_attribute_are_no_bomb() -> None:
    """Words inside a quoted value are not attributes."""
    page = '<meta content="' + "word " * 3_000 + '"><p>x'
    assert guarded(page).remarks == ()
    assert guarded(page).html == page


def test_a_monstrous_tag_is_emptied() -> None:
    """A tag longer than 64 kB keeps only its name."""
    safe = guarded('<img src="data:' + "A" * 70_000 + '">kept')
    assert (safe.html, [r.code for r in safe.remarks]) == ("<img>kept", ["long-tag"])


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<" * 20_000 + "kept", "less-than-run"),
        ("<div>" * 1_500 + "kept", "too-deep"),
        ("".join(f"<b a{i}>" for i in range(150)) + "<p>kept", "too-deep"),
    ],
)
def test_hostile_pages_are_named(page: str, code: str) -> None:
    """Runs of "<" and bottomless nesting are kept from the parsers, with a reason."""
    safe = guarded(page)
    assert safe.is_hostile
    assert [("partial", code)] == [(r.severity, r.code) for r in safe.remarks]
    assert "kept" in stripped(page)


def test_unclosed_paragraphs_are_not_deep() -> None:
    """Elements whose end tag is left out by custom do not count as nesting."""
    assert not guarded("<p>line" * 5_000).is_hostile


def test_moderate_nesting_is_kept_from_libxml2_only() -> None:
    """300 levels are read by the tolerant parser; libxml2 would drop text there."""
    safe = guarded("<div>" * 300 + "kept" + "</div>" * 300)
    assert (safe.is_hostile, safe.fits_lxml) == (False, False)


def test_endless_references_are_replaced() -> None:
    """A numeric reference of thousands of digits becomes U+FFFD."""
    assert guarded("a&#" + "9" * 10_000 + ";b").html == "a\ufffdb"


def test_stripping_keeps_lines_and_drops_what_is_hidden() -> None:
    """Blocks end lines, entities are decoded, scripts, styles and comments go."""
    page = "<title>x</title><style>p{}</style><p>one &amp; two<!-- no --><br>three<script>4</script><div>five &#x110000; 1 < 2"
    assert stripped(page) == "x\none & two\nthree\nfive \ufffd 1 < 2"


@pytest.mark.parametrize(
    "page",
    [
        "<a",
        "<!--",
        "<script>",
        "<p title='",
        "<![x",
        "a<b",
        "</",
        "<" * 200_000 + "p>x",
        "<a " * 100_000,
        '<a b="' * 50_000,
    ],
)
def test_broken_markup_ends(page: str) -> None:
    """Markup that never closes is walked through once, without an error."""
    assert isinstance(stripped(page), str)
    assert isinstance(guarded(page).html, str)
