"""A report of an event, laid out for comparison: its day, what it is called, where it is, who takes part, its words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.text.folding import folded
from onrecord.text.happenings import kin_of_verb, kin_of_words
from onrecord.text.words import words
from onrecord.weigh.events.places import Places

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from onrecord.terms import Document, Findings, ReportedEvent, Settlement, Span, When
    from onrecord.text.words import Word


@dataclass(frozen=True, slots=True)
class Report:
    """One report with a day that is known."""

    event: ReportedEvent
    when: When
    #: Id of the story of its document; empty when it is in none.
    story: str
    #: Groups of the nouns and verbs in it, see `onrecord.text.happenings`.
    kin: frozenset[str]
    #: Folded names of its places.
    places: frozenset[str]
    #: Ids of entities, and folded names that lead to none.
    actors: frozenset[str]
    #: Stems of its words that say something, and those among them that stand in names.
    stems: frozenset[str]
    names: frozenset[str]
    #: The day on which its document was published, if known.
    published: datetime.date | None
    #: Whether its document tells of nothing else on that day.
    is_alone: bool = False

    @property
    def id(self) -> str:
        """Id of the reported event."""
        return self.event.id


def reports(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Report, ...]:
    """The reports whose day is known, in order of document and place.

    Args:
        documents: The documents of the record, in any order.
        findings: What was found in each, by document id.
        settlement: Who is who, what is one story, and the years of undated articles.
    """
    story_of = {document: story.id for story in settlement.stories for document in story.documents}
    known = _names(settlement)
    days = {(r.document, w.span.start): w for r in settlement.reckonings for w in r.dates if w.span is not None}
    found: list[Report] = []
    published = {document.id: document.day for document in documents}
    for id_ in sorted(published.keys() & findings.keys()):
        for event in findings[id_].events:
            when = event.when or (days.get((id_, event.day.start)) if event.day is not None else None)
            if when is not None:
                found.append(_report(event, when, story_of.get(id_, ""), published[id_], known))
    told = Counter((item.event.document, item.when.first, item.when.last) for item in found)
    found = [replace(i, is_alone=told[i.event.document, i.when.first, i.when.last] == 1) for i in found]
    return tuple(sorted(found, key=lambda item: (item.event.document, item.event.what[0].start, item.id)))


def _report(
    event: ReportedEvent, when: When, story: str, published: datetime.date | None, known: Mapping[tuple[str, str], str]
) -> Report:
    said = [word for word in words(event.what) if word.is_content and not word.form.isdigit()]
    named = [*event.actors, *event.place]
    names = {word.sense for word in said if any(_in_name(word, span) for span in named)}
    return Report(
        event=event,
        when=when,
        story=story,
        kin=_kin(event.what),
        places=frozenset(Places.key(span.exact) for span in event.place),
        actors=frozenset(known.get((event.document, _name(span)), _name(span)) for span in event.actors),
        stems=frozenset(word.sense for word in said),
        names=frozenset(names),
        published=published,
    )


def _in_name(word: Word, name: Span) -> bool:
    """Whether a word stands in a name, or right before it and is no verb: then it is most often a title."""
    is_title = word.end + 1 == name.start and kin_of_verb(word.form) is None
    return is_title or (name.start <= word.start and word.end <= name.end)


def _kin(what: Sequence[Span]) -> frozenset[str]:
    words = [word.strip(",.;:()\"'“”‘’—–-") for span in what for word in span.exact.lower().split()]
    return kin_of_words([word.removesuffix("'s").removesuffix("’s") for word in words])


def _names(settlement: Settlement) -> dict[tuple[str, str], str]:
    """The entity that a spelling leads to, by document and folded spelling; the first by id where there are several."""
    known: dict[tuple[str, str], str] = {}
    for entity in sorted(settlement.entities, key=lambda item: item.id):
        for spelling in entity.spellings:
            for document in spelling.documents:
                known.setdefault((document, folded(spelling.text).strip()), entity.id)
    return known


def _name(span: Span) -> str:
    return folded(span.exact).strip().removesuffix("'s").removesuffix("'")
