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
BESIDE_NAMES: Final = 0.3
#: What people do each for themselves: that two did it on one day says nothing.
_PERSONAL: Final = frozenset({"speech", "visit", "office", "press", "move"})
#: Of these one person does several on one day.
_REPEATED: Final = frozenset({"speech", "press", "move"})
#: Two stories tell of one event only where so much telling is shared: about two words that few articles use.
_TELLING: Final = 9.0
#: So many days around publication are full of news.
_FRESH: Final = 2
#: A stretch of more days than this is no day by which reports are known to be of one event.
_DAYS: Final = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one day and what is known of places."""

    left: Report
    right: Report
    places: Places

    @property
    def overlap(self) -> float:
        """Share of weighty words in common, of the telling that has fewer; 0 to 1."""
        return _share(self.left.stems, self.right.stems)

    @property
    def overlap_beside_names(self) -> float:
        """The same of the words that stand in no name."""
        names = self.left.names | self.right.names
        return _share(self.left.stems - names, self.right.stems - names)

    @property
    def shared(self) -> float:
        """Weight of the words in common."""
        return _weight(self.left.stems & self.right.stems)

    @property
    def kin(self) -> frozenset[str]:
        """Groups of words that both have."""
        return self.left.kin & self.right.kin


def same_kin(pair: Pair) -> bool:
    """Both are called by kindred words."""
    return bool(pair.kin - _PERSONAL) or (bool(pair.kin) and pair.left.kin == pair.right.kin)


def own_kin(pair: Pair) -> bool:
    """Both are called by kindred words."""
    # One person may speak several times on a day, but is on one visit.
    return bool(pair.kin - _REPEATED) and same_kin(pair)


def common_kin(pair: Pair) -> bool:
    """Both are called by kindred words."""
    # Two people may each speak or travel on one day; a vote or a fire is there for all.
    return bool(pair.kin - _PERSONAL)


def near_kin(pair: Pair) -> bool:
    """What the one names often is part of what the other names."""
    return any(near(a, b) for a in pair.left.kin for b in pair.right.kin)


def common_near(pair: Pair) -> bool:
    """What the one names often is part of what the other names."""
    # Speaking and announcing go with everything; they tell nothing here.
    ours, theirs = pair.left.kin - _REPEATED, pair.right.kin - _REPEATED
    return any(near(a, b) for a in ours for b in theirs)


def same_place(pair: Pair) -> bool:
    """Their places are the same, or one lies in the other."""
    return pair.places.agree(pair.left.places, pair.right.places)


def shared_actors(pair: Pair) -> bool:
    """They name the same people or bodies."""
    return bool(pair.left.actors & pair.right.actors)


def several_actors(pair: Pair) -> bool:
    """They name two or more of the same people or bodies."""
    return len(pair.left.actors & pair.right.actors) > 1


def same_words(pair: Pair) -> bool:
    """They are told in the same words."""
    # Names alone do not tell what happened.
    return pair.overlap >= MANY and pair.overlap_beside_names >= BESIDE_NAMES


def some_words(pair: Pair) -> bool:
    """They share telling words."""
    return pair.overlap >= SOME and pair.overlap_beside_names >= SOME


def both_away(pair: Pair) -> bool:
    """The day lies away from the days of publication, of which articles tell more than of others."""
    sides = (pair.left, pair.right)
    return all(
        side.published is None or abs((side.when.first - side.published).days) > _FRESH for side in sides
    ) and any(side.published is not None for side in sides)


def both_alone(pair: Pair) -> bool:
    """Each article tells of one thing on that day."""
    return pair.left.is_alone and pair.right.is_alone and pair.left.event.document != pair.right.event.document


def unlike_kin(pair: Pair) -> bool:
    """Both are called by words of other kin."""
    return bool(pair.left.kin and pair.right.kin) and not near_kin(pair)


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
    (same_words, same_place),
    (common_kin, same_place),
    (own_kin, shared_actors),
    (near_kin, same_place, shared_actors),
    (common_kin, some_words),
    (both_away, near_kin, shared_actors),
    (both_away, some_words),
    (both_alone, some_words),
    (both_alone, common_near, shared_actors),
    (both_alone, same_kin, shared_actors),
    (both_alone, several_actors),
    (common_kin, bare),
)


def verdict(pair: Pair) -> tuple[int, tuple[str, ...]] | None:
    """How surely two reports of one day are of one event, 0 for the surest, and why; none when they are not."""
    if apart(pair):
        return None
    for rank, row in enumerate(_ENOUGH):
        if all(feature(pair) for feature in row):
            return rank, tuple(_reason(feature) for feature in row)
    return None


def apart(pair: Pair) -> bool:
    """Whether two reports cannot be of one event: other days or places, or another story and little told alike."""
    left, right = pair.left, pair.right
    if left.when.last < right.when.first or right.when.last < left.when.first:
        return True
    if left.story != right.story and not (same_words(pair) and pair.shared >= _TELLING):
        return True
    is_long = any((side.when.last - side.when.first).days > _DAYS for side in (left, right))
    if (is_long or unlike_kin(pair)) and not same_words(pair):
        return True
    return pair.places.clash(left.places, right.places)


def _reason(feature: Callable[[Pair], bool]) -> str:
    """The first line of a question as a phrase."""
    line = (feature.__doc__ or "").strip().rstrip(".")
    return line[:1].lower() + line[1:]


def _weight(stems: frozenset[str]) -> float:
    return sum(rarity(stem) for stem in sorted(stems))


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return round(_weight(left & right) / max(min(_weight(left), _weight(right)), 1e-9), 6)
