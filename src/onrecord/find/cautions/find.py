"""One document to what it says was warned of, threatened, or called a red line.

Warnings stand in what somebody said: after "warned", or in a sentence that joins a condition, or something that would bring
something about, with what nobody wants. The reporter's own words count where they tell who warned or threatened.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.lexicon import THREATENS, WARNS
from onrecord.find.cautions.nouns import named
from onrecord.find.cautions.page import LONGEST, Page, Parts
from onrecord.find.cautions.phrasing import linked, side
from onrecord.find.cautions.redlines import red_lines
from onrecord.find.cautions.split import cut_advice, cut_plain, cut_warned, is_harmless, is_own_deed
from onrecord.find.cautions.told import told
from onrecord.find.cautions.ways import IDLE, UNREAL, addressee
from onrecord.terms import Span
from onrecord.text.sentences import sentences, unpointed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.cautions.phrasing import Linked
    from onrecord.find.cautions.split import Cut
    from onrecord.terms import Mention, ReportedCaution, Statement
    from onrecord.terms.caution import CautionKind

Range = tuple[int, int]
_AGAINST: Final = re.compile(r"\W*(?:against|not to)\s+", re.IGNORECASE)
_AGAINST_BEFORE: Final = re.compile(r"\bagainst\s*$", re.IGNORECASE)
_IF: Final = re.compile(r"\W*(?:if|unless|should)\s+", re.IGNORECASE)
_OF: Final = re.compile(r"\W*(?:of|about|that|over)\s+", re.IGNORECASE)
_NEXT: Final = re.compile(r"[.;!]\s+(?P<next>[^.;!?]{6,200})")
#: "The clinic was threatened with closure": it threatens nobody.
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
#: "Was given a final written warning": by an employer or a referee.
_GIVEN: Final = re.compile(
    r"\b(?:given|handed|issued|shown|received?|got|gets)\b.*\b(?:warning|caution)", re.IGNORECASE
)
#: What is warned of in a clause has one of these.
_CLAUSE: Final = re.compile(
    r"\b(?:will|would|could|may|might|can|cannot|must|should|shall|is|are|was|were|be|been|has|have|had|not|never|no)\b|['’](?:s|re|ll|d|ve)\b|n['’]t\b|\w+ing\b",
    re.IGNORECASE,
)
#: "We'll subpoena her," he warned.
_WE_WILL: Final = re.compile(
    r"\W*(?:we|I)(?:['’]ll|\s(?:will|shall|are going to|am going to))\s(?!(?:see|need|have|be|lose|face)\b)",
    re.IGNORECASE,
)
_ADVISES: Final = re.compile(r"\b(?:advis|urg|tell|told|instruct|appeal)", re.IGNORECASE)
_TOLD: Final = re.compile(r"\b(?:told|tells?|telling|warn\w*)$", re.IGNORECASE)
_NEAR: Final = 24
#: The name of who is warned stands at most so far after "warned".
_FAR: Final = 90


def cautions(
    text: str, statements: Sequence[Statement], mentions: Sequence[Mention], *, document: str
) -> tuple[ReportedCaution, ...]:
    """The warnings, threats and red lines that one document reports, in order of place.

    Args:
        text: The bare text of the document.
        statements: Its statements.
        mentions: Its names; an addressee is one of them.
        document: Id of the document.

    Returns:
        One for each warning or red line; all spans lie in ``text``. The holder is empty where it is the speaker.
    """
    page = Page(unpointed(text), document, tuple(statements), tuple(mentions), sentences(text))
    found: dict[str, ReportedCaution] = {}
    reported = list(told(page))
    # What the reporter tells of a red line says more than its words alone: "dismissed Osmer's red lines".
    lines = [made for made in reported if made.kind == "red line"]
    for made in (*lines, *_said(page), *reported, *named(page)):
        if not any(_same_place(made, other) for other in found.values()):
            found.setdefault(made.id, _restored(made, text))
    return tuple(sorted(found.values(), key=lambda c: (c.cue[0].start, c.id)))


def _restored(made: ReportedCaution, text: str) -> ReportedCaution:
    """A row with its words as they stand in the document."""

    def spans(parts: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(Span.of(text, part.start, part.end) for part in parts)

    return replace(
        made,
        holder=spans(made.holder),
        addressee=spans(made.addressee),
        cue=spans(made.cue),
        trigger=spans(made.trigger),
        consequence=spans(made.consequence),
    )


def _same_place(made: ReportedCaution, other: ReportedCaution) -> bool:
    """Whether two rows tell of the same words: a statement inside another, or a sentence read twice."""
    if (made.kind == "red line") != (other.kind == "red line"):
        # "Warned that it would be a red line": the line is the row.
        return other.kind == "red line" and not made.trigger and _holds(made.consequence, other.cue)
    parts, others = (*made.trigger, *made.consequence), (*other.trigger, *other.consequence)
    return any(a.meets(b) for a in parts for b in others) or any(a.meets(b) for a in made.cue for b in other.cue)


def _holds(parts: Sequence[Span], cue: Sequence[Span]) -> bool:
    return any(b.within(a) for a in parts for b in cue)


def _said(page: Page) -> Iterator[ReportedCaution]:
    """Warnings in what somebody said, the shortest contents first."""
    for statement in sorted(
        page.statements, key=lambda s: (sum(p.end - p.start for p in s.content), s.content[0].start)
    ):
        cue = " ".join(span.exact for span in statement.cue)
        threat = THREATENS.search(cue) is not None
        warned = threat or WARNS.search(cue) is not None
        lines = [line for bounds in page.pieces(statement) for line in _red(page, statement, bounds)]
        yield from lines
        if threat and _is_unreal(page.text, statement):
            continue
        if threat and _PASSIVE.search(page.text, max(0, statement.cue[0].start - _NEAR), statement.cue[0].start):
            continue
        if _GIVEN.search(cue) is not None:
            continue
        if warned and (made := _warned(page, statement, threat=threat)) is not None and not _is_line(made, lines):
            yield made
        for bounds in page.pieces(statement):
            if not warned and (made := _plain(page, statement, bounds)) is not None:
                yield made


def _is_unreal(text: str, statement: Statement) -> bool:
    """Whether nobody has threatened yet: "to threaten a charge", "anyone who threatens"."""
    cue = statement.cue[0]
    return UNREAL.search(text[max(0, cue.start - _NEAR) : cue.start]) is not None and "ed" not in cue.exact[-2:]


def _warned(page: Page, statement: Statement, *, threat: bool) -> ReportedCaution | None:
    """The warning that the content of a statement is, after "warned"."""
    start = statement.content[0].start
    end = min(statement.content[0].end, start + LONGEST)
    if len(statement.content) > 1 and (supposed := _IF.match(page.text, start, end)) is not None:
        # "If it fails," he warned, "the valley will flood."
        after = statement.content[1]
        parts = Parts("threat" if threat else "warning", statement.cue, (supposed.end(), end), (after.start, after.end))
        return page.row(parts, statement)
    led = _led(page, statement, end)
    if threat and led is not None and led.link in {"of", "over", "about", "against"}:
        return None  # "threatened them out of celebrating"
    cut, against, start = _content(page, statement, led, end)
    if cut is not None:
        trigger, consequence = cut.trigger, cut.consequence
    elif against:
        trigger, consequence = (start, end), None
    else:
        trigger, consequence = None, (start, end)
    own = cut is not None and cut.form == "if" and cut.is_own_deed(page.text)
    own = own or (
        cut is None
        and not against
        and (_WE_WILL.match(page.text, start, end) is not None or is_own_deed(page.text, start, end))
    )
    kind: CautionKind = "threat" if threat or own else "warning"
    to = addressee(page, led.between) if led is not None else _addressee(page, statement)
    parts = Parts(kind, statement.cue, trigger, consequence, holder=_holder(page, statement), addressee=to)
    made = page.row(parts, statement)
    enough = made.trigger or any(" " in span.exact for span in made.consequence)
    if against and IDLE.match(page.text, start, end):
        return None
    if cut is None and not against and (led is None or led.link == "that") and is_harmless(page.text, start, end):
        return None
    tells = cut is not None or against or led is not None or _CLAUSE.search(page.text, start, end) is not None
    return made if enough and tells else None


def _led(page: Page, statement: Statement, end: int) -> Linked | None:
    """What follows the cue, where it stands right before the content: "warned the governor, in a sermon, that"."""
    after, before = statement.cue[-1].end if statement.cue else end, statement.content[0].start
    if not after <= before <= after + _FAR:
        return None
    found = linked(page.text, after, end)
    return found if found is not None and found.what[1] > before and found.what[0] < before + _FAR else None


def _content(page: Page, statement: Statement, led: Linked | None, end: int) -> tuple[Cut | None, bool, int]:
    """The parts of what was warned of, whether it is warned against, and where it begins."""
    start = statement.content[0].start
    if led is not None:
        against = led.link in {"against", "not to", "never to", "to"}
        return (None if against else cut_warned(page.text, led.what[0], end)), against, led.what[0]
    inside = _AGAINST.match(page.text, start, end)
    against = inside is not None or _AGAINST_BEFORE.search(page.text, max(0, start - 9), start) is not None
    if against:
        return None, True, inside.end() if inside else start
    of = _OF.match(page.text, start, end)
    start = of.end() if of else start
    return cut_warned(page.text, start, end), False, start


def _holder(page: Page, statement: Statement) -> Range | None:
    """Who warns in "it will flood, warned | the mayor", where the statement has found nobody."""
    cue = statement.cue[-1]
    if statement.source or cue.start < statement.content[-1].end:
        return None
    end = next((last for first, last in page.sentences if first <= cue.start < last), cue.end)
    return side(page.text, (cue.end, end))


def _is_line(made: ReportedCaution, lines: Sequence[ReportedCaution]) -> bool:
    """Whether what was warned of is that something would be a red line: "warned that it would be a red line"."""
    return not made.trigger and any(line.act == "drawn" and line.trigger for line in lines)


def _addressee(page: Page, statement: Statement) -> tuple[Span, ...]:
    """The name between "warned" and what was warned of."""
    after, before = statement.cue[-1].end, statement.content[0].start
    return page.names_between(after, before) if before - after < _FAR else ()


def _red(page: Page, statement: Statement, bounds: Range) -> Iterator[ReportedCaution]:
    for line in red_lines(page.text, *bounds):
        yield page.row(Parts("red line", (Span.of(page.text, *line.cue),), line.trigger, act=line.act), statement)


def _plain(page: Page, statement: Statement, bounds: Range) -> ReportedCaution | None:
    """The warning that a sentence is without saying so."""
    cut = cut_plain(page.text, *bounds)
    if cut is None and _ADVISES.search(" ".join(span.exact for span in statement.cue)):
        cut = cut_advice(page.text, *bounds)
    if cut is None:
        return None
    own = cut.form == "threat" or (cut.form == "if" and cut.is_own_deed(page.text)) or cut.threatens(page.text)
    kind: CautionKind = "threat" if own else "warning"
    consequence = _consequence(page.text, cut, statement)
    to = addressee(page, (statement.cue[-1].end, statement.content[0].start)) if _tells_whom(statement) else ()
    made = page.row(Parts(kind, (Span.of(page.text, *cut.cue),), cut.trigger, consequence, addressee=to), statement)
    return made if made.trigger or made.consequence else None


def _tells_whom(statement: Statement) -> bool:
    """Whether the words between cue and content name who is told: "told the baker that"."""
    if not statement.cue or _TOLD.search(statement.cue[-1].exact) is None:
        return False
    return 0 < statement.content[0].start - statement.cue[-1].end < _FAR


def _consequence(text: str, cut: Cut, statement: Statement) -> Range | None:
    """What follows; after "we cannot risk it" it may stand in the next sentence of the same content."""
    if cut.consequence is not None or cut.trigger is None:
        return cut.consequence
    part = next((p for p in statement.content if p.start <= cut.trigger[1] < p.end), None)
    after = None if part is None else _NEXT.match(text, cut.trigger[1], part.end)
    following = None if after is None else cut_plain(text, *after.span("next"))
    return following.consequence if following is not None and following.form == "aftermath" else None
