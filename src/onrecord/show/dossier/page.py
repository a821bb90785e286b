"""What the page is made of: everything the templates may use, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.show.dossier.weighed import Weighed
    from onrecord.show.pages.counted import Counted
    from onrecord.show.pages.facts import Fact
    from onrecord.show.pages.said import Said
    from onrecord.show.pages.shares import Share
    from onrecord.show.pages.text import Passage
    from onrecord.terms import Mode, Severity


@dataclass(frozen=True, slots=True)
class Tick:
    """One statement on the timeline."""

    anchor: str
    mode: Mode
    #: Who said it and how, for those who hear the page.
    label: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Who spoke on a day, and how often."""

    anchor: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day or stretch of days on which something was said."""

    words: str
    weekday: str
    ticks: tuple[Tick, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The story at a glance."""

    shares: tuple[Share, ...]
    #: Actors beyond those shown.
    more: int
    counts: tuple[Counted, ...]
    days: tuple[Day, ...]
    #: Statements of which no day is told.
    undated: int


@dataclass(frozen=True, slots=True)
class Person:
    """One actor and all they said, in order of time."""

    anchor: str
    name: str
    kind: str
    roles: tuple[str, ...]
    #: Other spellings.
    spellings: tuple[str, ...]
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article: what is known about it, and all of its text."""

    anchor: str
    #: From 1, in the order of the page.
    number: int
    title: str
    language: str
    facts: tuple[Fact, ...]
    statements: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with one input."""

    name: str
    severity: Severity
    severity_words: str
    message: str
    #: The article it concerns, where it is in the record.
    article: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A correction that stands."""

    words: str
    by: str
    on: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    deck: str
    glance: Glance
    people: tuple[Person, ...]
    weighed: Weighed
    articles: tuple[Article, ...]
    troubles: tuple[Trouble, ...]
    rulings: tuple[Ruling, ...]
    version: str
    record: str
    contents: str
    #: Style rules that light up statements which lie in several stretches.
    lights: str
