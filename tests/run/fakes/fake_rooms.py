"""Stand-ins for the rooms that read, find and settle: quick, and broken on demand by words in the text.

Workers load this module by name, so it must not need pytest.
"""

from __future__ import annotations

import datetime
import os
import re
import time
from typing import TYPE_CHECKING

from onrecord.terms import (
    Caution,
    Commitment,
    Conflict,
    Difference,
    Document,
    Entity,
    Event,
    Evidence,
    Findings,
    Furniture,
    Mention,
    Noted,
    Origin,
    Position,
    Problem,
    Reading,
    ReportedCaution,
    ReportedCommitment,
    ReportedEvent,
    Role,
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
    content_id,
    mention_id,
    sha256,
    statement_id,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onrecord.link.origins.publishers import Publishers
    from onrecord.terms import Correction, Question

DAY = When(datetime.date(2031, 5, 9), datetime.date(2031, 5, 9), None, "none", None, sure=True)
_SAID = re.compile(r'^(?P<who>[^:\n"]+): "(?P<what>[^"\n]+)"', re.MULTILINE)


def version() -> str:
    """A version like that of a stage."""
    return "fake 1"


def read_bytes(raw: bytes, *, name: str, media_type: str | None = None) -> tuple[Document | None, tuple[Problem, ...]]:
    """Decode, with the first line as the title; misbehave when the bytes say so."""
    _misbehave(raw, b"READ")
    if not raw:
        return None, (Problem(name, "failed", "empty", "There is nothing in it."),)
    text = raw.decode("utf-8", "replace")
    first = text.partition("\n")[0]
    title = Noted(first, Span.of(text, 0, len(first)), "first line") if first else None
    menu = re.search(r"^MENU.*$", text, re.MULTILINE)
    return (
        Document(
            id=content_id("document", sha256(raw)),
            name=name,
            sha256=sha256(raw),
            codec="utf-8",
            media_type=media_type or "text/plain",
            text=text,
            text_sha256=sha256(text.encode("utf-8", "backslashreplace")),
            language="en",
            title=title,
            outlet=None,
            byline=None,
            dateline=None,
            published=None,
            address=None,
            furniture=(Furniture(Span.of(text, *menu.span()), "menu"),) if menu else (),
            trace=Trace("read", "fake 1"),
        ),
        (),
    )


def find(document: Document, limit: int) -> Findings:
    """Lines of the form `Name: "words"`; misbehave when the text says so."""
    _misbehave(document.text.encode("utf-8", "replace"), b"FIND")
    statements, mentions = [], []
    for match in _SAID.finditer(document.text, 0, limit):
        who, what = (Span.of(document.text, *match.span(group)) for group in ("who", "what"))
        statements.append(
            Statement(
                id=statement_id(document.id, (who,), (), (what,)),
                document=document.id,
                mode="direct",
                source=(who,),
                cue=(),
                content=(what,),
                place="body",
                said_on=None,
                occasion=None,
                via=None,
                inside=None,
            )
        )
        mentions.append(Mention(mention_id(document.id, "person", who), document.id, who, "person"))
    return Findings(
        document.id,
        tuple(statements),
        tuple(mentions),
        (),
        commitments=tuple(_promised(item) for item in statements),
        cautions=tuple(_warned(item) for item in statements),
        events=tuple(_happened(item) for item in statements),
    )


def _promised(said: Statement) -> ReportedCommitment:
    return ReportedCommitment(
        f"promise {said.id}", said.document, said.source, (), said.content, None, "pledged", (), None, (), said.id
    )


def _warned(said: Statement) -> ReportedCaution:
    return ReportedCaution(
        f"warning {said.id}", said.document, said.source, (), "warning", None, (), (), said.content, said.id
    )


def _happened(said: Statement) -> ReportedEvent:
    return ReportedEvent(f"event {said.id}", said.document, said.content, None, DAY, (), said.source, "past", said.id)


def settle(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    corrections: Sequence[Correction],
    table: Publishers,
) -> Settlement:
    """One person for each spelling, as renamed and merged by hand."""
    renamed = {item.subjects[0]: item.value for item in corrections if item.stands and item.kind == "rename"}
    merged = {
        name: item.subjects[0]
        for item in corrections
        if item.stands and item.kind == "merge"
        for name in item.subjects[1:]
    }
    people: dict[str, list[Statement]] = {}
    for document in documents:
        for statement in findings[document.id].statements:
            name = statement.source[0].exact
            people.setdefault(merged.get(name, name), []).append(statement)
    entities = tuple(_person(name, renamed.get(name, name), said) for name, said in sorted(people.items()))
    speakers = tuple(
        Speaker(statement.id, content_id("entity", name), "sure", ("named",))
        for name, said in sorted(people.items())
        for statement in said
    )
    return Settlement(
        entities,
        tuple(sorted(speakers, key=lambda speaker: speaker.statement)),
        (),
        origins=tuple(_origin(document, table) for document in documents),
        utterances=tuple(_utterances(people)),
        stories=(Story("story", "Everything", tuple(document.id for document in documents)),) if documents else (),
    )


def _origin(document: Document, table: Publishers) -> Origin:
    span = document.title.span if document.title else None
    name = table.publisher_of("Bayline") or "Bayline"
    return Origin(document.id, name, "retells", None, (span,) if span else (), (), ("it says so",), "Bayline")


def _utterances(people: Mapping[str, Sequence[Statement]]) -> Iterator[Utterance]:
    """The last two things each person said are called one utterance, and their words the difference."""
    for name, said in sorted(people.items()):
        if len(said) > 1:
            left, right = said[-2:]
            difference = Difference("wording", left.id, right.id, left.content, right.content)
            key = content_id("utterance", name)
            yield Utterance(key, content_id("entity", name), (left.id, right.id), (difference,), "same", ("why",))


def _person(key: str, name: str, said: Sequence[Statement]) -> Entity:
    documents: dict[str, set[str]] = {}
    for statement in said:
        documents.setdefault(statement.source[0].exact, set()).add(statement.document)
    spellings = tuple(Spelling(text, tuple(sorted(ids))) for text, ids in sorted(documents.items()))
    roles = tuple(sorted(Role("speaker", item.document, item.source[0], "current") for item in said))
    return Entity(content_id("entity", key), "person", name, spellings, roles, None, ())


def weigh(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
    _corrections: Sequence[Correction],
    questions: Sequence[Question],
) -> Weighing:
    """A row of each kind for each thing said; on each question, everybody supports it."""
    said = [item for document in documents for item in findings[document.id].statements]
    speakers = {item.statement: item.entity for item in settlement.speakers}
    return Weighing(
        tuple(questions),
        tuple(_position(question, item, speakers[item.id] or "") for question in questions for item in said),
        tuple(
            Commitment(f"c {i.id}", (), (), "x", "y", "z", 1.0, 2.0, "EUR", "pledged", DAY, (f"promise {i.id}",), ())
            for i in said
        ),
        tuple(
            Caution(f"w {i.id}", speakers[i.id], None, "warning", None, "", "", None, (f"warning {i.id}",), ())
            for i in said
        ),
        tuple(Event(f"e {i.id}", "it", DAY, "Harbour", (), "past", (f"event {i.id}",), ()) for i in said),
        tuple(_conflicts(said)),
    )


def _position(question: Question, said: Statement, actor: str) -> Position:
    evidence = Evidence(said.document, said.id, None, "own words", "supports", said.content, None, ("so they said",))
    return Position(
        content_id("position", question.title, said.id), question.title, actor, "person", None, "supports",
        said.content, said.document, DAY, "first stated", (evidence,), ("why",),
    )  # fmt: skip


def _conflicts(said: Sequence[Statement]) -> Iterator[Conflict]:
    if len(said) > 1:
        readings = tuple(Reading(item.content[0].exact, item.document, item.content, item.id) for item in said[:2])
        yield Conflict("conflict", "quote wording", "variant", "Anna Berg", readings, ("they differ",), 3, None)


def _misbehave(raw: bytes, stage: bytes) -> None:
    actions: dict[bytes, Callable[[], object]] = {
        b"-SLEEP": lambda: time.sleep(600),
        b"-SPIN": _spin,
        b"-EXIT": lambda: os._exit(9),
        b"-EAT": lambda: [bytearray(50_000_000) for _ in range(1000)],
        b"-RAISE": lambda: 1 // 0,
        b"-PRINT": lambda: print("this must not end up between the messages"),  # noqa: T201
        b"-BIT": lambda: time.sleep(0.05),
    }
    for word, action in actions.items():
        if stage + word in raw:
            action()


def _spin() -> None:
    while True:
        pass


def reader() -> object:
    """The work of the stage `read`."""
    return read_bytes


def finder() -> object:
    """The work of the stage `find`."""
    return find


def broken_finder() -> object:
    """A stage `find` whose model is not there."""
    raise FileNotFoundError("no model")


def settler() -> object:
    """The work of the stage `settle`."""
    return settle


def weigher() -> object:
    """The work of the stage `weigh`."""
    return weigh


def other_version() -> str:
    """The version of the next release."""
    return "fake 2"
