"""What was promised, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.quantity import Quantity
from onrecord.terms.span import Span
from onrecord.terms.when import When

CommitmentStatus = Literal["requested", "floated", "pledged", "agreed", "signed", "provided", "denied"]


@dataclass(frozen=True, slots=True)
class ReportedCommitment:
    """What one document says that somebody gives, promises or is asked for."""

    id: str
    document: str
    #: The words that name who gives; empty when it is the statement's speaker or nobody is named.
    giver: tuple[Span, ...]
    receiver: tuple[Span, ...]
    #: The words of what is given: "a bilateral security agreement", "air defence systems".
    what: tuple[Span, ...]
    quantity: Quantity | None
    status: CommitmentStatus
    #: The words that the status rests on: "has provided", "signed".
    cue: tuple[Span, ...]
    #: When it was done or is to be done, as far as the words tell.
    when: When | None
    #: The stretch that the amount covers: "since the beginning of the war", "over four years".
    period: tuple[Span, ...]
    #: Id of the statement whose content it stands in; none for the reporter's own words.
    statement: str | None


@dataclass(frozen=True, slots=True)
class Commitment:
    """One commitment, counted once however many documents carry it."""

    id: str
    #: Ids of the entities that give and receive; empty when the words lead to none.
    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    #: Names for the reader, also where no entity is known: "seven countries, among them Harland".
    giver: str
    receiver: str
    what: str
    #: Both ends of the amount over all documents that agree; none without an amount.
    low: float | None
    high: float | None
    #: ISO 4217 code, or the unit of what is given.
    currency: str | None
    #: The furthest that any document reports.
    status: CommitmentStatus
    when: When | None
    #: Ids of the reports, sorted by document and place.
    reports: tuple[str, ...]
    #: Whole phrases a reader understands, such as why two reports were taken for one.
    reasons: tuple[str, ...]


def reported_commitment_id(document: str, cue: tuple[Span, ...], what: tuple[Span, ...]) -> str:
    """The id of a reported commitment: from its document and the ranges of its parts."""
    ranges = ["/".join(f"{s.start}-{s.end}" for s in part) for part in (cue, what)]
    return content_id("reported commitment", document, *ranges)


def commitment_id(reports: tuple[str, ...]) -> str:
    """The id of a commitment: from the reports it is made of."""
    return content_id("commitment", *reports)
