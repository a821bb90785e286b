"""Where accounts do not agree, with both passages beside each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.excerpt import excerpt
from onrecord.show.visible import one_line
from onrecord.show.wording import conflict_words, many

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.pages.excerpt import Excerpt
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Conflict, ConflictType, Reading

#: Passages shown for each reading; the others are named.
PASSAGES = 3
#: What each type means, for a reader who sees the word for the first time.
TYPES: Mapping[ConflictType, str] = {
    "variant": "two ways to write the same",
    "slip": "most likely a slip of one article",
    "rounding": "one is the other, rounded",
    "later update": "one was overtaken by what came later",
    "translation": "two translations of the same words",
    "copying": "a change made while copying",
    "contradiction": "both cannot be so",
    "unsure": "how it came about cannot be told",
}
#: From what an editor looks at first to mere variants.
RANKS = ("", "look at this first", "serious", "worth a look", "minor", "a variant")
#: Beyond this rank a conflict needs nobody's attention.
OPEN = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One reading, and the passages that have it."""

    value: str
    excerpts: tuple[Excerpt, ...]
    #: Passages that are not shown.
    more: int
    #: In how many articles, in words.
    carried: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict in words."""

    anchor: str
    href: str
    id: str
    kind: str
    type: str
    type_means: str
    subject: str
    rank: int
    rank_words: str
    sides: tuple[Side, ...]
    reasons: tuple[str, ...]
    #: What a person settled it to; empty while nobody did.
    settled: str
    #: What it is about: an utterance or an event; empty for none.
    about: str
    about_words: str


def dispute(conflict: Conflict, index: Index, ways: Ways, *, passages: int = PASSAGES) -> Dispute:
    """A conflict with its readings side by side, each with some of its passages."""
    by_value: dict[str, list[Reading]] = defaultdict(list)
    for reading in conflict.readings:
        if reading.document in index.documents:
            by_value[reading.value].append(reading)
    about, about_words = _about(conflict.about, index, ways)
    return Dispute(
        anchor=f"k-{conflict.id}",
        href=ways.conflict(conflict.id),
        id=conflict.id,
        kind=conflict.kind,
        type=conflict.type,
        type_means=TYPES[conflict.type],
        subject=conflict_words(conflict),
        rank=conflict.rank,
        rank_words=RANKS[max(1, min(conflict.rank, len(RANKS) - 1))],
        sides=tuple(_side(value, readings, index, ways, passages) for value, readings in by_value.items()),
        reasons=tuple(one_line(reason) for reason in conflict.reasons),
        settled=one_line(conflict.settled or ""),
        about=about,
        about_words=about_words,
    )


def _side(value: str, readings: Sequence[Reading], index: Index, ways: Ways, passages: int) -> Side:
    shown = [reading for reading in readings if reading.spans][:passages]
    return Side(
        one_line(value),
        tuple(excerpt(index.documents[each.document], each.spans, ways) for each in shown),
        len(readings) - len(shown),
        many(len({reading.document for reading in readings}), "article"),
    )


def _about(about: str | None, index: Index, ways: Ways) -> tuple[str, str]:
    if about is not None and about in index.utterances:
        return ways.utterance(about), "the readings side by side"
    if about is not None and about in index.events:
        return ways.event(about), "the event"
    return "", ""
