"""The story at a glance: who spoke most, the four counts, and the days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.days import WEEKDAYS, when_words
from onrecord.show.dossier.page import Counted, Day, Glance, Share, Tick, Voice
from onrecord.show.speakers import by_speaker
from onrecord.show.wording import MODES, many, role_words, speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.dossier.numbered import Numbered
    from onrecord.show.speakers import Spoken
    from onrecord.terms import Count, Counts, Line

#: Actors shown at a glance; all of them stand under "Who said what".
MOST = 10
MEANINGS = {
    "Outlets": "The papers, sites and stations that the articles appeared in.",
    "Publishers": "The companies behind the outlets. Two outlets of one house are one publisher.",
    "Origins": "Where the words first came from. Five retellings of one interview are one origin.",
}


def glance(numbers: Numbered, counts: Counts) -> Glance:
    """Sum up the record without judging it."""
    named = [spoken for spoken in by_speaker(numbers.lines) if spoken.speaker]
    dated = [line for line in numbers.lines if line.statement.said_on]
    return Glance(
        shares=tuple(_share(spoken, len(named[0].lines), numbers) for spoken in named[:MOST]),
        more=max(0, len(named) - MOST),
        counts=_counts(counts),
        days=_days(dated, numbers),
        undated=len(numbers.lines) - len(dated),
    )


def _share(spoken: Spoken, longest: int, numbers: Numbered) -> Share:
    modes = [line.statement.mode for line in spoken.lines]
    parts = (modes.count("direct"), modes.count("mixed"), modes.count("indirect"))
    return Share(
        anchor=numbers.speaker(spoken.speaker),
        name=speaker_words(spoken.speaker),
        role=role_words(spoken.speaker),
        total=len(modes),
        quoted=parts[0],
        partly=parts[1],
        paraphrase=parts[2],
        bars=(_length(parts[0], longest), _length(parts[1], longest), _length(parts[2], longest)),
    )


def _length(number: int, longest: int) -> float:
    return round(100 * number / longest, 2)


def _counts(counts: Counts) -> tuple[Counted, ...]:
    articles = Counted("Articles", f"{counts.articles:,}", "Texts in this record, each counted once.", "")
    others = {"Outlets": counts.outlets, "Publishers": counts.publishers, "Origins": counts.origins}
    return (articles, *(_counted(name, count, counts.articles) for name, count in others.items()))


def _counted(name: str, count: Count, articles: int) -> Counted:
    if count.unknown_in and count.unknown_in >= articles:
        return Counted(name, "—", MEANINGS[name], "Not known for any article.")
    unknown = f"Not known for {many(count.unknown_in, 'article')}." if count.unknown_in else ""
    return Counted(name, f"{count.known:,}", MEANINGS[name], unknown)


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
