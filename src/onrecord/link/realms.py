"""States that no table knows: what an article itself shows to have a parliament, a navy or ministers.

"Ordania's parliament", "the prime minister of Veyra" and "the Ilvanian navy" beside Ilvany name states, real ones that
the tables lack and new ones alike. One sign of this sort is enough, because nothing else has such a body; signs that
parties, towns and firms give as well ("its president", "its government") are not looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.link.lands import is_people_of, stem_of
from onrecord.link.names import genders
from onrecord.link.page import Naming
from onrecord.link.smallwords import BODY_WORDS
from onrecord.text import atlas
from onrecord.text.letters import words
from onrecord.text.offices import collective, head_office, is_office_word, party

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SUBJECT = r"(?:foreign|defen[cs]e|interior|finance|energy|justice|trade|health|fisheries|transport|economy|prime)"
#: Bodies and offices that a state has, and a party, firm or person has not.
_ORGAN = (
    rf"(?:{_SUBJECT}\s(?:affairs\s)?(?:minister|ministry)|parliament|navy|embassy|air\sforce|airspace|coast\s?guard)\b"
)
#: What an adjective of a people may stand before, when the land it comes from is named in the article.
_OF_PEOPLE = (
    rf"(?:{_ORGAN}|(?:(?:deputy|vice)\s)?(?:president|government|army|minister|ambassador|cabinet|authorities)\b)"
)
_OWNED = re.compile(rf"(?<![\w’'-])(?P<land>[A-Z][^\W\d_]{{3,}})['’]s\s(?:[a-z]+\s)?(?i:{_ORGAN})")
_HELD = re.compile(r"\b(?:prime|foreign|defen[cs]e)\sminister\sof\s(?P<land>[A-Z][^\W\d_]{3,})\b")
_ADJECTIVE = re.compile(rf"(?<![\w’'-])(?P<people>[A-Z][^\W\d_]{{4,}})\s(?i:{_OF_PEOPLE})")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-Z][^\W\d_]{3,}")
#: Words that are parts of the names of lands.
_PARTS = frozenset(
    "new north south east west upper lower greater great old san santa saint st sant el la le port".split()
)
_BEFORE = re.compile(r"[A-Z][\w’'.-]*[ \u00a0]\Z")
#: How far back a word before a name is looked for, in code points.
_LONGEST = 24
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Minister|Chancellor|King|Queen|Prince|Governor|Mayor|Sir|Premier)\.?\s\Z"
)
#: Endings of lands that their adjectives leave out: Brannish of Brannmark.
_LAND = re.compile(r"(?<=\w{4})(?:mark|land|lands|stan)\Z")


@dataclass(frozen=True, slots=True)
class Realms:
    """The states that an article shows, by every word that leads to one."""

    #: The name of the land, for its name and for each of its adjectives in the article.
    forms: Mapping[str, str] = field(default_factory=dict)

    def named(self, name: str) -> str | None:
        """The land that ``name`` itself is."""
        return name if self.forms.get(name) == name else None

    def is_people(self, name: str) -> bool:
        """Whether ``name`` is the adjective or the people of one of them."""
        return self.forms.get(name, name) != name

    def of(self, text: str) -> str | None:
        """The key of the one land that the words of ``text`` name; none when they name several or a known state."""
        found = {land for word in _CAPITAL.findall(text) if (land := self.forms.get(word)) is not None}
        return found.pop().casefold() if len(found) == 1 and not atlas.leads_in(text) else None


def realms(text: str, namings: Sequence[Naming]) -> Realms:
    """The states that ``text`` shows by what they have, given the names that were found in it."""
    people = _people(text, namings)
    capitals = sorted({word for word in _CAPITAL.findall(text) if word not in people})
    shown = {m.group("land") for pattern in (_OWNED, _HELD) for m in pattern.finditer(text) if _is_whole(text, m)}
    named = {text[n.start : n.end] for n in namings}
    for adjective in sorted({m.group("people") for m in _ADJECTIVE.finditer(text)}):
        near = [land for land in sorted(named) if land.isalpha() and is_adjective_of(adjective, land)]
        shown |= set(near[:1]) if len(near) == 1 else set()
    lands = {land for land in shown if land not in people and _may_be_land(text, land)}
    lands -= {land for land in lands if any(is_adjective_of(land, other) for other in lands)}
    forms = {
        word: near[0] for word in capitals if len(near := [n for n in sorted(lands) if is_adjective_of(word, n)]) == 1
    }
    return Realms({**forms, **{land: land for land in lands}})


def led(text: str, namings: Iterable[Naming], shown: Realms) -> tuple[Naming, ...]:
    """The names with lands as places, and without adjectives, which name no actor."""
    kept = []
    for naming in namings:
        exact = text[naming.start : naming.end]
        if shown.named(exact.removesuffix("'s").removesuffix("’s")):
            kept.append(Naming(naming.start, naming.end, "place"))
        elif not shown.is_people(exact) or exact.endswith("s"):
            kept.append(naming)
    return tuple(kept)


def is_adjective_of(name: str, land: str) -> bool:
    """Whether ``name`` is the adjective of ``land`` by its form: Corvenian of Corvenia, Brannish of Brannmark."""
    short = _LAND.sub("", land)
    return is_people_of(name, land) or (short != land and stem_of(short) == short and is_people_of(name, short))


def _people(text: str, namings: Sequence[Naming]) -> frozenset[str]:
    # Whoever has a given name, or is addressed, is somebody; his government is no land.
    found: set[str] = set()
    for naming in namings:
        exact = text[naming.start : naming.end].split()
        if naming.kind == "person" and (
            len(exact) > 1 or _TITLED.search(text, max(0, naming.start - 12), naming.start)
        ):
            found.update(exact)
    return frozenset(found)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    # "New Zealand's parliament" is not Zealand's; but the first word of a sentence has a capital anyhow.
    before = _BEFORE.search(text, max(0, match.start("land") - _LONGEST), match.start("land"))
    if before is None:
        return True
    opens = text[: before.start()].rstrip(" \u00a0\"“‘'")[-1:] in {"", "\n", ".", "!", "?", ":"}
    return opens and not {before.group().strip(". ").casefold()} & (_PARTS | atlas.REGIONS)


def _may_be_land(text: str, name: str) -> bool:
    plain = words(name)
    if atlas.lead(name) is not None or set(plain) & (BODY_WORDS | atlas.REGIONS | genders().keys()):
        return False
    if name.endswith("s") or party(name) is not None or is_office_word(name) or head_office(name) is not None:
        return False
    # A word that the article also writes small is no name.
    return collective(name.casefold()) is None and re.search(rf"\b{name.casefold()}\b", text) is None
