"""Articles to stories; nothing depends on the order in which the articles come.

Average linkage: the two groups whose articles are on average most alike are joined, until no two are alike enough. Articles
that have no weighty words in common are never compared, and count as not alike.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.link.stories.profile import likeness, profile
from onrecord.terms import Story, content_id
from onrecord.text.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.link.stories.profile import Profile
    from onrecord.terms import Document, Findings

#: Groups whose articles are on average less alike than this stay apart. Set on ECB+ topics 1-35.
ALIKE: Final = 0.3
#: Words at least this rare bring articles together (one article in twelve uses them).
_TELLING: Final = 2.5
#: So much of the likeness must come from those words for a pair to be compared in full.
_WORTH: Final = 0.05
#: Words that stand for a story without a headline are chosen from so many of each article.
_TOP: Final = 25


def stories(documents: Sequence[Document], findings: Mapping[str, Findings]) -> tuple[Story, ...]:
    """Group articles that tell of the same thing.

    Args:
        documents: The articles of a record, in any order; one given twice counts once.
        findings: What was found in each, by id; names weigh more, and are guessed from the text where nothing was found.

    Returns:
        Stories in order of id; every article is in one, alone if need be.
    """
    by_id = {document.id: document for document in documents}
    profiles = {name: profile(by_id[name], findings.get(name)) for name in sorted(by_id)}
    made = [_story(group, by_id, profiles) for group in grouped(profiles)]
    return tuple(sorted(made, key=lambda story: story.id))


def grouped(profiles: Mapping[str, Profile], *, alike: float = ALIKE) -> list[tuple[str, ...]]:
    """The ids of articles by story."""
    links = _Links(profiles)
    members: dict[str, tuple[str, ...]] = {name: (name,) for name in profiles}
    heap = [(-value, a, b) for a, near in links.totals.items() for b, value in near.items() if a < b and value >= alike]
    heapq.heapify(heap)
    while heap:
        value, a, b = heapq.heappop(heap)
        # An entry is stale when either group has been joined with another since.
        if a not in members or b not in members or links.average(a, b, members) != -value:
            continue
        members[a] += members.pop(b)
        links.join(a, b)
        for other in links.totals[a]:
            average = links.average(a, other, members)
            if average >= alike:
                heapq.heappush(heap, (-average, min(a, other), max(a, other)))
    return sorted(tuple(sorted(group)) for group in members.values())


class _Links:
    """The summed likeness of each two groups; a group is called by the smallest id in it."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        self.totals: dict[str, dict[str, float]] = {name: {} for name in profiles}
        for a, b in _candidates(profiles):
            # Rounded, so that sums do not depend on the order in which they were made.
            value = round(likeness(profiles[a], profiles[b]), 6)
            self.totals[a][b] = self.totals[b][a] = value

    def average(self, a: str, b: str, members: Mapping[str, Sequence[str]]) -> float:
        total = self.totals[a].get(b, 0.0)
        return round(total / (len(members[a]) * len(members[b])), 6)

    def join(self, a: str, b: str) -> None:
        near = self.totals.pop(b)
        del self.totals[a][b]
        for other, value in near.items():
            if other == a:
                continue
            del self.totals[other][b]
            total = round(self.totals[a].get(other, 0.0) + value, 6)
            self.totals[a][other] = self.totals[other][a] = total


def _candidates(profiles: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
    """Pairs of articles whose rare words alone are alike enough to be worth comparing in full, each once."""
    names = sorted(profiles)
    rows = [
        {word: weight for word, weight in profiles[name].weights.items() if rarity(word) >= _TELLING} for name in names
    ]
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, row in enumerate(rows):
        for word, weight in row.items():
            holders[word].append((index, weight))
    postings = {
        word: (np.array([i for i, _ in found]), np.array([w for _, w in found]))
        for word, found in holders.items()
        if len(found) > 1
    }
    for index, row in enumerate(rows):
        partial = np.zeros(len(names))
        for word in sorted(row.keys() & postings.keys()):
            others, weights = postings[word]
            partial[others] += row[word] * weights
        for other in np.flatnonzero(partial[index + 1 :] >= _WORTH):
            yield names[index], names[index + 1 + int(other)]


def _story(group: Sequence[str], by_id: Mapping[str, Document], profiles: Mapping[str, Profile]) -> Story:
    return Story(content_id("story", *group), _title(group, by_id, profiles), tuple(group))


def _title(group: Sequence[str], by_id: Mapping[str, Document], profiles: Mapping[str, Profile]) -> str:
    """The headline of the article that is most like the others; the weightiest words where none has a headline."""
    titled = [name for name in group if (title := by_id[name].title) is not None and title.value.strip()]
    if not titled:
        weights: dict[str, float] = defaultdict(float)
        for name in group:
            for word in profiles[name].top(_TOP):
                weights[word] += profiles[name].weights[word]
        return ", ".join(sorted(weights, key=lambda word: (-round(weights[word], 6), word))[:3])
    best = max(titled, key=lambda name: (_central(name, group, profiles), name))
    title = by_id[best].title
    return "" if title is None else title.value


def _central(name: str, group: Sequence[str], profiles: Mapping[str, Profile]) -> float:
    # A few others suffice to tell, and keep large stories cheap.
    return round(sum(likeness(profiles[name], profiles[other]) for other in group[:50] if other != name), 6)
