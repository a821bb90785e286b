"""What follows from the names under which bytes were handed in: one document for the same bytes, however often.

All of it is worked out from the set of names, so it comes out the same in whatever order they were handed in.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.terms import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """A name under which bytes were handed in."""

    name: str
    #: Digest of the place they came from.
    origin: str
    sha256: str
    #: Id of the document made of them, if any.
    document: str | None


def naming_problems(namings: Iterable[Naming]) -> list[Problem]:
    """Notes on further names of the same bytes, and on names that stand for different bytes."""
    rows = sorted(namings, key=lambda row: (row.name, row.origin, row.sha256))
    return [*_duplicates(rows), *_changes(rows)]


def _duplicates(rows: list[Naming]) -> Iterable[Problem]:
    by_bytes: dict[str, dict[str, Naming]] = defaultdict(dict)
    for row in rows:
        by_bytes[row.sha256].setdefault(row.origin, row)
    for origins in by_bytes.values():
        first, *further = origins.values()
        for row in further:
            same = "the same name in another place" if row.name == first.name else f"“{first.name}”"
            message = f"It holds the same bytes as {same}, so there is one document for both."
            yield Problem(row.name, "note", "duplicate", message, document=row.document)


def _changes(rows: list[Naming]) -> Iterable[Problem]:
    by_name: dict[str, dict[str, Naming]] = defaultdict(dict)
    for row in rows:
        by_name[row.name].setdefault(row.sha256, row)
    for versions in by_name.values():
        if len(versions) == 1:
            continue
        moved = len({row.origin for row in versions.values()}) > 1
        code = "same-name" if moved else "changed"
        how = "in different places" if moved else "at different times"
        message = f"{len(versions)} inputs had this name {how} and hold different bytes; each is a document of its own."
        yield from (Problem(row.name, "note", code, message, document=row.document) for row in versions.values())
