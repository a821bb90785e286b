"""Where one person spoke or one meeting was held: two houses or sites for it in two articles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.stems import stem
from onrecord.weigh.conflicts.fact import Meeting
from onrecord.weigh.conflicts.page import are_days_apart, weights
from onrecord.weigh.conflicts.people import meant, named, people, surnames, told
from onrecord.weigh.conflicts.places import are_known, place_conflict, stands

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page, Sentence

#: What the sentences must share besides the one that they tell of, for each sentence that names it.
_LEAST: Final = 1.0
#: Nouns for what is held in one place.
_HELD: Final = frozenset(
    stem(word)
    for word in (
        "talks meeting ceremony signing funeral wedding hearing conference rally session service summit reception assembly"
        " interview negotiation concert congress gathering briefing vigil trial debate"
    ).split()
)
_PERSONAL: Final = frozenset("he she".split())


@dataclass(frozen=True, slots=True)
class _Told:
    """What one article tells: the only house or site of each person and meeting, and how often it names each person."""

    page: Page
    at: Mapping[str, Fact]
    often: Mapping[str, int]


def whereabouts(pages: Sequence[Page], known: Sequence[Conflict]) -> Iterator[Conflict]:
    """Conflicts of the kind ``place`` over one person or one meeting, less those that are ``known``."""
    weighed = weights(pages)
    texts = {one.id: folded(one.text) for one in pages}
    given = [_Told(one, _only(one), named(one)) for one in sorted(pages, key=lambda one: one.id)]
    seen = {(each.document, span.start) for item in known for each in item.readings for span in each.spans}
    for a, b in combinations(given, 2):
        for anchor in sorted(a.at.keys() & b.at.keys()):
            places = {(one.page.id, one.at[anchor].span.start) for one in (a, b)}
            if are_known(a.at[anchor], b.at[anchor], texts) or places & seen:
                continue
            near = _near(a, b, anchor, weighed)
            if near is not None:
                seen |= places
                yield place_conflict(Meeting(a.at[anchor], b.at[anchor], 0.0, 0.0, near), a.page, b.page)


def _near(a: _Told, b: _Told, anchor: str, weighed: Mapping[str, float]) -> tuple[str, ...] | None:
    """What the sentences of two places share, weightiest first; none where they may tell of two things."""
    mine, yours = (one.page.sentences[one.at[anchor].sentence] for one in (a, b))
    left, right = _context(a.page, mine), _context(b.page, yours)
    both = {
        sense: weighed.get(sense, 0.0) * min(left[sense], right[sense])
        for sense in sorted(left.keys() & right.keys())
        if sense != anchor
    }
    times = max(1, min(a.often.get(anchor, 1), b.often.get(anchor, 1)))
    if sum(both.values()) < _LEAST * times or are_days_apart(a.page, mine, b.page, yours):
        return None
    return tuple(sorted(both, key=lambda sense: (-both[sense], sense)))


def _only(page: Page) -> Mapping[str, Fact]:
    """The houses and sites of an article by whom or what they are told of, where it tells of one alone."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for item in stands(page):
        if item.key == "venue":
            for anchor in _anchors(page, page.sentences[item.sentence]):
                found[anchor].append(item)
    return {anchor: items[0] for anchor, items in found.items() if len({folded(x.span.exact) for x in items}) == 1}


def _anchors(page: Page, sentence: Sentence) -> Iterator[str]:
    names = surnames(page, sentence)
    pronoun = next((word for word in sentence.words if word.form in _PERSONAL), None)
    if not names and pronoun is not None and (bearer := meant(page, sentence, pronoun.start)) is not None:
        names = frozenset({folded(bearer.name[-1])})
    yield from sorted(names)
    yield from sorted({word.sense for word in sentence.words if stem(word.form) in _HELD})


def _context(page: Page, sentence: Sentence) -> Mapping[str, float]:
    return told(page, sentence, {folded(part) for one in people(page, sentence) for part in one.name})
