"""The story at a glance: who spoke most, the four counts, and the days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.days import WEEKDAYS, when_words
from onrecord.show.dossier.page import Day, Glance, Tick, Voice
from onrecord.show.dossier.ways import OnePage
from onrecord.show.pages.counted import counted
from onrecord.show.pages.shares import shares
from onrecord.show.speakers import by_speaker
from onrecord.show.wording import MODES, speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.dossier.numbered import Numbered
    from onrecord.terms import Counts, Line

#: Actors shown at a glance; all of them stand under "Who said what".
MOST = 10


def glance(numbers: Numbered, counts: Counts) -> Glance:
    """Sum up the record without judging it."""
    named = [spoken for spoken in by_speaker(numbers.lines) if spoken.speaker]
    dated = [line for line in numbers.lines if line.statement.said_on]
    return Glance(
        shares=shares(named[:MOST], OnePage(numbers)),
        more=max(0, len(named) - MOST),
        counts=counted(counts),
        days=_days(dated, numbers),
        undated=len(numbers.lines) - len(dated),
    )


def _days(dated: Sequence[Line], numbers: Numbered) -> tuple[Day, ...]:
    """Each day or stretch of days once, in order; a stretch comes after the days that begin with it."""
    days: dict[tuple[str, str, str], list[Line]] = {}
    for line in dated:
        when = line.statement.said_on
        if when:
            days.setdefault((when.first.isoformat(), when.last.isoformat(), when_words(when)), []).append(line)
    return tuple(_day(days[key], numbers) for key in sorted(days))


def _day(lines: Sequence[Line], numbers: Numbered) -> Day:
    when = lines[0].statement.said_on
    single = when is not None and when.first == when.last
    return Day(
        words=when_words(when) if when else "",
        weekday=WEEKDAYS[when.first.weekday()] if when and single else "",
        ticks=tuple(_tick(line, numbers) for line in lines),
        voices=tuple(
            Voice(numbers.speaker(spoken.speaker), speaker_words(spoken.speaker), len(spoken.lines))
            for spoken in by_speaker(lines)
        ),
    )


def _tick(line: Line, numbers: Numbered) -> Tick:
    label = f"{speaker_words(line.speaker)}, {MODES[line.statement.mode]}"
    return Tick(numbers.line(line.statement), line.statement.mode, label)
