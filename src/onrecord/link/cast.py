"""The actors of one document: every name led to the actor it names, short forms of bodies to long ones."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.link.actor import Actor, bare, initials
from onrecord.link.bearers import Bearers
from onrecord.link.firms import head_of, is_short_for, plain_firm
from onrecord.link.page import apart
from onrecord.text import atlas
from onrecord.text.letters import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.link.page import Naming, Page
    from onrecord.terms import EntityKind

#: Seats of government that are only places unless they speak.
_BUILDINGS = frozenset({"palace", "castle", "house", "street", "square", "building", "mansion", "buildings"})
#: Words after a body's name that only say what sort of body it is.
_SORTS = frozenset({"party", "group", "company", "agency", "alliance", "union", "movement", "bank", "newspaper"})
_ALIAS = re.compile(r"\s*\(\s*(?:the\s+)?|,?\s+(?:or|known as|called)\s+(?:the\s+)?")
#: A noun right after an adjective of a people: "Muslim voters".
_NOUN = re.compile(r"\s+[a-z]")
#: Kinds of what may speak for a state.
_SPEAKING = frozenset({"role", "organisation"})
#: Letters of the longest short form.
_LONGEST_SHORT = 6


class Cast:
    """The actors of one document, and which of them each name leads to."""

    def __init__(self, page: Page, extra: Iterable[Naming] = ()) -> None:
        """Lead the names of ``page``, and ``extra`` ones found by other means, to actors."""
        self.page = page
        self.actors: list[Actor] = []
        self._at: dict[tuple[int, int], Actor] = {}
        self._by_key: dict[tuple[EntityKind, str], Actor] = {}
        self._long: dict[tuple[EntityKind, str], set[str]] = defaultdict(set)
        self._aliases = _aliases(page)
        self._firms = frozenset(_firms(page))
        self._heads = _headed_by(page)
        self._bearers = Bearers(page, self.actors)
        namings = apart([*page.namings], extra)
        people = [n for n in namings if n.kind == "person" and not _is_seat(page.words((n.start, n.end)))]
        for naming, actor in self._bearers.lead(people).items():
            self._at[naming.start, naming.end] = actor
        for naming in sorted(set(namings) - set(people)):
            self._other(naming)

        #: Numbers of the people whom the document gives a title.
        self.titled = frozenset(a.number for a in self.actors if a.person is not None and a.roles)

    def actor_at(self, naming: Naming) -> Actor | None:
        """The actor that a name leads to; none for an adjective of a people."""
        return self._at.get((naming.start, naming.end))

    def speaker(self, naming: Naming) -> Actor | None:
        """The actor that a name leads to when it speaks: a capital or a palace speaks for its state."""
        text = self.page.words((naming.start, naming.end))
        hit = atlas.lead(text) if naming.kind != "person" else None
        if hit is not None and hit.known.kind == "state" and hit.sense != "people":
            return self._named("state", hit.known.key, naming, hit.known.name)
        return self.actor_at(naming)

    def spelled(self, text: str) -> Actor | None:
        """The one actor that the article calls so elsewhere, where the words stand inside a longer name."""
        found = [actor for actor in self.actors if text in actor.spellings and actor.kind != "role"]
        return found[0] if len(found) == 1 else None

    def new(self, kind: EntityKind, key: str, start: int, end: int, members: tuple[int, ...] = ()) -> Actor:
        """An actor that is no name: a role, a group, an unnamed source."""
        actor = Actor(len(self.actors), kind, key, members=members)
        self.actors.append(actor)
        actor.note(start, end, self.page.words((start, end)))
        land = self.page.realms.of(self.page.words((start, end))) if kind in _SPEAKING else None
        actor.lands |= {land} if land is not None else set()
        return actor

    def kept(self, kind: EntityKind, key: str, start: int, end: int, members: tuple[int, ...] = ()) -> Actor:
        """The actor with this kind and key that is no name; a new one the first time it is asked for."""
        actor = self._by_key.get((kind, key))
        if actor is None:
            actor = self._by_key[kind, key] = self.new(kind, key, start, end, members)
        return actor

    def _named(self, kind: EntityKind, key: str, naming: Naming, name: str = "") -> Actor:
        actor = self._by_key.get((kind, key))
        if actor is None:
            actor = self._by_key[kind, key] = Actor(len(self.actors), kind, key)
            self.actors.append(actor)
            self._long[kind, initials(key)].add(key)
        if naming.start not in actor.places:
            actor.note(naming.start, naming.end, bare(self.page.words((naming.start, naming.end))) or name)
        return actor

    def _other(self, naming: Naming) -> None:
        text = bare(self.page.words((naming.start, naming.end)))
        plain = words(text.removeprefix("the ").removeprefix("The "))
        if not plain or (set(plain) <= atlas.REGIONS and not text.isupper()):
            return
        if naming.kind == "group" and not text.endswith("s") and _NOUN.match(self.page.text, naming.end):
            return
        hit = atlas.lead(text)
        land = self.page.realms.named(text)
        actor: Actor | None
        if land is not None:
            actor = self._named("state", land.casefold(), naming)
        elif hit is not None and hit.sense == "people":
            actor = self._named("group", " ".join(plain), naming) if text.endswith("s") else None
        elif hit is not None and (hit.known.kind == "organisation" or _stands_for_state(hit, plain)):
            actor = self._named(hit.known.kind, hit.known.key, naming)
        elif (
            naming.kind == "organisation"
            and (person := self._bearers.called(plain, naming.start)) is not None
            and not self._is_firm(plain)
        ):
            actor = self._bearers.join(person, naming)
        else:
            kind = _kind(naming)
            actor = self._named(kind, self._long_form(kind, plain), naming)
        if actor is not None:
            self._at[naming.start, naming.end] = actor

    def _is_firm(self, plain: tuple[str, ...]) -> bool:
        # "Harrow" is a firm and not Ms. Harrow where the article names the Harrow Motor Company.
        return any(is_short_for(" ".join(plain), firm) for firm in self._firms)

    def _headed(self, word: str) -> set[str]:
        # "The League" is the one league that the article names in full.
        found = self._heads.get(word, set())
        return {self._aliases.get(key, key) for key in found if key is not None} if None not in found else set()

    def _long_form(self, kind: EntityKind, plain: tuple[str, ...]) -> str:
        # A short form is led to the one long form whose initials it is; "the Sol party" is Sol.
        if len(plain) > 1 and plain[-1] in _SORTS and (kind, " ".join(plain[:-1])) in self._by_key:
            plain = plain[:-1]
        key = " ".join(plain_firm(plain) if kind == "organisation" else plain)
        if key in self._aliases:
            return self._aliases[key]
        if kind == "organisation" and len(whole := {firm for firm in self._firms if is_short_for(key, firm)}) == 1:
            return whole.pop()
        if kind == "organisation" and len(plain) == 1 and len(whole := self._headed(key)) == 1:
            return whole.pop()
        if len(plain) == 1 and 2 <= len(key) <= _LONGEST_SHORT:
            longer = [k for k in self._long.get((kind, key), ()) if " " in k and (kind, k) in self._by_key]
            return longer[0] if len(longer) == 1 else key
        short = (kind, initials(key))
        if " " in key and len(short[1]) > 1 and short in self._by_key and (kind, key) not in self._by_key:
            actor = self._by_key.pop(short)
            actor.key = key
            self._by_key[kind, key] = actor
            self._long[short].add(key)
        return key


def _headed_by(page: Page) -> dict[str, set[str | None]]:
    # The bodies that each common noun heads, by what they are led to; none for one that the tables know.
    found: dict[str, set[str | None]] = defaultdict(set)
    for naming in page.namings:
        text = bare(page.words((naming.start, naming.end))).removeprefix("the ").removeprefix("The ")
        plain = words(text)
        if naming.kind == "organisation" and (head := head_of(plain)):
            found[head].add(None if atlas.lead(text) is not None else " ".join(plain_firm(plain)))
    return found


def _firms(page: Page) -> Iterator[str]:
    for naming in page.namings:
        if naming.kind == "organisation":
            yield " ".join(words(bare(page.words((naming.start, naming.end)))))


def _aliases(page: Page) -> dict[str, str]:
    # "The Harbour Party (HP)", "the Swiss People's Party, or SVP": the article says what its short form stands for.
    found: dict[str, str] = {}
    for long, short in pairwise(page.namings):
        between, text = page.text[long.end : short.start], page.words((short.start, short.end))
        if (
            "organisation" == long.kind == short.kind
            and text.isupper()
            and text.isalnum()
            and _ALIAS.fullmatch(between)
        ):
            whole = bare(page.words((long.start, long.end))).removeprefix("the ").removeprefix("The ")
            key = " ".join(plain_firm(words(whole)))
            if " " in key and atlas.lead(page.words((long.start, long.end))) is None:
                found.setdefault(text.casefold(), key)
    return found


def _kind(naming: Naming) -> EntityKind:
    return "place" if naming.kind == "place" else "group" if naming.kind == "group" else "organisation"


def _is_seat(text: str) -> bool:
    # The tables know a palace better than the reader, who may take it for a person.
    hit = atlas.lead(text)
    return hit is not None and hit.sense == "seat"


def _stands_for_state(hit: atlas.Lead, plain: tuple[str, ...]) -> bool:
    # A palace that does not speak is a place; "the Kremlin" hardly ever is.
    return hit.sense == "name" or (hit.sense == "seat" and not set(plain) & _BUILDINGS)
