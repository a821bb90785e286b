"""Decisions made on a page: merge, split, rename, reject, confirm, and taking one back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from onrecord.run.correcting import CorrectionError
from onrecord.show.web import decisions, disputes, line, who
from onrecord.terms import CorrectionKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.show.pages.index import Index
    from onrecord.show.web.desk import Opened

#: Code points of what a person may write into one field.
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change as a form sent it."""

    kind: str
    #: Id of the actor, statement or decision that the page showed.
    about: str
    #: Names: what to merge with, or the spellings to split off.
    names: tuple[str, ...]
    value: str
    reason: str
    by: str
    #: Hash of what the page said.
    seen: str
    back: str


def wanted(form: Mapping[str, list[str]]) -> Wanted:
    """What a form asks for; every field is cut to a sensible length."""

    def one(key: str) -> str:
        return next(iter(form.get(key, [])), "").strip()[:LONGEST]

    names = tuple(name.strip()[:LONGEST] for name in form.get("name", [])[:100] if name.strip())
    back = one("back")
    # Only ways within this room: two slashes would lead to another host.
    safe = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/decisions"
    return Wanted(one("kind"), one("about"), names, one("value"), one("reason"), one("by"), one("seen"), safe)


def seen_now(change: Wanted, index: Index) -> str:
    """The hash of what the page would say now; empty when what it was about is gone."""
    if change.kind == "undo":
        found = next((each for each in index.corrections if each.id == change.about), None)
        return decisions.seen_of(found) if found else ""
    if change.about in index.lines:
        return line.seen_of(index.lines[change.about])
    if change.about in index.conflicts:
        return disputes.seen_of(index.conflicts[change.about])
    entity = index.entities.get(change.about)
    return who.seen_of(entity, index.spoken_by.get(entity.id)) if entity else ""


def make(change: Wanted, index: Index, record: Opened) -> None:
    """Make the change; raises `CorrectionError` when it makes no sense for the record."""
    if change.kind == "undo":
        record.undo(change.about, by=change.by)
        return
    kind = next((each for each in get_args(CorrectionKind) if each == change.kind), None)
    if kind is None:
        raise CorrectionError(f"There is no decision “{change.kind}”.")
    record.correct(kind, subjects(change, index), value=change.value, reason=change.reason, by=change.by)


def subjects(change: Wanted, index: Index) -> tuple[str, ...]:
    """What the correction is about: ids of statements, or names as they stand in the record."""
    entity = index.entities.get(change.about)
    if entity is None:
        return (change.about,)
    if change.kind == "split":
        return change.names
    return (entity.name, *change.names) if change.kind == "merge" else (entity.name,)
