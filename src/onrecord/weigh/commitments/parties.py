"""Who is meant by the words that name a party: entities of the record, and a name for the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.terms import Stance
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from onrecord.terms import Span
    from onrecord.weigh.positions.actors import Actors


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a commitment or warning."""

    #: Ids of the entities that the words lead to.
    ids: frozenset[str]
    #: For the reader: the entities' names, or the words where they say more or lead to nobody.
    name: str
    #: Whether the words name several of whom not all are known: "seven countries, among them Harland".
    is_several: bool = False
    #: Ids of the states and bodies that the entities speak for, and their own.
    sides: frozenset[str] = frozenset()

    def is_same(self, other: Party) -> bool:
        """Whether both are the same: the same actors, or one that speaks for the other; by name where nobody is known."""
        if self.ids and other.ids:
            whole = self.ids <= other.ids or other.ids <= self.ids or self.speaks_as(other)
            return self.is_several == other.is_several and whole
        return bool(self.name) and folded(self.name) == folded(other.name)

    def is_other(self, other: Party) -> bool:
        """Whether both are known and not the same."""
        return bool(self.ids and other.ids) and not self.ids & other.ids and not self.speaks_as(other)

    def speaks_as(self, other: Party) -> bool:
        """Whether the two stand for one state or body: a minister and the government."""
        return bool(self.sides & other.sides)


#: Words with which a side is named that is more than the names in it: "seven countries, among them Harland".
_COLLECTIVE = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many some other another both all dozens most more "
    "nearly about over".split()
)
_SPEAKING = frozenset("we i us me our they he she it them him her who which".split())


def party(actors: Actors, document: str, spans: tuple[Span, ...], statement: str | None, *, speaks: bool) -> Party:
    """The side that ``spans`` name.

    Args:
        actors: Who is who.
        document: Id of the document.
        spans: The words; none when nobody is named or it is the speaker.
        statement: Id of the statement that it stands in.
        speaks: Whether a side without words is the statement's speaker.
    """
    if not spans and not (speaks and statement):
        return Party(frozenset(), "")
    asked = Stance(
        "",
        document,
        holder=spans,
        statement=statement,
        hand="reported",
        value="unclear",
        cue=(),
        target=(),
        condition=(),
        reasons=(),
    )
    ids = actors.holders(asked)
    spoken = {actors.by_id[id_].speaks_for for id_ in ids}
    sides = frozenset(ids) | {id_ for id_ in spoken if id_ is not None}
    names = " and ".join(actors.by_id[id_].name for id_ in ids)
    words = " ".join(" ".join(span.exact.split()) for span in spans)
    first = folded(words).split()[:1]
    if not ids:
        return Party(frozenset(), "" if folded(words) in _SPEAKING else words)
    if first and (first[0] in _COLLECTIVE or first[0][:1].isdigit()):
        return Party(frozenset(ids), words, is_several=True, sides=sides)
    return Party(frozenset(ids), names, sides=sides)
