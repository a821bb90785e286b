"""One article: what is known about it, and its text with every statement, name and day marked in place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.facts import facts, origin_fact
from onrecord.show.pages.marked import Extra, marked
from onrecord.show.pages.pieces import Range
from onrecord.show.visible import one_line
from onrecord.show.web.fragment import live_address
from onrecord.show.web.ways import HERE, InArticle, address
from onrecord.show.wording import SEVERITIES, conflict_words, many, outlet_words, title_words
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.show.pages.facts import Fact
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.text import Passage
    from onrecord.show.web.paging import Asked
    from onrecord.terms import Document

#: Code points of text on one page, to the end of a paragraph.
PART = 24_000
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")
#: Ranges that one address may light up.
MOST_LIT = 20


@dataclass(frozen=True, slots=True)
class Lit:
    """The passage that is lit up."""

    words: str
    characters: str
    cite: str
    #: The same words on the live page; empty where no address is known.
    live: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article."""

    title: str
    outlet: str
    language: str
    facts: tuple[Fact, ...]
    statements: str
    passages: tuple[Passage, ...]
    lit: Lit | None
    #: Whether sentences bear links, and where to turn that on or off.
    by_sentence: bool
    toggle: str
    #: Number of the part, how many there are, and the addresses of its neighbours.
    part: int
    parts: int
    before: str
    after: str
    problems: tuple[tuple[str, str], ...]
    #: Conflicts in which the article has a part: subject, kind and address.
    conflicts: tuple[tuple[str, str, str], ...]
    #: Where links to a passage begin, for the script that makes them from a selection.
    base: str


def article_page(index: Index, document: Document, asked: Asked) -> ArticlePage:
    """The part of an article that is asked for, with its marks."""
    lit = ranges_of(asked.value("at"), len(document.text))
    windows = _windows(document.text)
    part = _part(asked, windows, lit)
    by_sentence = asked.value("links") == "sentences"
    window = windows[part - 1]
    extra = Extra(
        (*_names(index, document, window), *_days(index, document), *(Range(*each, "lit") for each in lit)),
        tuple(_sentences(document, window)) if by_sentence else (),
        window,
    )
    lines = index.lines_in.get(document.id, ())
    # Beyond a hundred the margin and the marks say enough; the pages of the actors have them all.
    text = marked(document, lines, InArticle(index, document.id), extra)
    origins = index.origins_of.get(document.id, ())
    return ArticlePage(
        title_words(document),
        outlet_words(document),
        document.language,
        (*facts(document), *(origin_fact(origin) for origin in origins)),
        many(len(lines), "statement"),
        text.passages,
        _lit(document, lit),
        by_sentence,
        asked.with_(links="" if by_sentence else "sentences"),
        part,
        len(windows),
        asked.with_(part=str(part - 1), at="") if part > 1 else "",
        asked.with_(part=str(part + 1), at="") if part < len(windows) else "",
        tuple((SEVERITIES[p.severity], one_line(p.message)) for p in index.problems if p.document == document.id),
        _conflicts(index, document),
        f"/article/{document.id}",
    )


def ranges_of(written: str, length: int) -> tuple[tuple[int, int], ...]:
    """The ranges of an address such as ``10-40,60-80``: those that lie in the text, in order, without overlap."""
    found: list[tuple[int, int]] = []
    for match in _AT.finditer(written[:1000]):
        start, end = int(match[1]), int(match[2])
        if start < end <= length and (not found or start >= found[-1][1]) and len(found) < MOST_LIT:
            found.append((start, end))
    return tuple(found)


def _windows(text: str) -> tuple[tuple[int, int], ...]:
    """Parts of a text, each to the end of a paragraph; a paragraph longer than a part stands alone."""
    edges = [0]
    while len(text) - edges[-1] > PART:
        line = text.find("\n", edges[-1] + PART)
        if line < 0:
            break
        edges.append(line + 1)
    return tuple(zip(edges, [*edges[1:], len(text) + 1], strict=True))


def _part(asked: Asked, windows: tuple[tuple[int, int], ...], lit: tuple[tuple[int, int], ...]) -> int:
    if asked.value("part") or not lit:
        return min(asked.number("part"), len(windows))
    return next(number for number, (_, end) in enumerate(windows, 1) if lit[0][0] < end)


def _names(index: Index, document: Document, window: tuple[int, int]) -> Iterator[Range]:
    for mention in index.findings[document.id].mentions:
        if mention.kind != "date" and window[0] <= mention.span.start < window[1]:
            entity = index.entity_for(mention.span.exact, document.id)
            yield Range(mention.span.start, mention.span.end, "name", 0, f"/who/{entity.id}" if entity else "")


def _days(index: Index, document: Document) -> Iterator[Range]:
    for when in index.findings[document.id].dates:
        if when.span:
            day = when.first.isoformat() if when.first == when.last else ""
            yield Range(when.span.start, when.span.end, "when", 0, day)


def _sentences(document: Document, window: tuple[int, int]) -> Iterator[tuple[int, str]]:
    aside = [item.span for item in document.furniture]
    for start, end in sentences(document.text[: window[1]]):
        if window[0] <= start and not any(span.start <= start < span.end for span in aside):
            yield start, address(f"/article/{document.id}", [("at", f"{start}-{end}"), ("links", "sentences")]) + HERE


def _lit(document: Document, lit: tuple[tuple[int, int], ...]) -> Lit | None:
    if not lit:
        return None
    at = ",".join(f"{start}-{end}" for start, end in lit)
    words = " … ".join(document.text[start:end] for start, end in lit)
    shown = one_line(words)
    return Lit(
        shown if len(shown) <= 240 else f"{shown[:160].rstrip()} … {shown[-60:].lstrip()}",
        at.replace("-", "–"),
        address("/cite", [("article", document.id), ("at", at)]),
        live_address(document, *lit[0]),
    )


def _conflicts(index: Index, document: Document) -> tuple[tuple[str, str, str], ...]:
    found = index.conflicts_in.get(document.id, ())
    return tuple((conflict_words(each), each.kind, f"/conflict/{each.id}") for each in found[:20])
