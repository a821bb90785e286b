"""What the head of a page declares about its article: JSON-LD first, then OpenGraph and other meta elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.read.facts import Facts
from onrecord.read.jsonld import all_words_of, articles, words_of
from onrecord.read.stamps import stamped
from onrecord.terms.document import Noted

if TYPE_CHECKING:
    from onrecord.read.tree import Page

_TITLES = (
    "og:title",
    "twitter:title",
    "headline",
    "dc.title",
    "dcterms.title",
    "title",
    "sailthru.title",
    "parsely-title",
)
_OUTLETS = (
    "og:site_name",
    "application-name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "article:publisher",
    "twitter:site",
    "copyright",
)
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "sailthru.author",
    "parsely-author",
    "article:author_name",
    "creator",
)
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "date", "pubdate", "publishdate", "publish-date",
    "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article.published", "published_time", "publication_date", "ptime", "displaydate", "og:pubdate", "article_date_original",
)  # fmt: skip
_ISO = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ]*(\d\d):?(\d\d))?")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class Declared(NamedTuple):
    """Facts without places, and the article text that the page itself declares (often cut short, sometimes whole)."""

    facts: Facts
    body: str
    description: str


def declared(page: Page) -> Declared:
    """What the page declares; the values still have to be found in its visible text."""
    found = articles(page.scripts)
    first = found[0] if found else {}
    body = max((words_of(a.get("articleBody")) for a in found), key=len, default="")
    named = Facts(
        title=_noted(words_of(first.get("headline") or first.get("name")), "JSON-LD"),
        outlet=_noted(words_of(first.get("publisher") or first.get("sourceOrganization")), "JSON-LD"),
        byline=_noted(_people(all_words_of(first.get("author") or first.get("creator"))), "JSON-LD"),
        published=_day(words_of(first.get("datePublished") or first.get("dateCreated")), "JSON-LD"),
        address=_address(page, words_of(first.get("mainEntityOfPage") or first.get("url"))),
    )
    description = next(
        (page.metas[k][0] for k in ("og:description", "description", "twitter:description") if k in page.metas), ""
    )
    return Declared(named.or_else(_of_meta(page)), body, description)


def iso(words: str) -> str | None:
    """The day or minute, in ISO 8601, that a machine-written or printed date gives."""
    match = _ISO.match(words.strip())
    if match is None:
        return stamped(words.strip()[:60])
    year, month, day, hour, minute = match.groups()
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}" if hour and int(hour) < 24 and int(minute) < 60 else "")


def _of_meta(page: Page) -> Facts:
    def one(keys: tuple[str, ...]) -> str:
        return next((value for k in keys for value in page.metas.get(k, ())), "")

    authors = tuple(v for k in _AUTHORS for v in page.metas.get(k, ()) if not _ADDRESS.match(v))
    if one(("twitter:label1",)).lower() in {"written by", "author", "by"}:
        authors += tuple(page.metas.get("twitter:data1", ()))
    day = next((d for k in _DATES for v in page.metas.get(k, ()) if (d := _day(v, "meta element"))), None)
    day = day or _timed(page)
    outlet = one(_OUTLETS)
    return Facts(
        title=_noted(one(_TITLES), "OpenGraph") or _noted(page.title, "title element"),
        outlet=None if outlet.startswith(("@", "http")) else _noted(outlet, "OpenGraph"),
        byline=_noted(_people(authors[:1]), "meta element"),
        published=day,
    )


def _timed(page: Page) -> Noted | None:
    """The day of a time element marked as publication; of unmarked ones only when all on the page say the same day."""
    marked = next((d for is_it, when, said in page.times if is_it and (d := _day(when or said, "time element"))), None)
    if marked is not None:
        return marked
    days = [d for _, when, said in page.times if (d := _day(when or said, "time element"))]
    return days[0] if len({d.value[:10] for d in days}) == 1 else None


def _address(page: Page, said: str) -> Noted | None:
    candidates = (
        *((a, "canonical link") for a in page.links.get("canonical", ())),
        *((a, "OpenGraph") for a in page.metas.get("og:url", ())),
        (said, "JSON-LD"),
    )
    return next((Noted(a.strip(), None, rule) for a, rule in candidates if _ADDRESS.fullmatch(a.strip())), None)


def _people(names: tuple[str, ...]) -> str:
    kept = [
        re.sub(r"^by:?\s+", "", n, flags=re.IGNORECASE)
        for n in names
        if not _ADDRESS.match(n) and "@" not in n and len(n) <= 120
    ]
    return ", ".join(kept)


def _noted(words: str, rule: str) -> Noted | None:
    bare = words.strip()[:500]
    return Noted(bare, None, rule) if bare else None


def _day(words: str, rule: str) -> Noted | None:
    found = iso(words) if words else None
    return Noted(found, None, rule) if found else None
