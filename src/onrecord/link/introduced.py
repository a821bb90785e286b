"""Somebody or something that an article brings in by a common noun: "a judge in Orvik", later "the judge"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.offices import fits, head_office

if TYPE_CHECKING:
    from onrecord.link.actor import Actor
    from onrecord.link.cast import Cast
    from onrecord.link.phrases import Phrase
    from onrecord.terms import EntityKind

_OWNER = re.compile(r"[A-Z][\w.-]*(?=['’]s?\s)")
#: Words between the article and the noun, at most.
_BETWEEN = 5
#: How far back an article is searched, in code points.
_REACH = 12_000


def introduced(cast: Cast, words: Phrase) -> Actor | None:
    """The actor that an earlier phrase with the same noun brought in; made when it is not there yet."""
    noun = re.escape(words.noun)
    if not noun:
        return None
    opening = re.compile(
        rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he|[A-Z][\w.]+(?:['’]s)?)\s+(?:(?!said\b|and\b|the\b|of\b|in\b|to\b|is\b|was\b)[\w’'-]+\s+){{0,{_BETWEEN}}}?{noun}\b",
    )
    before = [
        m
        for m in opening.finditer(cast.page.text, max(0, words.start - _REACH), words.start)
        if _says_more(m.group(), words)
    ]
    if not before:
        return None
    start, end = before[-1].span()
    kind: EntityKind = "role" if words.kind == "role" else "organisation"
    for actor in cast.actors:
        if actor.kind == kind and actor.meets(start, end):
            return actor
    actor = cast.new(kind, cast.page.text[start:end].casefold(), start, end)
    actor.places[words.start] = words.end
    return actor


def _says_more(earlier: str, words: Phrase) -> bool:
    mine, its = head_office(words.text), head_office(earlier)
    if mine is not None and its is not None and not fits(mine.name, its.name):
        return False
    # "Lund's office" is not "Brandt's office".
    owner = _OWNER.match(words.text)
    if owner is not None and owner.group() not in earlier:
        return False
    is_first = earlier.split(maxsplit=1)[0].casefold() in {"a", "an", "another", "one"}
    return is_first or len(earlier.split()) > len(words.text.split())
