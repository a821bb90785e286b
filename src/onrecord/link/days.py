"""The day of statements whose own sentence names none that the article can tell.

Four ways lead to it, the surest first. An article without a day of its own may name one in the sentence ("on 8 March"),
whose year the story tells. What is said may end with the occasion ("backed the tolls during her March 8 visit"). Another article may date the same words. And an article that reports a visit or a press
conference dates it once and then quotes from it, so a statement takes the day that the article gives the same speaker
elsewhere, outside what anybody said. Such a day is never sure: the article does not say that these words fell on it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.terms import Dated, When
from onrecord.text.bare import blanked
from onrecord.text.folding import folded
from onrecord.text.sentences import sentences
from onrecord.text.stretches import Stretches
from onrecord.text.surroundings import day_said, is_no_day_of_speech, is_own_occasion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.terms import Document, Entity, Findings, Reckoning, Settlement, Span, Speaker, Statement

#: How many days back news reaches: what lies before is told as history.
_NEWS = 62
#: A verb of saying in the present: said when the article was written, whatever day the speaker has elsewhere in it.
_NOW: Final = re.compile(r"(?!(?:was|has|his|its|this|thus|as|less|across)\b)[a-z]+[^s\W]s\Z")


def days(documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement) -> tuple[Dated, ...]:
    """Days for statements that have none, in order of statement id.

    Args:
        documents: The documents of the record, in any order.
        findings: What was found in each, by document id.
        settlement: Who is who and who speaks, which statements are one utterance, and the years of undated articles.
    """
    by_id = {document.id: document for document in documents if document.id in findings}
    reckoned = {item.document: item for item in settlement.reckonings if item.document in by_id}
    found: dict[str, Dated] = {}
    for id_ in sorted(reckoned):
        found.update((d.statement, d) for d in _reckoned(by_id[id_], findings[id_], reckoned[id_]))
        known = _with_days(findings[id_], found, reckoned[id_])
        found.update((d.statement, d) for d in _by_occasion(by_id[id_], known))
    for id_ in sorted(by_id.keys() - reckoned.keys()):
        found.update((d.statement, d) for d in _by_occasion(by_id[id_], findings[id_]))
    found.update((d.statement, d) for d in _by_utterance(findings, settlement, found))
    speakers = {speaker.statement: speaker for speaker in settlement.speakers}
    entities = {entity.id: entity for entity in settlement.entities}
    for id_ in sorted(by_id):
        known = _with_days(findings[id_], found, reckoned.get(id_))
        found.update((d.statement, d) for d in _of_document(by_id[id_], known, speakers, entities))
    return tuple(sorted(found.values(), key=lambda dated: dated.statement))


def _reckoned(document: Document, findings: Findings, reckoning: Reckoning) -> Iterator[Dated]:
    """Statements of an undated article whose own sentence names a day without a year."""
    told = Stretches(sentences(document.text))
    for statement in findings.statements:
        if statement.said_on is None:
            parts = (*statement.source, *statement.cue, statement.content[0])
            around = told.around(span.start for span in parts)
            when = day_said(_up_to(reckoning), around, [(span.start, span.end) for span in statement.content])
            if when is not None:
                yield Dated(statement.id, when, reckoning.reasons)


def _up_to(reckoning: Reckoning) -> tuple[When, ...]:
    """The days of an undated article that are not still to come when the last of its story was written."""
    return tuple(when for when in reckoning.dates if when.first <= reckoning.day)


def _by_occasion(document: Document, findings: Findings) -> Iterator[Dated]:
    """Statements whose content ends with the speaker's own occasion and its day."""
    own = [when for when in findings.dates if when.span is not None and is_own_occasion(document.text, when.span)]
    outer = {statement.inside for statement in findings.statements}
    for statement in findings.statements:
        last = statement.content[-1]
        inside = [when for when in own if when.span is not None and when.span.within(last)]
        if statement.id not in outer and statement.said_on is None and statement.mode != "direct" and inside:
            yield Dated(statement.id, replace(inside[0], sure=False), ("it was said on an occasion of this day",))


def _by_utterance(
    findings: Mapping[str, Findings], settlement: Settlement, found: Mapping[str, Dated]
) -> Iterator[Dated]:
    """Statements that other articles render too, and to which all that date it give one day."""
    said_on = {s.id: s.said_on for one in findings.values() for s in one.statements}
    said_on |= {id_: dated.when for id_, dated in found.items()}
    for utterance in settlement.utterances:
        whens = [when for id_ in utterance.statements if (when := said_on.get(id_)) is not None]
        if utterance.verdict == "same" and whens and len({(when.first, when.last) for when in whens}) == 1:
            day = When(whens[0].first, whens[0].last, None, "story", whens[0].first, sure=False)
            for id_ in utterance.statements:
                if id_ in said_on and said_on[id_] is None:
                    yield Dated(id_, day, ("another article gives the same words this day",))


def _with_days(findings: Findings, found: Mapping[str, Dated], reckoning: Reckoning | None) -> Findings:
    """Findings with the days that were led to them so far, as if the article itself had told them."""
    statements = tuple(
        replace(s, said_on=found[s.id].when) if s.id in found and s.said_on is None else s for s in findings.statements
    )
    dates = (*findings.dates, *(_up_to(reckoning) if reckoning else ()))
    return replace(findings, statements=statements, dates=dates)


def _of_document(
    document: Document, findings: Findings, speakers: Mapping[str, Speaker], entities: Mapping[str, Entity]
) -> Iterator[Dated]:
    """Statements whose speaker the article gives a day elsewhere."""
    undated: dict[str, list[Statement]] = {}
    # Who reports what somebody else said reported it later.
    outer = {statement.inside for statement in findings.statements}
    for statement in findings.statements:
        speaker = speakers.get(statement.id)
        if (
            statement.id not in outer
            and statement.said_on is None
            and speaker is not None
            and speaker.entity is not None
        ):
            undated.setdefault(speaker.entity, []).append(statement)
    findings = _without_history(document, findings)
    told = _told(document, findings, _own_words(findings, speakers, entities)) if undated else ()
    for entity, statements in undated.items():
        known = _days_of(entities[entity], document, findings, speakers, told)
        for statement in statements:
            nearest = _nearest(statement, known)
            if nearest is not None and not (_is_of_now(statement) and _is_older(nearest, document)):
                yield Dated(
                    statement.id, replace(nearest, sure=False), ("the article gives the speaker this day elsewhere",)
                )


def _is_of_now(statement: Statement) -> bool:
    """Whether somebody "says" it: the present, which in a headline is the past."""
    words = [word for span in statement.cue for word in span.exact.lower().split()]
    return statement.place == "body" and any(_NOW.match(word.strip(",.:;")) for word in words)


def _is_older(when: When, document: Document) -> bool:
    return document.day is not None and when.last < document.day


def _without_history(document: Document, findings: Findings) -> Findings:
    """Findings without the days long before the article: a life told from its beginning dates none of its quotations.

    An article without a day of its own is as late as the latest day that it names.
    """
    latest = max((when.last for when in findings.dates), default=None)
    latest = document.day or latest
    if latest is None:
        return findings
    first = latest.toordinal() - _NEWS
    statements = tuple(
        replace(s, said_on=None) if s.said_on is not None and s.said_on.first.toordinal() < first else s
        for s in findings.statements
    )
    dates = tuple(when for when in findings.dates if when.first.toordinal() >= first)
    return replace(findings, statements=statements, dates=dates)


def _own_words(findings: Findings, speakers: Mapping[str, Speaker], entities: Mapping[str, Entity]) -> list[Span]:
    """What was said, in which a day is the day that somebody speaks of.

    What an outlet or agency reports in paraphrase is left out: "the Courier reported that she was in Harl on 8 March"
    tells of her day as the article itself would.
    """
    ranges: list[Span] = []
    for statement in findings.statements:
        speaker = speakers.get(statement.id)
        entity = entities.get(speaker.entity) if speaker is not None and speaker.entity is not None else None
        if statement.mode != "indirect" or entity is None or entity.kind != "organisation":
            ranges += statement.content
    return ranges


def _told(document: Document, findings: Findings, said: Sequence[Span]) -> tuple[tuple[str, tuple[When, ...]], ...]:
    """Each sentence that names a past day outside what was said: its other words, folded, and the days."""
    beside = blanked(document.text, said)
    ranges = sentences(document.text)
    starts = [start for start, _ in ranges]
    by_sentence: dict[int, list[When]] = {}
    for when in findings.dates:
        if when.span is None or when.first != when.last or _is_publication(when, document):
            continue
        if is_no_day_of_speech(document.text, when.span):
            continue
        within = any(when.span.within(span) for span in said)
        if not within or is_own_occasion(document.text, when.span):
            by_sentence.setdefault(bisect_right(starts, when.span.start) - 1, []).append(when)
    return tuple((folded(beside[slice(*ranges[i])]), tuple(found)) for i, found in sorted(by_sentence.items()))


def _is_publication(when: When, document: Document) -> bool:
    """Whether the words say when the article was published, or name a day after that."""
    if document.published is None or when.span is None:
        return False
    printed = document.published.span
    late = when.first.isoformat() > document.published.value[:10]
    return late or (printed is not None and when.span.meets(printed))


def _days_of(
    entity: Entity, document: Document, findings: Findings, speakers: Mapping[str, Speaker],
    told: Iterable[tuple[str, tuple[When, ...]]],
) -> list[When]:  # fmt: skip
    """Days that the article gives this speaker: of their other statements, and of sentences that name them."""
    own = [
        statement.said_on
        for statement in findings.statements
        if statement.said_on is not None
        and statement.said_on.first == statement.said_on.last
        and (speaker := speakers.get(statement.id)) is not None
        and speaker.entity == entity.id
    ]
    names = [folded(s.text) for s in entity.spellings if document.id in s.documents and len(s.text) > 2]
    named = [when for words, found in told if any(name in words for name in names) for when in found]
    return [when for when in (*own, *named) if when.span is not None]


def _nearest(statement: Statement, known: Sequence[When]) -> When | None:
    """The only day there is, else the last one named before the statement, else the first one after it."""
    if not known:
        return None
    here = statement.content[0].start

    def place(when: When) -> tuple[bool, int, int]:
        start = when.span.start if when.span is not None else 0
        return start > here, abs(here - start), start

    return min(known, key=place)
