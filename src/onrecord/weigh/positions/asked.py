"""Who is asked about in which passage: what a judge of whole sentences is given to read."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.surroundings import meets
from onrecord.weigh.positions.bearing import points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Document, Findings, Hand, Span, Statement
    from onrecord.weigh.positions.page import Page
    from onrecord.weigh.positions.topic import Match, Topic

Range = tuple[int, int]

#: A sentence is read with the one before it up to so many code points, and with the words that name its speaker up to the other.
_CONTEXT, _REACH = 500, 1100
#: What the sentence before must share with the question for a sentence without a word of it.
_BEFORE: Final = 0.42
#: What it must share besides names.
_MATTER: Final = 0.42
#: What a sentence with a word of the question must share by itself, and with the one before.
_HERE, _TOGETHER = 0.34, 0.6
#: Before a name that is no subject, and after one that only owns something or took a picture; so many code points are looked at.
_BEFORE_NAME: Final = re.compile(
    r"\b(?:of|for|in|at|to|with|about|over|into|onto|against|between|on|near|than|via|under|outside|across|through|toward|towards|told|tells|asked|asks|"
    r"host|presenter|anchor|correspondent|interviewer|moderator|broadcaster)\s(?:the\s)?\Z"
)
_AFTER_NAME: Final = re.compile(
    r"['’]s?\s|/\w|\s(?:[A-Z][\w&'’-]*\s)*(?:Committee|Chair\w*|Leader|Speaker|Whip|Secretary|Minister|President|Director|Spokes\w+|Chief|Sen\.|Rep\.)(?!\w)"
)
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
        both = topic.match([told, text])
        is_near = match.things > 0 and (_is_told(match, _HERE) or _is_told(both, _TOGETHER))
        if not is_title and (page.is_short or is_near or (before and points(text))):
            yield sentence
        before, told = match.things > 0 and _is_told(match, _BEFORE), text


def _is_told(match: Match, least: float) -> bool:
    """Whether words share at least so much with the question, and enough of it beside its names."""
    return match.share >= least and match.matter >= _MATTER


class Present:
    """Who speaks, who holds something and who is named in each sentence of one document, looked up once."""

    def __init__(self, findings: Findings, page: Page) -> None:
        """Lay statements, stances and names out by sentence."""
        self._page = page
        self._said: dict[int, list[Statement]] = defaultdict(list)
        self._held: dict[int, list[Span]] = defaultdict(list)
        self._named: dict[int, list[Span]] = defaultdict(list)
        for statement in findings.statements:
            if statement.source:
                for number in sorted({n for span in statement.content for n in self._numbers(span)}):
                    self._said[number].append(statement)
        for stance in findings.stances:
            if stance.holder:
                self._lay(self._held, stance.holder[0])
        for mention in findings.mentions:
            # A name in the dateline, blank here, is nobody whom the report tells of.
            if mention.kind in _KINDS and not page.text[mention.span.start].isspace():
                self._lay(self._named, mention.span)

    def _lay(self, by_sentence: dict[int, list[Span]], span: Span) -> None:
        for number in self._numbers(span):
            by_sentence[number].append(span)

    def _numbers(self, span: Span) -> range:
        stretches = self._page.stretches
        return range(max(0, stretches.number(span.start)), stretches.number(max(span.start, span.end - 1)) + 1)

    def passages(self, sentence: Range) -> Iterator[tuple[Range, list[Asked]]]:
        """What is to be read for a sentence, with those who are asked about in it, in order of place."""
        found: dict[Range, list[Asked]] = defaultdict(list)
        number = self._page.stretches.number(sentence[0])
        for one in self._asked(number, sentence):
            found[_passage(number, one.place, self._page)].append(one)
        yield from sorted(found.items(), key=lambda item: item[0])

    def _asked(self, number: int, sentence: Range) -> Iterator[Asked]:
        """The speakers of what stands in a sentence, those whose stance the word rules see in it, and those it names."""
        said = [s for s in self._said[number] if meets(sentence, _ranges(s.content))]
        taken: list[Range] = []
        for statement in said:
            place = (statement.source[0].start, statement.source[0].end)
            if not meets(place, taken) and statement.place != "headline":
                taken.append(place)
                yield Asked(place, (), statement.id, "own words")
        named = [(span, True) for span in self._named[number]]
        for span, is_only_named in (*((span, False) for span in self._held[number]), *named):
            place = (span.start, span.end)
            if meets(place, [sentence]) and not meets(place, taken):
                taken.append(place)
                if is_only_named and _is_beside(self._page.text, place):
                    continue
                inside = next((s for s in said if meets(place, _ranges(s.content))), None)
                hand: Hand = "second hand" if inside else "reported"
                yield Asked(place, (span,), inside.id if inside else None, hand, is_only_named)


def _is_beside(text: str, place: Range) -> bool:
    """Whether a name only describes another noun or a place: "the speech to Congress", "Ravia's border"."""
    return _BEFORE_NAME.search(text[max(0, place[0] - _WORDS) : place[0]]) is not None or (
        _AFTER_NAME.match(text, place[1]) is not None
    )


def _ranges(spans: Sequence[Span]) -> list[Range]:
    return [(span.start, span.end) for span in spans]


def _passage(at: int, place: Range, page: Page) -> Range:
    """What is read: a sentence, by its number, the one before it in its paragraph, and what lies between it and who speaks."""
    first, last = page.ranges[at]
    if at and last - page.ranges[at - 1][0] <= _CONTEXT and "\n" not in page.text[page.ranges[at - 1][1] : first]:
        first = page.ranges[at - 1][0]
    if place[0] < first or last < place[1]:
        speaks = page.stretches.at(place[0])
        whole = min(first, speaks[0]), max(last, speaks[1])
        return whole if whole[1] - whole[0] <= _REACH else (first, last)
    return first, last
