"""Facts as small rows that can be compared: a value in one place of an article, and the words around it.

Two facts are about one thing when they have one key and the words around them are weighty and the same. Which fact of one
article meets which of another is settled best first, each with one partner.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from onrecord.terms import Span
    from onrecord.text.words import Word
    from onrecord.weigh.conflicts.page import Page, Sentence

#: So many words on either side of a value stand near it.
NEAR: Final = 8
#: What a word counts for that both sentences have, but not near the value on both sides.
_FAR: Final = 0.5
#: A sentence of fewer words of content leans on the one before it.
_SHORT: Final = 7


@dataclass(frozen=True, slots=True)
class Fact:
    """One value, where it stands, and the senses of the words around it."""

    document: str
    span: Span
    #: Only facts with one key are compared: a unit, a precision.
    key: str
    low: float
    high: float
    #: Senses of the sentence without those of the value, and those near it.
    around: frozenset[str]
    near: frozenset[str]
    sentence: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two facts of two articles about one thing: what they share, in weight and as part of what the poorer one has."""

    left: Fact
    right: Fact
    shared: float
    part: float
    #: Shared senses near both values, weightiest first.
    near: tuple[str, ...]


def fact(page: Page, span: Span, key: str, low: float, high: float) -> Fact | None:
    """A fact at ``span``; none outside of any sentence."""
    sentence = page.sentence_at(span.start)
    if sentence is None:
        return None
    rest = [word for word in sentence.words if word.is_content and not _meets(word, span)]
    before = [word for word in rest if word.end <= span.start][-NEAR:]
    after = [word for word in rest if word.start >= span.end][:NEAR]
    near = frozenset(word.sense for word in (*before, *after))
    around = frozenset(word.sense for word in rest)
    if len(rest) < _SHORT and sentence.number:
        # A short sentence speaks of what the one before it names.
        around |= page.sentences[sentence.number - 1].senses
    return Fact(page.id, span, key, low, high, around, near, sentence.number)


def meetings(  # noqa: PLR0913 - two sides, what words weigh, and two bars
    left: Sequence[Fact],
    right: Sequence[Fact],
    weights: Mapping[str, float],
    *,
    least: float,
    part: float,
    fits: Callable[[Fact, Fact], bool] | None = None,
) -> Iterator[Meeting]:
    """Facts of one article with those of another that are about the same thing, best first, each at most once.

    Args:
        left: Facts of one article.
        right: Facts of another.
        weights: What each sense weighs.
        least: Shared weight below which two facts are not about one thing.
        part: The same, as part of the weight around the fact that has less around it.
        fits: What two facts of one key must fulfil besides.
    """
    by_key: dict[object, list[Fact]] = defaultdict(list)
    for b in right:
        by_key[b.key].append(b)
    found = [_meeting(a, b, weights) for a in left for b in by_key.get(a.key, ()) if fits is None or fits(a, b)]
    used: set[Span] = set()
    seen: set[Span] = set()
    for item in sorted(found, key=lambda m: (-m.shared * m.part, m.left.span, m.right.span)):
        if item.shared < least or item.part < part:
            continue
        if item.left.span not in used and item.right.span not in seen:
            used.add(item.left.span)
            seen.add(item.right.span)
            yield item


def _meeting(a: Fact, b: Fact, weights: Mapping[str, float]) -> Meeting:
    both = a.around & b.around
    near = a.near & b.near
    shared = sum(weights.get(sense, 0.0) * (1.0 if sense in near else _FAR) for sense in sorted(both))
    least = min(_weight(a.near, weights), _weight(b.near, weights))
    part = _weight(near, weights) / least if least > 0 else 0.0
    ordered = sorted(near, key=lambda sense: (-weights.get(sense, 0.0), sense))
    return Meeting(a, b, shared, part, tuple(ordered))


def _weight(senses: Collection[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(sense, 0.0) for sense in sorted(senses))


def _meets(word: Word, span: Span) -> bool:
    return word.start < span.end and span.start < word.end


def topic(page: Page, item: Fact, senses: Sequence[str], *, most: int = 4) -> str:
    """The words of an article for some senses around a fact, in the order in which they stand."""
    sentence: Sentence | None = page.sentence_at(item.span.start)
    chosen = set(senses[:most])
    told: dict[str, str] = {}
    for word in sentence.words if sentence else ():
        if word.sense in chosen and not _meets(word, item.span):
            told.setdefault(word.sense, " ".join(page.document.text[word.start : word.end].split()))
    return " ".join(told.values())
