"""A few words of an article lit up where they stand, with what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import stamp_words
from onrecord.show.visible import one_line, visible
from onrecord.show.wording import outlet_words, title_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Document, Span

#: Code points shown on either side of the words, at most.
AROUND = 180
#: Lit words beyond so many code points are cut in the middle; they stand whole in the article.
LONGEST = 900
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that are lit, or that stand around what is lit."""

    text: str
    lit: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lit words in their surroundings."""

    parts: tuple[Part, ...]
    href: str
    title: str
    outlet: str
    published: str
    language: str


def excerpt(document: Document, spans: Sequence[Span], ways: Ways) -> Excerpt:
    """The stretch of a text that holds the spans, whole words around it, within one paragraph where they are."""
    chosen = _near(sorted(spans))
    start, end = chosen[0].start, chosen[-1].end
    first, last = _before(document.text, start), _after(document.text, end)
    return Excerpt(
        parts=tuple(_parts(document.text, chosen, first, last)),
        href=ways.passage(document, start, end),
        title=title_words(document),
        outlet=outlet_words(document),
        published=stamp_words(one_line(document.published.value)) if document.published else "",
        language=document.language,
    )


def _near(spans: Sequence[Span]) -> list[Span]:
    """The spans that stand close enough to the first one to be shown with it."""
    kept = [spans[0]]
    for span in spans[1:]:
        if span.end - spans[0].start <= LONGEST and span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _parts(text: str, spans: Sequence[Span], first: int, last: int) -> list[Part]:
    found: list[Part] = []
    at = first
    for span in spans:
        if span.start > at:
            found.append(Part(_plain(text[at : span.start]), lit=False))
        found.append(Part(_plain(_shortened(span.exact)), lit=True))
        at = span.end
    if last > at:
        found.append(Part(_plain(text[at:last]), lit=False))
    before = "… " if first and text[first - 1] != "\n" else ""
    after = " …" if last < len(text) and text[last] != "\n" else ""
    return [part for part in (Part(before, lit=False), *found, Part(after, lit=False)) if part.text]


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"


def _plain(text: str) -> str:
    """On one line, but with the blanks at both ends, since other words follow."""
    return visible(_SPACE.sub(" ", text))


def _before(text: str, start: int) -> int:
    """Where the surroundings begin: at the paragraph, or at a word within reach."""
    line = text.rfind("\n", 0, start) + 1
    if start - line <= AROUND:
        return line
    blank = text.find(" ", start - AROUND, start)
    return blank + 1 if blank >= 0 else start


def _after(text: str, end: int) -> int:
    line = text.find("\n", end)
    stop = len(text) if line < 0 else line
    if stop - end <= AROUND:
        return stop
    blank = text.rfind(" ", end, end + AROUND)
    return blank if blank >= 0 else end
