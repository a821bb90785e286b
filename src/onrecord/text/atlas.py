"""States, international bodies and outlets that everybody knows: what a name in an article leads to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from onrecord.text.gazetteer import field, listed, rows
from onrecord.text.letters import words

if TYPE_CHECKING:
    from onrecord.terms import EntityKind

#: How a word leads to what it names: by its name, its capital, its people, or the palace that speaks for it.
Sense = Literal["name", "capital", "people", "seat"]

#: Adjectives of regions and alliances: they name no actor, but tell which collective is meant in any article.
REGIONS = frozenset(
    "western eastern northern southern central baltic european nordic scandinavian allied african asian arab gulf balkan "
    "latin mediterranean caucasian pacific atlantic eu nato un".split()
)

#: The longest name in the tables, in words, that is looked for inside a longer phrase.
LONGEST = 5


@dataclass(frozen=True, slots=True)
class Known:
    """A state, body or outlet of the tables."""

    #: ``state:FR``, ``body:NATO``, ``outlet:Reuters``.
    key: str
    kind: EntityKind
    name: str
    #: Plain common nouns articles use for it: "alliance".
    called: tuple[str, ...] = ()

    @property
    def is_outlet(self) -> bool:
        """Whether it publishes: an agency, a paper, a broadcaster."""
        return self.key.startswith("outlet:")


@dataclass(frozen=True, slots=True)
class Lead:
    """What a name leads to, and by which sense of the name."""

    known: Known
    sense: Sense


def lead(name: str) -> Lead | None:
    """What ``name`` leads to in the tables, if anything.

    An article before it and a possessive after it do not matter. Case does: "US" is a state and "us" is not, and
    nothing written in small letters is a name.
    """
    bare = _bare(name)
    if not bare or bare[0].islower():
        return None
    exact = _shouted().get(bare)
    if exact is not None:
        return exact
    found = _table().get(words(bare))
    # A short form in capitals is only itself when it is written so: WHO is not "Who".
    if found is not None and found[1] and not bare.isupper():
        return None
    return found[0] if found else None


def leads_in(text: str) -> tuple[Lead, ...]:
    """All that is named inside ``text``, longest names first at each place, in order."""
    parts = text.split()
    found: list[Lead] = []
    at = 0
    while at < len(parts):
        for size in range(min(LONGEST, len(parts) - at), 0, -1):
            hit = lead(" ".join(parts[at : at + size]).strip(',.;:()—–"“”'))
            if hit is not None:
                found.append(hit)
                at += size
                break
        else:
            at += 1
    return tuple(found)


def known(key: str) -> Known | None:
    """The entry with this key."""
    return _keys().get(key)


def entries() -> tuple[Known, ...]:
    """All entries, each once, in order of key."""
    return tuple(entry for _, entry in sorted(_keys().items()))


def _bare(name: str) -> str:
    bare = " ".join(name.split())
    for ending in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(ending)
    if bare[:4].casefold() == "the ":
        bare = bare[4:]
    return bare


@cache
def _entries() -> tuple[tuple[Known, Sense, tuple[str, ...]], ...]:
    entries: list[tuple[Known, Sense, tuple[str, ...]]] = []
    for row in rows("organisations"):
        body = Known(f"body:{field(row, 0)}", "organisation", field(row, 1), listed(row, 3))
        entries.append((body, "name", (field(row, 0), field(row, 1), *listed(row, 2))))
    for row in rows("outlets"):
        outlet = Known(f"outlet:{field(row, 0)}", "organisation", field(row, 0))
        # Words of everyday language ("Time", "The Hill") name an outlet only where more says so.
        names = [name for name in (field(row, 0), *listed(row, 1)) if name not in listed(row, 4)]
        entries.append((outlet, "name", tuple(names)))
    for row in rows("states"):
        state = Known(f"state:{field(row, 0)}", "state", field(row, 1))
        entries.append((state, "name", (field(row, 1), *listed(row, 2))))
        entries.append((state, "seat", listed(row, 5)))
        entries.append((state, "people", listed(row, 4)))
        entries.append((state, "capital", listed(row, 3)))
    return tuple(entries)


@cache
def _table() -> dict[tuple[str, ...], tuple[Lead, bool]]:
    table: dict[tuple[str, ...], tuple[Lead, bool]] = {}
    for entry, sense, names in _entries():
        for name in names:
            bare = _bare(name)
            is_short = bare.isupper() and bare.isalpha()
            # The first entry wins: a country before the capital that bears its name.
            table.setdefault(words(bare), (Lead(entry, sense), is_short))
    return table


@cache
def _shouted() -> dict[str, Lead]:
    found: dict[str, Lead] = {}
    for entry, sense, names in _entries():
        for name in names:
            if _bare(name).isupper():
                found.setdefault(_bare(name), Lead(entry, sense))
    return found


@cache
def _keys() -> dict[str, Known]:
    return {entry.key: entry for entry, _, _ in _entries()}
