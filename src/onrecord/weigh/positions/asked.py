"""Who is asked about in which passage: what a judge of whole sentences is given to read."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.surroundings import meets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Document, Findings, Hand, Span
    from onrecord.weigh.positions.bearing import Page
    from onrecord.weigh.positions.topic import Topic

Range = tuple[int, int]

#: A sentence is read with the one before it up to so many code points, and with the words that name its speaker up to the other.
_CONTEXT, _REACH = 500, 1100
#: What the sentence before must share with the question for a sentence without a word of it.
_BEFORE: Final = 0.42
#: What a sentence with a word of the question must share by itself, and with the one before.
_HERE, _TOGETHER = 0.34, 0.6
#: Before a name that is no subject, and after one that only owns something; so many code points are looked at.
_BEFORE_NAME: Final = re.compile(
    r"\b(?:of|for|in|at|to|with|about|over|into|onto|against|between|on|near|than|via|under|outside|across|through|toward|towards)\s(?:the\s)?\Z"
)
_AFTER_NAME: Final = re.compile(r"['’]s?\s")
_WORDS: Final = 16
#: Names that can stand for somebody.
_KINDS: Final = frozenset({"person", "organisation", "place", "group"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who may hold a stance in a sentence, and by which words."""

    place: Range
    holder: tuple[Span, ...]
    statement: str | None
    hand: Hand
    #: Whether the sentence names it and nothing else speaks for its holding anything.
    is_only_named: bool = False


def near(page: Page, topic: Topic, document: Document) -> Iterator[Range]:
    """The sentences that share enough with the question, or follow on one that does; headlines are none."""
    title = document.title.span if document.title is not None else None
    before, told = False, ""
    for sentence, text in zip(page.ranges, page.all, strict=True):
        match = topic.match([text])
        is_title = title is not None and meets(sentence, [(title.start, title.end)])
        is_near = match.things > 0 and (match.share >= _HERE or topic.match([told, text]).share >= _TOGETHER)
        if not is_title and (page.is_short or is_near or before):
            yield sentence
        before, told = match.things > 0 and match.share >= _BEFORE, text


def passages(sentence: Range, findings: Findings, page: Page) -> Iterator[tuple[Range, list[Asked]]]:
    """What is to be read for a sentence, with those who are asked about in it, in order of place."""
    found: dict[Range, list[Asked]] = defaultdict(list)
    for one in _asked(sentence, findings, page):
        found[_passage(sentence, one.place, page)].append(one)
    yield from sorted(found.items(), key=lambda item: item[0])


def _is_beside(text: str, place: Range) -> bool:
    """Whether a name only describes another noun or a place: "the speech to Congress", "Ravia's border"."""
    return _BEFORE_NAME.search(text[max(0, place[0] - _WORDS) : place[0]]) is not None or (
        _AFTER_NAME.match(text, place[1]) is not None
    )


def _asked(sentence: Range, findings: Findings, page: Page) -> Iterator[Asked]:
    """The speakers of what stands in a sentence, those it names, and those whose stance the word rules see in it."""
    said = [s for s in findings.statements if s.source and meets(sentence, _ranges(s.content))]
    taken: list[Range] = []
    for statement in said:
        place = (statement.source[0].start, statement.source[0].end)
        if not meets(place, taken) and statement.place != "headline":
            taken.append(place)
            yield Asked(place, (), statement.id, "own words")
    named = [(m.span, True) for m in findings.mentions if m.kind in _KINDS]
    held = [(s.holder[0], False) for s in findings.stances if s.holder]
    for span, is_only_named in (*held, *named):
        place = (span.start, span.end)
        if meets(place, [sentence]) and not meets(place, taken):
            taken.append(place)
            if is_only_named and _is_beside(page.text, place):
                continue
            inside = next((s for s in said if meets(place, _ranges(s.content))), None)
            hand: Hand = "second hand" if inside else "reported"
            yield Asked(place, (span,), inside.id if inside else None, hand, is_only_named)


def _ranges(spans: Sequence[Span]) -> list[Range]:
    return [(span.start, span.end) for span in spans]


def _passage(sentence: Range, place: Range, page: Page) -> Range:
    """What is read: the sentence, the one before it in its paragraph, and what lies between it and who speaks."""
    at = page.ranges.index(sentence)
    first, last = sentence
    if at and last - page.ranges[at - 1][0] <= _CONTEXT and "\n" not in page.text[page.ranges[at - 1][1] : first]:
        first = page.ranges[at - 1][0]
    if place[0] < first or last < place[1]:
        speaks = page.stretches.at(place[0])
        whole = min(first, speaks[0]), max(last, speaks[1])
        return whole if whole[1] - whole[0] <= _REACH else (first, last)
    return first, last
