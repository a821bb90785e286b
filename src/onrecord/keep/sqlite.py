"""The record as one SQLite file. Each public method is one transaction; see `onrecord.keep.store.Store`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.keep import coding_lineage, coding_read, coding_settled
from onrecord.keep.coding import Plain, loaded, packed, unpacked, when_in, when_out, written
from onrecord.keep.errors import DamagedRecordError
from onrecord.keep.naming import Naming, naming_problems
from onrecord.keep.opening import connect, plainly, transaction
from onrecord.keep.store import Input
from onrecord.keep.words import index_text, match_expression
from onrecord.terms import Findings, Settlement, sha256

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from onrecord.keep.store import Outcome
    from onrecord.terms import Correction, Document, Problem

T = TypeVar("T")

#: The smallest name of an input, with what goes with it.
_FIRST = "(SELECT {} FROM name WHERE name.sha256 = input.sha256 ORDER BY name, origin LIMIT 1)"
_INPUTS = (
    f"SELECT sha256, {_FIRST.format('name')} AS first, {_FIRST.format('media_type')} AS media_type, state,"  # noqa: S608
    " read_with, read_as FROM input"
)
_IS_PENDING = "(state = 'accepted' OR read_with IS NOT ?1 OR read_as IS NOT first)"


class SqliteStore:
    """A `Store` in one file."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the record at ``path``, or make it when ``create`` is true; raises a `RecordError`."""
        self._path = path
        self._db = connect(path, create=create)

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
                self._add_findings(outcome.findings)
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
        row = coding_read.document_out(document)
        text = packed(row.pop("text"))
        self._db.execute(
            "INSERT INTO document (id, sha256, text, row) VALUES (?, ?, ?, ?)",
            (document.id, digest, text, written(row)),
        )
        number = self._db.last_insert_rowid()
        self._db.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, index_text(document.text)))

    def _add_findings(self, findings: Findings) -> None:
        for place, statement in enumerate(findings.statements):
            row = (statement.id, findings.document, place, written(coding_read.statement_out(statement)))
            self._db.execute("INSERT OR IGNORE INTO statement VALUES (?, ?, ?, ?)", row)
        for place, mention in enumerate(findings.mentions):
            row = (mention.id, findings.document, place, written(coding_read.mention_out(mention)))
            self._db.execute("INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?)", row)
        for place, when in enumerate(findings.dates):
            self._db.execute("INSERT INTO date VALUES (?, ?, ?)", (findings.document, place, written(when_out(when))))

    def _add_problem(self, problem: Problem, *, digest: str | None = None, origin: str | None = None) -> None:
        row = written(coding_read.problem_out(problem))
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
                coding_read.document_in({**loaded(row), "text": unpacked(text)})
                for row, text in self._db.execute("SELECT row, text FROM document")
            ]
        return tuple(sorted(found, key=lambda document: (document.name, document.id)))

    def findings(self) -> Mapping[str, Findings]:
        """Findings by id of document, in order of place."""
        with self._reading():
            ids = [str(id_) for (id_,) in self._db.execute("SELECT id FROM document ORDER BY id")]
            statements = self._rows_of_documents("statement")
            mentions = self._rows_of_documents("mention")
            dates = self._rows_of_documents("date")
            return {
                id_: Findings(
                    id_,
                    tuple(coding_read.statement_in(row) for row in statements.get(id_, ())),
                    tuple(coding_read.mention_in(row) for row in mentions.get(id_, ())),
                    tuple(when_in(row) for row in dates.get(id_, ())),
                )
                for id_ in ids
            }

    def _rows_of_documents(self, table: str) -> dict[str, list[Plain]]:
        found: dict[str, list[Plain]] = {}
        for document, row in self._db.execute(f"SELECT document, row FROM {table} ORDER BY document, place"):  # noqa: S608
            found.setdefault(document, []).append(loaded(row))
        return found

    def problems(self) -> tuple[Problem, ...]:
        """All problems, sorted."""
        with self._reading():
            kept = [coding_read.problem_in(loaded(row)) for (row,) in self._db.execute("SELECT row FROM problem")]
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
        query = "SELECT id FROM words JOIN document ON document.n = words.rowid WHERE words MATCH ?"
        with self._reading():
            return frozenset(str(id_) for (id_,) in self._db.execute(query, (match_expression(phrases),)))

    # What a person decided, and what was settled over all documents

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, oldest first."""
        with self._reading():
            rows = self._db.execute("SELECT row FROM correction ORDER BY made_on, id")
            return tuple(coding_settled.correction_in(loaded(row)) for (row,) in rows)

    def correct(self, correction: Correction) -> None:
        """Add a correction or write it anew."""
        row = written(coding_settled.correction_out(correction))
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO correction VALUES (?, ?, ?)", (correction.id, correction.on, row))
            self._change()

    def settlement(self) -> Settlement:
        """What was last settled."""
        with self._reading():
            entities = self._db.execute("SELECT row FROM entity ORDER BY id")
            speakers = self._db.execute("SELECT row FROM speaker ORDER BY statement")
            return Settlement(
                tuple(coding_settled.entity_in(loaded(row)) for (row,) in entities),
                tuple(coding_settled.speaker_in(loaded(row)) for (row,) in speakers),
                self._settled("likeness", coding_settled.likeness_in),
                self._settled("dated", coding_lineage.dated_in),
                self._settled("origin", coding_lineage.origin_in),
                self._settled("utterance", coding_lineage.utterance_in),
                self._settled("story", coding_lineage.story_in),
            )

    def _settled(self, kind: str, read: Callable[[Plain], T]) -> tuple[T, ...]:
        rows = self._db.execute("SELECT row FROM settled WHERE kind = ? ORDER BY place", (kind,))
        return tuple(read(loaded(row)) for (row,) in rows)

    def generation(self) -> int:
        """Grows with each change."""
        with self._reading():
            return self._fact("generation")

    def settled(self) -> bool:
        """Whether the settlement is up to date."""
        with self._reading():
            return self._fact("generation") == self._fact("settled")

    def settle(self, settlement: Settlement, *, generation: int) -> bool:
        """Replace the settlement all at once; see `Store.settle`."""
        with self._writing():
            if self._fact("generation") != generation:
                return False
            for table in ("entity", "speaker", "settled"):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - from the three names above
            for entity in settlement.entities:
                self._db.execute(
                    "INSERT INTO entity VALUES (?, ?)", (entity.id, written(coding_settled.entity_out(entity)))
                )
            for speaker in settlement.speakers:
                self._db.execute(
                    "INSERT INTO speaker VALUES (?, ?, ?)",
                    (speaker.statement, speaker.entity, written(coding_settled.speaker_out(speaker))),
                )
            for kind, rows in _settled_rows(settlement).items():
                for place, row in enumerate(rows):
                    self._db.execute("INSERT INTO settled VALUES (?, ?, ?)", (kind, place, written(row)))
            self._db.execute("UPDATE fact SET value = ? WHERE key = 'settled'", (generation,))
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


def _settled_rows(settlement: Settlement) -> dict[str, list[Plain]]:
    """What is settled besides actors and speakers, by kind, each in its own order."""
    return {
        "likeness": [coding_settled.likeness_out(item) for item in settlement.likenesses],
        "dated": [coding_lineage.dated_out(item) for item in settlement.dated],
        "origin": [coding_lineage.origin_out(item) for item in settlement.origins],
        "utterance": [coding_lineage.utterance_out(item) for item in settlement.utterances],
        "story": [coding_lineage.story_out(item) for item in settlement.stories],
    }
