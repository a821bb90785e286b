"""Kinds of furniture on a page."""

from __future__ import annotations

import pytest

from onrecord.read.sorts import kind_of_block
from onrecord.read.tree import page


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<nav><a href=/>Islands</a></nav>", "menu"),
        ("<figure><figcaption>The quay at dawn</figcaption></figure>", "caption"),
        ("<div class='comment-list'><p>I was there and saw it</p></div>", "comments"),
        ("<div class=related-posts><a href=x>Fishers march on the quay</a></div>", "related"),
        ("<aside class=newsletter-signup><p>Every morning in your mailbox</p></aside>", "donation"),
        ("<div class=ad-slot>Rope, rope, rope</div>", "advert"),
        ("<p>Advertisement</p>", "advert"),
        ("<div class=nav>© 2031 The Gazette</div>", "legal"),
        ("<span class=x>12 April 2031</span>", "timestamp"),
        ("<p>By Ada Quill</p>", "byline"),
        ("<div>Somewhere on the page</div>", "other"),
        ("<div class=share><article><p>Something in an article</p></article></div>", "other"),
    ],
)
def test_words_go_before_names_and_names_before_tags(html: str, kind: str) -> None:
    """The block's own words decide, then the names and tags around it up to its article, else it is of another kind."""
    (block,) = page(html).blocks
    assert kind == kind_of_block(block)
