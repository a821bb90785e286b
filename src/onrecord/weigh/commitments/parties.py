"""Who is meant by the words that name a party: entities of the record, and a name for the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span, Stance
from onrecord.text.folding import folded

if TYPE_CHECKING:
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
    #: Whether it is the speaker, and who that is is unsure.
    is_unsure: bool = False

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
#: "The League's repair fund", "Osmer's government": what belongs to somebody gives and takes for its owner.
_OWNED: Final = re.compile(
    r"['’](?:s )?\s?(?:[a-z][\w-]* ){0,2}(?:fund|government|cabinet|treasury|coffers|budget|people|leaders|authorities)$"
)
#: "The two ministers", "both sides": somebody told of before, whom the words do not name.
_BOTH: Final = re.compile(
    r"(?:(?:the|these|those) )?(?:two|three|four|both|pair)(?: of)?(?: [a-z][\w-]*){0,3}|the pair", re.IGNORECASE
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
    if statement and len(spans) == 1 and folded(spans[0].exact) == "us":
        return _side(actors, party(actors, document, (), statement, speaks=True))
    if not spans and not (speaks and statement):
        return Party(frozenset(), "")
    if spans and _BOTH.fullmatch(spans[0].exact):
        return Party(frozenset(), spans[0].exact, is_several=True)
    owner = _owner(spans)
    if owner is not None and (found := _party(actors, document, (owner,), statement)).ids:
        return found
    return _party(actors, document, spans, statement)


def _side(actors: Actors, speaker: Party) -> Party:
    """Whom "us" means in "asked us for": the state or body that the speaker speaks for, where it is known."""
    spoken = {actors.by_id[id_].speaks_for for id_ in speaker.ids}
    known = frozenset(id_ for id_ in spoken if id_ is not None)
    if len(spoken) != 1 or not known:
        return speaker
    return Party(known, " and ".join(actors.by_id[id_].name for id_ in sorted(known)), sides=speaker.sides)


def _owner(spans: tuple[Span, ...]) -> Span | None:
    """The words for whose fund or government it is; none where it is nobody's."""
    match = _OWNED.search(spans[0].exact) if len(spans) == 1 else None
    if match is None or match.start() == 0:
        return None
    return Span(spans[0].start, spans[0].start + match.start(), spans[0].exact[: match.start()])


def _speaker(actors: Actors, spans: tuple[Span, ...], statement: str | None) -> tuple[str, ...]:
    """Who said it, also where that is nobody whose stand one would ask for: "their union"."""
    led = None if spans else actors.speakers.get(statement or "")
    return () if led is None or led.entity is None else (led.entity,)


def _party(actors: Actors, document: str, spans: tuple[Span, ...], statement: str | None) -> Party:
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
    ids = actors.holders(asked) or _speaker(actors, spans, statement)
    spoken = {actors.by_id[id_].speaks_for for id_ in ids}
    sides = frozenset(ids) | {id_ for id_ in spoken if id_ is not None}
    names = " and ".join(actors.by_id[id_].name for id_ in ids)
    words = " ".join(" ".join(span.exact.split()) for span in spans)
    first = folded(words).split()[:1]
    if not ids:
        return Party(frozenset(), "" if folded(words) in _SPEAKING else words)
    speaker = actors.speakers.get(statement or "")
    is_unsure = speaker is not None and speaker.sureness == "unsure" and tuple(ids) == (speaker.entity,)
    if first and (first[0] in _COLLECTIVE or first[0][:1].isdigit()):
        return Party(frozenset(ids), words, is_several=True, sides=sides, is_unsure=is_unsure)
    return Party(frozenset(ids), names, sides=sides, is_unsure=is_unsure)
