"""What a correction changed: actors and lines of a record before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.show.shown import Shown
    from onrecord.terms import Line

NOBODY = "nobody"
OUT = "out of the record"


@dataclass(frozen=True, slots=True)
class Seen:
    """A record at one moment."""

    #: Name of each actor by its id.
    actors: Mapping[str, str]
    #: Each line by the id of its statement.
    lines: Mapping[str, Line]

    @classmethod
    def of(cls, record: Shown) -> Seen:
        """Look at a record."""
        return cls(
            {entity.id: entity.name for entity in record.entities()},
            {line.statement.id: line for line in record.statements()},
        )


@dataclass(frozen=True, slots=True)
class Moved:
    """One line that is led to somebody else than before, or more surely, or that came or went."""

    statement: str
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different."""

    #: Names of actors that are no more as they were, and of those that are in their place.
    before: tuple[str, ...]
    after: tuple[str, ...]
    lines: tuple[Moved, ...]


def changes(before: Seen, after: Seen) -> Changes:
    """Compare two moments of one record."""
    was, now = set(before.actors.items()), set(after.actors.items())
    order = {**before.lines, **after.lines}
    moved = [
        Moved(id_, joined(line.statement.content), said, says)
        for id_, line in order.items()
        if (said := _speaker(before.lines.get(id_))) != (says := _speaker(after.lines.get(id_)))
    ]
    return Changes(_names(was - now), _names(now - was), tuple(moved))


def _names(actors: set[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted(name for _, name in actors))


def _speaker(line: Line | None) -> str:
    if line is None:
        return OUT
    name = line.speaker.name if line.speaker else NOBODY
    return name if line.sureness == "sure" else f"{name} ({line.sureness})"
