"""Do two reports tell of one event? Small questions, whose first lines are the reasons that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.happenings import near
from onrecord.text.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.weigh.events.places import Places
    from onrecord.weigh.events.report import Report

#: Shares of weighty words that two tellings have in common, of the one that has fewer.
SOME: Final = 0.25
MANY: Final = 0.5
#: Kin that many people do on one day, each for themselves: the same kin alone says nothing.
_MANIFOLD: Final = frozenset({"speech", "visit", "arrest", "office", "move", "death", "agreement", "press"})
#: Kin so near to others that having it in common says less.
_WEAK: Final = frozenset({"speech", "move"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one day and what is known of places."""

    left: Report
    right: Report
    places: Places

    @property
    def overlap(self) -> float:
        """Share of weighty words in common, of the telling that has fewer; 0 to 1."""
        ours, theirs = (sum(rarity(stem) for stem in side.stems) for side in (self.left, self.right))
        both = sum(rarity(stem) for stem in self.left.stems & self.right.stems)
        return round(both / max(min(ours, theirs), 1e-9), 6)


def same_kin(pair: Pair) -> bool:
    """Both are called by kindred words."""
    shared = pair.left.kin & pair.right.kin
    return bool(shared - _WEAK) or (bool(shared) and pair.left.kin == pair.right.kin)


def near_kin(pair: Pair) -> bool:
    """What the one names often is part of what the other names."""
    return any(near(a, b) for a in pair.left.kin for b in pair.right.kin)


def same_place(pair: Pair) -> bool:
    """Their places are the same, or one lies in the other."""
    return pair.places.agree(pair.left.places, pair.right.places)


def shared_actors(pair: Pair) -> bool:
    """They name the same people or bodies."""
    return bool(pair.left.actors & pair.right.actors)


def same_words(pair: Pair) -> bool:
    """They are told in the same words."""
    return pair.overlap >= MANY


def some_words(pair: Pair) -> bool:
    """They share telling words."""
    return pair.overlap >= SOME


def bare(pair: Pair) -> bool:
    """One of them names neither place nor people, and nothing speaks against it."""
    return any(not side.places and not side.actors for side in (pair.left, pair.right))


#: Each row is enough to call two reports of one day one event, the surest first.
_ENOUGH: Final[tuple[tuple[Callable[[Pair], bool], ...], ...]] = (
    (same_kin, same_words),
    (same_kin, same_place, shared_actors),
    (same_kin, shared_actors, some_words),
    (near_kin, same_words),
    (same_words, shared_actors),
    (same_kin, same_place),
    (same_kin, shared_actors),
    (near_kin, same_place, shared_actors),
    (same_kin, some_words),
    (same_kin, bare),
)
#: Rows that are not enough for kin of which a day has many.
_LOOSE: Final = 5


def verdict(pair: Pair) -> tuple[int, tuple[str, ...]] | None:
    """How surely two reports of one day are of one event, 0 for the surest, and why; none when they are not."""
    if apart(pair):
        return None
    manifold = not (pair.left.kin & pair.right.kin) - _MANIFOLD
    for rank, row in enumerate(_ENOUGH):
        if manifold and rank >= _LOOSE and not (rank == 6 and same_place(pair)):
            break
        if all(feature(pair) for feature in row):
            return rank, tuple(_reason(feature) for feature in row)
    return None


def apart(pair: Pair) -> bool:
    """Whether two reports cannot be of one event: other days, other places, or in other stories without the same words."""
    left, right = pair.left, pair.right
    if left.when.last < right.when.first or right.when.last < left.when.first:
        return True
    if left.story != right.story and not (same_words(pair) and shared_actors(pair)):
        return True
    return pair.places.clash(left.places, right.places)


def _reason(feature: Callable[[Pair], bool]) -> str:
    """The first line of a question as a phrase."""
    line = (feature.__doc__ or "").strip().rstrip(".")
    return line[:1].lower() + line[1:]
