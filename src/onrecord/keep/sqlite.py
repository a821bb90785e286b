"""The record as one SQLite file. Each public method is one transaction; see `onrecord.keep.store.Store`."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

from onrecord.keep.coding import loaded, packed, unpacked, written
from onrecord.keep.errors import DamagedRecordError
from onrecord.keep.naming import Naming, naming_problems
from onrecord.keep.opening import connect, plainly, transaction
from onrecord.keep.store import Input
from onrecord.keep.words import index_text, match_expression
from onrecord.terms import (
    Caution,
    Commitment,
    Conflict,
    Correction,
    Dated,
    Document,
    Entity,
    Event,
    Findings,
    Likeness,
    Origin,
    Position,
    Problem,
    Question,
    Reckoning,
    Settlement,
    Speaker,
    Story,
    Utterance,
    Weighing,
    sha256,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from onrecord.keep.store import Outcome

T = TypeVar("T")

#: The smallest name of an input, with what goes with it.
_FIRST = "(SELECT {} FROM name WHERE name.sha256 = input.sha256 ORDER BY name, origin LIMIT 1)"
_INPUTS = (
    f"SELECT sha256, {_FIRST.format('name')} AS first, {_FIRST.format('media_type')} AS media_type, state,"  # noqa: S608
    " read_with, read_as FROM input"
)
#: The fields of a settlement and of a weighing, each kept under its own name.
_SETTLED: Final[dict[str, type[Any]]] = {
    "entities": Entity, "speakers": Speaker, "likenesses": Likeness, "dated": Dated, "origins": Origin,
    "utterances": Utterance, "stories": Story, "reckonings": Reckoning,
}  # fmt: skip
_WEIGHED: Final[dict[str, type[Any]]] = {
    "questions": Question, "positions": Position, "commitments": Commitment, "cautions": Caution, "events": Event,
    "conflicts": Conflict,
}  # fmt: skip
_IS_PENDING = "(state = 'accepted' OR read_with IS NOT ?1 OR read_as IS NOT first)"


class SqliteStore:
    """A `Store` in one file."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the record at ``path``, or make it when ``create`` is true; raises a `RecordError`."""
        self._path = path
        self._db = connect(path, create=create)
        self._numbered: tuple[int, Mapping[int, str]] | None = None

    @property
    def path(self) -> Path:
        """Where the record lies."""
        return self._path

    def close(self) -> None:
        """Let go of the file."""
        with plainly(self._path):
            self._db.close()

    # What was handed in

    def accept(self, raw: bytes, *, name: str, origin: str, media_type: str | None = None) -> Input:
        """Keep the bytes and the name; see `Store.accept`."""
        digest = sha256(raw)
        with self._writing():
            known = self._db.execute("SELECT 1 FROM input WHERE sha256 = ?", (digest,)).fetchall()
            if not known:
                self._db.execute("INSERT INTO input (sha256, state) VALUES (?, 'accepted')", (digest,))
                self._db.execute("INSERT INTO raw (sha256, bytes) VALUES (?, ?)", (digest, raw))
            self._db.execute(
                "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?)", (digest, packed(name), origin, media_type)
            )
            self._db.execute(
                "UPDATE input SET state = 'accepted', again = 0 WHERE sha256 = ? AND again",
                (digest,),
            )
            self._db.execute("DELETE FROM problem WHERE origin = ?", (origin,))
            return self._inputs("WHERE sha256 = ?", digest)[0]

    def refuse(self, problem: Problem, *, origin: str) -> None:
        """Keep why something was not accepted; see `Store.refuse`."""
        with self._writing():
            self._db.execute("DELETE FROM problem WHERE origin = ?", (origin,))
            self._add_problem(problem, origin=origin)

    def pending(self, stages: str) -> tuple[Input, ...]:
        """What is still to be read; see `Store.pending`."""
        with self._reading():
            return self._inputs(f"WHERE {_IS_PENDING} ORDER BY first, sha256", stages)

    def start(self, sha256: str, stages: str) -> int | None:
        """Count an attempt; see `Store.start`."""
        with self._writing():
            if not self._inputs(f"WHERE {_IS_PENDING} AND sha256 = ?2", stages, sha256):
                return None
            self._db.execute("UPDATE input SET attempts = attempts + 1 WHERE sha256 = ?", (sha256,))
            return self._number("SELECT attempts FROM input WHERE sha256 = ?", sha256)

    def release(self, sha256: str) -> None:
        """Take an attempt back; see `Store.release`."""
        with self._writing():
            self._db.execute("UPDATE input SET attempts = max(0, attempts - 1) WHERE sha256 = ?", (sha256,))

    # What was made of it

    def write(self, outcome: Outcome) -> None:
        """Replace what is kept of one input; see `Store.write`."""
        digest = outcome.source.sha256
        with self._writing():
            self._forget(digest)
            if outcome.document is not None:
                self._add_document(outcome.document, digest)
            if outcome.findings is not None:
                row = (outcome.findings.document, written(outcome.findings))
                self._db.execute("INSERT INTO findings VALUES (?, ?)", row)
            for problem in outcome.problems:
                self._add_problem(problem, digest=digest)
            self._db.execute(
                "UPDATE input SET state = ?, attempts = iif(?, attempts, 0), again = ?, read_with = ?, read_as = ?"
                " WHERE sha256 = ?",
                (
                    "failed" if outcome.document is None else "read",
                    outcome.again,
                    int(outcome.again),
                    outcome.stages,
                    packed(outcome.source.name),
                    digest,
                ),
            )
            self._change()

    def _forget(self, digest: str) -> None:
        for (number,) in self._db.execute("SELECT n FROM document WHERE sha256 = ?", (digest,)).fetchall():
            self._db.execute("DELETE FROM words WHERE rowid = ?", (number,))
        self._db.execute("DELETE FROM document WHERE sha256 = ?", (digest,))
        self._db.execute("DELETE FROM problem WHERE sha256 = ?", (digest,))

    def _add_document(self, document: Document, digest: str) -> None:
        self._db.execute(
            "INSERT INTO document (id, sha256, text, row) VALUES (?, ?, ?, ?)",
            (document.id, digest, packed(document.text), written(replace(document, text=""))),
        )
        number = self._db.last_insert_rowid()
        self._db.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, index_text(document.text)))

    def _add_problem(self, problem: Problem, *, digest: str | None = None, origin: str | None = None) -> None:
        row = written(problem)
        self._db.execute("INSERT INTO problem (sha256, origin, row) VALUES (?, ?, ?)", (digest, origin, row))

    # Reading back

    def raw(self, sha256: str) -> bytes:
        """The bytes with this digest; raises KeyError."""
        with self._reading():
            for (data,) in self._db.execute("SELECT bytes FROM raw WHERE sha256 = ?", (sha256,)):
                return bytes(data)
        raise KeyError(sha256)

    def documents(self) -> tuple[Document, ...]:
        """All documents, by name, then id."""
        with self._reading():
            found = [
                replace(loaded(row, Document), text=unpacked(text))
                for row, text in self._db.execute("SELECT row, text FROM document")
            ]
        return tuple(sorted(found, key=lambda document: (document.name, document.id)))

    def findings(self) -> Mapping[str, Findings]:
        """Findings by id of document, in order of place."""
        with self._reading():
            rows = self._db.execute(
                "SELECT document.id, findings.row FROM document LEFT JOIN findings ON findings.document = document.id"
                " ORDER BY document.id"
            )
            return {
                str(id_): loaded(row, Findings) if row is not None else Findings(str(id_), (), (), ())
                for id_, row in rows
            }

    def problems(self) -> tuple[Problem, ...]:
        """All problems, sorted."""
        with self._reading():
            kept = [loaded(row, Problem) for (row,) in self._db.execute("SELECT row FROM problem")]
            named = [
                Naming(unpacked(name), origin, digest, document)
                for name, origin, digest, document in self._db.execute(
                    "SELECT name, origin, name.sha256, document.id FROM name"
                    " LEFT JOIN document ON document.sha256 = name.sha256"
                )
            ]
        return tuple(sorted({*kept, *naming_problems(named)}, key=_problem_order))

    def search(self, phrases: Sequence[Sequence[str]]) -> frozenset[str]:
        """Ids of documents in which every phrase stands."""
        if not phrases:
            return frozenset()
        with self._reading():
            query = "SELECT rowid FROM words WHERE words MATCH ?"
            found = {number for (number,) in self._db.execute(query, (match_expression(phrases),))}
            ids = self._ids() if found else {}
            return frozenset(ids[number] for number in found if number in ids)

    def _ids(self) -> Mapping[int, str]:
        """Ids of documents by their numbers, kept until something changes.

        Looking up each number in the table would go through the pages that hold the texts.
        """
        generation = self._fact("generation")
        if self._numbered is None or self._numbered[0] != generation:
            rows = self._db.execute("SELECT n, id FROM document")
            self._numbered = (generation, {int(number): str(id_) for number, id_ in rows})
        return self._numbered[1]

    # What a person decided, and what was settled over all documents

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, oldest first."""
        with self._reading():
            rows = self._db.execute("SELECT row FROM correction ORDER BY made_on, id")
            return tuple(loaded(row, Correction) for (row,) in rows)

    def correct(self, correction: Correction) -> None:
        """Add a correction or write it anew."""
        with self._writing():
            self._db.execute(
                "INSERT OR REPLACE INTO correction VALUES (?, ?, ?)",
                (correction.id, correction.on, written(correction)),
            )
            self._change()

    def settlement(self) -> Settlement:
        """What was last settled."""
        with self._reading():
            return Settlement(**{name: self._settled(name, kind) for name, kind in _SETTLED.items()})

    def _settled(self, name: str, kind: type[T]) -> tuple[T, ...]:
        rows = self._db.execute("SELECT row FROM settled WHERE kind = ? ORDER BY place", (name,))
        return tuple(loaded(row, kind) for (row,) in rows)

    def generation(self) -> int:
        """Grows with each change."""
        with self._reading():
            return self._fact("generation")

    def settled(self) -> bool:
        """Whether the settlement is up to date."""
        with self._reading():
            return self._fact("generation") == self._fact("settled")

    def settled_with(self) -> int:
        """The table of publishers that the settlement was made with, as a number."""
        with self._reading():
            return self._fact("settled_with")

    def settle(self, settlement: Settlement, *, generation: int, publishers: int = 0) -> bool:
        """Replace the settlement all at once; see `Store.settle`."""
        with self._writing():
            if self._fact("generation") != generation:
                return False
            self._replace(settlement, _SETTLED)
            self._db.execute("UPDATE fact SET value = ? WHERE key = 'settled'", (generation,))
            self._db.execute("UPDATE fact SET value = ? WHERE key = 'settled_with'", (publishers,))
            return True

    def _replace(self, whole: Settlement | Weighing, kinds: Mapping[str, type[Any]]) -> None:
        for name in kinds:
            self._db.execute("DELETE FROM settled WHERE kind = ?", (name,))
            for place, item in enumerate(getattr(whole, name)):
                self._db.execute("INSERT INTO settled VALUES (?, ?, ?)", (name, place, written(item)))

    # What was asked, and what was weighed

    def questions(self) -> tuple[Question, ...]:
        """All questions that were asked, by title."""
        with self._reading():
            rows = self._db.execute("SELECT row FROM question ORDER BY title")
            return tuple(loaded(row, Question) for (row,) in rows)

    def ask(self, question: Question) -> None:
        """Keep a question."""
        with self._writing():
            row = (packed(question.title), written(question))
            self._db.execute("INSERT OR REPLACE INTO question VALUES (?, ?)", row)

    def forget(self, title: str) -> bool:
        """Drop a question; false when there is none of this title."""
        with self._writing():
            self._db.execute("DELETE FROM question WHERE title = ?", (packed(title),))
            return self._db.changes() > 0

    def weighing(self) -> Weighing:
        """What was last weighed."""
        with self._reading():
            return Weighing(**{name: self._settled(name, kind) for name, kind in _WEIGHED.items()})

    def weighed(self) -> tuple[int, int]:
        """The generation and the questions that the weighing is of."""
        with self._reading():
            return self._fact("weighed"), self._fact("weighed_for")

    def weigh(self, weighing: Weighing, *, generation: int, questions: int) -> bool:
        """Replace the weighing all at once; see `Store.weigh`."""
        with self._writing():
            if self._fact("generation") != generation:
                return False
            self._replace(weighing, _WEIGHED)
            self._db.execute("UPDATE fact SET value = ? WHERE key = 'weighed'", (generation,))
            self._db.execute("UPDATE fact SET value = ? WHERE key = 'weighed_for'", (questions,))
            return True

    def faults(self) -> tuple[str, ...]:
        """What SQLite's own check finds, the full-text index included."""
        with self._reading():
            found = [str(row[0]) for row in self._db.execute("PRAGMA integrity_check")]
            found += [f"row {row[1]} of {row[0]} leads nowhere" for row in self._db.execute("PRAGMA foreign_key_check")]
            unindexed = "SELECT id FROM document WHERE n NOT IN (SELECT rowid FROM words) ORDER BY id"
            found += [f"the search does not know document {id_}" for (id_,) in self._db.execute(unindexed)]
        return tuple(fault for fault in found if fault != "ok")

    # Within a transaction

    def _inputs(self, condition: str, *values: str) -> tuple[Input, ...]:
        rows = self._db.execute(f"SELECT * FROM ({_INPUTS}) {condition}", values)  # noqa: S608 - all ours
        return tuple(Input(row[0], unpacked(row[1]), row[2], row[3]) for row in rows)

    def _fact(self, key: str) -> int:
        return self._number("SELECT value FROM fact WHERE key = ?", key)

    def _number(self, query: str, *values: str) -> int:
        ((value,),) = self._db.execute(query, values).fetchall()
        if not isinstance(value, int):
            raise DamagedRecordError(f"A counter of the record {self._path} is not a number.")
        return value

    def _change(self) -> None:
        self._db.execute("UPDATE fact SET value = value + 1 WHERE key = 'generation'")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with plainly(self._path), transaction(self._db):
            yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One view of the record for all that is read inside."""
        with plainly(self._path):
            self._db.execute("BEGIN")
            try:
                yield
            except (ValueError, KeyError, TypeError, IndexError) as error:
                message = f"A row of the record {self._path} is not what was written: {error}."
                raise DamagedRecordError(message) from error
            finally:
                if self._db.in_transaction:
                    self._db.execute("COMMIT")


def _problem_order(problem: Problem) -> tuple[Any, ...]:
    return (
        problem.name,
        problem.severity,
        problem.code,
        -1 if problem.at is None else problem.at,
        problem.message,
        problem.document or "",
    )
