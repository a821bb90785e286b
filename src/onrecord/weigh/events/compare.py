"""Do two reports of one day tell of one event? Rows of small questions that are enough together, the surest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from onrecord.weigh.events.features import (
    both_alone,
    both_away,
    both_planned,
    common_kin,
    common_near,
    few_words,
    is_bare,
    near_kin,
    no_strangers,
    own_kin,
    same_kin,
    same_place,
    same_words,
    several_actors,
    shared_actors,
    some_words,
    unlike_kin,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.weigh.events.features import Pair

Row: TypeAlias = "tuple[Callable[[Pair], bool], ...]"

#: Two stories tell of one event only where so much telling is shared: about two words that few articles use.
_TELLING: Final = 9.0
#: A stretch of more days than this is no day by which reports are known to be of one event.
_DAYS: Final = 3
#: Each row is enough to call two reports of one day one event, the surest first.
_ENOUGH: Final[tuple[Row, ...]] = (
    (same_kin, same_words),
    (same_kin, same_place, shared_actors),
    (same_kin, shared_actors, some_words),
    (near_kin, same_words),
    (same_words, shared_actors),
    (same_words, same_place),
    (common_kin, same_place),
    (common_kin, shared_actors),
    (own_kin, shared_actors, few_words),
    (both_away, own_kin, shared_actors),
    (both_alone, own_kin, shared_actors),
    (near_kin, same_place, shared_actors),
    (common_kin, some_words),
    (both_away, near_kin, shared_actors),
    (both_away, some_words),
    (both_alone, some_words),
    (both_alone, common_near, shared_actors),
    (both_alone, same_kin, shared_actors),
    (both_alone, several_actors),
    (both_planned, near_kin, no_strangers),
    (both_planned, shared_actors),
    (both_planned, some_words),
    (both_planned, same_place, no_strangers),
    (both_alone, same_place, no_strangers),
    (both_alone, few_words, no_strangers),
    (near_kin, same_place, no_strangers),
    (both_alone, few_words, shared_actors),
    (common_kin, is_bare),
)
#: So many of the rows hold within one article, and the next ones up to here across stories.
_WITHIN: Final = 1
_ACROSS: Final = 3


def verdict(pair: Pair) -> tuple[int, tuple[str, ...]] | None:
    """How surely two reports of one day are of one event, 0 for the surest, and why; none when they are not."""
    if apart(pair):
        return None
    for rank, row in enumerate(_rows(pair)):
        if all(feature(pair) for feature in row):
            return rank, tuple(_reason(feature) for feature in row)
    return None


def _rows(pair: Pair) -> tuple[Row, ...]:
    """The rows that are enough for two reports of one article, of two stories, or of two articles of one story."""
    # One article seldom tells a thing twice in other words; two clauses of one day are two events.
    if pair.left.event.document == pair.right.event.document:
        return _ENOUGH[:_WITHIN]
    # What two stories tell alike on one day may be a thing that happens everywhere: "the council met".
    if pair.left.story != pair.right.story:
        return _ENOUGH if same_words(pair) and pair.shared >= _TELLING else _ENOUGH[_WITHIN:_ACROSS]
    return _ENOUGH


def apart(pair: Pair) -> bool:
    """Whether two reports cannot be of one event: other days or places, or things of other kin."""
    left, right = pair.left, pair.right
    if left.when.last < right.when.first or right.when.last < left.when.first:
        return True
    is_long = any((side.when.last - side.when.first).days > _DAYS for side in (left, right))
    if (is_long or unlike_kin(pair)) and not (same_words(pair) and (same_kin(pair) or not is_long)):
        return True
    return pair.places.clash(left.places, right.places)


def _reason(feature: Callable[[Pair], bool]) -> str:
    """The first line of a question as a phrase."""
    line = (feature.__doc__ or "").strip().rstrip(".")
    return line[:1].lower() + line[1:]
