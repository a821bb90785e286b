"""Places that do not agree: where one thing happened."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.text.marks import quotations, quoted
from onrecord.weigh.conflicts.fact import fact, meetings, topic
from onrecord.weigh.conflicts.forms import likely_same
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType
    from onrecord.weigh.conflicts.fact import Fact, Meeting
    from onrecord.weigh.conflicts.page import Page

#: Shared weight and part of it for two places to be of one thing: much and some of it, or less and most of it.
_BARS: Final = ((10.0, 0.5), (4.0, 0.75))
#: The same where both sentences name one day, and what of a quotation must be the same for it to be one.
_ONE_DAY: Final = (6.0, 0.35)
_QUOTED: Final = 5.0
_QUOTED_WORDS: Final = 3
#: A name in capitals after a word that puts something there.
_THERE: Final = re.compile(
    r"\b(?:in|at|near|off|outside|on|into|inside)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:de|des|du|la|le|of|the|van|am)\s+)*[A-Z0-9][\w’'-]*)*)"
)
#: Common nouns that name a place where something can be held or happen.
_VENUES: Final = (
    "airport|arena|bakery|bank|barn|barracks|basement|cabinet office|cafe|canteen|castle|cathedral|chapel|church|cinema|city hall|clinic|"
    "club|college|courthouse|court|embassy|factory|farm|gallery|garage|gymnasium|gym|headquarters|hospital|hotel|house|"
    "kitchen|laboratory|library|market hall|ministry|monastery|mosque|museum|palace|park|parliament|prison|pub|registry office|"
    "restaurant|school|sports hall|stadium|station|studio|synagogue|temple|theatre|theater|town hall|university|villa|"
    "village hall|warehouse"
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
        for meeting in meetings(facts[a], facts[b], weighed, least=_BARS[1][0], part=0.0):
            is_one = any(meeting.shared >= least and meeting.part >= part for least, part in _BARS)
            if not is_one and not _is_of_one_day(meeting, by_id) and not _is_of_one_quotation(meeting, by_id, weighed):
                continue
            left, right = folded(meeting.left.span.exact), folded(meeting.right.span.exact)
            if left in names[b] or right in names[a] or _may_agree(left, right):
                continue
            yield _conflict(meeting, by_id[a], by_id[b])


def _is_of_one_day(meeting: Meeting, pages: Mapping[str, Page]) -> bool:
    """Whether both sentences name one day, and share enough besides."""
    days = [_days(pages[item.document], item) for item in (meeting.left, meeting.right)]
    return meeting.shared >= _ONE_DAY[0] and meeting.part >= _ONE_DAY[1] and bool(days[0] & days[1])


def _days(page: Page, item: Fact) -> frozenset[str]:
    sentence = page.sentences[item.sentence]
    return frozenset(
        when.iso
        for when in page.dates
        if when.span is not None and when.first == when.last and sentence.start <= when.span.start < sentence.end
    )


def _is_of_one_quotation(meeting: Meeting, pages: Mapping[str, Page], weighed: Mapping[str, float]) -> bool:
    """Whether one thing is quoted beside both places: where it was said."""
    said = [_quoted(pages[item.document], item) for item in (meeting.left, meeting.right)]
    both = sorted(said[0] & said[1])
    return len(both) >= _QUOTED_WORDS and sum(weighed.get(sense, 0.0) for sense in both) >= _QUOTED


def _quoted(page: Page, item: Fact) -> frozenset[str]:
    """Senses of what stands in quotation marks in the sentence of a place that is not in them itself."""
    sentence = page.sentences[item.sentence]
    marked = quoted(page.text, quotations(page.text))
    if any(low <= item.span.start < high for low, high in marked):
        return frozenset()
    return frozenset(
        word.sense
        for word in sentence.words
        if word.is_content and any(low <= word.start < high for low, high in marked)
    )


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
