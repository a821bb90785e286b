"""The record as `show` sees it: the few questions it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from onrecord.run.applying import Applied
    from onrecord.run.checking.fault import Fault
    from onrecord.terms import (
        Caution,
        Commitment,
        Conflict,
        Correction,
        CorrectionKind,
        Counts,
        Document,
        Entity,
        Event,
        Findings,
        Hit,
        Likeness,
        Line,
        Mode,
        Origin,
        Position,
        Problem,
        Question,
        Story,
        Utterance,
    )


class Verified(Protocol):
    """What checking every span of a record gave."""

    @property
    def documents(self) -> int:
        """Documents checked."""

    @property
    def spans(self) -> int:
        """Spans checked."""

    @property
    def broken(self) -> tuple[str, ...]:
        """One sentence for each thing that no longer holds."""


class Shown(Protocol):
    """A record that can be shown. `onrecord.run.record.Record` is one; tests bring their own."""

    @property
    def path(self) -> Path:
        """The file it lies in."""

    def documents(self) -> tuple[Document, ...]:
        """All documents, by day of publication, then name."""

    def statements(
        self, *, speaker: str | None = None, document: str | None = None, mode: Mode | None = None
    ) -> tuple[Line, ...]:
        """Lines of the record in order of document and place."""

    def entities(self, name: str | None = None) -> tuple[Entity, ...]:
        """The actors, or those that a name may mean."""

    def likenesses(self) -> tuple[Likeness, ...]:
        """Judgements on spellings that were not simply merged."""

    def utterances(self) -> tuple[Utterance, ...]:
        """Acts of speaking that several statements render."""

    def origins(self) -> tuple[Origin, ...]:
        """Whose words each article carries."""

    def origins_of(self, document_id: str) -> Sequence[Origin]:
        """Whose words one article carries; nothing when that is not settled."""

    def stories(self) -> tuple[Story, ...]:
        """The articles in groups that tell of the same thing."""

    def findings(self, document_id: str) -> Findings:
        """All that was found in one document."""

    def questions(self) -> tuple[Question, ...]:
        """The questions that positions are given for."""

    def positions(self, question: str | None = None) -> tuple[Position, ...]:
        """Where actors stand, by question, actor, then time."""

    def ask(self, question: str | Question) -> Question:
        """Ask where the actors stand, and keep the question."""

    def forget(self, title: str) -> bool:
        """Drop a question that was asked; false when there is none of this title."""

    def commitments(self) -> tuple[Commitment, ...]:
        """What was promised, given or asked for."""

    def cautions(self) -> tuple[Caution, ...]:
        """Warnings, threats and red lines."""

    def events(self) -> tuple[Event, ...]:
        """What happened when, by day."""

    def conflicts(self) -> tuple[Conflict, ...]:
        """Where the accounts do not agree, the most serious first."""

    def find(self, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
        """Places where all the words stand."""

    def problems(self) -> tuple[Problem, ...]:
        """What went wrong with inputs."""

    def corrections(self) -> tuple[Correction, ...]:
        """What people decided."""

    def correct(  # noqa: PLR0913 - what a correction is made of
        self,
        kind: CorrectionKind,
        subjects: tuple[str, ...],
        *,
        value: str = "",
        reason: str = "",
        by: str,
        on: str | None = None,
    ) -> Correction:
        """Note a decision and settle the record again."""

    def undo(self, correction_id: str, *, by: str, on: str | None = None) -> Correction:
        """Take a decision back and settle the record again."""

    def export_corrections(self) -> str:
        """The decisions as a text file."""

    def apply_corrections(self, data: bytes, *, name: str) -> Applied:
        """Bring the decisions of a text file in and settle the record again."""

    def counts(self, lines: Iterable[Line] | None = None) -> Counts:
        """The four counts of the record, or of some of its lines."""

    def check(self, data: bytes, *, name: str) -> tuple[Fault, ...]:
        """Hold a draft against the articles."""

    def publisher_of(self, outlet: str) -> str | None:
        """Who publishes an outlet; none when it is not known."""

    def verify(self) -> Verified:
        """Check every span against the stored texts."""

    def rows(self, table: str) -> Iterator[dict[str, object]]:
        """The rows of one table under their fixed names."""
