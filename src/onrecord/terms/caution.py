"""Warnings, and red lines; Python has a Warning of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.span import Span
from onrecord.terms.when import When

#: ``warning``: if this, then that. ``red line``: what must not be crossed. A threat is a warning whose consequence
#: the speaker would bring about.
CautionKind = Literal["warning", "threat", "red line"]
#: ``drawn``: the speaker sets it; ``rejected``: the speaker refuses one; ``invoked``: the speaker points at one.
CautionAct = Literal["drawn", "rejected", "invoked"]


@dataclass(frozen=True, slots=True)
class ReportedCaution:
    """What one document says that somebody warned of."""

    id: str
    document: str
    #: The words that name who warns; empty when it is the statement's speaker.
    holder: tuple[Span, ...]
    #: The words that name who is warned.
    addressee: tuple[Span, ...]
    kind: CautionKind
    #: For a red line; none for the others.
    act: CautionAct | None
    cue: tuple[Span, ...]
    #: What would bring it about: "NATO forces enter". Empty when the words name none.
    trigger: tuple[Span, ...]
    #: What would follow.
    consequence: tuple[Span, ...]
    statement: str | None


@dataclass(frozen=True, slots=True)
class Caution:
    """One warning, counted once however many documents carry it."""

    id: str
    #: Ids of the entities that warn and are warned; none when the words lead to none.
    holder: str | None
    addressee: str | None
    kind: CautionKind
    act: CautionAct | None
    #: Words of the first report that has them.
    trigger: str
    consequence: str
    as_of: When | None
    #: Ids of the reports, sorted by document and place.
    reports: tuple[str, ...]
    reasons: tuple[str, ...]


def reported_caution_id(
    document: str, cue: tuple[Span, ...], trigger: tuple[Span, ...], consequence: tuple[Span, ...]
) -> str:
    """The id of a reported warning: from its document and the ranges of its parts."""
    ranges = ["/".join(f"{s.start}-{s.end}" for s in part) for part in (cue, trigger, consequence)]
    return content_id("reported caution", document, *ranges)


def caution_id(reports: tuple[str, ...]) -> str:
    """The id of a warning: from the reports it is made of."""
    return content_id("caution", *reports)
