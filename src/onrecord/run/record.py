"""A record that is open: everything that can be asked of it, and how to correct it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from onrecord.keep.sqlite import SqliteStore
from onrecord.keep.words import phrases
from onrecord.run.applying import Applied, Known, applied
from onrecord.run.correcting import anchored, made, names_of, undone
from onrecord.run.corrections_file import written
from onrecord.run.publishers_file import publishers
from onrecord.run.questions import questions
from onrecord.run.searching import hits
from onrecord.run.settling import settle, weigh
from onrecord.run.stages import STAGES
from onrecord.run.tables import TABLES
from onrecord.run.verifying import Verification, verify
from onrecord.run.view import View
from onrecord.terms import Hit, Problem, Question
from onrecord.text.folding import folded
from onrecord.weigh.counts import counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.keep.store import Store
    from onrecord.link.origins.publishers import Publishers
    from onrecord.run.checking.fault import Fault
    from onrecord.run.stages import Stage
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
        Likeness,
        Line,
        Mention,
        Mode,
        Origin,
        Position,
        Story,
        Utterance,
        When,
    )


class Record:
    """The record of a story. Use it as a context manager, or close it when done.

    What it gives is what stood in the record when it was first asked for; after a correction made through it, what
    holds then.
    """

    def __init__(self, store: Store, *, stages: Sequence[Stage] = STAGES) -> None:
        """Take over an open store."""
        self._store = store
        self._stages = stages
        self._seen: View | None = None

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open the record at ``path``.

        Raises:
            RecordError: when there is none, or the file is something else, damaged, newer, or locked.
        """
        return cls(SqliteStore(Path(path)))

    @property
    def path(self) -> Path:
        """Where the record lies."""
        return self._store.path

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What is in it

    def documents(self) -> tuple[Document, ...]:
        """All articles, by day of publication, then name, then id."""
        return self._view.documents

    def statements(
        self, *, speaker: str | None = None, document: str | None = None, mode: Mode | None = None
    ) -> tuple[Line, ...]:
        """What was said: in order of documents, then of place.

        Args:
            speaker: Only what is led to an actor with this name or spelling, without regard to case and accents.
            document: Only what stands in the document with this name or id.
            mode: Only lines of this mode.
        """
        wanted = None if speaker is None else {entity.id for entity in self.entities(speaker)}
        return tuple(
            line
            for line in self._view.lines
            if (wanted is None or (line.speaker is not None and line.speaker.id in wanted))
            and (document is None or document in {line.document.name, line.document.id})
            and (mode is None or line.statement.mode == mode)
        )

    def entities(self, name: str | None = None) -> tuple[Entity, ...]:
        """All actors, by name, then id; with ``name``, those with this name or spelling."""
        found = self._view.entities
        if name is None:
            return found
        wanted = folded(name.strip())
        return tuple(entity for entity in found if wanted in {folded(each) for each in names_of(entity)})

    def likenesses(self) -> tuple[Likeness, ...]:
        """What the program judged alike or different without merging."""
        return self._view.settlement.likenesses

    def utterances(self) -> tuple[Utterance, ...]:
        """Acts of speaking that several statements render, without those of which one rendering at most is left."""
        kept = {line.statement.id for line in self._view.lines}
        return tuple(item for item in self._view.settlement.utterances if len(kept.intersection(item.statements)) > 1)

    def origins(self) -> tuple[Origin, ...]:
        """Whose words each article carries, by document id."""
        return self._view.settlement.origins

    def origins_of(self, document_id: str) -> Sequence[Origin]:
        """Whose words one article carries; nothing for an article that is not settled or not in the record."""
        return self._view.lineage.get(document_id, ())

    def stories(self) -> tuple[Story, ...]:
        """The articles in groups that tell of the same thing."""
        return self._view.settlement.stories

    # What follows from it

    def questions(self) -> tuple[Question, ...]:
        """The questions that positions are given for: those asked, else those that the coverage is about."""
        return self._view.weighing.questions

    def ask(self, question: str | Question) -> Question:
        """Ask where the actors stand, and keep the question; the titles of two questions differ."""
        asked = Question(question.strip()) if isinstance(question, str) else question
        if not asked.title:
            raise ValueError("A question needs a few words that say what it is about.")
        self._store.ask(asked)
        self._seen = None
        return asked

    def forget(self, title: str) -> bool:
        """Drop a question that was asked; false when there is none of this title."""
        self._seen = None
        return self._store.forget(title)

    def positions(self, question: str | None = None) -> tuple[Position, ...]:
        """Where actors stand, on all questions or on the one of this title: by question, actor, then time."""
        found = self._view.weighing.positions
        return tuple(item for item in found if question is None or item.question == question)

    def commitments(self) -> tuple[Commitment, ...]:
        """What was promised, given or asked for."""
        return self._view.weighing.commitments

    def cautions(self) -> tuple[Caution, ...]:
        """Warnings, threats and red lines."""
        return self._view.weighing.cautions

    def events(self) -> tuple[Event, ...]:
        """What happened when, by day."""
        return self._view.weighing.events

    def conflicts(self) -> tuple[Conflict, ...]:
        """Where the accounts do not agree, the most serious first."""
        return self._view.weighing.conflicts

    def findings(self, document_id: str) -> Findings:
        """All that was found in one document; raises KeyError when there is no such document."""
        return self._view.findings[document_id]

    # Names, days and words

    def mentions(self, document_id: str) -> tuple[Mention, ...]:
        """The names in one document, in order of place; raises KeyError when there is no such document."""
        return self._view.findings[document_id].mentions

    def dates(self, document_id: str) -> tuple[When, ...]:
        """The days named in one document, in order of place; raises KeyError when there is no such document."""
        return self._view.findings[document_id].dates

    def find(self, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
        """Places where words stand, without regard to case and accents.

        Every word has to stand in the article; words in quotation marks have to stand there in a row. Each hit is
        the shortest stretch of a paragraph that holds all of them, or, where no paragraph does, a single word.
        Any string is a query; one without words finds nothing.
        """
        wanted = phrases(words)
        ids = self._store.search(wanted)
        found: list[Hit] = []
        for document in self.documents():
            if document.id in ids and len(found) < limit:
                found += hits(document, self._view.findings[document.id].statements, wanted)
        return tuple(found[: max(0, limit)])

    def holding(self, words: str) -> frozenset[str]:
        """Ids of the articles in which all words stand, those in quotation marks in a row; found in the index alone."""
        return self._store.search(phrases(words))

    def hits(self, words: str, document: Document, *, limit: int | None = None) -> tuple[Hit, ...]:
        """The places of words in one document of the record, as `find` gives them; with ``limit``, the first ones."""
        return hits(document, self._view.findings[document.id].statements, phrases(words), limit=limit)

    def generation(self) -> int:
        """A number that grows with each change of the file, by this process or another."""
        return self._store.generation()

    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with inputs, what is still to be read, and what is not settled yet; sorted by name."""
        waiting = [
            Problem(source.name, "note", "unread", "It is kept but not read yet; read again to go on.")
            # Whatever the stages: what was never read is pending for all of them.
            for source in self._store.pending("")
            if source.state == "accepted"
        ]
        if not self._store.settled():
            message = "Who is who was not settled after the last change; read again to settle it."
            waiting.append(Problem(self.path.name, "note", "unsettled", message))
        found = (*self._store.problems(), *waiting, *questions(self._store)[1], *self._publishers[1])
        return tuple(sorted(found, key=lambda item: (item.name, item.severity, item.code)))

    def counts(self, lines: Iterable[Line] | None = None) -> Counts:
        """How widely lines are carried, or the whole record for none."""
        given = None if lines is None else tuple(lines)
        return counts(
            self.documents() if given is None else (line.document for line in given),
            origins_of=self.origins_of,
            statements=None if given is None else {line.statement.id for line in given},
            publisher_of=self.publisher_of,
        )

    def publisher_of(self, outlet: str) -> str | None:
        """Who publishes an outlet, by the bundled table and by ``publishers.tsv`` beside the record; none if unknown."""
        return self._publishers[0].publisher_of(outlet)

    @cached_property
    def _publishers(self) -> tuple[Publishers, tuple[Problem, ...]]:
        return publishers(self._store)

    def raw(self, document_id: str) -> bytes:
        """The bytes that were handed in; raises KeyError when there is no such document."""
        for document in self.documents():
            if document.id == document_id:
                return self._store.raw(document.sha256)
        raise KeyError(document_id)

    # Corrections

    def corrections(self) -> tuple[Correction, ...]:
        """What people decided, oldest first, decisions taken back included."""
        return self._store.corrections()

    def correct(  # noqa: PLR0913 - a correction has so many parts
        self,
        kind: CorrectionKind,
        subjects: Iterable[str],
        *,
        value: str = "",
        reason: str = "",
        by: str,
        on: str | None = None,
    ) -> Correction:
        """Decide something by hand, and settle everything anew.

        Args:
            kind: ``merge`` and ``split`` take names, ``rename`` one name and the new one as ``value``; ``reject``,
                ``confirm`` and ``split`` with a ``value`` take ids of statements, ``settle`` that of a conflict.
            subjects: Names as they stand in the record, or ids.
            value: The new name; whose lines they are; the reading that holds, ``not a conflict`` or ``open``.
            reason: Why, for those who read it later.
            by: Who decides.
            on: ISO 8601 time; now, for none.

        Raises:
            CorrectionError: when it is incomplete, or the record has no such name or statement.
        """
        correction = made(kind, subjects, value=value, reason=reason, by=by, on=on)
        correction = anchored(correction, self.entities(), self._view.all_lines, self.conflicts())
        self._decide(correction)
        return correction

    def undo(self, correction_id: str, *, by: str, on: str | None = None) -> Correction:
        """Take a correction back, and settle everything anew; raises CorrectionError."""
        correction = undone(self.corrections(), correction_id, by=by, on=on)
        self._decide(correction)
        return correction

    def export_corrections(self) -> str:
        """All corrections as a text file (TOML) that can be kept, edited and applied to another record."""
        return written(self.corrections(), {item.sha256: item.name for item in self.documents()})

    def apply_corrections(self, data: bytes, *, name: str) -> Applied:
        """Bring in the corrections that a text file holds; ``name`` is what problems call it."""
        known = Known(self.documents(), self._view.findings, self.entities(), self.corrections())
        done = applied(data, known, name)
        if done.added or done.taken_back:
            self._decide(*done.added, *done.taken_back)
        return done

    def _decide(self, *corrections: Correction) -> None:
        for correction in corrections:
            self._store.correct(correction)
        settle(self._store, self._stages)
        self._seen = None

    # Checks and exports

    def check(self, data: bytes, *, name: str) -> tuple[Fault, ...]:
        """Hold a draft against the articles, in order of place; raises DraftError when it cannot be read."""
        from onrecord.run.checking.check import held  # noqa: PLC0415 - the model is loaded for a draft alone

        return held(data, name, self._view, self.corrections())

    def verify(self) -> Verification:
        """Check every line against the stored texts and bytes."""
        return verify(self._store)

    def rows(self, table: str) -> Iterator[dict[str, object]]:
        """The rows of a table of `onrecord.run.tables.TABLES`, in a fixed order; raises ValueError on another name."""
        if table not in TABLES:
            raise ValueError(f"There is no table “{table}”; there are {', '.join(TABLES)}.")
        return TABLES[table](self)

    @property
    def _view(self) -> View:
        if self._seen is None:
            # Questions may have been asked, or their file changed, since it was weighed.
            weigh(self._store, self._stages)
            self._seen = View(self._store)
        return self._seen
