"""The actors of one document: every name led to the actor it names, surnames to full names, short forms to long ones."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.link import atlas
from onrecord.link.letters import distance, words
from onrecord.link.likeness import compare, is_same_person
from onrecord.link.names import Gender, PersonName, parse, untitled
from onrecord.link.offices import title
from onrecord.link.roles import roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.link.page import Naming, Page
    from onrecord.terms import EntityKind, Role

_OF_STATE = re.compile(r"\s+of\s+((?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)")
_BUILDINGS = frozenset({"palace", "castle", "house", "street", "square", "building", "mansion", "buildings"})
_SORTS = frozenset({"party", "group", "company", "agency", "alliance", "union", "movement", "bank", "newspaper"})
_SIDE = re.compile(r"\s*\(([DR])[-–)]")
#: A word this long may hold a slip of one letter and still be read as the name beside it.
_SLIP_LENGTH = 5


@dataclass(slots=True)
class Actor:
    """One actor of one document while the document is read; only this room sees it."""

    number: int
    kind: EntityKind
    #: Plain words that tell it from others of its kind, or the key of the atlas.
    key: str
    #: The reading of its fullest name, for a person.
    person: PersonName | None = None
    #: Where it is named, as (start, end).
    places: list[tuple[int, int]] = field(default_factory=list)
    spellings: dict[str, int] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    gender: Gender | None = None
    members: tuple[int, ...] = ()
    #: Political sides that letters after the name give: "(R-Ohio)".
    parties: set[str] = field(default_factory=set)
    #: Keys of the states that words after its name give: "President Orvel of Ukraine".
    lands: set[str] = field(default_factory=set)
    #: What was odd about how it is written here: pairs of (slip, name).
    slips: list[tuple[str, str]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The spelling with most words, then the one used most, then the first in order of letters."""
        return min(self.spellings, key=lambda s: (-len(words(s)), -self.spellings[s], s), default=self.key)

    def offices(self) -> Iterator[tuple[str, str | None, bool]]:
        """Each office it is given here: its name, the state or body it belongs to, and whether it is a former one."""
        for role in self.roles:
            taken = title(role.title)
            if taken.office is not None:
                yield taken.office.name, taken.of or min(self.lands, default=None), role.standing == "former"

    def states(self) -> frozenset[str]:
        """Keys of the states and bodies that its titles name."""
        return frozenset(of for role in self.roles if (of := title(role.title).of) is not None) | self.lands


class Cast:
    """The actors of one document, and which of them each name leads to."""

    def __init__(self, page: Page, extra: Iterable[Naming] = ()) -> None:
        """Lead the names of ``page``, and ``extra`` ones found by other means, to actors."""
        self.page = page
        self.actors: list[Actor] = []
        self._at: dict[tuple[int, int], int] = {}
        self._by_key: dict[tuple[EntityKind, str], Actor] = {}
        self._written: Counter[tuple[str, ...]] = Counter()
        taken = list(page.namings)
        taken += [n for n in extra if not any(m.start < n.end and n.start < m.end for m in taken)]
        namings = sorted(set(taken))
        persons = [n for n in namings if n.kind == "person" and atlas_kind(page, n) is None]
        self._people(persons)
        for naming in namings:
            if naming not in persons:
                self._other(naming)

    def actor_at(self, naming: Naming) -> Actor | None:
        """The actor that a name leads to; none for an adjective of a people."""
        number = self._at.get((naming.start, naming.end))
        return None if number is None else self.actors[number]

    def speaker(self, naming: Naming) -> Actor | None:
        """The actor that a name leads to when it speaks: a capital or a palace speaks for its state."""
        text = self.page.text[naming.start : naming.end]
        hit = atlas.lead(text) if naming.kind != "person" else None
        if hit is not None and hit.known.kind == "state" and hit.sense != "people":
            return self._named("state", hit.known.key, naming, hit.known.name)
        return self.actor_at(naming)

    def new(self, kind: EntityKind, key: str, start: int, end: int, members: tuple[int, ...] = ()) -> Actor:
        """An actor that is no name: a role, a group, an unnamed source."""
        actor = Actor(len(self.actors), kind, key, members=members)
        self.actors.append(actor)
        _note(actor, start, end, self.page.text[start:end])
        return actor

    def _named(self, kind: EntityKind, key: str, naming: Naming, name: str = "") -> Actor:
        actor = self._by_key.get((kind, key))
        if actor is None:
            actor = Actor(len(self.actors), kind, key)
            self.actors.append(actor)
            self._by_key[kind, key] = actor
        if (naming.start, naming.end) not in actor.places:
            _note(actor, naming.start, naming.end, bare(self.page.text[naming.start : naming.end]) or name)
        return actor

    def _other(self, naming: Naming) -> None:
        text = bare(self.page.text[naming.start : naming.end])
        plain = words(text.removeprefix("the ").removeprefix("The "))
        if not plain or (set(plain) <= atlas.REGIONS and not text.isupper()):
            return
        person = self._person_called(plain, naming) if naming.kind == "organisation" else None
        hit = atlas.lead(text)
        if person is not None and hit is None:
            self._join(person, naming)
            return
        if hit is not None and hit.sense == "people":
            if not text.endswith("s"):
                return
            actor = self._named("group", " ".join(plain), naming)
        elif hit is not None and (hit.known.kind == "organisation" or _stands_for_state(hit, plain)):
            actor = self._named(hit.known.kind, hit.known.key, naming)
        else:
            kind: EntityKind = (
                "place" if naming.kind == "place" else "group" if naming.kind == "group" else "organisation"
            )
            actor = self._named(kind, self._long_form(kind, plain), naming)
        self._at[naming.start, naming.end] = actor.number

    def _long_form(self, kind: EntityKind, plain: tuple[str, ...]) -> str:
        # A short form is led to the one long form whose initials it is; "the Sol party" is Sol.
        if len(plain) > 1 and plain[-1] in _SORTS and (kind, " ".join(plain[:-1])) in self._by_key:
            plain = plain[:-1]
        key = " ".join(plain)
        if len(plain) == 1 and 2 <= len(plain[0]) <= 6:
            longer = sorted(
                k for (its, k) in self._by_key if its == kind and initials(k) == plain[0] and k != key and " " in k
            )
            if len(longer) == 1:
                return longer[0]
        for (its, other), actor in list(self._by_key.items()):
            if its == kind and initials(key) == other and " " in key:
                del self._by_key[its, other]
                actor.key = key
                self._by_key[kind, key] = actor
        return key

    def _people(self, persons: list[Naming]) -> None:
        page = self.page
        parsed = {n: parse(page.text[n.start : n.end]) for n in persons}
        self._written = Counter(name.parts for name in parsed.values())
        for naming in persons:
            if parsed[naming].is_full:
                self._full(naming, parsed[naming])
        for naming in persons:
            name = parsed[naming]
            if not name.is_full and name.parts:
                self._short(naming, name)

    def _full(self, naming: Naming, name: PersonName) -> None:
        same = [a for a in self.actors if a.person is not None and is_same_person(a.person, name)]
        if same and same[0].person and compare(same[0].person, name).is_slip and self._often(same[0].person, name):
            same = []
        actor = same[0] if same else self._newcomer(name)
        if actor.person is not None and actor.person.parts != name.parts:
            self._slip(actor, name, naming)
            if len(name.parts) > len(actor.person.parts):
                actor.person = name
        self._join(actor, naming)

    def _short(self, naming: Naming, name: PersonName) -> None:
        actor = self._person_called(name.parts, naming, name.gender)
        if actor is None:
            near = [
                a for a in self.actors if a.person and a.person.is_full and _one_off(a.person.parts[-1], name.parts[-1])
            ]
            actor = near[0] if len(near) == 1 else self._newcomer(name)
            if near and actor is near[0]:
                actor.slips.append((untitled(self.page.words((naming.start, naming.end))), actor.name))
        self._join(actor, naming)

    def _person_called(self, plain: tuple[str, ...], naming: Naming, gender: Gender | None = None) -> Actor | None:
        people = [a for a in self.actors if a.person is not None]
        found = [a for a in people if a.person and _ends(a.person.parts, plain)]
        found = found or [
            a for a in people if a.person and (a.person.parts[:1] == plain or (a.person.nickname,) == plain)
        ]
        if gender is not None:
            fitting = [a for a in found if a.gender in (gender, None)]
            sure = [a for a in fitting if a.gender == gender]
            found = sure or fitting or ([] if len(found) > 1 else found)
        if not found:
            return None

        def nearness(actor: Actor) -> tuple[int, int]:
            before = [p for p, _ in actor.places if p < naming.start]
            return (0, naming.start - max(before)) if before else (1, min(p for p, _ in actor.places))

        return min(found, key=nearness)

    def _often(self, *names: PersonName) -> bool:
        # A slip is made once; two forms that both come again are two people.
        return all(self._written[name.parts] > 1 for name in names)

    def _newcomer(self, name: PersonName) -> Actor:
        actor = Actor(len(self.actors), "person", " ".join(name.parts), person=name)
        self.actors.append(actor)
        return actor

    def _slip(self, actor: Actor, name: PersonName, naming: Naming) -> None:
        if actor.person and len(actor.person.parts) == len(name.parts) and actor.person.parts != name.parts:
            actor.slips.append((untitled(self.page.words((naming.start, naming.end))), actor.name))

    def _join(self, actor: Actor, naming: Naming) -> None:
        page = self.page
        _note(actor, naming.start, naming.end, untitled(page.text[naming.start : naming.end]))
        self._at[naming.start, naming.end] = actor.number
        given = roles(page, naming)
        actor.roles.extend(role for role in given if role not in actor.roles)
        side = _SIDE.match(page.text, naming.end)
        if side is not None:
            actor.parties.add({"D": "democratic", "R": "republican"}[side.group(1)])
        land = _OF_STATE.match(page.text, naming.end)
        if (
            land is not None
            and given
            and (hit := atlas.lead(land.group(1).strip())) is not None
            and hit.sense == "name"
        ):
            actor.lands.add(hit.known.key)
        name = parse(_with_address(page, naming))
        actor.gender = (
            actor.gender or name.gender or next((g for r in given if (g := _office_gender(r)) is not None), None)
        )


def _stands_for_state(hit: atlas.Lead, plain: tuple[str, ...]) -> bool:
    # A palace that does not speak is a place; "the Kremlin" hardly ever is.
    return hit.sense == "name" or (hit.sense == "seat" and not set(plain) & _BUILDINGS)


def bare(text: str) -> str:
    """A name as it is spelled, without a possessive ending, titles kept, white space made one."""
    kept = (
        " ".join(text.split()).strip(' ,;:."“”')
        if not text.strip().endswith(".")
        else " ".join(text.split()).strip(' ,;:"“”')
    )
    for ending in ("'s", "’s", "’", "'"):
        kept = kept.removesuffix(ending)
    return kept


def initials(name: str) -> str:
    """The first letters of the words of a plain name, without the small ones."""
    return "".join(word[0] for word in name.split() if word not in {"of", "the", "and", "for", "in", "on"})


def atlas_kind(page: Page, naming: Naming) -> str | None:
    """The kind the tables give a name that the reader took for a person's, if they know it well: "Kremlin"."""
    text = page.text[naming.start : naming.end]
    hit = atlas.lead(text)
    return hit.known.kind if hit is not None and hit.sense == "seat" else None


def _note(actor: Actor, start: int, end: int, spelling: str) -> None:
    actor.places.append((start, end))
    actor.spellings[spelling] = actor.spellings.get(spelling, 0) + 1


def _ends(parts: tuple[str, ...], plain: tuple[str, ...]) -> bool:
    return len(plain) <= len(parts) and parts[-len(plain) :] == plain


def _one_off(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _SLIP_LENGTH and left[0] == right[0] and distance(left, right) == 1


def _with_address(page: Page, naming: Naming) -> str:
    before = page.text[max(0, naming.start - 12) : naming.start]
    last = before.split()[-1:] if before.endswith(" ") else []
    return (
        " ".join([*last, page.text[naming.start : naming.end]])
        if last and last[0][:1].isupper()
        else page.text[naming.start : naming.end]
    )


def _office_gender(role: Role) -> Gender | None:
    office = title(role.title).office
    return None if office is None or office.sort == "tie" else office.gender
