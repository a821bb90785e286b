"""Large invented records, settled already: sense is not needed, size and shape are.

Rows are written as the program would have made them, with every span in place, so that what shows a record can be
measured on tens of thousands of articles without reading them.
"""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from onrecord.keep.sqlite import SqliteStore
from onrecord.keep.store import Outcome
from onrecord.run.settling import digest
from onrecord.run.stages import STAGES, signature
from onrecord.terms import (
    Conflict,
    Difference,
    Document,
    Entity,
    Event,
    Evidence,
    Findings,
    Mention,
    Noted,
    Origin,
    Position,
    Question,
    Reading,
    ReportedEvent,
    Settlement,
    Span,
    Speaker,
    Spelling,
    Statement,
    Story,
    Trace,
    Utterance,
    Weighing,
    When,
    conflict_id,
    content_id,
    event_id,
    mention_id,
    position_id,
    reported_event_id,
    sha256,
    statement_id,
)

TRACE = Trace("invented", "1")
FIRST = datetime.date(2031, 1, 1)
VALUES = ("supports", "open", "conditional", "undecided", "opposes", "warns against", "unclear")
STATEMENTS, ACTORS, OUTLETS, STORIES, QUESTIONS = 8, 3000, 400, 700, 40
#: Paragraphs of an article, and of the one that is as long as any that is analysed.
PARAGRAPHS, LONGEST = 12, 900


@dataclass
class Invention:
    """What has been made up so far."""

    chance: random.Random
    words: list[str]
    weights: list[float]
    actors: list[str]
    actor_weights: list[float]
    documents: list[Document] = field(default_factory=list)
    findings: list[Findings] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    #: For each statement in order: its id, document, actor and content.
    lines: list[tuple[str, str, str, Span]] = field(default_factory=list)
    events: list[ReportedEvent] = field(default_factory=list)


def invention(seed: int) -> Invention:
    """An empty one: words as common as in a language, and actors of whom a few say most."""
    chance = random.Random(seed)
    parts = ["ba", "ren", "tol", "mi", "sar", "ke", "lo", "vin", "dra", "pe", "hul", "os", "ta", "fi", "gor", "ne"]
    words = ["the", "of", "to", "and", "in"]
    words += ["".join(chance.choices(parts, k=chance.randint(1, 4))) for _ in range(30_000)]
    names = [f"{chance.choice(parts)}{chance.choice(parts)} {chance.choice(parts)}{chance.choice(parts)}{n}".title() for n in range(ACTORS)]  # fmt: skip
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    return Invention(chance, words, weights, names, list(accumulate(1 / (rank + 1) for rank in range(ACTORS))))


def write(path: Path, articles: int, *, seed: int = 7) -> None:
    """Write a record of so many articles; there must be no file at ``path``."""
    made = invention(seed)
    store = SqliteStore(path, create=True)
    stages = signature(STAGES)
    for number in range(articles):
        document, findings, raw = _article(made, number)
        source = store.accept(raw, name=document.name, origin=content_id("invented", number))
        store.write(Outcome(source, stages, document, findings, ()))
    settlement = _settlement(made)
    store.settle(settlement, generation=store.generation())
    store.weigh(_weighing(made, settlement), generation=store.generation(), questions=digest(()))
    store.close()


def _sentence(made: Invention, least: int = 8, most: int = 24) -> str:
    return " ".join(made.chance.choices(made.words, cum_weights=made.weights, k=made.chance.randint(least, most)))


def _article(made: Invention, number: int) -> tuple[Document, Findings, bytes]:
    parts: list[str] = []
    at = 0
    spans: list[tuple[Span, Span, Span, str]] = []
    paragraphs = LONGEST if number == 1 else PARAGRAPHS
    for paragraph in range(paragraphs):
        if paragraph < STATEMENTS:
            actor = made.chance.choices(made.actors, cum_weights=made.actor_weights)[0]
            content = _sentence(made)
            text = f"“{content},” {actor} said."
            source = at + len(content) + 4
            cue = source + len(actor) + 1
            spans.append((
                Span(at + 1, at + 1 + len(content), content), Span(source, source + len(actor), actor),
                Span(cue, cue + 4, "said"), actor,
            ))  # fmt: skip
        else:
            text = ". ".join(_sentence(made).capitalize() for _ in range(3)) + "."
        parts.append(text)
        at += len(text) + 2
    text = "\n\n".join(parts)
    raw = text.encode()
    day = FIRST + datetime.timedelta(days=number % 700)
    name = f"article-{number:06}.txt"
    document = Document(
        id=content_id("document", name), name=name, sha256=sha256(raw), codec="utf-8", media_type="text/plain", text=text,
        text_sha256=sha256(raw), language="en", title=Noted(_sentence(made, 5, 9).capitalize(), None, "first line"),
        outlet=Noted(f"The {made.actors[number % OUTLETS].split()[0]} Courier", None, "invented"), byline=None,
        dateline=None, published=Noted(day.isoformat(), None, "invented"), address=None, furniture=(), trace=TRACE,
    )  # fmt: skip
    findings = _findings(made, document, spans, day)
    made.documents.append(document)
    made.findings.append(findings)
    return document, findings, raw


def _findings(made: Invention, document: Document, spans: list, day: datetime.date) -> Findings:
    when = When(day, day, None, "published", day, sure=False)
    statements, mentions = [], []
    for content, source, cue, actor in spans:
        id_ = statement_id(document.id, (source,), (cue,), (content,))
        statements.append(
            Statement(id_, document.id, "direct", (source,), (cue,), (content,), "body", when, None, None, None)
        )
        mentions.append(Mention(mention_id(document.id, "person", source), document.id, source, "person"))
        made.speakers.append(Speaker(id_, content_id("entity", actor), "sure", ("the name stands beside it",)))
        made.lines.append((id_, document.id, actor, content))
    events: tuple[ReportedEvent, ...] = ()
    if len(made.documents) % 2 == 0:
        what = (spans[0][0],)
        told = ReportedEvent(
            reported_event_id(document.id, what, None), document.id, what, None, when, (), (), "past", None
        )
        made.events.append(told)
        events = (told,)
    return Findings(document.id, tuple(statements), tuple(mentions), (), events=events)


def _settlement(made: Invention) -> Settlement:
    ids = [document.id for document in made.documents]
    entities = tuple(
        Entity(content_id("entity", name), "person", name, (Spelling(name, tuple(ids[n::997][:20])),), (), None, ())
        for n, name in enumerate(made.actors)
    )
    origins = [
        Origin(id_, "News Agency" if n % 10 else "own", "retells" if n % 10 else "own report", ids[n - n % 10] if n % 10 else None, (), (), ("it says so",), f"root {n // 10}")
        for n, id_ in enumerate(ids)
    ]  # fmt: skip
    stories = tuple(
        Story(content_id("story", n), made.documents[n].title.value, tuple(sorted(ids[n::STORIES])))  # type: ignore[union-attr]
        for n in range(min(STORIES, len(ids)))
    )
    return Settlement(entities, tuple(made.speakers), (), (), tuple(origins), tuple(_utterances(made)), stories)


def _utterances(made: Invention) -> list[Utterance]:
    """Neighbouring lines of one actor put together, two to forty at a time; whether their words agree is no matter."""
    by_actor: dict[str, list[tuple[str, str, str, Span]]] = {}
    for line in made.lines:
        by_actor.setdefault(line[2], []).append(line)
    found = []
    for actor, lines in by_actor.items():
        at = 0
        while at + 1 < len(lines) // 2:
            size = made.chance.choice((2, 2, 2, 3, 4, 6, 40))
            group = lines[at : at + size]
            at += size
            differences = tuple(
                Difference("wording", group[0][0], other[0], (group[0][3],), (other[3],)) for other in group[1:12]
            )
            ids = tuple(line[0] for line in group)
            found.append(
                Utterance(
                    content_id("utterance", *ids), content_id("entity", actor), ids, differences, "same", ("invented",)
                )
            )
    return found


def _weighing(made: Invention, settlement: Settlement) -> Weighing:
    questions = tuple(Question(_sentence(made, 3, 6), source="proposed") for _ in range(QUESTIONS))
    return Weighing(
        questions=questions,
        positions=tuple(_positions(made, questions)),
        events=tuple(
            Event(event_id((told.id,)), told.what[0].exact, told.when, None, (), "past", (told.id,), ())
            for told in made.events
        ),
        conflicts=tuple(_conflicts(made, settlement)),
    )


def _positions(made: Invention, questions: tuple[Question, ...]) -> list[Position]:
    found = []
    for question in questions:
        for actor in made.actors[:120]:
            entity = content_id("entity", actor)
            for step in range(3):
                value = VALUES[made.chance.randrange(len(VALUES))]
                day = FIRST + datetime.timedelta(days=made.chance.randrange(700))
                when = When(day, day, None, "none", None, sure=True)
                evidence = []
                for _ in range(6):
                    id_, document, _, span = made.lines[made.chance.randrange(len(made.lines))]
                    evidence.append(Evidence(document, id_, None, "own words", value, (span,), when, ("invented",)))
                found.append(
                    Position(
                        position_id(question.title, entity, value, f"{when.iso} {step}"), question.title, entity, "person",
                        None, value, (), None, when, "hardened" if step else "first stated", tuple(evidence), (),
                    )
                )  # fmt: skip
    return found


def _conflicts(made: Invention, settlement: Settlement) -> list[Conflict]:
    found = []
    for number, utterance in enumerate(settlement.utterances[:6000]):
        lines = [made.lines[(number * 7 + step) % len(made.lines)] for step in range(3)]
        readings = tuple(Reading(span.exact, document, (span,), id_) for id_, document, _, span in lines)
        found.append(
            Conflict(
                conflict_id("number", str(number), readings), "number", "contradiction", f"matter {number}", readings,
                ("invented",), 1 + number % 5, utterance.id,
            )
        )  # fmt: skip
    return found
