"""Titles in a draft that the articles do not give."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.text.letters import words
from onrecord.text.offices import fits, title
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.titles import RANKS, difference, ranks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import Entity, Role
    from onrecord.weigh.conflicts.page import Page

_SMALL: Final = frozenset("the a an of for and at in s his her its their".split())
#: Words for whoever leads, whatever the office is called; "chief executive" and "head of state" are entries of their own.
_LOOSE: Final = frozenset({"chief", "boss", "leader"})
#: The short form of a body, which says whose director it is and not of what.
_ACRONYM: Final = re.compile(r"\b[A-Z]{2,}\b")
#: Offices of which one body has several, told apart by a word before them that is no adjective of rank or place.
_CHARGED: Final = frozenset({"commissioner", "secretary", "editor"})
_CHARGE: Final = re.compile(
    r"\b(?!(?:former|chief|senior|deputy|new|then|local|national|federal|regional|state|city|party|general|first|high)\b)"
    r"([a-z]{4,})\s+(?:commissioner|secretary|editor|chief)\b"
)
_DEPUTY: Final = frozenset("deputy vice acting assistant interim".split())
_NAME: Final = re.compile(r"(?<=\s)[A-Z][^\W\d_]*[a-z]")
_RANKS: Final = frozenset(
    "general colonel major captain lieutenant corporal sergeant private admiral commander doctor professor sir lord lady dame"
    " counterpart colleague predecessor successor".split()
)


def of_titles(against: Against) -> Iterator[Fault]:
    """Titles in a draft of people to whom the articles give other titles, and not this one."""
    pages = {one.id: one for one in against.articles}
    for entity in against.settlement.entities:
        if entity.kind != "person":
            continue
        roles = [role for role in entity.roles if title(role.title).office is not None]
        theirs = [role for role in roles if role.document in pages and not _is_rank(role)]
        held = any(_sort(role) == "office" for role in theirs)
        for role in roles:
            if role.document != against.draft.id or not theirs or _is_rank(role):
                continue
            # Who holds an office may have a trade besides, and two trades at once.
            other = held and _sort(role) == "office" and not _is_given(role, theirs, entity, pages)
            if other or _is_anothers(role, entity, against):
                there = [(pages[other.document], other.span) for other in theirs]
                yield against.fault("title", role.span, "The articles give another title.", there)


def _sort(role: Role) -> str | None:
    office = title(role.title).office
    return office.sort if office is not None else None


def _is_rank(role: Role) -> bool:
    """Whether a title is a rank or degree, which goes with any office."""
    office = title(role.title).office
    return office is not None and office.name in _RANKS


def _is_anothers(role: Role, entity: Entity, against: Against) -> bool:
    """Whether the articles give this title, word for word, to somebody else and not to this person."""
    mine = _content(role.title)
    held: dict[str, bool] = defaultdict(bool)
    for other in against.settlement.entities:
        for theirs in other.roles:
            if theirs.document != against.draft.id and mine <= _content(theirs.title) and len(mine) > 1:
                held[other.id] = True
    return bool(held) and entity.id not in held


def _is_given(role: Role, theirs: Sequence[Role], entity: Entity, pages: Mapping[str, Page]) -> bool:
    """Whether some article gives this title, in these or wider words."""
    return any(_agree(role, other) for other in theirs) or _is_told(role, entity, pages)


def _agree(role: Role, other: Role) -> bool:
    mine, yours = title(role.title).office, title(other.title).office
    if mine is None or yours is None or role.standing != other.standing or _under(role.title) != _under(other.title):
        return False
    loose = mine.name in _LOOSE and ranks_of(role.title) == ranks_of(other.title) and not _NAME.search(role.title)
    if loose and not _is_same_charge(role.title, other.title):
        return False
    if loose or _is_wider(role.title, other.title):
        return True
    if difference(*(_ACRONYM.sub("", each.title) for each in (role, other))) is not None or (
        mine.name == yours.name in _CHARGED and not _is_same_charge(role.title, other.title)
    ):
        return False
    if mine.name == yours.name or fits(mine.name, yours.name) or fits(yours.name, mine.name):
        return True
    a, b = _content(role.title), _content(other.title)
    return len(a & b) * 2 > min(len(a), len(b))


def _under(text: str) -> bool:
    """Whether a title is that of somebody's deputy; "deputy prime minister" is an entry of its own, and still no prime minister."""
    return bool(_DEPUTY & set(words(text)))


def _is_same_charge(one: str, other: str) -> bool:
    """Whether two titles do not name two matters of which somebody has charge: "trade commissioner", "health commissioner"."""
    charges = [match.group(1) if (match := _CHARGE.search(text)) else "" for text in (one, other)]
    return not all(charges) or stem(charges[0].casefold()) == stem(charges[1].casefold())


def _is_wider(one: str, other: str) -> bool:
    """Whether a title of several words has all words of another: sporting director, the club's director of sport."""
    few, many = sorted((_content(one), _content(other)), key=len)
    return len(few) > 1 and few <= many and ranks_of(one) == ranks_of(other)


def _is_told(role: Role, entity: Entity, pages: Mapping[str, Page]) -> bool:
    """Whether one sentence of an article names the person and has all words of the title."""
    wanted, ranks = _content(role.title), ranks_of(role.title)
    # "The former finance minister" does not tell of a finance minister.
    past = re.compile(
        rf"\b(?:former|ex|previous|late)\W+(?:\w+\W+){{0,2}}{re.escape(role.title.split()[-1])}", re.IGNORECASE
    )
    names = {word for spelling in entity.spellings for word in words(spelling.text)[-1:]}
    for one in pages.values():
        for sentence in one.sentences:
            said = frozenset(words(one.text[sentence.start : sentence.end]))
            if names & said and wanted <= {stem(word) for word in said} and ranks == said & RANKS:
                return role.standing == "current" and not past.search(one.text[sentence.start : sentence.end])
    return False


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in _SMALL)
