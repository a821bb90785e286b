"""One document to all that is found in it.

Invariant: every span of every row slices the document's own text, and no statement touches furniture.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.absolutes import parted
from onrecord.find.boundaries import by_paragraph, by_quotation, exact_contents, trimmed_range
from onrecord.find.cautions.find import cautions
from onrecord.find.circumstances import without_occasion
from onrecord.find.commitments.find import commitments
from onrecord.find.context import occasion, relay
from onrecord.find.events.find import events
from onrecord.find.headings import headings
from onrecord.find.interviews import answers
from onrecord.find.mending import mended
from onrecord.find.modes import mode_of
from onrecord.find.narration import without_narration
from onrecord.find.nearest import nearest_name
from onrecord.find.nearness import without_far_source
from onrecord.find.nested import nested, told_inside, worth_reading_again
from onrecord.find.printed import as_printed
from onrecord.find.scraps import is_scrap
from onrecord.find.signed import signature
from onrecord.find.stances.find import stances
from onrecord.find.turns import turns, with_turns
from onrecord.find.unclaimed import unclaimed
from onrecord.terms import Findings, Mention, Span, Statement, Trace, mention_id, statement_id
from onrecord.text.bare import bare, dateline_in, undated
from onrecord.text.insets import around_insets, insets, without_insets
from onrecord.text.marks import quotations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quantities import quantities
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches
from onrecord.text.surroundings import day_said, is_no_day_of_speech
from onrecord.text.times import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.find.draft import Draft
    from onrecord.infer.reader import Attribution, Name, Piece, Reader
    from onrecord.terms import Anchor, Document, Place, When
    from onrecord.text.marks import Quotation

Range = tuple[int, int]
VERSION: Final = "5"
#: White space and marks that never belong to the words naming a speaker.
_EDGES: Final = ' \t\r\n\u00a0\u2009\u202f,;:"“”„«»'
#: The same for the words attributing; a colon attributes ("The ministry: tolls will rise").
_CUE_EDGES: Final = _EDGES.replace(":", "")

#: Contents that a reader of the record could make nothing of.
_POINTING: Final = frozenset({"as", "how", "it", "so", "that", "this", "what", "which"})
#: What a heading may hold besides who speaks: "*What* the union says".
_A_WORD: Final = 8
#: Kinds of names that can relay words; an outlet may be taken for an event ("the Morning Show").
_RELAYS: Final = ("organisation", "event")


class Finder:
    """Finds statements, names and days in documents with one loaded reader model."""

    def __init__(self, reader: Reader) -> None:
        """Hold the model.

        Args:
            reader: A loaded reader; it may be shared between documents, not between threads.
        """
        self._reader = reader
        self.trace = Trace("find", VERSION, reader.digest)

    def find(self, document: Document, *, limit: int | None = None) -> Findings:
        """Everything that the document says somebody said, with names and days.

        Args:
            document: A document as it was read; one in a language that is not analysed gives empty findings.
            limit: Code points of the text to analyse; the rest is left unread.
        """
        if not document.is_read:
            return Findings(document.id, (), (), ())
        read = bare(document, limit)
        text = without_insets(read)
        reading = self._reader.read(text)
        page = _Page(document, text, reading.names, insets(read))
        drafts = page.drafts(reading.attributions)
        again = worth_reading_again(text, [span for draft in drafts for span in draft[2]], page.quotations)
        inner = [_shifted(offset, attribution) for offset, attribution in nested(self._reader, text, again)]
        inner += [one for _, cues, contents in drafts for one in told_inside(text, cues, contents, page.quotations)]
        drafts = [*drafts, *page.drafts_of_ranges(inner)]
        drafts += [((), (), (span,)) for span in unclaimed(text, page.quotations, [c for d in drafts for c in d[2]])]
        statements = page.statements(page.whole(page.mended([page.signed(draft) for draft in drafts])))
        mentions, amounts = page.mentions(), quantities(text)
        told = undated(text)
        found = Findings(
            document.id,
            statements,
            mentions,
            page.dates,
            quantities=amounts,
            stances=stances(told, statements, mentions, document=document.id),
            commitments=commitments(told, statements, mentions, amounts, page.dates, document=document.id),
            cautions=cautions(told, statements, mentions, document=document.id),
            events=events(text, statements, mentions, page.dates, document=document.id),
        )
        return as_printed(found, document.text, insets(read))


class _Page:
    """One document while it is being searched: its bare text and what every statement needs to know about it."""

    def __init__(self, document: Document, text: str, names: Sequence[Name], teasers: Sequence[Range]) -> None:
        self._document = document
        self._teasers = teasers
        self._names = names
        self._no_relays = [(name.start, name.end) for name in names if name.kind not in _RELAYS]
        self._text = text
        self._dateline = dateline_in(text)
        self.quotations: Sequence[Quotation] = quotations(text)
        self._closed = {q.inner_end: q for q in self.quotations if q.depth == 0 and q.closed}
        self._paragraphs = paragraphs(text)
        self._lines = Stretches(self._paragraphs)
        self._headings = Stretches(headings(text, self._paragraphs))
        self._sentences = Stretches(sentences(text))
        day, kind = anchor_of(document)
        self.dates: tuple[When, ...] = resolve(text, day, kind)
        # The day of publication stands in the first sentence of many an article; it is not the day anybody spoke.
        published = document.published.span if document.published is not None else None
        self._days_of_speech = [
            when
            for when in self.dates
            if when.span is None
            or not (
                (published is not None and when.span.meets(published))
                # Whoever is quoted has spoken by the time it is printed.
                or (document.day is not None and when.first > document.day)
                or is_no_day_of_speech(text, when.span)
            )
        ]

    def drafts(self, attributions: Iterable[Attribution]) -> list[Draft]:
        return self.drafts_of_ranges(
            (_ranges(item.sources), _ranges(item.cues), _ranges(item.contents)) for item in attributions
        )

    def drafts_of_ranges(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Drafts with their ends put right.

        What another paragraph quotes becomes a draft of its own, without a cue; what narration parts in one paragraph
        becomes two, with the same source and cue.
        """
        out: list[Draft] = []
        for sources, cues, contents in drafts:
            exact = exact_contents(self._text, self._undated(contents), self.quotations, self._paragraphs)
            if _says_nothing(self._text, exact) or self._is_headed(cues, exact):
                continue
            with_cue, *others = by_paragraph(exact, cues, self.quotations, self._paragraphs) or ((),)
            who, how = self._trimmed(sources, _EDGES), self._trimmed(cues, _CUE_EDGES)
            who = nearest_name(self._text, who, how)
            with_cue = without_occasion(self._text, with_cue, how)
            near = without_far_source((who, how, with_cue), self.quotations, self._lines)
            who, how, said = without_narration(self._text, near, self.quotations, self._sentences)
            groups = ((who, how, group) for group in by_quotation(self._text, said, who, how, self.quotations))
            out.extend(part for one in groups for part in parted(self._text, one))
            out.extend(((), (), group) for group in others)
        return out

    def _is_headed(self, cues: Sequence[Range], contents: Sequence[Range]) -> bool:
        """Whether a heading that says no more than who speaks ("What the union says") was tied to the reporter's words."""
        if not cues or not all(self._headings.holds(start) for start, _ in cues):
            return False
        line = self._lines.at(cues[0][0])
        below = [start for start, _ in contents if self._lines.at(start) != line]
        beside = sum(end - start for start, end in contents if self._lines.at(start) == line)
        quoted = any(q.inner_start <= start < q.inner_end for q in self.quotations for start in below)
        return bool(below) and beside <= _A_WORD and not quoted

    def _undated(self, contents: Sequence[Range]) -> tuple[Range, ...]:
        """Contents without the dateline that the first may begin with."""
        start, end = self._dateline
        cut = tuple((end if start <= a < end else a, b) for a, b in contents)
        return tuple((a, b) for a, b in cut if a < b)

    def mended(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Drafts with the speakers whom the text names and the model did not tie to them."""
        named = mended(
            self._text, drafts, quotations=self.quotations, paragraphs=self._paragraphs, sentences=self._sentences
        )
        persons = [(name.start, name.end) for name in self._names if name.kind == "person"]
        spoken = turns(self._text, self._paragraphs) or answers(self._text, self._paragraphs, persons)
        return with_turns(named, spoken)

    def whole(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Drafts as they are kept: none of a few words of nobody, and none with the words of a teaser in its line."""
        kept = [draft for draft in drafts if not is_scrap(self._text, draft, self.quotations)]
        return [self._around_teasers(draft) for draft in kept] if self._teasers else kept

    def _around_teasers(self, draft: Draft) -> Draft:
        sources, cues, contents = (around_insets(ranges, self._teasers) for ranges in draft)
        return self._trimmed(sources, _EDGES), self._trimmed(cues, _CUE_EDGES), self._trimmed(contents, " \t\u00a0")

    def signed(self, draft: Draft) -> Draft:
        """A draft with the name under its quotation as its source, unless its own paragraph names one before it."""
        sources, _, contents = draft
        end = contents[-1][1]
        # A comma or a full stop may have been cut off the end of the content.
        quotation = self._closed.get(end) or self._closed.get(end + 1)
        found = None if quotation is None else signature(self._text, quotation)
        if found is None:
            return draft
        name, dash = found
        line = self._lines.at(contents[0][0])[0]
        if any(line <= start < contents[0][0] for start, _ in sources):
            return draft
        return (name,), (dash,), contents

    def _trimmed(self, ranges: Iterable[Range], edges: str) -> tuple[Range, ...]:
        return tuple(r for item in sorted(ranges) if (r := trimmed_range(self._text, item, edges)) is not None)

    def statements(self, drafts: Sequence[Draft]) -> tuple[Statement, ...]:
        """Statements in order of place; the same ranges found twice are one, and each knows what it stands inside."""
        found: dict[str, Statement] = {}
        for draft in drafts:
            statement = self._statement(draft)
            found.setdefault(statement.id, statement)
        ordered = sorted(found.values(), key=lambda s: (s.content[0].start, -s.content[-1].end, s.id))
        return tuple(placed_inside(ordered))

    def _statement(self, draft: Draft) -> Statement:
        source, cue, content = (tuple(Span.of(self._document.text, a, b) for a, b in part) for part in draft)
        sources, cues, contents = draft
        places = [a for a, _ in (*sources, *cues)] or [contents[0][0]]
        around = self._sentences.around([*places, contents[0][0]])
        outlet = self._document.outlet
        no_relays = [*sources, *self._no_relays]
        via = relay(self._text, around, contents, no_relays, None if outlet is None else outlet.value)
        event = occasion(self._text, around, contents)
        return Statement(
            id=statement_id(self._document.id, source, cue, content),
            document=self._document.id,
            mode=mode_of(self._text, contents, self.quotations),
            source=source,
            cue=cue,
            content=content,
            place=self._place(content),
            said_on=day_said(self._days_of_speech, around, contents),
            occasion=None if event is None else Span.of(self._document.text, *event),
            via=None if via is None else Span.of(self._document.text, *via),
            inside=None,
        )

    def _place(self, content: Sequence[Span]) -> Place:
        title = self._document.title
        in_title = title is not None and title.span is not None and all(span.meets(title.span) for span in content)
        return "headline" if in_title or all(self._headings.holds(span.start) for span in content) else "body"

    def mentions(self) -> tuple[Mention, ...]:
        out = []
        for name in self._names:
            span = Span.of(self._document.text, name.start, name.end)
            out.append(Mention(mention_id(self._document.id, name.kind, span), self._document.id, span, name.kind))
        return tuple(sorted(out, key=lambda mention: (mention.span, mention.kind)))


def anchor_of(document: Document) -> tuple[dt.date | None, Anchor]:
    """The day that relative days of the document count from: its publication."""
    if document.published is None:
        return None, "none"
    try:
        return dt.date.fromisoformat(document.published.value[:10]), "published"
    except ValueError:  # a month or a year alone
        return None, "none"


def placed_inside(ordered: Sequence[Statement]) -> Iterable[Statement]:
    """Statements with ``inside`` set to the smallest other statement whose content holds all of their parts."""
    for statement in ordered:
        holders = [other for other in ordered if other.id != statement.id and _holds(other, statement)]
        inside = min(holders, key=lambda other: sum(s.end - s.start for s in other.content), default=None)
        yield statement if inside is None else replace(statement, inside=inside.id)


def _holds(outer: Statement, inner: Statement) -> bool:
    if inner.content[0].start < outer.content[0].start or outer.content[-1].end < inner.content[-1].end:
        return False
    parts = (*inner.source, *inner.cue, *inner.content)
    same = outer.content == inner.content
    return not same and all(any(part.within(span) for span in outer.content) for part in parts)


def _says_nothing(text: str, contents: Sequence[Range]) -> bool:
    """Whether a content only points at words that stand elsewhere ("she never said that")."""
    return all(text[start:end].casefold() in _POINTING for start, end in contents)


def _ranges(pieces: Iterable[Piece]) -> tuple[Range, ...]:
    return tuple((piece.start, piece.end) for piece in pieces)


def _shifted(offset: int, attribution: Attribution) -> Draft:
    def moved(pieces: Iterable[Piece]) -> tuple[Range, ...]:
        return tuple((piece.start + offset, piece.end + offset) for piece in pieces)

    return moved(attribution.sources), moved(attribution.cues), moved(attribution.contents)
