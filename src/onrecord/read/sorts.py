"""What kind of furniture a block of a page is that is not the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.opening import byline
from onrecord.read.phrases import kind_of_line
from onrecord.read.stamps import is_stamp

if TYPE_CHECKING:
    from onrecord.read.tree import Block
    from onrecord.terms.document import FurnitureKind

#: Words in class, id or role that tell what an element holds, the innermost element first.
_NAMED: tuple[tuple[FurnitureKind, frozenset[str]], ...] = (
    ("caption", frozenset("caption figcaption credit wp-caption-text photographer".split())),
    ("comments", frozenset("comment comments commentlist disqus respond replies".split())),
    ("share", frozenset("share sharing social socials addtoany sharedaddy follow sharebar".split())),
    (
        "advert",
        frozenset(
            "ad ads advert advertisement advertising sponsored sponsor promo promoted dfp outbrain taboola adslot".split()
        ),
    ),
    (
        "donation",
        frozenset(
            "newsletter newsletters subscribe subscription donate donation donations paywall signup membership support".split()
        ),
    ),
    (
        "related",
        frozenset(
            "related recommended recommendations trending popular more-stories readmore latest mostread recirc tags tag topics teaser teasers".split()
        ),
    ),
    ("byline", frozenset("byline author authors bio writer".split())),
    ("timestamp", frozenset("date time timestamp published dateline datetime pubdate updated".split())),
    ("legal", frozenset("copyright legal disclaimer cookie cookies gdpr consent privacy".split())),
    (
        "menu",
        frozenset(
            "nav navigation menu navbar breadcrumb breadcrumbs header masthead footer topbar sidebar search login".split()
        ),
    ),
)
_BY_TAG: dict[str, FurnitureKind] = {
    "figcaption": "caption",
    "nav": "menu",
    "time": "timestamp",
    "footer": "menu",
    "header": "menu",
    "form": "menu",
    "button": "menu",
}


def kind_of_block(block: Block) -> FurnitureKind:
    """The kind: by the block's own words, else by the names and tags around it, innermost first, else ``other``."""
    by_words = kind_of_line(block.text)
    if by_words is not None:
        return by_words
    if is_stamp(block.text):
        return "timestamp"
    if byline(block.text) is not None:
        return "byline"
    for tag, names in zip(reversed(block.path), reversed(block.names), strict=True):
        if tag in {"body", "html", "main", "article"}:
            break
        for kind, telling in _NAMED:
            if names & telling:
                return kind
        if tag in _BY_TAG:
            return _BY_TAG[tag]
    return "other"
