"""The pairs of sides of ``oppositions.tsv``: there or absent, for or against, approved or pending.

Each side is a list of entries. A plain entry is a verb, in all its forms, with what follows it; one with "=" stands after a
form of "be" and the like; one with "~" stands as it is. Articles and possessives are left out on both sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal, cast

from onrecord.weigh.conflicts.predicate import DETERMINERS, is_verbal, root

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Sides = Literal["attendance", "stance", "relation", "status"]
Sort = Literal["verb", "state", "words"]
#: What two clauses must have in common, and whether what is to come counts as much as what is.
Needs = Literal[
    "actor", "actor+object", "actor+will", "content", "head", "head+will", "object", "object+will", "pair", "person", "subject"
]  # fmt: skip

_MARKS: Final[Mapping[str, Sort]] = {"=": "state", "~": "words"}
_PARTICLES: Final = frozenset("off up down out over in back on away ahead".split())
#: Words that make another verb of a verb: cut short, take over.
_PHRASAL: Final = frozenset("up down off out over back away short through apart".split())
#: Words after "back" that make it no verb.
_WHITHER: Final = frozenset("then home in on from to at into with and ,".split())
#: Words after "there" that say that there is something.
_IS: Final = frozenset("is are was were will would has have had may might could can should must".split())
#: "Held in a room" says where a thing is, "held in custody" that somebody is not free.
_PLACED: Final = frozenset("in at on".split())
_CELLS: Final = tuple((word,) for word in "custody jail prison detention cells cell police captivity".split())
#: So many words may stand between a verb and its particle, and after a verb that says little without its noun.
_GAP: Final = 3
_FAR: Final = 6
_LIGHT: Final = frozenset("give get put take make have call brand describe end break suffer strike".split())


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of one side."""

    sort: Sort
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two sides, each as entries."""

    kind: Sides
    about: str
    needs: Needs
    one: tuple[Entry, ...]
    other: tuple[Entry, ...]


def matched(forms: Sequence[str], at: int, entry: Entry) -> int:
    """How many of the words an entry takes at ``at``; nought when it does not stand there."""
    first = entry.words[0]
    if forms[at] != first and (entry.sort == "state" or (entry.sort == "verb" and not is_verbal(forms[at], first))):
        return 0
    if entry.sort == "verb" and len(entry.words) == 1 and forms[at + 1 : at + 2] and forms[at + 1] in _PHRASAL:
        return 0
    after = forms[at + 1] if at + 1 < len(forms) else ""
    if (
        entry.sort == "state"
        and entry.words == ("held",)
        and (after in _PLACED and forms[at + 2 : at + 3] not in _CELLS)
    ):
        return 0
    if (forms[at] == "back" and after in _WHITHER) or (
        forms[at] == first == "there" and after in _IS and entry.sort == "state"
    ):
        return 0
    place = at + 1
    for number, word in enumerate(entry.words[1:], start=1):
        is_last = entry.sort == "verb" and number == len(entry.words) - 1
        reach = place + 1 + (_gap(first, word) if is_last else 0)
        found = next((k for k in range(place, min(reach, len(forms))) if root(forms[k]) == root(word)), None)
        if found is None or "," in forms[place:found]:
            return 0
        place = found + 1
    return place - at


def _gap(first: str, last: str) -> int:
    return _GAP if last in _PARTICLES else _FAR if first in _LIGHT else 0


@lru_cache(maxsize=1)
def oppositions() -> tuple[Opposition, ...]:
    """The pairs of sides."""
    text = files("onrecord.weigh.conflicts").joinpath("oppositions.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(
        Opposition(cast("Sides", kind), about, cast("Needs", needs), _entries(one), _entries(other))
        for kind, about, needs, one, other in rows
    )


@lru_cache(maxsize=1)
def by_root() -> Mapping[str, Sequence[tuple[Opposition, bool, Entry]]]:
    """The entries by the stem of their first word, each with whether it is of the first side."""
    found: dict[str, list[tuple[Opposition, bool, Entry]]] = {}
    for opposition in oppositions():
        for is_one, entries in ((True, opposition.one), (False, opposition.other)):
            for entry in entries:
                found.setdefault(root(entry.words[0]), []).append((opposition, is_one, entry))
    return found


def _entries(listed: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(_MARKS.get(row[0], "verb"), tuple(word for word in row.lstrip("=~").split() if word not in DETERMINERS))
        for row in listed.split("|")
    )
