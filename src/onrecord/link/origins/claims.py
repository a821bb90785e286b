"""What one article says about where its words come from, before the other articles are looked at."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.citing import citations
from onrecord.link.origins.credits import credits_of
from onrecord.link.origins.governed import going_on, in_sentence
from onrecord.terms import Span
from onrecord.terms.document import ISSUES_RELEASE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.link.origins.body import Body
    from onrecord.link.origins.citing import Citation, Way
    from onrecord.link.origins.outlets import Outlets
    from onrecord.terms import Relation, Statement

#: Occasions that many may attend; a meeting or an interview is none.
_OPEN: Final = re.compile(
    r"\b((?:(?:joint|weekly|daily|regular|televised|closing|final|public|annual|campaign)\s)*(?:press\sconference"
    r"|news\sconference|briefing|press\sbriefing|rally|speech|address|hearing|debate|testimony|ceremony|summit"
    r"|town\shall|sermon|lecture))\b"
)
#: What a dispute is about, behind its name.
_ABOUT: Final = re.compile(r"\s(?:over|about|on(?=\s[a-z])|around|as\sto|surrounding|concerning|within|among)\b")
_THE: Final = re.compile(r"^(?:the\s|The\s(?=[A-Z]{2,6}$))")
#: Names by which articles call one sort of occasion.
_SORTS: Final = {
    "press": ("press conference", "news conference", "briefing"),
    "speech": ("rally", "speech", "address", "sermon", "lecture", "town hall"),
    "hearing": ("hearing", "testimony"),
}
#: Paragraphs with fewer words are headlines, dates and bylines, not the lead.
_FULL_PARAGRAPH: Final = 12
#: Relations of an article as a whole that say where to look for its source.
WHOLE: Final[frozenset[Relation]] = frozenset(("own report", "retells", "republishes", "interview"))
#: How near to the source each way of citing leads.
_DEPTHS: Final[dict[Way, int]] = {"interview": 2, "report": 2, "cited": 3}
#: So many mentions of one outlet's report show that the article at large retells it.
_OFTEN: Final = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """One way in which words came into an article, by the article's own account."""

    name: str
    key: str
    relation: Relation
    spans: tuple[Span, ...]
    #: Ids of statements; empty for the article as a whole.
    statements: tuple[str, ...]
    reasons: tuple[str, ...]
    #: The further from the article, the nearer to the source: 0 a page that republishes, 1 an agency's mark,
    #: 2 a report or interview, 3 what that report cites.
    depth: int


def claims(body: Body, statements: Sequence[Statement], outlets: Outlets) -> tuple[Claim, ...]:
    """Everything an article says about where its words come from; one claim for each outlet, relation and reach."""
    own = "" if body.document.outlet is None else outlets.key(body.document.outlet.value)
    found: list[Claim] = [
        *_credited(body, outlets, own),
        *_cited(body, statements, outlets, own),
        *_spoken(body, statements),
    ]
    whole = [claim for claim in found if not claim.statements and claim.relation in WHOLE]
    if not whole:
        found += _signed(body, outlets)
    # An agency's copy that goes through another's report is no own report, whatever its dateline says.
    deepest = max((claim.depth for claim in whole), default=0)
    return _united([c for c in found if c.relation != "own report" or c.depth >= deepest])


def _credited(body: Body, outlets: Outlets, own: str) -> list[Claim]:
    out = []
    for item in credits_of(body, outlets):
        span = Span.of(body.document.text, item.start, item.end)
        key = outlets.key(item.name)
        if item.credit == "summary":
            out.append(Claim(item.name, "", "summary without source", (span,), (), (item.reason,), 0))
        elif item.credit == "agency":
            relation: Relation = "own report" if key == own else "republishes"
            out.append(Claim(item.name, key, relation, (span,), (), (item.reason,), 1))
        elif item.credit == "source-line" and (key != own or _named_by(body, span)):
            out.append(Claim(item.name, key, "republishes", (span,), (), (item.reason,), 0))
    return out


def _named_by(body: Body, span: Span) -> bool:
    """Whether the article's outlet is known from this very line, so that another page republishes it."""
    outlet = body.document.outlet
    return outlet is not None and outlet.span is not None and outlet.span.meets(span)


def _cited(body: Body, statements: Sequence[Statement], outlets: Outlets, own: str) -> list[Claim]:
    named = _outlets_cited(body, outlets)
    often = Counter(outlets.key(name) for _, name in named)
    is_own = any(outlets.key(name) == own and item.way == "interview" for item, name in named)
    held = {item: in_sentence(body.sentence_at(item.start), statements) for item, _ in named}
    out = []
    for item, name in named:
        key = outlets.key(name)
        ids = {s.id for s in held[item]}
        if item.way == "interview" and key != own:
            others = {s.id for other, them in held.items() if other != item for s in them}
            ids |= {s.id for first in held[item][:1] for s in going_on(body, first, statements)} - others
        whole = _is_for_all(body, item, often[key], has_own=is_own)
        if item.way != "interview" and whole:
            ids = set()
        if key != own and not ids and not whole:
            continue
        relation: Relation = "interview" if item.way == "interview" else "retells"
        if key == own:
            if item.way != "interview":
                continue
            relation, ids = "own report", set()
        span = Span.of(body.document.text, item.start, item.end)
        reasons = (item.rule.replace("{name}", name),)
        out.append(Claim(name, key, relation, (span,), tuple(sorted(ids)), reasons, _DEPTHS[item.way]))
    return out


def _outlets_cited(body: Body, outlets: Outlets) -> list[tuple[Citation, str]]:
    """Citations whose name is an outlet's, each with the name in full."""
    places = citations(body)
    sure = [item.name for item in places if outlets.holds(item.name)]
    longer = [*sure, *([body.document.outlet.value] if body.document.outlet is not None else [])]
    out = []
    for item in places:
        full = _THE.sub("", outlets.full(item.name, longer))
        if outlets.holds(full):
            out.append((item, full))
    return out


def _is_for_all(body: Body, item: Citation, often: int, *, has_own: bool) -> bool:
    """Whether a citation covers the article at large: it goes on through that report, or its lead rests on it.

    An article that was told things itself rests on no other.
    """
    if has_own:
        return False
    before = sum(end <= item.start and _is_full(body.text[start:end]) for start, end in body.paragraphs.ranges)
    return item.goes_on or often >= _OFTEN or before == 0 or (before == 1 and often > 1)


def _is_full(paragraph: str) -> bool:
    """Whether a paragraph is one of the article, not a headline, a date or a byline."""
    words = len(paragraph.split())
    return words >= 2 * _FULL_PARAGRAPH or (words >= _FULL_PARAGRAPH and paragraph[-1] in ".!?\"”’'»)")


def _spoken(body: Body, statements: Sequence[Statement]) -> list[Claim]:
    out = []
    for statement in statements:
        if statement.occasion is None or statement.via is not None:
            continue
        match = _OPEN.search(statement.occasion.exact)
        if match is None or _is_dispute(body, statement.occasion):
            continue
        name = " ".join(match[1].split())
        ids = tuple(sorted(s.id for s in going_on(body, statement, statements) if _same_day(s, statement)))
        day, known = _day(body, statement)
        sort = next((sort for sort, words in _SORTS.items() if any(word in name for word in words)), name)
        key = f"occasion {sort} {day or body.document.id}"
        article = "an" if name[0] in "aeiou" else "a"
        reason = f"it says that this was said at {article} {name}" + (f" on {day}" if known else "")
        named = f"{name} {day if known else ''}".strip()
        out.append(Claim(named, key, "occasion", (statement.occasion,), ids, (reason,), 2))
    return out


def _is_dispute(body: Body, occasion: Span) -> bool:
    """Whether it is no evening with two speakers but what people dispute ("in the debate over tolls")."""
    return occasion.exact.endswith("debate") and _ABOUT.match(body.text, occasion.end) is not None


def _same_day(one: Statement, other: Statement) -> bool:
    return one.said_on is None or other.said_on is None or one.said_on.iso == other.said_on.iso


def _day(body: Body, statement: Statement) -> tuple[str, bool]:
    """The day of an occasion, and whether the article says so; else the day on which the article came out, if known."""
    said = statement.said_on
    if said is not None and said.first == said.last:
        return said.iso, said.sure
    published = body.document.published
    return ("" if published is None else published.value[:10]), False


def _signed(body: Body, outlets: Outlets) -> list[Claim]:
    """An own report of the outlet, when a named writer signs and nothing else is said, or a body issues it itself."""
    document = body.document
    if document.outlet is None:
        return []
    if document.outlet.rule == ISSUES_RELEASE:
        name, spans = document.outlet.value, () if document.outlet.span is None else (document.outlet.span,)
        return [Claim(name, outlets.key(name), "own report", spans, (), (f"it is a press release of {name}",), 0)]
    if document.byline is None:
        return []
    writer = document.byline.value.strip()
    key = outlets.key(document.outlet.value)
    if not writer or outlets.key(writer) == key or outlets.holds(writer) or _is_desk(writer, document.outlet.value):
        return []
    spans = () if document.byline.span is None else (document.byline.span,)
    reason = f"{writer} signs for {document.outlet.value}, and no other source is named"
    return [Claim(document.outlet.value, key, "own report", spans, (), (reason,), 0)]


def _is_desk(writer: str, outlet: str) -> bool:
    """Whether a byline names a desk and not a person."""
    desk = re.search(
        r"\b(?i:staff|newsroom|desk|editors?|correspondents?|reporters?|team|admin|agenc(?:y|ies)|wires?)\b", writer
    )
    return desk is not None or outlet.casefold() in writer.casefold()


def _united(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """One claim for each outlet, relation and reach; a claim on the article as a whole takes in those on single lines."""
    by_kind: dict[tuple[str, str, bool], list[Claim]] = defaultdict(list)
    whole = {(c.key, c.relation) for c in found if not c.statements}
    for claim in found:
        by_kind[claim.key, claim.relation, (claim.key, claim.relation) in whole].append(claim)
    return tuple(_one(group, is_whole=kind[2]) for kind, group in sorted(by_kind.items()))


def _one(group: Sequence[Claim], *, is_whole: bool) -> Claim:
    first = min(group, key=lambda claim: (claim.spans, claim.name))
    ids = () if is_whole else tuple(sorted({i for claim in group for i in claim.statements}))
    return Claim(
        first.name, first.key, first.relation, tuple(sorted({s for c in group for s in c.spans})), ids,
        tuple(dict.fromkeys(r for c in sorted(group, key=lambda c: c.spans) for r in c.reasons)),
        max(c.depth for c in group),
    )  # fmt: skip
