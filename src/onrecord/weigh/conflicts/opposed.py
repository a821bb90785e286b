"""Sentences of two articles that put one thing on opposite sides: attendance, stance and status."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.atlas import known as lookup
from onrecord.text.atlas import leads_in
from onrecord.text.folding import folded
from onrecord.text.marks import quotations, quoted
from onrecord.text.rarity import rarity
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.cues import Cue, cues, denied
from onrecord.weigh.conflicts.doer import is_one_argument, is_one_doer, is_one_name
from onrecord.weigh.conflicts.fact import Meeting, fact, meetings, topic
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictKind, ConflictType, Span
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: Shared weight and part of it for two sentences to be about one thing, by kind: any of the pairs will do.
_BARS: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "attendance": ((15.0, 0.2), (8.0, 0.35), (6.0, 0.6)),
    "stance": ((10.0, 0.4), (7.0, 0.55)),
    "relation": ((10.0, 0.4),),
    "status": ((15.0, 0.33), (9.0, 0.4), (7.0, 0.55)),
}
#: Shared weight that is enough where the words right before both cues are the same.
_ONE_DOER: Final = 2.5
#: The same where one word is the cue on both sides and one name stands before it: "Brekke conceded", "Brekke has not conceded".
_ONE_VERB: Final = 0.5
#: Cues that tell of nothing done: nouns, and verbs in "-ing".
_NO_VERB: Final = re.compile(r"\A(?:\w+ing|agreements?|deals?|settlements?|breakthroughs?|deadlock)\b", re.IGNORECASE)
#: How rare a denied word must be, and what must be shared around it.
_TELLING: Final = 2.0
_DENIED: Final = (7.0, 0.5)
_NOT: Final = re.compile(
    r"\b(?:not|no|never|nobody|without|denied|denies|if|whether|may|might|could)\b[^.;!?]*\Z|n['’]t\b[^.;!?]*\Z"
)
_DASH: Final = re.compile(r"[—–]")
_BETWEEN: Final = re.compile(r"\bbetween\s+((?:[\w’'-]+\s+){1,3}and\s+(?:the\s+)?[A-Z][\w’'-]*)")
#: How far from the words for it two states stand that are told of.
_BESIDE: Final = 60
#: What an article that has both sides of one thing must share with itself.
_BOTH: Final = 8.0


def opposed(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kinds ``attendance``, ``stance`` and ``status`` among the articles of one story, each pair once."""
    weighed = weights(pages)
    sentences: set[frozenset[tuple[str, Span]]] = set()
    for item in (*_on_sides(pages, weighed), *_denials(pages, weighed)):
        told = frozenset((reading.document, span) for reading in item.readings for span in reading.spans)
        if told not in sentences:
            sentences.add(told)
            yield item


def _on_sides(pages: Sequence[Page], weighed: Mapping[str, float]) -> Iterator[Conflict]:
    by_id = {one.id: one for one in pages}
    sides = {one.id: _sides(one) for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        yield from _of_pairs(by_id[a], sides[a], by_id[b], sides[b])
        seen: set[tuple[int, int, str]] = set()
        for is_first in (True, False):
            left = [item for item, cue in sides[a] if cue.is_first == is_first]
            right = [item for item, cue in sides[b] if cue.is_first != is_first]
            for meeting in meetings(left, right, weighed, least=_ONE_VERB, part=0.0):
                name = meeting.left.key.split(":")[0]
                place = (meeting.left.sentence, meeting.right.sentence, name)
                enough = _is_about_one(meeting, name, weighed) or _has_one_doer(meeting, name, by_id, weighed)
                if place in seen or not enough:
                    continue
                if any(_has_both(item, sides[item.document], weighed) for item in (meeting.left, meeting.right)):
                    continue
                seen.add(place)
                yield _conflict(meeting, name, by_id[a], by_id[b])


def _sides(page: Page) -> list[tuple[Fact, Cue]]:
    """The cues of an article's own words; those in quotation marks are of the one who speaks."""
    found = []
    said = quoted(page.text, quotations(page.text))
    for sentence in page.sentences:
        for cue in cues(page.text, sentence.start, sentence.end):
            item = fact(page, page.span(cue.start, cue.end), f"{cue.kind}:{cue.about}", 0, 0)
            if item is not None and not any(low <= cue.start < high for low, high in said):
                found.append((item, cue))
    return found


def _denials(pages: Sequence[Page], weighed: Mapping[str, float]) -> Iterator[Conflict]:
    """One article denies in so many words what another says: "there will be no appeal", "the client will appeal"."""
    words = {one.id: _by_stem(one) for one in pages}
    for one in pages:
        said = quoted(one.text, quotations(one.text))
        for sentence in one.sentences:
            for stemmed, start, end in denied(one.text, sentence.start, sentence.end):
                if any(low <= start < high for low, high in said):
                    continue
                mine = fact(one, one.span(start, end), stemmed, 0, 0)
                if mine is None or rarity(stemmed) < _TELLING:
                    continue
                for other in pages:
                    places = words[other.id].get(stemmed, ())
                    if other.id != one.id and places:
                        yield from _denial(mine, places, one, other, weighed)


def _by_stem(page: Page) -> dict[str, list[Span]]:
    """Where the words of an article stand, by stem."""
    found: dict[str, list[Span]] = {}
    for sentence in page.sentences:
        for word in sentence.words:
            found.setdefault(stem(word.form), []).append(page.span(word.start, word.end))
    return found


def _denial(
    mine: Fact, places: Sequence[Span], one: Page, other: Page, weighed: Mapping[str, float]
) -> Iterator[Conflict]:
    said = [
        item
        for span in places
        if not _is_denied(other, span.start) and (item := fact(other, span, mine.key, 0, 0)) is not None
    ]
    for meeting in meetings([mine], said, weighed, least=_DENIED[0], part=_DENIED[1]):
        yield _conflict(meeting, "status", one, other)


def _is_denied(page: Page, at: int) -> bool:
    return _NOT.search(page.text, max(0, at - 60), at) is not None


def _is_about_one(meeting: Meeting, name: str, weighed: Mapping[str, float]) -> bool:
    enough = any(meeting.shared >= least and meeting.part >= part for least, part in _BARS[name])
    return enough and sum(weighed.get(sense, 0.0) > 0.5 for sense in meeting.near) > 1


def _has_one_doer(meeting: Meeting, name: str, pages: Mapping[str, Page], weighed: Mapping[str, float]) -> bool:
    """Whether both sides speak of one thing, for which less must be shared around them."""
    left, right = meeting.left, meeting.right
    one, other = pages[left.document], pages[right.document]
    is_one_verb = name == "status" and stem(folded(left.span.exact)) == stem(folded(right.span.exact))
    if is_one_verb and is_one_name(one, left, other, right):
        return True
    told = not any(_NO_VERB.search(item.span.exact) for item in (left, right))
    if name == "status" and told and is_one_argument(one, left, other, right, weighed):
        return True
    same = is_one_doer(one, left, other, right)
    return name != "relation" and same and meeting.shared >= _ONE_DOER


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
    return frozenset(hit.known.key for hit in leads_in(words) if not hit.known.key.startswith("outlet:"))


def _has_both(item: Fact, sides: Sequence[tuple[Fact, Cue]], weighed: Mapping[str, float]) -> bool:
    """Whether an article itself puts the thing on both sides, one after the other."""
    mine = {cue.is_first for other, cue in sides if other == item}
    others = [
        other
        for other, cue in sides
        if other.key == item.key and other.sentence != item.sentence and cue.is_first not in mine
    ]
    return any(True for _ in meetings([item], others, weighed, least=_BOTH, part=0.4))


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
