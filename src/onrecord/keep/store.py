"""What a store of records has to do; `tests/contracts` holds every store to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from onrecord.terms import Correction, Document, Findings, Problem, Question, Settlement, Weighing

State = Literal["accepted", "read", "failed"]


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes that were handed in, and what became of them."""

    sha256: str
    #: The smallest of the names it was handed in under, so that the order of handing in does not matter.
    name: str
    media_type: str | None
    state: State


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the stages made of one input: a document with its findings, or none and the reason."""

    #: The input as it was when it was read; its name decides how bytes are taken.
    source: Input
    #: Signature of the stages that read it, see `onrecord.run.stages.signature`.
    stages: str
    document: Document | None
    findings: Findings | None
    problems: tuple[Problem, ...]
    #: For a failure: whether handing the input in again should try once more (a killed worker, not an empty file).
    again: bool = False


class Store(Protocol):
    """A record on disk. Each method is one transaction: after it returns, a killed process loses nothing of it.

    Every method raises a `RecordError` when the record is damaged, locked for too long, or cannot be written.
    """

    @property
    def path(self) -> Path:
        """Where the record lies."""

    def close(self) -> None:
        """Let go of the record."""

    def accept(self, raw: bytes, *, name: str, origin: str, media_type: str | None = None) -> Input:
        """Keep the bytes. ``origin`` tells two inputs of one name apart: the digest of a path, never the path."""

    def refuse(self, problem: Problem, *, origin: str) -> None:
        """Keep why something could not even be accepted, until the same origin is accepted or refused anew."""

    def pending(self, stages: str) -> tuple[Input, ...]:
        """Inputs not yet read by these stages under their present name, in order of name."""

    def start(self, sha256: str, stages: str) -> int | None:
        """Count an attempt; the number of attempts that never ended, this one included; none if no longer pending."""

    def release(self, sha256: str) -> None:
        """Take the last attempt back: it was called off, and the input is not to blame."""

    def write(self, outcome: Outcome) -> None:
        """Keep all that was made of one input, its full-text rows included; replaces what was kept of it before."""

    def raw(self, sha256: str) -> bytes:
        """The bytes handed in; raises KeyError when there are none with this digest."""

    def documents(self) -> tuple[Document, ...]:
        """All documents, by name, then id."""

    def findings(self) -> Mapping[str, Findings]:
        """Findings by id of document, in order of place."""

    def problems(self) -> tuple[Problem, ...]:
        """All problems, sorted; those that follow from names (``duplicate``, ``changed``) included."""

    def search(self, phrases: Sequence[Sequence[str]]) -> frozenset[str]:
        """Ids of documents in which every phrase (folded words in a row, see `keep.words`) stands."""

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, oldest first, those taken back included."""

    def correct(self, correction: Correction) -> None:
        """Add a correction, or write one anew that has its id (to take it back)."""

    def settlement(self) -> Settlement:
        """What was last settled; empty before the first time."""

    def generation(self) -> int:
        """A number that grows with each change of documents, findings or corrections."""

    def settled(self) -> bool:
        """Whether the settlement is of the present generation."""

    def settled_with(self) -> int:
        """The number that stands for the user's table of publishers with which it was last settled; 0 for none."""

    def settle(self, settlement: Settlement, *, generation: int, publishers: int = 0) -> bool:
        """Replace the settlement all at once; false, and nothing done, when the generation has moved on."""

    def questions(self) -> tuple[Question, ...]:
        """Questions that were asked of the record, by title; asking one is no change of generation."""

    def ask(self, question: Question) -> None:
        """Keep a question, or write one anew that has its title."""

    def forget(self, title: str) -> bool:
        """Drop the question of this title; false when there is none."""

    def weighing(self) -> Weighing:
        """What was last weighed; empty before the first time."""

    def weighed(self) -> tuple[int, int]:
        """The generation that the weighing is of, and the number that stands for the questions it answers."""

    def weigh(self, weighing: Weighing, *, generation: int, questions: int) -> bool:
        """Replace the weighing all at once; false, and nothing done, when the generation has moved on."""

    def faults(self) -> tuple[str, ...]:
        """What the storage engine finds wrong with its own file, in its own words."""
