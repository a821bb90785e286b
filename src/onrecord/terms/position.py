"""Where an actor stands on a question, and how that moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.terms.identity import content_id
from onrecord.terms.span import Span
from onrecord.terms.stance import Hand, StanceValue
from onrecord.terms.when import When

Level = Literal["person", "ministry", "government", "alliance", "organisation", "group"]
#: How a position relates to the one before it of the same actor; ``reported shift``: a move whose direction nobody gives.
Movement = Literal[
    "first stated", "restated", "hardened", "softened", "reversed", "contradicts own earlier line", "reported shift"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """What actors may be for or against."""

    #: In a few words, put so that ``supports`` means yes: "sending Western troops to the front".
    title: str
    #: Words that mean the same: "boots on the ground".
    also: tuple[str, ...] = ()
    #: What would count as yes, for the reader.
    yes: str = ""
    #: ``asked`` on the command line or page, from ``questions.toml`` beside the record, or ``proposed`` by the program.
    source: Literal["asked", "file", "proposed"] = "asked"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One line that a position rests on."""

    document: str
    #: Id of the statement; none for the reporter's own words.
    statement: str | None
    #: Id of the stance in that document; none when the words were judged against the question as a whole.
    stance: str | None
    hand: Hand
    value: StanceValue
    #: The words it rests on.
    spans: tuple[Span, ...]
    #: When it was said, not when it was printed.
    as_of: When | None
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """An actor's value on a question for as long as it held; the next value of the same actor is another row."""

    id: str
    #: Title of the question.
    question: str
    #: Id of the entity.
    actor: str
    level: Level
    #: Id of the state or body that it counts for beside the actor: a minister's words count for the government.
    counts_for: str | None
    value: StanceValue
    #: The words of the condition, of one document: that of the first evidence that has one.
    condition: tuple[Span, ...]
    #: Id of the document in which those words stand.
    condition_in: str | None
    as_of: When | None
    movement: Movement | None
    #: In order of time, then of documents.
    evidence: tuple[Evidence, ...]
    #: Whole phrases a reader understands.
    reasons: tuple[str, ...]


def position_id(question: str, actor: str, value: StanceValue, as_of: str | None) -> str:
    """The id of a position: from the question, the actor, the value and the day."""
    return content_id("position", question, actor, value, as_of)
