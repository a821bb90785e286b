"""How an actor stands to something, as one document words it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.span import Span

#: ``open``: does not rule it out, which is neither yes nor no. ``unclear``: the words do not tell.
StanceValue = Literal["supports", "open", "conditional", "undecided", "opposes", "warns against", "unclear"]
#: ``own words``: from what the holder said; ``reported``: what the reporter says the holder did ("Poland rejected");
#: ``second hand``: what somebody else says of the holder.
Hand = Literal["own words", "reported", "second hand"]


@dataclass(frozen=True, slots=True)
class Stance:
    """One place in one document where somebody is for, open to, or against something; about no question yet."""

    id: str
    document: str
    #: The words that name whose stance it is; empty when it is that of the statement's speaker.
    holder: tuple[Span, ...]
    #: Id of the statement that it stands in or is made of; none for the reporter's own words.
    statement: str | None
    hand: Hand
    value: StanceValue
    #: The words that the value rests on: "rejected", "did not rule out", "must never".
    cue: tuple[Span, ...]
    #: The words of what it is about.
    target: tuple[Span, ...]
    #: The words of the condition or limit: "only for training missions". Empty unless there is one.
    condition: tuple[Span, ...]
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]


def stance_id(document: str, cue: tuple[Span, ...], target: tuple[Span, ...], holder: tuple[Span, ...]) -> str:
    """The id of a stance: from its document and the ranges of its parts."""
    ranges = ["/".join(f"{s.start}-{s.end}" for s in part) for part in (cue, target, holder)]
    return content_id("stance", document, *ranges)
