"""Who said what: statements by speaker, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.days import anchor_words, day_words, stamp_day, stamp_words, when_words
from onrecord.show.dossier.echoes import echoes
from onrecord.show.dossier.page import Person, Said
from onrecord.show.speakers import by_speaker
from onrecord.show.visible import one_line, visible
from onrecord.show.wall import Run, runs
from onrecord.show.wording import KINDS, MODES, attribution_words, outlet_words, speaker_words

if TYPE_CHECKING:
    from onrecord.show.dossier.numbered import Numbered
    from onrecord.show.speakers import Spoken
    from onrecord.terms import Entity, Line

#: Where a statement stands when it stands not in the body of the article.
PLACES = {"body": "", "headline": "in the headline", "caption": "in a caption"}


def people(numbers: Numbered) -> tuple[Person, ...]:
    """Everybody who said something, who said most first."""
    return tuple(_person(spoken, numbers) for spoken in by_speaker(numbers.lines))


def _person(spoken: Spoken, numbers: Numbered) -> Person:
    speaker = spoken.speaker
    return Person(
        anchor=numbers.speaker(speaker),
        name=speaker_words(speaker),
        kind=KINDS[speaker.kind] if speaker else "",
        roles=_roles(speaker) if speaker else (),
        spellings=_spellings(speaker) if speaker else (),
        lines=tuple(said(line, numbers) for line in spoken.lines),
    )


def _roles(speaker: Entity) -> tuple[str, ...]:
    """Every title a document gives, those no longer held marked so, each once."""
    titles = {
        one_line(role.title) if role.standing == "current" else f"{one_line(role.title)} (former)": None
        for role in speaker.roles
    }
    return tuple(titles)


def _spellings(speaker: Entity) -> tuple[str, ...]:
    others = {one_line(spelling.text): None for spelling in speaker.spellings}
    return tuple(other for other in others if other != one_line(speaker.name))


def said(line: Line, numbers: Numbered) -> Said:
    """One statement with everything known about it in words."""
    statement, document = line.statement, line.document
    when = statement.said_on
    published = one_line(document.published.value) if document.published else ""
    day = stamp_day(published)
    return Said(
        anchor=numbers.line(statement),
        target=numbers.words(statement),
        article=numbers.article(document.id),
        number=numbers.articles[document.id],
        mode=statement.mode,
        mode_words=MODES[statement.mode],
        parts=tuple(tuple(Run(visible(run.text), said=run.said) for run in part) for part in runs(line)),
        language=document.language,
        speaker=speaker_words(line.speaker),
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
        echoes=echoes(line, numbers),
    )
