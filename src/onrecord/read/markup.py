"""A web page: its visible text, block by block, with all that is not the article marked as furniture."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from onrecord.read.article import in_article
from onrecord.read.declared import declared
from onrecord.read.found import placed
from onrecord.read.limits import guarded
from onrecord.read.plain import plain_facts, plain_furniture
from onrecord.read.remark import Remark
from onrecord.read.sorts import kind_of_block
from onrecord.read.stripped import stripped
from onrecord.read.tree import page
from onrecord.read.votes import Vote, trafilatura_vote
from onrecord.terms.document import Furniture, FurnitureKind
from onrecord.terms.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.facts import Facts
    from onrecord.read.tree import Block, Page


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
        return Told(text, plain_furniture(text), plain_facts(text), "", safe.remarks)
    seen = page(safe.html)
    said = declared(seen)
    votes = [Vote(said.body.splitlines())] if len(said.body) > 400 else []
    remarks = list(safe.remarks)
    if safe.fits_lxml:
        votes.insert(0, trafilatura_vote(safe.html))
    else:
        remarks.append(
            Remark(
                "note",
                "large-page",
                "The page is too deep or too large for one of its readers; the article was told by its blocks alone.",
            )
        )
    return _told(seen, in_article(seen.blocks, votes), said.facts, tuple(remarks))


def _told(seen: Page, is_article: Sequence[bool], facts: Facts, remarks: tuple[Remark, ...]) -> Told:
    text, places = _text(seen.blocks)
    kinds = [None if inside else kind_of_block(block) for block, inside in zip(seen.blocks, is_article, strict=True)]
    furniture = _furniture(text, places, kinds)
    return Told(text, furniture, placed(facts, text), seen.language, remarks)


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
    found = []
    for kind, run in groupby(zip(places, kinds, strict=True), key=lambda pair: pair[1]):
        if kind is not None:
            ends = [place for place, _ in run]
            found.append(Furniture(Span.of(text, ends[0][0], ends[-1][1]), kind))
    return tuple(found)
