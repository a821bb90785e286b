"""Stories as articles come in: each new one joins a story, founds one, or bridges several, and nothing else is looked at.

Whatever the order, the stories are those of the articles that have come. Stories never reach across articles that no chain
of akin pairs connects, so a new article can only change what its own chain holds, and only that is grouped anew.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.link.stories.linkage import linked
from onrecord.link.stories.parting import parted
from onrecord.link.stories.profile import is_compound, likeness
from onrecord.text.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.link.stories.profile import Profile

#: Groups whose articles are on average less akin than this stay apart. Set on ECB+ topics 1-35.
AKIN: Final = 0.17
#: How likeness tells of kinship: half at 0.42, and quickly more or less around it.
_STEEP: Final = 9.0
_HALF: Final = 0.42
#: Articles less alike than this are not akin at all.
_FLOOR: Final = 0.15
#: Words at least this rare bring articles together (one article in twelve uses them).
_TELLING: Final = 2.5
#: So much of the likeness must come from those words for a pair to be compared in full.
_WORTH: Final = 0.1


def kinship(a: Profile, b: Profile) -> float:
    """How far two articles tell of the same thing, 0 to 1; 0 for all that are not much alike."""
    value = likeness(a, b)
    return 0.0 if value < _FLOOR else 1 / (1 + math.exp(_STEEP * (_HALF - value)))


class Stream:
    """Articles so far, and their stories."""

    def __init__(self, *, akin: float = AKIN) -> None:
        """Begin without articles.

        Args:
            akin: Groups whose articles are on average less akin than this stay apart.
        """
        self._akin = akin
        self.profiles: dict[str, Profile] = {}
        self._order: list[str] = []
        #: For each telling word the articles that have it, by number, and what it weighs there.
        self._holders: dict[str, tuple[array[int], array[float]]] = defaultdict(lambda: (array("i"), array("d")))
        self._kin: dict[str, dict[str, float]] = {}
        #: For each article the chain it belongs to, named by one of its articles, and what each chain holds.
        self._chain: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._grouped: dict[str, list[tuple[str, ...]]] = {}

    def add(self, profile: Profile) -> None:
        """Take in an article; one that is there already changes nothing."""
        name = profile.document
        if name in self.profiles:
            return
        kin = {other.document: value for other in self._near(profile) if (value := kinship(profile, other)) > 0}
        self._keep(profile)
        self._kin[name] = kin
        for other, value in kin.items():
            self._kin[other][name] = value
        self._chain[name], self._members[name] = name, [name]
        for other, value in kin.items():
            if value >= self._akin:
                self._bridge(name, other)
        self._grouped.pop(self._chain[name], None)

    def groups(self) -> list[tuple[str, ...]]:
        """The ids of articles by story, sorted; chains that are as they were are not grouped again."""
        for chain, members in self._members.items():
            if chain not in self._grouped:
                groups = linked(members, self._kin, least=self._akin)
                self._grouped[chain] = [part for group in groups for part in parted(group, self.profiles)]
        return sorted(group for chain in self._members for group in self._grouped[chain])

    def _near(self, profile: Profile) -> Iterator[Profile]:
        """Earlier articles whose rare words alone are alike enough to be worth comparing in full."""
        partial = np.zeros(len(self._order))
        for word in sorted(profile.weights):
            if word in self._holders:
                others, weights = self._holders[word]
                partial[np.frombuffer(others, dtype=np.intc)] += profile.weights[word] * np.frombuffer(weights)
        for at in np.flatnonzero(partial >= _WORTH):
            yield self.profiles[self._order[at]]

    def _keep(self, profile: Profile) -> None:
        number = len(self._order)
        self._order.append(profile.document)
        self.profiles[profile.document] = profile
        for word, weight in profile.weights.items():
            if is_compound(word) or rarity(word) >= _TELLING:
                others, weights = self._holders[word]
                others.append(number)
                weights.append(weight)

    def _bridge(self, a: str, b: str) -> None:
        """Make one chain of two."""
        one, other = self._chain[a], self._chain[b]
        if one == other:
            return
        small, large = sorted((one, other), key=lambda chain: len(self._members[chain]))
        moved = self._members.pop(small)
        self._members[large] += moved
        self._chain.update(dict.fromkeys(moved, large))
        self._grouped.pop(small, None)
        self._grouped.pop(large, None)
