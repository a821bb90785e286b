"""Decisions of a file brought into a record: what is new, what is known, what cannot be done and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.link.passages import standing_at
from onrecord.run.correcting import CorrectionError, made, names_of
from onrecord.run.corrections_file import entries
from onrecord.terms import Correction, Passage, Problem, Span
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.run.corrections_file import Entry, WrittenLine
    from onrecord.terms import Document, Entity, Findings, Statement


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of the decisions of a file."""

    added: tuple[Correction, ...]
    #: Known before, and taken back by the file.
    taken_back: tuple[Correction, ...]
    known: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What a record knows, for finding what a file means."""

    documents: Sequence[Document]
    findings: Mapping[str, Findings]
    entities: Sequence[Entity]
    corrections: Sequence[Correction]


def applied(data: bytes, known: Known, name: str) -> Applied:
    """Find out what each decision in a file means for a record; nothing is written.

    A decision that is there already stays as it is, except that one the file takes back is taken back: so the same file
    can be applied again, and two files in either order. What is about a name or an article that the record does not
    have yet is kept all the same, with a note, since it may come.

    Args:
        data: What the file holds.
        known: What the record knows.
        name: The name that problems give the file.
    """
    read, wrong = entries(data, name)
    there = {correction.id: correction for correction in known.corrections}
    added: dict[str, Correction] = {}
    back: dict[str, Correction] = {}
    problems = list(wrong)
    again = 0
    for entry in read:
        try:
            correction, notes = _meant(entry, known)
        except CorrectionError as error:
            problems.append(Problem(name, "failed", "correction", str(error), entry.at))
            continue
        before = added.get(correction.id) or there.get(correction.id)
        if before is None:
            added[correction.id] = correction
            problems += [Problem(name, "note", "not-there-yet", note, entry.at) for note in notes]
        elif before.stands and not correction.stands:
            taken = replace(before, undone_on=correction.undone_on, undone_by=correction.undone_by)
            (added if correction.id in added else back)[correction.id] = taken
        else:
            again += 1
    return Applied(tuple(added.values()), tuple(back.values()), again, tuple(problems))


def _meant(entry: Entry, known: Known) -> tuple[Correction, list[str]]:
    notes: list[str] = []
    pointed = [_pointed(line, known, notes) for line in entry.lines]
    subjects = [subject for subject, _ in pointed] or entry.names
    correction = made(entry.kind, subjects, value=entry.to, reason=entry.reason, by=entry.by, on=entry.on)
    if bool(pointed) != correction.is_of_lines:
        wanted = "lines" if correction.is_of_lines else "names"
        raise CorrectionError(f"This {entry.kind} takes {wanted}.")
    passages = dict(pointed)
    whole = tuple(passage for subject in correction.subjects if (passage := passages.get(subject)) is not None)
    if len(whole) == len(correction.subjects):
        correction = replace(correction, passages=whole)
    if not correction.is_of_lines and correction.kind != "settle":
        there = {folded(each) for entity in known.entities for each in names_of(entity)}
        notes += [f"Nobody is called “{each}” yet." for each in correction.subjects if folded(each) not in there]
    return replace(correction, undone_on=entry.undone_on, undone_by=entry.undone_by), notes


def _pointed(line: WrittenLine, known: Known, notes: list[str]) -> tuple[str, Passage | None]:
    document = _document(line, known)
    if document is None:
        if line.passage is None or not line.id:
            raise CorrectionError(_missing(line))
        notes.append(f"The article “{line.article or line.sha256[:12]}” is not in the record yet.")
        return line.id, line.passage
    statements = known.findings[document.id].statements if document.id in known.findings else ()
    by_id: dict[str, Statement] = {statement.id: statement for statement in statements}
    passage = line.passage or (
        Passage(document.sha256, by_id[line.id].content) if line.id in by_id else _passage(line, document)
    )
    found = by_id.get(line.id) or standing_at(passage, statements)
    if found is None and not line.id:
        raise CorrectionError(f"No line of “{document.name}” has the words “{line.words[0]}”.")
    if found is None:
        notes.append(f"No line of “{document.name}” stands where the words of {line.id} stood.")
    return line.id or (found.id if found else ""), passage


def _document(line: WrittenLine, known: Known) -> Document | None:
    if line.sha256:
        return next((document for document in known.documents if document.sha256 == line.sha256), None)
    if line.article:
        called = [document for document in known.documents if line.article in {document.name, document.id}]
        return called[0] if len(called) == 1 else None
    return next((d for d in known.documents if d.id in known.findings and _has(known.findings[d.id], line.id)), None)


def _has(findings: Findings, id_: str) -> bool:
    return any(statement.id == id_ for statement in findings.statements)


def _missing(line: WrittenLine) -> str:
    if line.article and not line.sha256:
        return f"Not one article is called “{line.article}”, or several are; give its sha256."
    return (
        f"The record has no line {line.id}."
        if line.id
        else "The record does not have the article, and no id tells the line."
    )


def _passage(line: WrittenLine, document: Document) -> Passage:
    """The place of the words where the file does not give it."""
    spans: list[Span] = []
    for words in line.words:
        start = document.text.find(words, spans[-1].end if spans else 0)
        if start < 0:
            raise CorrectionError(f"“{words}” does not stand in “{document.name}”.")
        if not spans and document.text.find(words, start + 1) >= 0:
            raise CorrectionError(f"“{words}” stands more than once in “{document.name}”; say where with at.")
        spans.append(Span(start, start + len(words), words))
    if not spans:
        raise CorrectionError(f"The record has no line {line.id}.")
    return Passage(document.sha256, tuple(spans))
