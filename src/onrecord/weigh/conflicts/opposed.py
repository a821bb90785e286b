"""Sentences of two articles that put one thing on opposite sides: attendance, stance and status."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.atlas import known as lookup
from onrecord.text.atlas import leads_in
from onrecord.text.marks import quotations, quoted
from onrecord.weigh.conflicts.aligned import about_one, are_others
from onrecord.weigh.conflicts.clause import Clause, clause
from onrecord.weigh.conflicts.cues import cues
from onrecord.weigh.conflicts.fact import Meeting, fact, meetings, topic
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictKind, ConflictType, Span
    from onrecord.weigh.conflicts.cue import Cue
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: Shared weight and part of it for two sentences to be about one thing, by kind: any of the pairs will do.
_BARS: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "attendance": ((15.0, 0.2), (8.0, 0.35), (6.0, 0.6)),
    "stance": ((10.0, 0.4), (7.0, 0.55)),
    "relation": ((10.0, 0.4),),
    "status": ((15.0, 0.33), (10.5, 0.4), (7.0, 0.55)),
}
#: Two sentences that share fewer words are not alike.
_FEWEST: Final = 3
#: Words that take a clause to another time than the article's.
_THEN: Final = re.compile(
    r"\b(?:initially|previously|earlier|prior|formerly|originally|at first|used to|years? ago|last (?:year|month|season)|in the past|for (?:so long|months|weeks|years|days))\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DASH: Final = re.compile(r"[—–]")
_BETWEEN: Final = re.compile(r"\bbetween\s+((?:[\w’'-]+\s+){1,3}and\s+(?:the\s+)?[A-Z][\w’'-]*)")
#: How far from the words for it two states stand that are told of.
_BESIDE: Final = 60


@dataclass(frozen=True, slots=True)
class Side:
    """A cue in its clause."""

    fact: Fact
    cue: Cue
    clause: Clause


def opposed(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kinds ``attendance``, ``stance`` and ``status`` among the articles of one story, each pair once."""
    sentences: set[frozenset[tuple[str, Span]]] = set()
    for item in _on_sides(pages):
        told = frozenset((reading.document, span) for reading in item.readings for span in reading.spans)
        if told not in sentences:
            sentences.add(told)
            yield item


def _on_sides(pages: Sequence[Page]) -> Iterator[Conflict]:
    by_id = {one.id: one for one in pages}
    sides = {one.id: _sides(one) for one in pages}
    weighed = weights(pages)
    grouped = {id_: _by_about(them) for id_, them in sides.items()}
    related = {
        id_: [(side.fact, side.cue) for side in them if side.cue.kind == "relation"] for id_, them in sides.items()
    }
    for a, b in combinations(sorted(by_id), 2):
        yield from _of_pairs(by_id[a], related[a], by_id[b], related[b])
        yield from _of_two(by_id[a], grouped[a], by_id[b], grouped[b], weighed)


def _by_about(sides: Sequence[Side]) -> Mapping[str, Sequence[Side]]:
    found: dict[str, list[Side]] = defaultdict(list)
    for side in sides:
        found[side.cue.about].append(side)
    return found


def _of_two(
    one: Page,
    mine: Mapping[str, Sequence[Side]],
    other: Page,
    yours: Mapping[str, Sequence[Side]],
    weighed: Mapping[str, float],
) -> Iterator[Conflict]:
    found = [
        (weight, left, right)
        for about in sorted(mine.keys() & yours.keys())
        for left in mine[about]
        for right in yours[about]
        if left.cue.is_first != right.cue.is_first
        and not (left.cue.is_turned and right.cue.is_turned)
        and not (_is_general(left.cue, right.cue) or _is_general(right.cue, left.cue))
        and (weight := about_one(left.cue, left.clause, right.cue, right.clause) or _alike(left, right, weighed))
        and not _has_come(one, left, other, right)
        and not (left.fact.span.exact != right.fact.span.exact and _have_both_words(one, left, other, right))
    ]
    seen: set[tuple[str, int, str]] = set()
    for _, left, right in sorted(found, key=lambda row: (-row[0], row[1].fact.span, row[2].fact.span)):
        places = [_place(side) for side in (left, right)]
        if seen & {*places}:
            continue
        if _has_both(left, mine[left.cue.about]) or _has_both(right, yours[right.cue.about]):
            continue
        seen.update(places)
        yield _conflict(
            Meeting(left.fact, right.fact, 0.0, 0.0, tuple(sorted(left.clause.whole & right.clause.whole))),
            left.cue.kind,
            one,
            other,
        )


def _alike(left: Side, right: Side, weighed: Mapping[str, float]) -> float:
    """How much two sentences share that are alike in most of their words."""
    mine, yours = left.clause.subject, right.clause.subject
    if mine.is_partial or yours.is_partial or are_others(mine, yours):
        return 0.0
    if len(left.fact.around & right.fact.around) < _FEWEST:
        return 0.0
    who = mine.names & yours.names
    for meeting in meetings([left.fact], [right.fact], weighed, least=0.0, part=0.0):
        if left.cue.kind == "attendance" and not {*meeting.near} - who:
            continue
        if any(meeting.shared >= least and meeting.part >= part for least, part in _BARS[left.cue.kind]):
            return meeting.shared
    return 0.0


def _place(side: Side) -> tuple[str, int, str]:
    return side.fact.document, side.fact.sentence, side.cue.kind


def _sides(page: Page) -> list[Side]:
    """The cues of an article's own words; those in quotation marks are of the one who speaks."""
    found = []
    said = quoted(page.text, quotations(page.text))
    for sentence in page.sentences:
        for cue in cues(page.text, sentence.start, sentence.end):
            item = fact(page, page.span(cue.start, cue.end), f"{cue.kind}:{cue.about}", 0, 0)
            if item is None or any(low <= cue.start < high for low, high in said):
                continue
            if _is_then(page, sentence.start, min(sentence.end, cue.end + _BESIDE)):
                continue
            found.append(Side(item, cue, clause(page, item)))
    return found


def _of_pairs(
    one: Page, mine: Sequence[tuple[Fact, Cue]], other: Page, yours: Sequence[tuple[Fact, Cue]]
) -> Iterator[Conflict]:
    """How two states stand to each other, by whatever names they go: as Berlin and Paris, as the Germans and the French."""
    for item, cue in mine:
        for its, theirs in yours:
            if {cue.kind, theirs.kind} != {"relation"} or cue.is_first == theirs.is_first:
                continue
            pair = _pair(one, item, other, its)
            if pair:
                names = sorted(entry.name for key in pair if (entry := lookup(key)) is not None)
                yield _conflict(Meeting(item, its, 0.0, 0.0, ()), "relation", one, other, " and ".join(names))


def _pair(one: Page, item: Fact, other: Page, its: Fact) -> frozenset[str]:
    """The two states that both sentences tell of; empty when they do not."""
    named = [_between(page, each) for page, each in ((one, item), (other, its))]
    near = _states(one, item, _BESIDE) & _states(other, its, _BESIDE)
    both = _states(one, item) & _states(other, its)
    for pair in named:
        if len(pair) == 2:
            return pair if pair <= both and pair & near else frozenset()
    return near if len(near) == 2 else frozenset()


def _between(page: Page, item: Fact) -> frozenset[str]:
    """The two that stand after "between" beside a word for how they stand to each other."""
    sentence = page.sentences[item.sentence]
    match = _BETWEEN.search(page.text, item.span.start, sentence.end)
    return frozenset(hit.known.key for hit in leads_in(match.group(1))) if match else frozenset()


def _states(page: Page, item: Fact, beside: int | None = None) -> frozenset[str]:
    """Keys of the states and bodies named in the sentence of a fact, or within so many code points of it."""
    sentence = page.sentences[item.sentence]
    low, high = (sentence.start, sentence.end)
    if beside is not None:
        low, high = max(low, item.span.start - beside), min(high, item.span.end + beside)
    words = _DASH.sub(" ", page.text[low:high])
    return frozenset(hit.known.key for hit in leads_in(words) if not hit.known.is_outlet)


def _is_then(page: Page, start: int, end: int) -> bool:
    """Whether words take what is told to another time: a year before that of the article."""
    if _THEN.search(page.text, start, end):
        return True
    return any(match.group() < page.day[:4] for match in _YEAR.finditer(page.text, start, end))


def _is_general(ahead: Cue, other: Cue) -> bool:
    """Whether one tells of what is to come, and the other of what is so at any time."""
    return ahead.is_to_come and ahead.is_turned and other.is_present and not other.is_to_come


def _has_come(one: Page, left: Side, other: Page, right: Side) -> bool:
    """Whether what an article says is to come is what a later one, or one that names the day, says is done."""
    for page, side, that, done in ((one, left, other, right), (other, right, one, left)):
        if side.cue.is_to_come and side.cue.is_turned and not done.cue.is_turned:
            days, their = _days(page, side), _days(that, done)
            if (page.day and page.day < that.day) or days & their:
                return True
    return False


def _days(page: Page, side: Side) -> frozenset[str]:
    sentence = page.sentences[side.fact.sentence]
    return frozenset(w.iso for w in page.dates if w.span is not None and sentence.start <= w.span.start < sentence.end)


def _have_both_words(one: Page, left: Side, other: Page, right: Side) -> bool:
    """Whether both sentences have the words of both cues, as where one repeats the other."""
    mine, yours = (
        page.text[s.start : s.end].casefold()
        for page, s in ((one, one.sentences[left.fact.sentence]), (other, other.sentences[right.fact.sentence]))
    )
    return right.fact.span.exact.casefold() in mine and left.fact.span.exact.casefold() in yours


def _has_both(side: Side, sides: Sequence[Side]) -> bool:
    """Whether an article itself puts the thing on both sides, one after the other."""
    return any(
        other.cue.is_first != side.cue.is_first
        and other.fact.sentence != side.fact.sentence
        and about_one(side.cue, side.clause, other.cue, other.clause) > 0
        for other in sides
    )


def _conflict(meeting: Meeting, name: str, one: Page, other: Page, subject: str = "") -> Conflict:
    kind: ConflictKind = "attendance" if name == "attendance" else "status" if name == "status" else "stance"
    readings = [_reading(page, item) for page, item in ((one, meeting.left), (other, meeting.right))]
    subject = subject or topic(one, meeting.left, meeting.near) or "one thing"
    words = sorted(" ".join(item.span.exact.split()) for item in (meeting.left, meeting.right))
    reasons = [f"“{words[0]}” in one, “{words[1]}” in another", "both sentences speak of the same: " + subject]
    type_: ConflictType = "copying" if is_copied(one, other) else "contradiction"
    if kind == "status" and one.day and other.day and one.day != other.day:
        type_ = "later update"
        reasons.append("the articles were printed on different days; things may have moved on")
    return conflict(kind, type_, subject, readings, reasons=reasons)


def _reading(page: Page, item: Fact) -> Reading:
    sentence = page.sentences[item.sentence]
    said = page.span(sentence.start, sentence.end)
    return Reading(" ".join(said.exact.split()), page.id, (said,))
