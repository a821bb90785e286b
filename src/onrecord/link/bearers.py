"""The people of one document: full names made one, surnames led to full names, slips noted."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.link.actor import Actor
from onrecord.link.likeness import SAME_FROM, compare
from onrecord.link.names import Gender, PersonName, is_address, parse, untitled
from onrecord.link.people import keys
from onrecord.link.roles import roles
from onrecord.text import atlas
from onrecord.text.letters import distance
from onrecord.text.offices import fits, sort_of, title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.link.page import Naming, Page
    from onrecord.terms import Role

#: A word this long may hold a slip of one letter and still be read as the name beside it.
_SLIP_LENGTH = 5
#: Right before a name, whose relative it is.
_KIN = re.compile(
    r"\b(?:his|her|[’']s)\s+(?:late\s+|eldest\s+|youngest\s+|older\s+|younger\s+|elder\s+|own\s+)?"
    r"(?:son|daughter|wife|husband|brother|sister|father|mother|grandfather|grandmother|uncle|aunt|nephew|niece|cousin),?\s+\Z"
)
#: Right before a name alone, words that bring in somebody new: "an older woman who gave only her surname, Orvel".
_NEW = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s(?:[\w’'-]+,?\s){1,9}?(?:named|(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)(?<!\bit\s)called|surnamed|identified\s(?:only\s)?(?:as|by)"
    r"|g[ai]v(?:e|ing)\s(?:only\s)?(?:his|her|their|an?|the)\s(?:\w+\s)?(?:sur)?name(?:\sonly)?(?:\sas)?),?\s(?:only\s)?\Z"
)
#: How far back such words are looked for, in code points.
_NEW_REACH = 100
#: So many bare surnames before a full name are somebody else.
_MERE = 3
#: Named so many times less often before a place, somebody is not meant by the surname alone.
_SELDOM = 4
_SIDE = re.compile(r"\s*\(([DR])[-–)]")
_SIDES = {"D": "democratic", "R": "republican"}
_OF_STATE = re.compile(r"\s+of\s+((?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)")


class Bearers:
    """The people of one document, by the words of their names."""

    def __init__(self, page: Page, actors: list[Actor]) -> None:
        """Begin with nobody; people found are added to ``actors``, which may hold other actors too."""
        self.page = page
        self.actors = actors
        self._by_word: dict[str, list[Actor]] = defaultdict(list)
        self._by_key: dict[str, list[Actor]] = defaultdict(list)
        self._written: Counter[tuple[str, ...]] = Counter()
        self._bare: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def lead(self, namings: Sequence[Naming]) -> dict[Naming, Actor]:
        """Lead names of people to actors: full names first, then what is shorter."""
        parsed = {n: parse(self.page.words((n.start, n.end))) for n in namings}
        self._written = Counter(name.parts for name in parsed.values())
        for naming, name in parsed.items():
            if not name.is_full:
                self._bare[name.parts].append(naming.start)
        led = {n: self._full(n, name) for n, name in parsed.items() if name.is_full}
        short = {n: name for n, name in parsed.items() if not name.is_full and name.parts}
        # Titled surnames of somebody else first, so that the mere surnames around them find their bearer.
        led |= {n: actor for n, name in short.items() if (actor := self._relative(n, name)) is not None}
        led |= {n: self._short(n, name) for n, name in short.items() if n not in led}
        return led

    def called(self, plain: tuple[str, ...], at: int, gender: Gender | None = None) -> Actor | None:
        """The person whose surname, or else given name, ``plain`` is.

        Of several it is the one named last before ``at``, but for those named there so much more seldom than another
        that the bare name cannot mean them: the wife of whom the article tells.
        """
        near = self._by_word.get(plain[-1], [])
        found = [a for a in near if a.person and _ends(a.person.parts, plain)]
        found = found or [a for a in near if a.person and plain in {a.person.parts[:1], (a.person.nickname,)}]
        if gender is not None:
            sure = [a for a in found if a.gender == gender]
            fitting = [a for a in found if a.gender is None]
            found = sure or fitting
        return min(_told_of(found, at), key=_Nearness(at), default=None)

    def join(self, actor: Actor, naming: Naming) -> Actor:
        """Note that ``actor`` is named at a place, with all that the words around it tell."""
        page = self.page
        actor.note(naming.start, naming.end, untitled(page.words((naming.start, naming.end))))
        given = roles(page, naming)
        actor.roles.extend(role for role in given if role not in actor.roles)
        side = _SIDE.match(page.text, naming.end)
        if side is not None:
            actor.parties.add(_SIDES[side.group(1)])
        land = _OF_STATE.match(page.text, naming.end)
        if (
            land is not None
            and given
            and (hit := atlas.lead(land.group(1).strip())) is not None
            and hit.sense == "name"
        ):
            actor.lands.add(hit.known.key)
        actor.lands.update(shown for role in given if (shown := _realm(page, role)) is not None)
        name = parse(_with_address(page, naming))
        actor.gender = actor.gender or name.gender or next((g for r in given if (g := _gender(r)) is not None), None)
        return actor

    def _full(self, naming: Naming, name: PersonName) -> Actor:
        actor = self._same(name) or self._newcomer(name)
        if actor.person is not None and actor.person.parts != name.parts:
            if len(actor.person.parts) == len(name.parts):
                actor.slips.append((untitled(self.page.words((naming.start, naming.end))), actor.name))
            elif len(name.parts) > len(actor.person.parts):
                actor.person = name
                self._index(actor, name)
        return self.join(actor, naming)

    def _same(self, name: PersonName) -> Actor | None:
        near = {a.number: a for key in keys(name) for a in self._by_key.get(key, ())}
        for _, actor in sorted(near.items()):
            if actor.person is None:
                continue
            if _ends(actor.person.parts, name.parts) or _ends(name.parts, actor.person.parts):
                return actor
            compared = compare(actor.person, name)
            if compared.score >= SAME_FROM and not (compared.is_slip and self._often(actor.person, name)):
                return actor
        return None

    def _short(self, naming: Naming, name: PersonName) -> Actor:
        if _NEW.search(self.page.text, max(0, naming.start - _NEW_REACH), naming.start):
            return self.join(self._newcomer(name), naming)
        actor = self.called(name.parts, naming.start, parse(_with_address(self.page, naming)).gender)
        if actor is None or (
            actor.first > naming.start and not _ends(actor.person.parts if actor.person else (), name.parts)
        ):
            # Before anybody of that given name is named, the word may be a slip of a surname.
            actor = self._slipped(naming, name) or actor or self._newcomer(name)
        return self.join(actor, naming)

    def _slipped(self, naming: Naming, name: PersonName) -> Actor | None:
        near = {a.number: a for key in keys(name) for a in self._by_key.get(key, ())}
        found = [a for _, a in sorted(near.items()) if a.person and a.person.is_full and _one_off(a.person, name)]
        if len(found) != 1:
            return None
        found[0].slips.append((untitled(self.page.words((naming.start, naming.end))), found[0].name))
        return found[0]

    def _relative(self, naming: Naming, name: PersonName) -> Actor | None:
        full = [a for a in self._by_word.get(name.parts[-1], ()) if a.person is not None and a.person.is_full]
        if not full or not all(self._is_another(actor, naming, name) for actor in full):
            return None
        known = (a for a in self._by_word[name.parts[-1]] if a.person is not None and a.person.parts == name.parts)
        return self.join(next(known, None) or self._newcomer(name), naming)

    def _is_another(self, actor: Actor, naming: Naming, name: PersonName) -> bool:
        """Whether a surname with a title means a relative of the one whom the article names in full.

        "President Galt" is not "his son Otto Galt", and not an Otto Galt who only comes up after several mere Galts.
        """
        given = [taken for role in roles(self.page, naming) if (taken := title(role.title).office) is not None]
        if not given or given[0].sort != "office":
            return False
        held = [office for office, _, _ in actor.offices()]
        if any(fits(given[0].name, office) or fits(office, given[0].name) for office in held):
            return False
        if any(sort_of(office) == "tie" for office in held) or self._is_kin(actor):
            return True
        return not held and sum(start < actor.first for start in self._bare[name.parts]) >= _MERE

    def _is_kin(self, actor: Actor) -> bool:
        return any(_KIN.search(self.page.text, max(0, start - 24), start) for start in actor.places)

    def _often(self, *names: PersonName) -> bool:
        # A slip is made once; two forms that both come again are two people.
        return all(self._written[name.parts] > 1 for name in names)

    def _newcomer(self, name: PersonName) -> Actor:
        actor = Actor(len(self.actors), "person", " ".join(name.parts), person=name)
        self.actors.append(actor)
        self._index(actor, name)
        return actor

    def _index(self, actor: Actor, name: PersonName) -> None:
        _add(self._by_word, {*name.parts, *((name.nickname,) if name.nickname else ())}, actor)
        _add(self._by_key, keys(name), actor)


def _told_of(found: Sequence[Actor], at: int) -> list[Actor]:
    """Those of ``found`` that are named before ``at`` a fair share as often as the one named most."""
    often = [sum(start < at for start in actor.places) for actor in found]
    most = max(often, default=0)
    return [actor for actor, times in zip(found, often, strict=True) if times * _SELDOM > most or not times]


class _Nearness:
    """Ranks people by how near before a place, or else how soon at all, they are named."""

    def __init__(self, at: int) -> None:
        self.at = at

    def __call__(self, actor: Actor) -> tuple[int, int, int]:
        before = [start for start in actor.places if start < self.at]
        return (0, self.at - max(before), actor.number) if before else (1, min(actor.places, default=0), actor.number)


def _add(index: dict[str, list[Actor]], entries: Iterable[str], actor: Actor) -> None:
    for entry in entries:
        if actor not in index[entry]:
            index[entry].append(actor)


def _ends(parts: tuple[str, ...], plain: tuple[str, ...]) -> bool:
    return len(plain) <= len(parts) and parts[-len(plain) :] == plain


def _one_off(full: PersonName, short: PersonName) -> bool:
    left, right = full.parts[-1], short.parts[-1]
    is_long = min(len(left), len(right)) >= _SLIP_LENGTH and left.isascii() == right.isascii()
    return is_long and left[0] == right[0] and distance(left, right) == 1


def _with_address(page: Page, naming: Naming) -> str:
    # "Mrs." before the name tells who is meant even where the reader left it out.
    before = page.text[max(0, naming.start - 12) : naming.start]
    last = before.split()[-1:] if before.endswith((" ", "\u00a0")) else []
    name = page.words((naming.start, naming.end))
    return f"{last[0]} {name}" if last and last[0][:1].isupper() and is_address(last[0]) else name


def _realm(page: Page, role: Role) -> str | None:
    # "Veyran Prime Minister": of a state that only the article shows.
    office = title(role.title).office
    held = office is not None and office.sort == "office" and role.standing == "current"
    return page.realms.of(role.title) if held else None


_MAN = re.compile(r"man\b", re.IGNORECASE)


def _gender(role: Role) -> Gender | None:
    office = title(role.title).office
    if office is None or office.sort == "tie":
        return None
    # Women are called spokesman and chairman, too.
    return None if office.gender == "m" and _MAN.search(role.title) else office.gender
