"""Making and taking back corrections: what a person decides is checked for sense here, once, before it is kept."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from onrecord.keep.errors import RecordError
from onrecord.terms import Correction, CorrectionKind, Passage, correction_id
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Conflict, Entity, Line

#: How many subjects each kind takes, at least and at most.
_SUBJECTS: dict[CorrectionKind, tuple[int, int]] = {
    "merge": (2, 1000),
    "split": (1, 1000),
    "rename": (1, 1),
    "reject": (1, 1000),
    "confirm": (1, 1000),
    "settle": (1, 1),
}


class CorrectionError(RecordError):
    """A correction that makes no sense for this record."""


def made(  # noqa: PLR0913 - a correction has so many parts
    kind: CorrectionKind, subjects: Iterable[str], *, value: str = "", reason: str = "", by: str, on: str | None
) -> Correction:
    """A new correction; raises CorrectionError when it is incomplete."""
    if kind not in get_args(CorrectionKind):
        raise CorrectionError(f"There is no correction “{kind}”; there are {', '.join(get_args(CorrectionKind))}.")
    chosen = tuple(dict.fromkeys(subject.strip() for subject in subjects))
    least, most = _SUBJECTS[kind]
    if not all(chosen) or not least <= len(chosen) <= most:
        count = f"{least}" if least == most else f"at least {least}"
        raise CorrectionError(
            f"To {kind} takes {count} different subject{'s' if least > 1 else ''}, not {len(chosen)}."
        )
    if not by.strip():
        raise CorrectionError("A correction has to be signed: say who makes it.")
    if kind == "rename" and not value.strip():
        raise CorrectionError("A rename needs the new name.")
    if kind == "settle" and not value.strip():
        raise CorrectionError("To settle a conflict, say which reading holds, or “not a conflict”, or “open”.")
    if kind not in {"rename", "split", "settle"} and value.strip():
        raise CorrectionError("Only a rename, or a split of lines, has a new name.")
    moment = on or now()
    return Correction(
        id=correction_id(kind, chosen, value.strip(), by.strip(), moment),
        kind=kind,
        subjects=chosen,
        value=value.strip(),
        reason=reason.strip(),
        by=by.strip(),
        on=moment,
        undone_on=None,
        undone_by=None,
    )


def anchored(
    correction: Correction, entities: Iterable[Entity], lines: Iterable[Line], conflicts: Iterable[Conflict] = ()
) -> Correction:
    """The correction, with the words of its lines if it is of lines.

    Raises:
        CorrectionError: when what is corrected is not in the record.
    """
    if correction.is_of_lines:
        there = {line.statement.id: Passage(line.document.sha256, line.statement.content) for line in lines}
        unknown = [subject for subject in correction.subjects if subject not in there]
        what = "statement with the id"
    elif correction.kind == "settle":
        there = {}
        known = {conflict.id for conflict in conflicts}
        unknown = [subject for subject in correction.subjects if subject not in known]
        what = "conflict with the id"
    else:
        there = {}
        known = {folded(name) for entity in entities for name in names_of(entity)}
        unknown = [subject for subject in correction.subjects if folded(subject) not in known]
        what = "actor called"
    if unknown:
        raise CorrectionError(f"The record has no {what} “{unknown[0]}”.")
    return replace(correction, passages=tuple(there[subject] for subject in correction.subjects if there))


def names_of(entity: Entity) -> tuple[str, ...]:
    """All names of an entity: its own, then its spellings."""
    return (entity.name, *(spelling.text for spelling in entity.spellings))


def undone(corrections: Iterable[Correction], correction_id: str, *, by: str, on: str | None) -> Correction:
    """The correction of this id, taken back; raises CorrectionError when there is none or it already was."""
    if not by.strip():
        raise CorrectionError("Taking a correction back has to be signed: say who does it.")
    for correction in corrections:
        if correction.id == correction_id:
            if not correction.stands:
                raise CorrectionError(f"The correction {correction_id} was already taken back.")
            return replace(correction, undone_on=on or now(), undone_by=by.strip())
    raise CorrectionError(f"There is no correction {correction_id}.")


def now() -> str:
    """The time in ISO 8601, to the second, in UTC."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
