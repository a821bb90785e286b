"""Places that do not agree: where one thing happened."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.weigh.conflicts.fact import fact, meetings, topic
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Conflict, ConflictType
    from onrecord.weigh.conflicts.fact import Fact, Meeting
    from onrecord.weigh.conflicts.page import Page

#: Shared weight and part of it for two places to be of one thing: much and some of it, or less and most of it.
_BARS: Final = ((10.0, 0.6), (4.0, 0.75))
#: A name in capitals after a word that puts something there.
_THERE: Final = re.compile(
    r"\b(?:in|at|near|off|outside|on|into|inside)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:de|des|du|la|le|of|the|van|am)\s+)*[A-Z0-9][\w’'-]*)*)"
)
#: Common nouns that name a place where something can be held or happen.
_VENUES: Final = (
    "airport|arena|barracks|basement|cathedral|chapel|church|city hall|clinic|club|courthouse|embassy|factory|hospital|"
    "hotel|house|kitchen|library|mosque|museum|palace|park|parliament|pub|restaurant|school|stadium|station|"
    "synagogue|temple|theatre|theater|town hall|university|village hall|warehouse"
)
_VENUE: Final = re.compile(
    rf"\b(?:in|at|inside|outside|into|near)\s+(?:the|a|an|its|her|his|their)\s+(?P<name>(?:[a-z]+\s+)?(?:{_VENUES}))\b"
)


def places(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``place`` among the articles of one story."""
    weighed = weights(pages)
    by_id = {one.id: one for one in pages}
    facts = {one.id: _facts(one) for one in pages}
    names = {one.id: folded(one.text) for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        for meeting in meetings(facts[a], facts[b], weighed, least=_BARS[1][0], part=_BARS[0][1]):
            if not any(meeting.shared >= least and meeting.part >= part for least, part in _BARS):
                continue
            left, right = folded(meeting.left.span.exact), folded(meeting.right.span.exact)
            if left in names[b] or right in names[a] or _may_agree(left, right):
                continue
            yield _conflict(meeting, by_id[a], by_id[b])


def _facts(page: Page) -> list[Fact]:
    dates = [when.span for when in page.dates if when.span is not None]
    people = [m.span for m in page.findings.mentions if m.kind in {"person", "date", "event"}]
    made = []
    for sentence in page.sentences:
        matches = [*_THERE.finditer(page.text, sentence.start, sentence.end)]
        matches += _VENUE.finditer(page.text, sentence.start, sentence.end)
        for match in matches:
            span = page.span(*match.span("name"))
            if any(span.meets(other) for other in (*dates, *people)):
                continue
            known = lead(span.exact)
            item = fact(page, span, "state" if known and known.sense == "name" else "place", 0, 0)
            if item is not None:
                made.append(item)
    return made


def _may_agree(left: str, right: str) -> bool:
    """Whether one name holds the other, or is another spelling of it."""
    a, b = set(left.split()), set(right.split())
    return bool(a & b) or any(likely_same(x, y) for x in a for y in b)


def _conflict(meeting: Meeting, one: Page, other: Page) -> Conflict:
    readings = [
        Reading(" ".join(item.span.exact.split()), item.document, (item.span,))
        for item in (meeting.left, meeting.right)
    ]
    subject = topic(one, meeting.left, meeting.near) or "a place"
    type_: ConflictType = "copying" if is_copied(one, other) else "unsure"
    reasons = [
        "both sentences speak of the same: " + subject,
        "neither article names the other's place; one may lie in the other",
    ]
    return conflict("place", type_, subject, readings, reasons=reasons)
