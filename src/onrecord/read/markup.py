"""A web page: its visible text, block by block, with all that is not the article marked as furniture."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from onrecord.read.article import in_article, plainly
from onrecord.read.declared import declared
from onrecord.read.found import completed, host_of, placed, seen_facts
from onrecord.read.heading import heading, headline_text
from onrecord.read.inset import adverts, bylines
from onrecord.read.limits import guarded
from onrecord.read.plain import plain
from onrecord.read.remark import Remark
from onrecord.read.sorts import kind_of_block
from onrecord.read.stripped import stripped
from onrecord.read.tree import page
from onrecord.read.votes import Vote, trafilatura_vote, words
from onrecord.terms.document import Furniture, FurnitureKind, Noted
from onrecord.terms.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.declared import Declared
    from onrecord.read.facts import Facts
    from onrecord.read.limits import Guarded
    from onrecord.read.tree import Block, Page

#: A shorter declared text is a summary, and says nothing about what is left out of it.
_SHORTEST_BODY = 400
#: Share of a declared text that is visible when the article is.
_SHOWN = 0.3
#: Blocks above which each is judged by its length and links alone.
_MOST_BLOCKS = 20_000
_LARGE = Remark(
    "note",
    "large-page",
    "The page is too deep or too large for some of its readers; what is article was told from its blocks alone.",
)


class Told(NamedTuple):
    """What a reader of one kind of input gives: the stored text, its furniture, the facts and what was odd."""

    text: str
    furniture: tuple[Furniture, ...]
    facts: Facts
    language: str
    remarks: tuple[Remark, ...]


def read_markup(html: str) -> Told:
    """Read a page.

    Markup that no parser should see is stripped of its tags and read like plain text.
    """
    safe = guarded(html)
    if safe.is_hostile:
        text = stripped(safe.html)
        return Told(text, *plain(text), "", safe.remarks)
    seen = page(safe.html)
    said = declared(seen)
    if len(seen.blocks) > _MOST_BLOCKS:
        return _told(seen, plainly(seen.blocks), said, (*safe.remarks, _LARGE))
    votes = votes_on(safe, said.body)
    title = said.facts.title.value if said.facts.title else ""
    is_article = in_article(seen.blocks, votes, title=title, description=said.description)
    return _told(seen, is_article, said, safe.remarks if safe.fits_lxml else (*safe.remarks, _LARGE))


def votes_on(safe: Guarded, body: str) -> dict[str, Vote]:
    """What other readers take for the article; libxml2 is spared pages on which it loses text or takes minutes."""
    votes = {}
    if len(body) >= _SHORTEST_BODY:
        votes["declared"] = Vote(body.splitlines())
    if safe.fits_lxml:
        votes["trafilatura"] = trafilatura_vote(safe.html)
    return votes


def _withheld(body: str, text: str) -> tuple[Remark, ...]:
    """That the page declares an article text which its visible text does not hold, as pages behind a paywall do."""
    declared_words = words(body)
    if len(body) < _SHORTEST_BODY or Vote((text,)).share(declared_words) >= _SHOWN:
        return ()
    message = f"The page declares an article of {len(declared_words):,} words, most of which its visible text does not hold; only visible text was kept."
    return (Remark("partial", "hidden-article", message),)


def _told(seen: Page, is_article: Sequence[bool], said: Declared, remarks: tuple[Remark, ...]) -> Told:
    text, places = _text(seen.blocks)
    kinds = [None if inside else kind_of_block(block) for block, inside in zip(seen.blocks, is_article, strict=True)]
    facts = said.facts
    at, echoes = heading(seen.blocks, is_article, facts.title.value if facts.title else "")
    if at is not None:
        kinds[at] = None
        start, end = places[at]
        facts = replace(facts, title=Noted(text[start:end], Span.of(text, start, end), "headline on the page"))
    elif facts.title is not None:
        facts = replace(
            facts,
            title=replace(
                facts.title, value=headline_text(facts.title.value, facts.outlet.value if facts.outlet else "")
            ),
        )
    for i in echoes:
        kinds[i] = "repeated-headline"
    for i in adverts(seen.blocks, kinds):
        kinds[i] = "advert"
    for i in bylines(seen.blocks, kinds, facts.byline.value if facts.byline else ""):
        if i != at:
            kinds[i] = "byline"
    facts = completed(placed(facts, text), seen_facts(text, places, kinds, anchor=at)).or_else(host_of(facts))
    return Told(text, _furniture(text, places, kinds), facts, seen.language, (*remarks, *_withheld(said.body, text)))


def _text(blocks: Sequence[Block]) -> tuple[str, list[tuple[int, int]]]:
    """The stored text, a block a line, and where each block stands in it."""
    parts: list[str] = []
    places = []
    at = 0
    for block in blocks:
        gap = "" if not parts else "\n\n" if block.apart else "\n"
        at += len(gap)
        places.append((at, at + len(block.text)))
        parts += (gap, block.text)
        at += len(block.text)
    return "".join(parts), places


def _furniture(
    text: str, places: Sequence[tuple[int, int]], kinds: Sequence[FurnitureKind | None]
) -> tuple[Furniture, ...]:
    """One stretch for neighbouring blocks of one kind."""
    found = []
    for kind, run in groupby(zip(places, kinds, strict=True), key=lambda pair: pair[1]):
        if kind is not None:
            ends = [place for place, _ in run]
            found.append(Furniture(Span.of(text, ends[0][0], ends[-1][1]), kind))
    return tuple(found)
