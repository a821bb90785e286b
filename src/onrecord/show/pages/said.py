"""One line of the record with everything known about it in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import anchor_words, day_words, stamp_day, stamp_words, when_words
from onrecord.show.visible import one_line, visible
from onrecord.show.wall import Run, runs
from onrecord.show.wording import MODES, attribution_words, outlet_words, speaker_words

if TYPE_CHECKING:
    from onrecord.show.pages.echoes import Echo
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Line, Mode, Sureness

#: Where a statement stands when it stands not in the body of the article.
PLACES = {"body": "", "headline": "in the headline", "caption": "in a caption"}


@dataclass(frozen=True, slots=True)
class Said:
    """One statement."""

    anchor: str
    #: Where it is shown by itself; empty where there is no such place.
    href: str
    #: Where its words are marked in the article.
    words: str
    article: str
    #: How the article is called.
    called: str
    mode: Mode
    mode_words: str
    #: Content, part by part, each in runs of words said and words written about them.
    parts: tuple[tuple[Run, ...], ...]
    language: str
    speaker: str
    speaker_href: str
    attribution: str
    said_on: str
    #: What a relative day was reckoned from.
    reckoned: str
    occasion: str
    via: str
    place: str
    sureness: Sureness
    reasons: tuple[str, ...]
    outlet: str
    published: str
    #: The day of publication, by which it must have been said.
    published_day: str
    characters: str
    id: str
    #: Other renderings of the same words.
    echoes: tuple[Echo, ...] = ()
    #: The readings of the utterance side by side; empty where there is one only.
    readings: str = ""


def said(line: Line, ways: Ways, echoes: tuple[Echo, ...] = (), readings: str = "") -> Said:
    """One statement in words."""
    statement, document = line.statement, line.document
    when = statement.said_on
    published = one_line(document.published.value) if document.published else ""
    day = stamp_day(published)
    return Said(
        anchor=ways.anchor(line),
        href=ways.line(line),
        words=ways.words(line),
        article=ways.article(document),
        called=ways.called(document),
        mode=statement.mode,
        mode_words=MODES[statement.mode],
        parts=tuple(tuple(Run(visible(run.text), said=run.said) for run in part) for part in runs(line)),
        language=document.language,
        speaker=speaker_words(line.speaker),
        speaker_href=ways.actor(line.speaker.id if line.speaker else None),
        attribution=attribution_words(statement),
        said_on=when_words(when) if when else "",
        reckoned=anchor_words(when) if when else "",
        occasion=one_line(statement.occasion.exact) if statement.occasion else "",
        via=one_line(statement.via.exact) if statement.via else "",
        place=PLACES[statement.place],
        sureness=line.sureness,
        reasons=tuple(one_line(reason) for reason in line.reasons),
        outlet=outlet_words(document),
        published=stamp_words(published),
        published_day=day_words(day) if day else "",
        characters=f"{statement.content[0].start}–{statement.content[-1].end}",
        id=statement.id,
        echoes=echoes,
        readings=readings,
    )
