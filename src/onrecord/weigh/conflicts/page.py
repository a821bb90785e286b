"""An article made ready for comparing: its sentences with their words, and whose words they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Document, Findings, Origin, Settlement, Span, When
from onrecord.text.bare import bare
from onrecord.text.folding import folded
from onrecord.text.rarity import rarity
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches
from onrecord.text.words import Word, words
from onrecord.weigh.conflicts.forms import parts_of
from onrecord.weigh.conflicts.holders import Bearer, holders, titled
from onrecord.weigh.counts import by_document

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

#: Relations under which an article carries words that another wrote.
_COPIES: Final = frozenset({"retells", "republishes"})

#: In fewer sentences than this, how many of them use a word says little.
_FEW: Final = 20


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article, in half-open code points, and its words."""

    document: str
    start: int
    end: int
    words: tuple[Word, ...]
    #: Its place among the sentences of the article, from 0.
    number: int

    @property
    def senses(self) -> frozenset[str]:
        """What its words stand for, words of no content left out."""
        return frozenset(word.sense for word in self.words if word.is_content)


@dataclass(frozen=True, slots=True)
class Page:
    """One article with its sentences in order."""

    document: Document
    findings: Findings
    #: The text with furniture blanked out; offsets are those of the document.
    text: str
    sentences: tuple[Sentence, ...]
    #: Their ranges.
    stretches: Stretches
    origins: tuple[Origin, ...]
    #: The days it names, those reckoned from other articles included.
    dates: tuple[When, ...]
    #: Whom each sentence names, by its number, in order.
    bearers: Mapping[int, tuple[Bearer, ...]]

    @property
    def id(self) -> str:
        """Id of the document."""
        return self.document.id

    @property
    def outlet(self) -> str:
        """Its outlet, folded; its own id when no outlet is known, so that nobody shares it."""
        return folded(self.document.outlet.value) if self.document.outlet else self.document.id

    @property
    def day(self) -> str:
        """Day of publication in ISO 8601; empty when unknown."""
        return self.document.published.value[:10] if self.document.published else ""

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds this code point."""
        return self.sentences[self.stretches.number(place)] if self.stretches.holds(place) else None

    def days_in(self, sentence: Sentence) -> frozenset[tuple[dt.date, dt.date]]:
        """First and last day of each time that a sentence names."""
        return frozenset(
            (when.first, when.last)
            for when in self.dates
            if when.span is not None and sentence.start <= when.span.start < sentence.end
        )

    def span(self, start: int, end: int) -> Span:
        """The words from ``start`` to ``end``."""
        return Span.of(self.document.text, start, end)


def made_ready(
    documents: Iterable[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> dict[str, Page]:
    """The articles in which something was searched, made ready, by id; what is settled is handed over article by article."""
    origins = by_document(settlement.origins)
    reckoned: dict[str, list[When]] = defaultdict(list)
    for row in settlement.reckonings:
        reckoned[row.document].extend(row.dates)
    held = {
        id_: known
        for story in settlement.stories
        for known in (holders(settlement.entities, frozenset(story.documents)),)
        for id_ in story.documents
    }
    return {
        one.id: _page(
            one, findings[one.id], reckoned.get(one.id, ()), tuple(origins.get(one.id, ())), held.get(one.id, {})
        )
        for one in sorted({one.id: one for one in documents}.values(), key=lambda one: one.id)
        if one.id in findings
    }


def _page(
    document: Document,
    findings: Findings,
    reckoned: Sequence[When],
    origins: tuple[Origin, ...],
    held: Mapping[str, tuple[str, ...]],
) -> Page:
    spans = {when.span for when in reckoned}
    dates = (*reckoned, *(when for when in findings.dates if when.span not in spans))
    text = bare(document)
    stretches = Stretches(sentences(text))
    made = tuple(
        Sentence(document.id, start, end, words((Span.of(text, start, end),)), number)
        for number, (start, end) in enumerate(stretches.ranges)
    )
    ordered = tuple(sorted(dates, key=_by_place))
    named = [
        Bearer(m.span.start, m.span.end, parts)
        for m in findings.mentions
        if m.kind == "person" and (parts := parts_of(m.span.exact))
    ]
    by_office = [
        one for one in titled(text, held) if not any(each.start < one.end and one.start < each.end for each in named)
    ]
    bearers: dict[int, list[Bearer]] = defaultdict(list)
    for one in sorted((*named, *by_office), key=lambda each: each.start):
        if stretches.holds(one.start):
            bearers[stretches.number(one.start)].append(one)
    known = {number: tuple(them) for number, them in bearers.items()}
    return Page(document, findings, text, made, stretches, origins, ordered, known)


def are_days_apart(left: Page, mine: Sentence, right: Page, yours: Sentence) -> bool:
    """Whether both sentences name days, and these lie apart."""
    days = left.days_in(mine), right.days_in(yours)
    return all(days) and not any(a[0] <= b[1] and b[0] <= a[1] for a in days[0] for b in days[1])


def _by_place(when: When) -> tuple[int, str]:
    return when.span.start if when.span is not None else -1, when.iso


def is_copied(left: Page, right: Page) -> bool:
    """Whether one of two articles carries the words of the other, or both those of a third that neither heard."""
    roots = [{row.root for row in one.origins if row.root is not None} for one in (left, right)]
    copies = any(row.relation in _COPIES for one in (left, right) for row in one.origins if not row.statements)
    return copies and bool(roots[0] & roots[1])


def weights(pages: Sequence[Page]) -> Mapping[str, float]:
    """What each sense weighs in a story: rare words much, words that stand in every other sentence of it little."""
    used = Counter(sense for one in pages for sentence in one.sentences for sense in sentence.senses)
    total = max(_FEW, sum(len(one.sentences) for one in pages))
    return {sense: rarity(sense) * (1.0 - min(0.85, 1.5 * count / total)) for sense, count in used.items()}
