"""Who said what: statements by speaker, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.dossier.page import Person
from onrecord.show.dossier.ways import OnePage
from onrecord.show.pages.actor import roles, spellings
from onrecord.show.pages.echoes import echoes
from onrecord.show.pages.said import said
from onrecord.show.speakers import by_speaker
from onrecord.show.wording import KINDS, speaker_words

if TYPE_CHECKING:
    from onrecord.show.dossier.numbered import Numbered
    from onrecord.show.pages.said import Said
    from onrecord.show.speakers import Spoken
    from onrecord.terms import Line


def people(numbers: Numbered) -> tuple[Person, ...]:
    """Everybody who said something, who said most first."""
    ways = OnePage(numbers)
    return tuple(_person(spoken, numbers, ways) for spoken in by_speaker(numbers.lines))


def _person(spoken: Spoken, numbers: Numbered, ways: OnePage) -> Person:
    speaker = spoken.speaker
    return Person(
        anchor=numbers.speaker(speaker),
        name=speaker_words(speaker),
        kind=KINDS[speaker.kind] if speaker else "",
        roles=roles(speaker) if speaker else (),
        spellings=spellings(speaker) if speaker else (),
        lines=tuple(_said(line, numbers, ways) for line in spoken.lines),
    )


def _said(line: Line, numbers: Numbered, ways: OnePage) -> Said:
    return said(line, ways, echoes(line, numbers.utterances.get(line.statement.id), numbers.by_id, ways))
