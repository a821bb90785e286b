"""Titles that cannot both hold: one office and another, one state and another, in office and out of it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onrecord.text.atlas import leads_in
from onrecord.text.folding import folded
from onrecord.text.letters import words
from onrecord.text.offices import fits, party, title
from onrecord.weigh.conflicts.apposed import apposed
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.made import conflict, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.terms import Conflict, ConflictType, Entity, Role
    from onrecord.weigh.conflicts.page import Page

_AT_THE_TIME: Final = re.compile(r"\bat (?:the|that) time\b|\bthen-")
#: Words before a title that make it one of the past.
_FORMER: Final = re.compile(r"\b(?:former|ex|then|onetime|one-time|previous|past)[ -](?:[A-Z][\w.’'-]*\s+){0,4}\Z")
#: Words before it that make it one of the time that is told of.
_THEN: Final = re.compile(r"\bthen[ -](?:[A-Z][\w.’'-]*\s+){0,4}\Z", re.IGNORECASE)
_SUCCEEDED: Final = re.compile(r"\b(?:succe\w+|replac\w+|predecessor,?|successor to|under)\s+(?:the\s+)?\Z")
#: Words that make another office of an office.
RANKS: Final = frozenset("deputy vice acting interim caretaker assistant associate junior shadow".split())
#: Posts in one body by where in it they stand: at its head, beside the head, speaking for it, in its trade.
_POSTS: Final = MappingProxyType(
    {
        **dict.fromkeys(
            ("chief executive", "chair", "head", "managing director", "director general", "headteacher"), "head"
        ),
        **dict.fromkeys(("vice chair", "treasurer", "chief financial officer", "chief operating officer"), "beside"),
        **dict.fromkeys(("deputy director", "vice president", "deputy head"), "beside"),
        "spokesperson": "voice",
        **dict.fromkeys(("engineer", "nurse", "teacher", "pilot", "inspector"), "trade"),
    }
)
#: What a director of one thing in a body is in charge of.
_BRANCHES: Final = frozenset(
    "finance financial sales personnel marketing technical medical communications operations sporting commercial artistic"
    " managing creative legal technology research safety".split()
)
#: Words of a title that say whose office it is.
_OF: Final = re.compile(r"['’]s?\s|\b(?:of|for|at)\s")
#: Offices of which one person holds one: at the head of a body, of a church, of a school.
_FAMILIES: Final = (
    frozenset({"chief executive", "chair", "chief financial officer", "chief operating officer", "managing director"}),
    frozenset({"president", "prime minister", "chancellor", "vice president", "king", "queen"}),
    frozenset({"governor", "mayor", "deputy mayor", "lieutenant governor"}),
    frozenset({"prosecutor", "judge", "attorney general", "district attorney", "defence lawyer", "sheriff"}),
    frozenset({"secretary general", "secretary", "treasurer", "spokesperson"}),
    frozenset({"president", "treasurer", "secretary", "vice president", "spokesperson"}),
    frozenset({"bishop", "archbishop", "cardinal", "priest", "pastor", "dean", "vicar", "canon", "abbot"}),
    frozenset({"general", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral", "commodore"}),
    frozenset({"constable", "sergeant", "inspector", "detective", "superintendent", "commissioner"}),
    frozenset({"superintendent", "principal", "headteacher", "teacher"}),
)
#: Offices that no minister holds beside the ministry.
_BESIDE: Final = frozenset({"spokesperson", "director", "ambassador", "president", "governor", "mayor", "judge"})
#: Who speaks for a body does not head it.
_HEADS: Final = frozenset(
    {"leader", "chair", "president", "chief executive", "director", "managing director", "secretary general"}
)
#: Offices that say what they are of in another word: finance director, head of personnel.
_CHARGES: Final = frozenset({"director", "head", "chief"})
#: Words for an office so loose that a deputy may be called so.
_LOOSE: Final = frozenset({"official", "leader", "politician", "chief", "executive", "officer", "diplomat", "lawmaker"})
_MINISTERS: Final = frozenset("minister ministers cabinet government senior former".split())
_SMALL: Final = frozenset("the a an of for and at in s his her its their new".split())
_NAMED: Final = re.compile(r"\b(?:of|for|at|in)\s+(?:the\s+)?((?:[A-Z][\w’'-]*\s*)+)")


def titles(pages: Sequence[Page], entities: Iterable[Entity]) -> Iterator[Conflict]:
    """Conflicts of the kind ``title`` among the articles of one story."""
    inside = {one.id: one for one in pages}
    for entity in entities:
        if entity.kind != "person":
            continue
        told = [*entity.roles, *(role for one in pages for role in apposed(entity, one))]
        given = [role for role in told if role.document in inside and title(role.title).office is not None]
        roles = [_with_standing(role, inside[role.document]) for role in given]
        roles = [role for role in roles if not _is_of_then(role, inside[role.document])]
        found = _standing(roles) or _another(roles)
        if found is not None:
            yield _conflict(entity.name, found, pages)


def _with_standing(role: Role, page: Page) -> Role:
    """A title with its standing, also where "former" stands before words that were not taken for part of it."""
    before = page.text[max(0, role.span.start - 60) : role.span.start]
    is_former = _FORMER.search(before) or _AT_THE_TIME.search(role.title)
    return replace(role, standing="former") if is_former else role


def _is_of_then(role: Role, page: Page) -> bool:
    """Whether a title is of the time that is told of, and may be held today or not."""
    before = page.text[max(0, role.span.start - 60) : role.span.start]
    return _THEN.search(before) is not None or _SUCCEEDED.search(before) is not None


def _standing(roles: Sequence[Role]) -> tuple[list[Role], str] | None:
    """One office that some articles call held and others no longer held."""
    for a, b in combinations(roles, 2):
        if a.standing == b.standing or a.document == b.document:
            continue
        current, former = sorted((a, b), key=lambda role: role.standing)
        if _is_same_office(current, former) and _is_told(current):
            return _with_like([current, former], roles), "one article calls the office held, another no longer held"
    return None


def _is_told(role: Role) -> bool:
    """Whether a title says whose office it is: "Governor" before a name is an address that outlasts the office."""
    return title(role.title).of is not None or _OF.search(role.title) is not None


def _another(roles: Sequence[Role]) -> tuple[list[Role], str] | None:
    held = [role for role in roles if role.standing == "current"]
    by_document: dict[str, list[Role]] = defaultdict(list)
    for role in held:
        by_document[role.document].append(role)
    for a, b in combinations(held, 2):
        if a.document == b.document:
            continue
        reason = difference(a.title, b.title)
        # An article that gives both titles knows of both.
        if reason is None or any(_gives(mine, a.title) and _gives(mine, b.title) for mine in by_document.values()):
            continue
        return _with_like([a, b], held), reason
    return None


def _gives(roles: Iterable[Role], text: str) -> bool:
    return any(difference(role.title, text) is None and _is_alike(role.title, text) for role in roles)


def _is_alike(a: str, b: str) -> bool:
    return title(a).office == title(b).office and ranks_of(a) == ranks_of(b)


def _is_same_office(a: Role, b: Role) -> bool:
    left, right = title(a.title), title(b.title)
    if left.office is None or right.office is None or ranks_of(a.title) != ranks_of(b.title):
        return False
    same = left.office.name == right.office.name or fits(left.office.name, right.office.name)
    return same and left.office.sort == "office" and (left.of is None or right.of is None or left.of == right.of)


def difference(a: str, b: str) -> str | None:
    """Why two titles cannot both hold at once; none when they may."""
    left, right = title(a), title(b)
    if left.office is None or right.office is None or "tie" in {left.office.sort, right.office.sort}:
        return None
    one, other = left.office.name, right.office.name
    if one == other == "minister" and _are_other_ministries(a, b):
        return "the titles name different ministries"
    if one == other or {one, other} <= _CHARGES:
        return _of_one_office(a, b, one, other)
    if fits(one, other) or fits(other, one) or {one, other} == {"head", "headteacher"}:
        if ranks_of(a) != ranks_of(b) and not {one, other} & _LOOSE:
            return "one title is that of the office, the other that of a deputy or stand-in"
        is_other = {one, other} & {"minister"} and _are_other_ministries(a, b)
        return "the titles name different ministries" if is_other else None
    return _of_two_offices(one, other) or _of_two_posts(_post(a, one), _post(b, other))


def _post(text: str, office: str) -> str | None:
    """Where in a body an office stands; a director of finance stands beside its head."""
    if office == "director" and _charge(text) & _BRANCHES:
        return "beside"
    return _POSTS.get(office)


def _of_two_posts(one: str | None, other: str | None) -> str | None:
    return "the titles name different offices" if one and other and one != other else None


def _of_two_offices(one: str, other: str) -> str | None:
    if "spokesperson" in {one, other} and {one, other} & _HEADS:
        return "the titles name different offices"
    ministers = [name.endswith("minister") for name in (one, other)]
    if all(ministers):
        return "the titles name different ministries"
    beside = other if ministers[0] else one
    if (any(ministers) and beside in _BESIDE) or any({one, other} <= family for family in _FAMILIES):
        return "the titles name different offices"
    return None


def _of_one_office(a: str, b: str, one: str, other: str) -> str | None:
    if ranks_of(a) != ranks_of(b) and one != other:
        charges = _charge(a), _charge(b)
        return "the titles name different charges" if all(charges) and not charges[0] & charges[1] else None
    if ranks_of(a) != ranks_of(b):
        return "one title is that of the office, the other that of a deputy or stand-in"
    parties = party(a), party(b)
    if None not in parties and parties[0] != parties[1]:
        return "the titles name different parties"
    if {one, other} <= _CHARGES:
        charges = _charge(a), _charge(b)
        return "the titles name different charges" if all(charges) and not charges[0] & charges[1] else None
    leads = _leads(a), _leads(b)
    named = _named(a), _named(b)
    if (all(leads) and not leads[0] & leads[1]) or (all(named) and not any(leads) and not _is_shared(*named)):
        return "the titles name different states, bodies or places"
    return None


def _are_other_ministries(a: str, b: str) -> bool:
    """Whether two ministers have charge of different things, one of them of one that no table knows."""
    charges = [_charge(text) - _MINISTERS - _leaders_of(text) for text in (a, b)]
    return all(charges) and not charges[0] & charges[1] and not any(ranks_of(text) for text in (a, b))


def _leaders_of(text: str) -> frozenset[str]:
    """The words of a title that stand in capitals and not at its head: those of states."""
    return frozenset(word for part in text.split()[1:] if part[:1].isupper() for word in words(part))


def _is_shared(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left & right) or any(likely_same(a, b) for a in left for b in right)


def _charge(text: str) -> frozenset[str]:
    """What a director or head is in charge of, without whose director it is."""
    bare = re.sub(r"\b(?:the\s+)?[\w-]+['’]s?\s", "", text)
    return frozenset(word for word in words(bare) if word not in _SMALL | _CHARGES | RANKS)


def _named(text: str) -> frozenset[str]:
    return frozenset(word for match in _NAMED.finditer(text) for word in words(match.group(1)) if word not in _SMALL)


def _leads(text: str) -> set[str]:
    return {hit.known.key for hit in leads_in(text)}


def ranks_of(text: str) -> frozenset[str]:
    """The words of a title that make another office of its office: deputy, acting."""
    first = re.split(r",|\band\b", text)[0]
    return frozenset(words(first)) & RANKS


def _with_like(pair: Sequence[Role], roles: Iterable[Role]) -> list[Role]:
    """The two titles, and every other that is worded as one of them."""
    worded = {(folded(role.title), role.standing) for role in pair}
    return [*pair, *(role for role in roles if (folded(role.title), role.standing) in worded)]


def _conflict(name: str, found: tuple[list[Role], str], pages: Sequence[Page]) -> Conflict:
    roles, reason = found
    readings = [reading(role.document, role.span) for role in roles]
    type_: ConflictType = "contradiction"
    outlet = {one.id: one.outlet for one in pages}
    first = {outlet[role.document] for role in roles if role.title == roles[0].title}
    second = {outlet[role.document] for role in roles if role.title == roles[1].title}
    reasons = [reason]
    if min(len(first), len(second)) == 1 and max(len(first), len(second)) > 1:
        reasons.append("one outlet stands against several")
    return conflict("title", type_, name, readings, reasons=reasons)
