"""Who is who: actors, their spellings and their titles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.origin import Origin, Story
from onrecord.terms.span import Span
from onrecord.terms.utterance import Utterance
from onrecord.terms.when import Dated, Reckoning

#: ``role`` is someone known only by what they are ("a French official"); ``unnamed`` is an anonymous source.
EntityKind = Literal["person", "organisation", "state", "place", "group", "role", "unnamed"]
Sureness = Literal["sure", "probably", "unsure"]


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """One way an actor is written, and the documents that write it so."""

    text: str
    #: Ids of documents, sorted.
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """A title that one document gives an actor."""

    title: str
    document: str
    span: Span
    #: ``former`` when the document says so ("former", "then", "who previously led").
    standing: Literal["current", "former"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, state, place or group, with every spelling seen."""

    id: str
    kind: EntityKind
    #: The name the record uses: a person's own choice if they renamed it, else the fullest spelling in most documents.
    name: str
    spellings: tuple[Spelling, ...]
    roles: tuple[Role, ...]
    #: Id of the state or body it speaks for: the Kremlin for Russia.
    speaks_for: str | None
    #: For a collective actor, ids of those a line counts among it.
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """To whom one statement was led, how surely and why."""

    statement: str
    #: Id of the entity; none when nobody is named and nobody can be told.
    entity: str | None
    sureness: Sureness
    #: Whole phrases a reader understands, strongest first.
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A judgement of the program on two spellings or actors that it did not simply merge."""

    left: str
    right: str
    verdict: Literal["same", "probably same", "different", "unsure"]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settlement:
    """All that `link` settled over the whole record; made anew whenever a document or correction comes in."""

    entities: tuple[Entity, ...]
    speakers: tuple[Speaker, ...]
    likenesses: tuple[Likeness, ...]
    dated: tuple[Dated, ...] = ()
    origins: tuple[Origin, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    stories: tuple[Story, ...] = ()
    reckonings: tuple[Reckoning, ...] = ()
