"""Names that a text gives away by itself: what the tables know, what a form of address or a given name stands before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.link.names import genders
from onrecord.link.page import Naming
from onrecord.link.smallwords import BODY_WORDS
from onrecord.text import atlas
from onrecord.text.letters import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAPITAL = r"[A-Z\u00c0-\u00de][\w’'-]*[\w]"
_RUN = re.compile(
    rf"(?<![\w’'-]){_CAPITAL}(?:[ \u00a0](?:{_CAPITAL}|[A-Z]\.|(?:of|and|the|for|de|van|von|der|al|bin|la)(?=[ \u00a0][A-Z])))*"
)
_ADDRESS = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Rev)\.?[ \u00a0](?P<name>{_CAPITAL}(?:[ \u00a0](?:[A-Z]\.[ \u00a0])?{_CAPITAL}){{0,2}})"
)
_FULL = re.compile(
    rf"{_CAPITAL}(?:[ \u00a0][A-Z]\.)?(?:[ \u00a0](?:de|van|von|der|al|bin|la|da|du)){{0,2}}[ \u00a0]{_CAPITAL}"
)
_END = re.compile(r"['’]s?\Z")
#: Given names that are as often a place, a month, a title or an everyday word.
_DOUBTFUL = frozenset(
    "virginia georgia carolina jordan austin chelsea madison santiago florence charlotte victoria regina april june may grace "
    "hope faith rose ruby crystal mercedes dawn joy will mark max grant jack rod drew dean duke earl king major prince sofia "
    "paris dallas lincoln clay cliff gene guy rex ray jay tad floyd morris glen holly iris ivy lily violet olive penny "
    "magdalena marina dana vera mina maya ida una dina".split()
)


def betrayed(text: str) -> Iterator[Naming]:
    """Names in ``text`` that stand there for all to see, in no particular order; they may overlap."""
    for match in _ADDRESS.finditer(text):
        yield _person(text, match.start("name"), match.end("name"))
    for run in _RUN.finditer(text):
        yield from _known(text, run.start(), run.end())
        full = _FULL.match(text, run.start(), run.end())
        if full is not None and _is_full_name(full.group()):
            yield _person(text, full.start(), full.end())


def _person(text: str, start: int, end: int) -> Naming:
    ending = _END.search(text, start, end)
    return Naming(start, ending.start() if ending else end, "person")


def _is_full_name(name: str) -> bool:
    plain = words(name)
    return len(plain) > 1 and plain[0] in genders() and plain[0] not in _DOUBTFUL and not set(plain) & BODY_WORDS


def _known(text: str, start: int, end: int) -> Iterator[Naming]:
    exact = text[start:end]
    ending = _END.search(exact)
    whole = exact[: ending.start()] if ending else exact
    bare = whole.removeprefix("The ").removeprefix("the ")
    hit = atlas.lead(bare)
    if hit is None or hit.sense == "people" or hit.known.is_outlet:
        return
    at = start + len(whole) - len(bare)
    yield Naming(at, at + len(bare), "organisation" if hit.known.kind == "organisation" else "place")
