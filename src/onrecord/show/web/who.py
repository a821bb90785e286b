"""The actors, and one of them: spellings, titles, positions, and all they said in order of time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.actor import roles, spellings
from onrecord.show.pages.said import said
from onrecord.show.pages.shares import shares
from onrecord.show.pages.stand import held
from onrecord.show.visible import one_line
from onrecord.show.web.desk import digest
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import KINDS, many, speaker_words
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.pages.index import Index
    from onrecord.show.pages.said import Said
    from onrecord.show.pages.shares import Share
    from onrecord.show.pages.stand import Held
    from onrecord.show.speakers import Spoken
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Entity, Line

ACTORS, LINES = 60, 30
OUTLETS = 12
#: Spellings, titles and likenesses of one actor that are listed.
LISTED = 40


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """A list of actors."""

    leaf: Leaf[Share]
    name: str
    total: str
    #: Statements that are led to nobody.
    nobody: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Another actor that may be the same."""

    name: str
    verdict: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One actor."""

    name: str
    kind: str
    role: str
    roles: tuple[str, ...]
    #: Every spelling with the number of articles that write it so.
    spellings: tuple[tuple[str, str], ...]
    others: tuple[str, ...]
    speaks_for: str
    speaks_for_href: str
    members: tuple[tuple[str, str], ...]
    standing: tuple[Held, ...]
    alike: tuple[Alike, ...]
    carried: str
    lines: Leaf[Said]
    #: Filter by mode as it is set.
    mode: str
    modes: tuple[tuple[str, str, str], ...]
    outlets: tuple[tuple[str, int], ...]
    #: Id of the actor, and a hash of what the page says of them.
    about: str
    seen: str
    back: str


def people_page(index: Index, asked: Asked) -> PeoplePage:
    """The actors who said something, who said most first; with ``name``, those whose spellings hold it."""
    wanted = folded(asked.value("name"))
    bearing = {id_ for spelling, ids in index.named.items() if wanted in spelling for id_ in ids} if wanted else None
    spoken = [each for each in index.spoken if each.speaker and (bearing is None or each.speaker.id in bearing)]
    chosen = leaf(spoken, asked, size=ACTORS)
    longest = max((len(each.lines) for each in index.spoken if each.speaker), default=1)
    shown = shares(chosen.items, Rooms(), longest=longest)
    nobody = next((len(each.lines) for each in index.spoken if each.speaker is None), 0)
    return PeoplePage(chosen.holding(shown), one_line(asked.value("name")), many(len(spoken), "actor"), nobody)


def person_page(index: Index, entity: Entity, asked: Asked) -> PersonPage:
    """One actor and a page of what they said."""
    ways = Rooms()
    spoken = index.spoken_by.get(entity.id)
    lines = spoken.lines if spoken else ()
    mode = asked.value("mode")
    kept = [line for line in lines if line.statement.mode == mode] if mode else lines
    chosen = leaf(kept, asked, size=LINES)
    state = index.entities.get(entity.speaks_for) if entity.speaks_for else None
    return PersonPage(
        name=speaker_words(entity),
        kind=KINDS[entity.kind],
        role=", ".join(roles(entity)[:1]),
        roles=roles(entity)[:LISTED],
        spellings=_spellings(entity),
        others=spellings(entity)[:LISTED],
        speaks_for=speaker_words(state) if state else "",
        speaks_for_href=ways.actor(state.id) if state else "",
        members=_members(entity, index),
        standing=tuple(held(each, index, ways) for each in index.positions_of.get(entity.id, ())[:LISTED]),
        alike=_alike(entity, index),
        carried=_carried(lines),
        lines=chosen.holding([_line(line, index) for line in chosen.items]),
        mode=mode,
        modes=_modes(lines, asked),
        outlets=_outlets(lines),
        about=entity.id,
        seen=seen_of(entity, spoken),
        back=f"/who/{entity.id}",
    )


def _line(line: Line, index: Index) -> Said:
    ways = Rooms()
    utterance = index.utterance_of.get(line.statement.id)
    return said(line, ways, readings=ways.utterance(utterance.id) if utterance else "")


def seen_of(entity: Entity, spoken: Spoken | None) -> str:
    """A hash of what the page of an actor says."""
    lines = " ".join(line.statement.id for line in spoken.lines) if spoken else ""
    return digest(entity, lines)


def _spellings(entity: Entity) -> tuple[tuple[str, str], ...]:
    ranked = sorted(entity.spellings, key=lambda each: (-len(each.documents), each.text))[:LISTED]
    return tuple((one_line(each.text), many(len(each.documents), "article")) for each in ranked)


def _members(entity: Entity, index: Index) -> tuple[tuple[str, str], ...]:
    found = [index.entities[id_] for id_ in entity.members if id_ in index.entities]
    return tuple((speaker_words(each), f"/who/{each.id}") for each in found[:LISTED])


def _alike(entity: Entity, index: Index) -> tuple[Alike, ...]:
    names = {folded(name) for name in (entity.name, *(each.text for each in entity.spellings))}
    found = []
    for likeness in index.likenesses:
        sides = (likeness.left, likeness.right)
        if likeness.verdict != "same" and {folded(side) for side in sides} & names:
            other = sides[1] if folded(sides[0]) in names else sides[0]
            found.append(Alike(one_line(other), likeness.verdict, tuple(one_line(each) for each in likeness.reasons)))
    return tuple(found[:LISTED])


def _carried(lines: Sequence[Line]) -> str:
    outlets = {line.document.outlet.value for line in lines if line.document.outlet}
    articles = {line.document.id for line in lines}
    told = [many(len(lines), "statement"), f"in {many(len(articles), 'article')}"]
    return " ".join(told) + (f" of {many(len(outlets), 'outlet')}" if outlets else "")


def _outlets(lines: Sequence[Line]) -> tuple[tuple[str, int], ...]:
    """The outlets that carry most of the lines, and how many each."""
    counted = Counter(line.document.outlet.value for line in lines if line.document.outlet)
    return tuple((one_line(name), number) for name, number in counted.most_common(OUTLETS))


def _modes(lines: Sequence[Line], asked: Asked) -> tuple[tuple[str, str, str], ...]:
    """Filters by mode: what it is, how it is called with its number, and its address."""
    counted = Counter[str](line.statement.mode for line in lines)
    named = {"direct": "quoted", "mixed": "partly quoted", "indirect": "paraphrase"}
    rows = [("", f"all {len(lines)}", asked.with_(mode="", page=""))]
    rows += [
        (mode, f"{words} {counted[mode]}", asked.with_(mode=mode, page=""))
        for mode, words in named.items()
        if mode in counted
    ]
    return tuple(rows)
