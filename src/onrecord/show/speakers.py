"""Lines of the record by speaker, each speaker's in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import stamp_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Entity, Line

#: Sorts behind every day, for lines of which no day is known.
_NO_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one actor said; ``speaker`` is none for what is led to nobody."""

    speaker: Entity | None
    lines: tuple[Line, ...]


def by_speaker(lines: Iterable[Line]) -> tuple[Spoken, ...]:
    """Group lines by speaker: who said most comes first, then by name; what is led to nobody comes last."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.speaker.id if line.speaker else "", []).append(line)
    spoken = [Spoken(found[0].speaker, tuple(sorted(found, key=_time))) for found in groups.values()]
    return tuple(sorted(spoken, key=_rank))


def _time(line: Line) -> tuple[str, str, str, int]:
    """Day said, else day published; then document and place."""
    published = line.document.published.value if line.document.published else ""
    day = line.statement.said_on.first if line.statement.said_on else stamp_day(published)
    return (day.isoformat() if day else _NO_DAY, line.document.name, line.document.id, line.statement.content[0].start)


def _rank(spoken: Spoken) -> tuple[bool, int, str, str]:
    speaker = spoken.speaker
    return (speaker is None, -len(spoken.lines), speaker.name if speaker else "", speaker.id if speaker else "")
