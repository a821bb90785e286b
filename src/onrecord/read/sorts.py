"""What kind of furniture a block of a page is that is not the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.opening import byline
from onrecord.read.phrases import kind_of_line
from onrecord.read.stamps import is_stamp

if TYPE_CHECKING:
    from onrecord.read.tree import Block
    from onrecord.terms.document import FurnitureKind


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


#: Words in class, id or role of an element that tell what it holds; the first kind that fits counts.
NAMED: tuple[tuple[FurnitureKind, frozenset[str]], ...] = (
    ("caption", _words("caption captions figcaption credit credits photocredit photographer imagecaption")),
    ("comments", _words("comment comments commentlist disqus respond replies reply discussion")),
    ("share", _words("share sharing social socials addtoany addthis sharethis sharedaddy follow sharebar")),
    ("advert", _words("ad ads advert adverts advertisement advertising sponsored sponsor sponsors promo promos promoted dfp outbrain taboola adslot gpt commercial affiliate")),
    ("donation", _words("newsletter newsletters subscribe subscription donate donation donations paywall signup membership optin cta")),
    ("related", _words(
        "related recommended recommendations trending popular readmore latest mostread recirc recirculation tag tags topic topics teaser teasers "
        "pagination carousel promo card cards widget widgets next prev previous suggestions"
    )),
    ("byline", _words("byline bylines author authors bio writer avatar contributor contributors")),
    ("timestamp", _words("date dates time timestamp published dateline datetime pubdate updated meta")),
    ("legal", _words("copyright legal disclaimer cookie cookies gdpr consent privacy imprint")),
    ("menu", _words(
        "nav navigation menu menus navbar breadcrumb breadcrumbs header masthead footer topbar sidebar search login toolbar skip dropdown "
        "modal popup overlay banner"
    )),
)  # fmt: skip
_BY_TAG: dict[str, FurnitureKind] = {
    "figcaption": "caption",
    "nav": "menu",
    "time": "timestamp",
    "footer": "menu",
    "header": "menu",
    "form": "menu",
    "button": "menu",
}


def kind_of_words(text: str) -> FurnitureKind | None:
    """The kind that the words of a block give away, a stamp or a byline among them."""
    by_words = kind_of_line(text)
    if by_words is not None:
        return by_words
    if is_stamp(text):
        return "timestamp"
    return "byline" if byline(text) is not None else None


def kind_of_block(block: Block) -> FurnitureKind:
    """The kind: by the block's own words, else by the names and tags around it, innermost first, else ``other``."""
    by_words = kind_of_words(block.text)
    if by_words is not None:
        return by_words
    for tag, names in zip(reversed(block.path), reversed(block.names), strict=True):
        if tag in {"body", "html", "main", "article"}:
            break
        for kind, telling in NAMED:
            if names & telling:
                return kind
        if tag in _BY_TAG:
            return _BY_TAG[tag]
    return "other"
