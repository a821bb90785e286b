"""Words and names over everything, with every filter in the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from onrecord.show.days import stamp_day
from onrecord.show.pages.excerpt import excerpt
from onrecord.show.visible import one_line
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import MODES, many, role_words, speaker_words
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.show.pages.excerpt import Excerpt
    from onrecord.show.pages.index import Index
    from onrecord.show.web.paging import Asked
    from onrecord.terms import Document, Entity, Hit, Line

#: Places shown on one page, articles looked through for them at most, names shown, places shown of one article.
PLACES, LOOKED_THROUGH, NAMES, OF_ONE = 20, 60, 8, 3


class Searched(Protocol):
    """What answers where words stand."""

    def holding(self, words: str) -> frozenset[str]:
        """Ids of the articles in which all words stand."""

    def hits(self, words: str, document: Document, *, limit: int | None = None) -> tuple[Hit, ...]:
        """Where the words stand in one article; with ``limit``, the first places."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place where the words stand."""

    excerpt: Excerpt
    #: Who says it, where they are shown, and how it stands there; empty outside statements.
    speaker: str
    speaker_href: str
    mode: str
    mode_words: str
    line: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Filters as they are set, as the form shows them."""

    speaker: str
    outlet: str
    since: str
    until: str
    mode: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found."""

    words: str
    filter: Filter
    modes: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str, str], ...]
    places: tuple[Place, ...]
    #: In how many articles the words stand, before those filters that need a look at each.
    articles: str
    #: Where to go on; empty when all was looked through.
    after: str
    before: str
    is_asked: bool


def search_page(index: Index, asked: Asked, searched: Searched) -> SearchPage:
    """A page of places; it goes through a bounded number of articles, however many hold the words."""
    words = asked.value("words")
    chosen = _filter(asked)
    found = searched.holding(words) if words else frozenset()
    candidates = [id_ for id_ in index.documents if id_ in found]
    if chosen.outlet or chosen.since or chosen.until:
        candidates = [id_ for id_ in candidates if _in_frame(id_, chosen, index)]
    start = asked.number("from") - 1
    places, looked = _places(candidates[start:], chosen, index, searched, words)
    after = start + looked
    return SearchPage(
        one_line(words),
        chosen,
        (("", "any"), *MODES.items()),
        _names(index, words),
        tuple(places),
        many(len(candidates), "article"),
        asked.with_(**{"from": str(after + 1)}) if after < len(candidates) else "",
        asked.with_(**{"from": ""}) if start else "",
        bool(words),
    )


def _filter(asked: Asked) -> Filter:
    """The filters of an address; days that are none, and modes that there are not, are left out."""
    since, until = (stamp_day(asked.value(key)[:10]) for key in ("since", "until"))
    mode = asked.value("mode")
    return Filter(
        one_line(asked.value("speaker")),
        one_line(asked.value("outlet")),
        since.isoformat() if since else "",
        until.isoformat() if until else "",
        mode if mode in MODES else "",
    )


def _places(
    candidates: Sequence[str], chosen: Filter, index: Index, searched: Searched, words: str
) -> tuple[list[Place], int]:
    """Places up to a page full, and how many articles were looked through for them."""
    wanted = _speakers(index, chosen.speaker) if chosen.speaker else None
    # A filter on lines may leave out the first places, so then all are looked at.
    limit = None if chosen.mode or wanted is not None else OF_ONE
    places: list[Place] = []
    looked = 0
    for id_ in candidates[:LOOKED_THROUGH]:
        if len(places) >= PLACES:
            break
        looked += 1
        if wanted is not None and not any(_is_by(line, wanted) for line in index.lines_in.get(id_, ())):
            continue
        document = index.documents[id_]
        hits = searched.hits(words, document, limit=limit)
        places += list(_in_document(document, chosen, wanted, index, hits))[:OF_ONE]
    return places, looked


def _in_document(
    document: Document, chosen: Filter, wanted: frozenset[str] | None, index: Index, hits: Sequence[Hit]
) -> Iterator[Place]:
    ways = Rooms()
    for hit in hits:
        lines = [index.lines[id_] for id_ in hit.statements if id_ in index.lines]
        kept = [line for line in lines if _fits(line, chosen, wanted)]
        if (chosen.mode or wanted is not None) and not kept:
            continue
        line = kept[0] if kept else None
        yield Place(
            excerpt(document, (hit.span,), ways),
            speaker_words(line.speaker) if line else "",
            ways.actor(line.speaker.id if line.speaker else None) if line else "",
            line.statement.mode if line else "",
            MODES[line.statement.mode] if line else "",
            ways.line(line) if line else "",
        )


def _fits(line: Line, chosen: Filter, wanted: frozenset[str] | None) -> bool:
    return chosen.mode in {"", line.statement.mode} and (wanted is None or _is_by(line, wanted))


def _is_by(line: Line, wanted: frozenset[str]) -> bool:
    return line.speaker is not None and line.speaker.id in wanted


def _in_frame(document: str, chosen: Filter, index: Index) -> bool:
    """Whether the article is of the outlet and the days that are asked for; one without a day is of none."""
    if chosen.outlet and folded(chosen.outlet) not in index.outlets.get(document, ""):
        return False
    if not chosen.since and not chosen.until:
        return True
    day = index.published.get(document)
    # ISO days sort as they follow one another.
    return day is not None and chosen.since <= day.isoformat() <= (chosen.until or "9999")


def _speakers(index: Index, name: str) -> frozenset[str]:
    """Ids of those who bear the name; where nobody does, of those in whose spellings it stands."""
    wanted = folded(name)
    exact = index.named.get(wanted)
    if exact:
        return frozenset(exact)
    return frozenset(id_ for spelling, ids in index.named.items() if wanted in spelling for id_ in ids)


def _names(index: Index, words: str) -> tuple[tuple[str, str, str], ...]:
    """Actors in whose spellings all the words stand: name, address and title, who said most first."""
    wanted = set(folded(words.replace('"', " ")).split())
    if not wanted:
        return ()
    ids = dict.fromkeys(id_ for spelling, ids in index.named.items() if wanted <= set(spelling.split()) for id_ in ids)
    found = sorted((index.entities[id_] for id_ in ids), key=lambda entity: (-_said(index, entity), entity.name))
    return tuple((speaker_words(each), f"/who/{each.id}", role_words(each)) for each in found[:NAMES])


def _said(index: Index, entity: Entity) -> int:
    spoken = index.spoken_by.get(entity.id)
    return len(spoken.lines) if spoken else 0
