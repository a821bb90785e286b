"""Markdown: the text is stored as it is; front matter is read for facts and marked as furniture."""

from __future__ import annotations

import re

from onrecord.read.declared import iso
from onrecord.read.facts import Facts, noted
from onrecord.read.markup import Told
from onrecord.read.plain import plain
from onrecord.terms.document import Furniture, Noted
from onrecord.terms.span import Span

_FRONT = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>(?s:.){0,20000}?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.MULTILINE
)
_ENTRY = re.compile(r"^(?P<key>[A-Za-z_][\w \-]{0,40}?)[ \t]*[:=][ \t]*(?P<value>\S[^\r\n]*)", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(?P<words>[^\r\n]*?\S)[ \t]*#*[ \t]*$", re.MULTILINE)
_KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "publication", "site", "site_name", "source"),
    "byline": ("author", "authors", "byline", "by"),
    "dateline": ("dateline", "place", "location"),
    "published": ("date", "published", "publish_date", "pubdate", "published_at", "created"),
    "address": ("url", "link", "canonical", "canonical_url", "source_url", "permalink", "original_url", "address"),
}


def read_markdown(text: str) -> Told:
    """Read a Markdown text."""
    front = _FRONT.match(text)
    start = front.end() if front is not None else 0
    facts = _of_front(text, front) if front is not None else Facts()
    furniture, told = plain(text, start=start)
    if front is not None:
        begin = front.start("fence")
        end = begin + len(text[begin : front.end()].rstrip())
        furniture = (Furniture(Span.of(text, begin, end), "other"), *furniture)
    heading = _HEADING.search(text, start)
    if heading is not None and not _within(heading.start("words"), furniture):
        facts = facts.or_else(Facts(title=noted(text, *heading.span("words"), rule="heading")))
    return Told(text, furniture, facts.or_else(told), "", ())


def _within(at: int, furniture: tuple[Furniture, ...]) -> bool:
    return any(f.span.start <= at < f.span.end for f in furniture)


def _of_front(text: str, front: re.Match[str]) -> Facts:
    entries: dict[str, tuple[int, int]] = {}
    for entry in _ENTRY.finditer(text, front.start("body"), front.end("body")):
        start, end = entry.span("value")
        words = text[start:end].rstrip()
        bare = words.strip("\"'[] ")
        if bare:
            left = start + words.index(bare)
            entries.setdefault(
                entry["key"].strip().lower().replace("-", "_").replace(" ", "_"), (left, left + len(bare))
            )
    found: dict[str, Noted | None] = {}
    for fact, keys in _KEYS.items():
        place = next((entries[k] for k in keys if k in entries), None)
        found[fact] = _fact(text, fact, place) if place else None
    return Facts(**found)


def _fact(text: str, fact: str, place: tuple[int, int]) -> Noted | None:
    value = text[slice(*place)]
    if fact == "published":
        day = iso(value)
        return noted(text, *place, rule="front matter", value=day) if day else None
    if fact == "address" and not value.startswith(("http://", "https://")):
        return None
    return noted(text, *place, rule="front matter")
