"""What one document says that somebody said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.caution import ReportedCaution
from onrecord.terms.commitment import ReportedCommitment
from onrecord.terms.event import ReportedEvent
from onrecord.terms.identity import content_id
from onrecord.terms.quantity import Quantity
from onrecord.terms.span import Span
from onrecord.terms.stance import Stance
from onrecord.terms.when import When

Mode = Literal["direct", "mixed", "indirect"]
Place = Literal["body", "headline", "caption"]
NameKind = Literal["person", "organisation", "place", "group", "event", "date"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed piece of content in one document, each part tied to its characters.

    A statement may be broken up by its cue or by paragraphs: then it has several content spans, in order.
    """

    id: str
    #: Id of the document.
    document: str
    #: ``direct`` when all content stands in quotation marks, ``mixed`` when some does, else ``indirect``.
    mode: Mode
    #: The words that name the speaker: "the minister", "he". Empty when the sentence names nobody.
    source: tuple[Span, ...]
    #: The words that attribute: "said", "according to".
    cue: tuple[Span, ...]
    #: The words attributed, without the quotation marks around a direct quotation. Never empty.
    content: tuple[Span, ...]
    place: Place
    #: When it was said, as far as the article tells.
    said_on: When | None
    #: Words that name the occasion: "at a press conference in Vilnius".
    occasion: Span | None
    #: Words that name who relays it: "told Politico", "AFP quoted a source as saying".
    via: Span | None
    #: Statement that this one stands inside: A said that B had warned.
    inside: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in one document: a person, organisation, place, group, event or date."""

    id: str
    document: str
    span: Span
    kind: NameKind


def statement_id(document: str, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]) -> str:
    """The id of a statement: from its document and the ranges of its parts."""
    ranges = ["/".join(f"{s.start}-{s.end}" for s in part) for part in (source, cue, content)]
    return content_id("statement", document, *ranges)


def mention_id(document: str, kind: NameKind, span: Span) -> str:
    """The id of a mention: from its document, kind and range."""
    return content_id("mention", document, kind, span.start, span.end)


@dataclass(frozen=True, slots=True)
class Findings:
    """All that `find` got out of one document, in order of place."""

    document: str
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[When, ...]
    quantities: tuple[Quantity, ...] = ()
    stances: tuple[Stance, ...] = ()
    commitments: tuple[ReportedCommitment, ...] = ()
    cautions: tuple[ReportedCaution, ...] = ()
    events: tuple[ReportedEvent, ...] = ()
