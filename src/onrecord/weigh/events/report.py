"""A report of an event, laid out for comparison: its day, what it is called, where it is, who takes part, its words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.happenings import kin_of_verb, kin_of_words
from onrecord.text.words import words
from onrecord.weigh.events.places import Places
from onrecord.weigh.events.weight import weight

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from onrecord.terms import Document, Findings, ReportedEvent, Settlement, Span, When
    from onrecord.text.words import Word


#: What an article uses of more things than this on one day tells none of them apart.
_WORN: Final = 2


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
    #: Weight of all of them.
    weight: float
    #: The day on which its document was published, if known.
    published: datetime.date | None
    #: Whether its document tells of nothing else on that day.
    is_alone: bool = False
    #: Groups of words that its document uses of several things on that day, as all that an article on a fire tells.
    worn: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """Id of the reported event."""
        return self.event.id


class Coverage:
    """What documents report of events, laid out for comparison."""

    def __init__(self, documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement) -> None:
        """Take the documents of a record in any order, what was found in them, and what was settled."""
        self._published = {document.id: document.day for document in documents if document.id in findings}
        self._events = [event for id_ in sorted(self._published) for event in findings[id_].events]
        self._story = {document: story.id for story in settlement.stories for document in story.documents}
        self._known = _names(settlement)
        reckoned = ((item.document, when) for item in settlement.reckonings for when in item.dates)
        self._days = {(id_, when.span.start): when for id_, when in reckoned if when.span is not None}

    def dated(self) -> tuple[Report, ...]:
        """The reports whose day is known, in order of document and place."""
        found = [self.report(event, when) for event in self._events if (when := self._when(event)) is not None]
        told = Counter((item.event.document, item.when.first, item.when.last) for item in found)
        kin = Counter((item.event.document, item.when.first, kind) for item in found for kind in item.kin)
        found = [
            replace(
                item,
                is_alone=told[item.event.document, item.when.first, item.when.last] == 1,
                worn=frozenset(kind for kind in item.kin if kin[item.event.document, item.when.first, kind] > _WORN),
            )
            for item in found
        ]
        return tuple(sorted(found, key=lambda item: (item.event.document, item.event.what[0].start, item.id)))

    def undated(self) -> tuple[ReportedEvent, ...]:
        """What documents tell of without a day, in order of id."""
        return tuple(sorted((event for event in self._events if event.day is None), key=lambda event: event.id))

    def story(self, event: ReportedEvent) -> str:
        """Id of the story of the document that tells it; empty when it is in none."""
        return self._story.get(event.document, "")

    def report(self, event: ReportedEvent, when: When) -> Report:
        """A reported event as it is compared, on this day."""
        said = [word for word in words(event.what) if word.is_content and not word.form.isdigit()]
        named = [*event.actors, *event.place]
        names = {word.sense for word in said if any(_in_name(word, span) for span in named)}
        stems = frozenset(word.sense for word in said)
        return Report(
            event=event,
            when=when,
            story=self.story(event),
            kin=_kin(event.what),
            places=frozenset(Places.key(span.exact) for span in event.place),
            actors=frozenset(self._known.get((event.document, _name(span)), _name(span)) for span in event.actors),
            stems=stems,
            names=frozenset(names),
            weight=weight(stems),
            published=self._published[event.document],
        )

    def _when(self, event: ReportedEvent) -> When | None:
        if event.when is not None or event.day is None:
            return event.when
        return self._days.get((event.document, event.day.start))


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
