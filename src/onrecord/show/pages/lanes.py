"""Positions over time: a lane for each actor, a shape where a value begins, a line for as long as it held."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import day_words
from onrecord.show.pages.stand import held
from onrecord.show.visible import one_line
from onrecord.show.wording import speaker_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from onrecord.show.pages.index import Index
    from onrecord.show.pages.stand import Held
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Position

#: Sizes in the units of the drawing.
LEFT, WIDTH, LANE, TOP = 210, 820, 36, 34
RIGHT = 26
LETTERS = 26
#: Lanes of one drawing at most; the table has all.
MOST = 24
#: Nearer marks are moved apart.
NEAR = 20


@dataclass(frozen=True, slots=True)
class Mark:
    """A value at the time it was first stated."""

    x: float
    held: Held


@dataclass(frozen=True, slots=True)
class Stretch:
    """How long a value held, as far as the record tells."""

    x: float
    to: float
    shape: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One actor."""

    y: float
    name: str
    href: str
    marks: tuple[Mark, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis."""

    x: float
    words: str
    #: How the words stand to the place: ``start``, ``middle`` or ``end``.
    anchor: str


@dataclass(frozen=True, slots=True)
class Lanes:
    """The drawing."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    width: float
    height: float
    #: Actors that are not drawn, for want of room or of a day.
    hidden: int


def lanes(positions: Sequence[Position], index: Index, ways: Ways) -> Lanes | None:
    """Draw the positions whose day is known; none when there is no day at all."""
    dated = [position for position in positions if position.as_of]
    by_actor: dict[str, list[Position]] = defaultdict(list)
    for position in dated:
        by_actor[position.actor].append(position)
    if not dated:
        return None
    days = sorted(position.as_of.first for position in dated if position.as_of)
    scale = _Scale(days[0], days[-1])
    drawn = [_lane(number, own, scale, index, ways) for number, own in enumerate(list(by_actor.values())[:MOST])]
    actors = len({position.actor for position in positions})
    return Lanes(tuple(drawn), scale.ticks(), LEFT + WIDTH + RIGHT, TOP + LANE * len(drawn) + 8, actors - len(drawn))


def _lane(number: int, positions: Sequence[Position], scale: _Scale, index: Index, ways: Ways) -> Lane:
    entity = index.entities.get(positions[0].actor)
    name = speaker_words(entity)
    marks: list[Mark] = []
    for position in positions:
        at = scale.x(position.as_of.first) if position.as_of else LEFT
        marks.append(Mark(max(at, marks[-1].x + NEAR) if marks else at, held(position, index, ways)))
    ends = [*(mark.x for mark in marks[1:]), scale.end]
    stretches = tuple(Stretch(mark.x, max(end, mark.x), mark.held.shape) for mark, end in zip(marks, ends, strict=True))
    return Lane(
        TOP + LANE * (number + 0.5), _cut(one_line(name)), ways.actor(positions[0].actor), tuple(marks), stretches
    )


class _Scale:
    """Days to places."""

    def __init__(self, first: datetime.date, last: datetime.date) -> None:
        self._first, self._last = first, last
        self._days = max(1, (last - first).days)
        self.end = float(LEFT + WIDTH)

    def x(self, day: datetime.date) -> float:
        """Where a day stands; with room for marks of that day at the end."""
        return round(LEFT + 12 + (WIDTH - 60) * (day - self._first).days / self._days, 1)

    def ticks(self) -> tuple[Tick, ...]:
        """First and last day."""
        first = Tick(self.x(self._first), day_words(self._first), "start")
        if self._first == self._last:
            return (first,)
        return (first, Tick(self.x(self._last) + 40, day_words(self._last), "end"))


def _cut(words: str) -> str:
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"
