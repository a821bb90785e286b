"""One article: each statement's source led to one of the actors of the article, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.link.cast import Cast
from onrecord.link.continuing import asker, continued, is_heading, said_again
from onrecord.link.discourse import Discourse
from onrecord.link.names import untitled
from onrecord.link.namings import namings
from onrecord.link.page import Naming, Page, first, page
from onrecord.link.phrases import Phrase, phrase
from onrecord.link.pronouns import own, passing_rank, refer
from onrecord.link.realms import led, realms
from onrecord.link.relatives import ANYBODY, antecedent
from onrecord.link.roleplay import lead_common
from onrecord.link.stanced import as_statements, may_hold
from onrecord.text.folding import folded
from onrecord.text.insets import without_insets
from onrecord.text.letters import words as words_of_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.link.actor import Actor
    from onrecord.terms import Document, Findings, Statement, Sureness


#: Words that name nobody when they stand alone as a source, as scraps of a longer one do.
_NOBODY = frozenset("a an the as and but or more here then there r d i-r".split())
_PASSING = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
#: How much better the best candidate must be before a passing pronoun is taken to mean it.
_CLEAR = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """To which actor of its article a statement was led."""

    statement: str
    #: Number of the actor in `Scene.actors`.
    actor: int | None
    sureness: Sureness
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One article with its actors and the speakers of its statements."""

    page: Page
    actors: tuple[Actor, ...]
    told: tuple[Told, ...]


def scene(document: Document, findings: Findings) -> Scene:
    """Read one article for who is who and who speaks."""
    marked = {Naming(m.span.start, m.span.end, m.kind) for m in findings.mentions if m.kind not in {"event", "date"}}
    text = without_insets(document.text)
    names = namings(text, sorted(marked))
    shown = realms(text, names)
    laid = page(document, findings, led(text, names, shown), shown)
    phrases = {s.id: _understood(laid, s) for s in laid.statements}
    extra: list[Naming] = [n for p in phrases.values() if p is not None for n in (*p.heads, *p.listed)]
    cast = Cast(laid, extra)
    speaking = {(h.start, h.end): h for p in phrases.values() if p is not None for h in p.heads}
    for naming in sorted(speaking.values()):
        cast.speaker(naming)
    reader = _Reader(laid, cast, phrases)
    told = (*reader.read(), *reader.hold(as_statements(findings.stances)))
    return Scene(laid, tuple(cast.actors), told)


def _understood(laid: Page, statement: Statement) -> Phrase | None:
    read = [
        phrase(laid.text, s.start, s.end, laid.names_in(s.start, s.end))
        for s in statement.source
        if set(words_of_name(s.exact)) - _NOBODY
    ]
    return next((p for p in read if p.kind == "names"), read[0] if read else None)


class _Reader:
    """Goes through the statements in order of place; what was settled before helps with what comes after."""

    def __init__(self, laid: Page, cast: Cast, phrases: dict[str, Phrase | None]) -> None:
        self.page = laid
        self.cast = cast
        self.phrases = phrases
        self.discourse = Discourse(laid, cast.actors)
        self.told: dict[str, Told] = {}

    def read(self) -> tuple[Told, ...]:
        """Lead every statement; those that lean on others last: on whom they stand inside, on who says a heading below."""
        later = []
        passing = self._passing()
        for statement in self.page.statements:
            words = self.phrases[statement.id]
            while passing and passing[-1].start() < first(statement):
                self._pass(passing.pop())
            if (words is not None and words.pronoun in {"i", "we", "you"}) or is_heading(statement, self.page):
                later.append(statement)
            else:
                self._settle(statement, words)
        for statement in later:
            self._settle(statement, self.phrases[statement.id])
        return tuple(self.told[s.id] for s in self.page.statements)

    def hold(self, stances: Sequence[Statement]) -> tuple[Told, ...]:
        """Lead whoever holds a stance without speaking; who speaks is settled by then, and does not change by it."""
        led = []
        for stance in stances:
            words = _understood(self.page, stance)
            if words is not None and may_hold(words):
                actor, sureness, reasons = self._lead(stance, words)
                if actor is not None:
                    led.append(Told(stance.id, actor.number, sureness, reasons))
        return tuple(led)

    def _passing(self) -> list[re.Match[str]]:
        # Pronouns that are no sources keep somebody in mind all the same; last one first, to be taken off the end.
        sources = {s.start for statement in self.page.statements for s in statement.source}
        found = [
            match
            for match in _PASSING.finditer(self.page.text)
            if match.start() not in sources and not self.page.is_quoted(match.start())
        ]
        return found[::-1]

    def _pass(self, match: re.Match[str]) -> None:
        ranked = passing_rank(self.discourse, match.start(), match.group())
        if ranked and (len(ranked) == 1 or ranked[0].score - ranked[1].score >= _CLEAR):
            self.discourse.taken_up(
                ranked[0].actor, match.start(), is_owner=match.group().casefold() in {"his", "her", "him"}
            )

    def _settle(self, statement: Statement, words: Phrase | None) -> None:
        actor, sureness, reasons = self._lead(statement, words)
        self.told[statement.id] = Told(statement.id, None if actor is None else actor.number, sureness, reasons)
        if actor is not None and statement.source:
            self.discourse.spoke(actor.number, first(statement))

    def _lead(self, statement: Statement, words: Phrase | None) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
        if words is None and is_heading(statement, self.page):
            return said_again(statement, self.page, self.discourse, self.told)
        if words is None:
            return continued(statement, self.page, self.discourse, self.told)
        if words.kind == "names":
            return self._named(words)
        if words.pronoun == "who" and (noun := antecedent(words, self.page)) is not None:
            return self._taken_up(words, noun)
        if words.kind == "pronoun":
            return refer(statement, words, self.page, self.discourse, self.told)
        return lead_common(
            words, self.cast, self.discourse, barred=asker(statement, self.page, self.told), own=own(statement, words)
        )

    def _taken_up(self, words: Phrase, noun: Phrase) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
        # "Those who say": no actor of its own.
        if folded(noun.text) in ANYBODY:
            return None, "unsure", (f"“{words.text}” takes up “{noun.text}”, which names nobody",)
        return lead_common(noun, self.cast, self.discourse)

    def _named(self, words: Phrase) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
        found: list[Actor] = []
        for naming in words.heads:
            actor = self.cast.speaker(naming) or self.cast.spelled(self.page.words((naming.start, naming.end)))
            if actor is not None and actor not in found:
                found.append(actor)
        if len(found) == 1:
            return found[0], "sure", (_why(found[0], self.page.words((words.heads[0].start, words.heads[0].end))),)
        if not found:
            return lead_common(words, self.cast, self.discourse)
        members = tuple(actor.number for actor in found)
        key = "; ".join(self.cast.actors[n].name for n in members)
        group = next((a for a in self.cast.actors if a.members == members and a.key == key), None)
        if group is None:
            group = self.cast.new("group", key, words.start, words.end, members)
            group.spellings = {key: 1}
        return group, "sure", ("the line names them together",)


def _why(actor: Actor, said: str) -> str:
    if folded(actor.name) in {folded(untitled(said)), folded(said)}:
        return "named in the line"
    return f"“{said}” is {actor.name} in this article"
