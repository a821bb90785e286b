"""What happened, or is to happen, on a day that an article names.

Each date of a sentence is led to what it dates: a noun ("his March 8 visit to Harl") or a clause ("France signed a pact").
Dates that bound a time ("since 2012", "by Friday"), lines of publication, births and plain saying are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from onrecord.find.events.clauses import clauses, subject
from onrecord.find.events.datings import dating
from onrecord.find.events.nouns import undated
from onrecord.find.events.parts import actors, places
from onrecord.find.events.standing import standing_of
from onrecord.find.events.stood_for import BACK, Before, stood_for
from onrecord.find.events.tokens import tokens
from onrecord.find.events.told import told
from onrecord.terms import ReportedEvent, Span, reported_event_id
from onrecord.text.dates import CalendarDate, SameDay
from onrecord.text.dates import dates as date_words
from onrecord.text.happenings import kin_of_noun
from onrecord.text.marks import quotations
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.events.clauses import Clause
    from onrecord.find.events.tokens import Sort, Token
    from onrecord.find.events.told import Told
    from onrecord.terms import Mention, Statement, When
    from onrecord.text.dates import DateWords
    from onrecord.text.marks import Quotation

Range = tuple[int, int]
#: Kinds of names that are one token; the name of an event is left in words, for its noun tells what it is.
_NAMED: Final = frozenset({"person", "organisation", "place", "group"})
#: A longer sentence is a list or a table and no prose; parsing it would take time for nothing.
_PROSE: Final = 1200
_WORD: Final = re.compile(r"\w+")
#: Clauses of what may be.
_OPEN: Final = frozenset({"if", "unless", "whether"})
#: A stretch of more days than this is a period and no day of an event.
_LONGEST: Final = 14
#: Days that are over.
_OVER: Final = ("last ", "yesterday", "earlier ")
#: Over more days than this much goes on; only what has a name of its own is an event.
_FEW: Final = 3


def events(
    text: str, statements: Sequence[Statement], mentions: Sequence[Mention], dates: Sequence[When], *, document: str
) -> tuple[ReportedEvent, ...]:
    """Events that a document reports with a day, in order of place.

    Args:
        text: The text of the document with furniture blanked out.
        statements: What was found to be said in it.
        mentions: The names in it.
        dates: Its days as far as they are known; a day whose year is not known is found again in the text.
        document: Id of the document.

    Returns:
        Each event once for the words that tell it; without ``when`` where the year of its day is not known, and without
        ``day`` for a noun with its place in a sentence that names no day, for which another article may know it.
    """
    page = _Page(text, statements, mentions, document)
    known = {(when.span.start, when.span.end): when for when in reversed(dates) if when.span is not None}
    days = [words for words in date_words(text) if _is_day(words, known.get((words.start, words.end)))]
    found: dict[str, ReportedEvent] = {}
    for sentence in page.sentences:
        if sentence[1] - sentence[0] > _PROSE:
            continue
        low, high = (bisect_left(days, place, key=_first) for place in sentence)
        inside = days[low:high]
        for event in page.events(sentence, inside, known) if inside else page.undated(sentence):
            found.setdefault(event.id, event)
    return tuple(sorted(found.values(), key=lambda event: (event.what[0].start, event.what[-1].end, event.id)))


def _start(mention: Mention) -> int:
    return mention.span.start


def _first(words: DateWords) -> int:
    return words.start


def _is_day(words: DateWords, when: When | None) -> bool:
    """Whether a date names a day or a few days, and not a year or a season."""
    if when is not None:
        return (when.last - when.first).days < _LONGEST
    if isinstance(words.first, CalendarDate):
        return words.first.day is not None and words.first.year is None
    return isinstance(words.first, SameDay)


class _Page:
    """One document while events are looked for in it."""

    def __init__(self, text: str, statements: Sequence[Statement], mentions: Sequence[Mention], document: str) -> None:
        self._text = text
        self._document = document
        self._statements = statements
        self._mentions = sorted((m for m in mentions if m.kind in _NAMED), key=_start)
        self._quotations: Sequence[Quotation] = quotations(text)
        self.sentences = sentences(text)

    def events(self, sentence: Range, days: Sequence[DateWords], known: dict[Range, When]) -> Iterator[ReportedEvent]:
        """The events of one sentence that names days."""
        words, parts = self._parsed(sentence, [(day.start, day.end) for day in days])
        for at, token in enumerate(words):
            if token.sort == "date":
                found = told(words, parts, dating(words, at))
                when = known.get((token.start, token.end))
                if found is not None and (found.is_named or when is None or (when.last - when.first).days < _FEW):
                    yield from self._event(words, found, Span.of(self._text, token.start, token.end), when)

    def undated(self, sentence: Range) -> Iterator[ReportedEvent]:
        """Events that a sentence without a day names together with their place."""
        if not any(kin_of_noun(match.group().lower()) for match in _WORD.finditer(self._text, *sentence)):
            return
        words, parts = self._parsed(sentence, ())
        for noun in (noun for clause in parts if clause.opener not in _OPEN for noun in undated(words, clause)):
            what = Span.of(self._text, words[noun.first].start, words[noun.last - 1].end)
            names = self._names(what.start, what.end)
            where = places(self._text, [(what.start, what.end)], names)
            if where:
                yield ReportedEvent(
                    id=reported_event_id(self._document, (what,), None),
                    document=self._document,
                    what=(what,),
                    day=None,
                    when=None,
                    place=where,
                    actors=actors(self._text, [(what.start, what.end)], names, where),
                    standing="past",
                    statement=self._statement((what,), what),
                )

    def _parsed(self, sentence: Range, days: Sequence[Range]) -> tuple[tuple[Token, ...], tuple[Clause, ...]]:
        words = tokens(self._text, sentence, self._wholes(sentence, days))
        return words, clauses(words)

    def _wholes(self, sentence: Range, days: Sequence[Range]) -> Iterator[tuple[Range, Sort]]:
        """What is one token: dates, then quotations that hold none of them, then names."""
        yield from ((day, "date") for day in days)
        for quotation in self._quotations:
            inner = (quotation.start, quotation.end)
            if sentence[0] < inner[0] or inner[1] < sentence[1]:
                yield inner, "quotation"
        for mention in self._names(*sentence):
            if mention.span.end <= sentence[1]:
                yield (mention.span.start, mention.span.end), "name"

    def _names(self, start: int, end: int) -> Sequence[Mention]:
        """The names that begin in a range."""
        return self._mentions[
            bisect_left(self._mentions, start, key=_start) : bisect_left(self._mentions, end, key=_start)
        ]

    def _event(self, words: Sequence[Token], found: Told, day: Span, when: When | None) -> Iterator[ReportedEvent]:
        ranges = [(words[a].start, words[b - 1].end) for a, b in found.parts]
        if not found.is_noun:
            earlier = self._before(ranges[0][0])
            names = self._names(earlier[-1].sentence[0] if earlier else 0, ranges[0][1])
            ranges = stood_for(self._text, ranges, names, earlier)
        if not ranges:
            return
        what = tuple(Span.of(self._text, *one) for one in ranges)
        clause = (words[found.clause.first].start, words[found.clause.last - 1].end)
        names = self._names(min(ranges[0][0], words[0].start), words[-1].end)
        where = places(self._text, [*ranges, clause], names)
        about = [] if found.about is None else [(words[found.about[0]].start, words[found.about[1] - 1].end)]
        before, after = self._text[clause[0] : day.start], self._text[day.end : clause[1]]
        yield ReportedEvent(
            id=reported_event_id(self._document, what, day),
            document=self._document,
            what=what,
            day=day,
            when=when,
            place=where,
            actors=actors(self._text, [*ranges, *about], names, where),
            # "Last week's attack" is past, whatever else its sentence plans.
            standing=standing_of("", "was", when, is_off=found.is_off)
            if day.exact.lower().startswith(_OVER)
            else standing_of(before, after, when, is_off=found.is_off),
            statement=self._statement(what, day),
        )

    def _before(self, at: int) -> tuple[Before, ...]:
        """The sentences that may hold what a pronoun at a place stands for, the nearest first, with their subjects."""
        number = Stretches(self.sentences).number(at)
        found = []
        for sentence in reversed(self.sentences[max(0, number - BACK) : number + 1]):
            words, parts = self._parsed(sentence, ())
            about = next((subject(words, parts, part) for part in parts if part.verbs), None)
            about_range = None if about is None else (words[about[0]].start, words[about[1] - 1].end)
            found.append(Before((sentence[0], min(sentence[1], at)), about_range))
        return tuple(found)

    def _statement(self, what: Sequence[Span], day: Span) -> str | None:
        """The statement with the least content that holds the day and the words that tell it, a subject from before aside."""
        holding = [
            (sum(span.end - span.start for span in statement.content), statement.id)
            for statement in self._statements
            if all(any(span.within(piece) for piece in statement.content) for span in (what[-1], day))
        ]
        return min(holding)[1] if holding else None
