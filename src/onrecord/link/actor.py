"""One actor of one document, while the document is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.text.letters import words
from onrecord.text.offices import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.link.names import Gender, PersonName
    from onrecord.terms import EntityKind, Role

#: One actor of one article: the document's id and the actor's number.
Ref = tuple[str, int]


@dataclass(slots=True)
class Actor:
    """Somebody or something that a document names. It grows while the document is read; no other room sees it."""

    number: int
    kind: EntityKind
    #: Plain words that tell it from others of its kind, or the key of the atlas.
    key: str
    #: The reading of its fullest name, for a person.
    person: PersonName | None = None
    #: Where it is named, from each start to the end.
    places: dict[int, int] = field(default_factory=dict)
    #: How often each spelling is used.
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

    @property
    def first(self) -> int:
        """Where it is named first."""
        return min(self.places)

    def meets(self, start: int, end: int) -> bool:
        """Whether it is named in a range, or across one of its ends."""
        return any(a < end and start < b for a, b in self.places.items())

    def note(self, start: int, end: int, spelling: str) -> None:
        """Note a place where it is named, and how it is spelled there."""
        self.places[start] = end
        self.spellings[spelling] = self.spellings.get(spelling, 0) + 1

    def offices(self) -> Iterator[tuple[str, str | None, bool]]:
        """Each office it is given here: its name, the state or body it belongs to, and whether it is a former one."""
        for role in self.roles:
            taken = title(role.title)
            if taken.office is not None:
                yield taken.office.name, taken.of or min(self.lands, default=None), role.standing == "former"

    def states(self) -> frozenset[str]:
        """Keys of the states and bodies that its titles name."""
        return frozenset(of for role in self.roles if (of := title(role.title).of) is not None) | self.lands


def bare(text: str) -> str:
    """A name as it is spelled, without a possessive ending, titles kept, white space made one."""
    kept = " ".join(text.split()).strip(' ,;:"“”')
    for ending in ("'s", "’s", "’", "'"):
        kept = kept.removesuffix(ending)
    return kept


def initials(name: str) -> str:
    """The first letters of the words of a plain name, without the small ones."""
    return "".join(word[0] for word in name.split() if word not in {"of", "the", "and", "for", "in", "on"})
