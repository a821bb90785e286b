"""Two reports of one day, and small questions on them, whose first lines are the reasons that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.happenings import near
from onrecord.weigh.events.weight import weight as _weight

if TYPE_CHECKING:
    from onrecord.weigh.events.places import Places
    from onrecord.weigh.events.report import Report

#: Shares of weighty words that two tellings have in common, of the one that has fewer.
FEW: Final = 0.15
SOME: Final = 0.25
MANY: Final = 0.5
BESIDE_NAMES: Final = 0.3
#: Nothing is divided by less.
_LEAST: Final = 1e-9
#: What people do each for themselves: that two did it on one day says nothing.
_PERSONAL: Final = frozenset({"speech", "visit", "office", "press", "move"})
#: Of these one person does several on one day.
_REPEATED: Final = frozenset({"speech", "press", "move"})
#: So many days around publication are full of news.
_FRESH: Final = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one day, what is known of places, and how much is told alike."""

    left: Report
    right: Report
    places: Places
    #: Share of weighty words in common, of the telling that has fewer; 0 to 1.
    overlap: float
    #: The same of the words that stand in no name.
    overlap_beside_names: float
    #: Weight of the words in common.
    shared: float

    @classmethod
    def of(cls, left: Report, right: Report, places: Places) -> Pair:
        """Set two reports side by side."""
        common = left.stems & right.stems
        names = left.names | right.names
        shared = _weight(common)
        beside = _weight(common - names) / max(min(_weight(left.stems - names), _weight(right.stems - names)), _LEAST)
        overlap = shared / max(min(left.weight, right.weight), _LEAST)
        return cls(left, right, places, round(overlap, 6), round(beside, 6), shared)

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
    # Two people may each speak or travel on one day; a vote or a fire is there for all, but for one article on fires.
    return bool(pair.kin - _PERSONAL - pair.left.worn - pair.right.worn)


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


def both_planned(pair: Pair) -> bool:
    """Both tell of something still to come, of which an article names few."""
    return pair.left.event.standing == pair.right.event.standing == "planned"


def no_strangers(pair: Pair) -> bool:
    """Neither names people or bodies without sharing any with the other."""
    return shared_actors(pair) or not (pair.left.actors and pair.right.actors)


def few_words(pair: Pair) -> bool:
    """They share a telling word."""
    return pair.overlap_beside_names >= FEW


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


def is_bare(pair: Pair) -> bool:
    """One of them names neither place nor people, and nothing speaks against it."""
    return any(not side.places and not side.actors for side in (pair.left, pair.right))
