"""What word rules found and what the model judged of one actor in one sentence, made one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from onrecord.terms import StanceValue
    from onrecord.weigh.positions.bearing import Bearing
    from onrecord.weigh.positions.combine import Line
    from onrecord.weigh.positions.judged import Judgement
    from onrecord.weigh.positions.page import Page

_FOR: Final = frozenset({"supports", "open", "conditional"})
_AGAINST: Final = frozenset({"opposes", "warns against"})
_LEAVES_OPEN: Final = frozenset({"open", "conditional"})
#: In an article, what rules found stands by itself from this nearness on; below it the model must say something too.
_NEARBY: Final = 0.7


def agreed(
    ruled: Sequence[Line], told: Iterable[Judgement], page: Page, lines_of: Callable[[Bearing], Iterable[Line]]
) -> Iterator[Line]:
    """What the rules found and what the model judged of one actor in one sentence, as one.

    The model's word stands, unless one says yes and the other no: then neither does. Lines that tell of a move stay.

    Args:
        ruled: What rules found in one document.
        told: What the model judged in it.
        page: Its sentences.
        lines_of: Makes the lines of a bearing, one for each actor who holds it.
    """
    judged: dict[tuple[int, str], tuple[Judgement, Line]] = {}
    leaning: dict[tuple[int, str], set[StanceValue]] = defaultdict(set)
    for one in told:
        for line in lines_of(one.bearing):
            place = (one.sentence[0], line.actor)
            if not one.is_sure:
                leaning[place].add(line.value)
                continue
            # Of several words for one actor, those that tell something count: "Ferria has said it will agree".
            if place not in judged or (judged[place][0].is_nothing and not one.is_nothing):
                judged[place] = (one, line)
    by_rule: dict[tuple[int, str], list[Line]] = defaultdict(list)
    for line in ruled:
        by_rule[page.stretches.at(line.bearing.stance.cue[0].start)[0], line.actor].append(line)
    for place in dict.fromkeys([*by_rule, *judged]):
        lines = by_rule.get(place, [])
        if place in judged:
            yield from _both(*judged[place], lines)
        else:
            yield from (line for line in lines if page.is_short or line.shift or _stands(line, leaning[place]))


def _stands(line: Line, leaning: Collection[StanceValue]) -> bool:
    """Whether a line of rules stands in an article: near the question, or where the model leans to its side.

    What "could" happen reads like a warning to the model, and does not speak against a line that keeps a thing open.
    """
    if line.bearing.nearness >= _NEARBY or line.value in leaning:
        return True
    sides = (_FOR | {"warns against"}) if line.value in _LEAVES_OPEN else _FOR if line.value in _FOR else _AGAINST
    return not sides.isdisjoint(leaning)


def _both(one: Judgement, judged: Line, ruled: Sequence[Line]) -> Iterator[Line]:
    """The lines of one actor in one sentence that stand."""
    yield from (line for line in ruled if line.shift)
    if one.is_nothing:
        return
    if not _denied(judged, ruled):
        yield _handed(judged, ruled)
    elif judged.value == "warns against":
        # What "could" happen reads like a warning; words that keep a thing open say more.
        yield from (line for line in ruled if not line.shift)
    else:
        yield _undone(judged)


def _handed(line: Line, ruled: Iterable[Line]) -> Line:
    """A judged line with the hand that rules saw in words that say the same: "opposes" is the reporter's word."""
    hands = {other.hand for other in ruled if other.value == line.value}
    return replace(line, hand=hands.pop()) if len(hands) == 1 else line


def _denied(line: Line, ruled: Iterable[Line]) -> bool:
    """Whether rules say anything of a yes where the model says no or warns, or the reverse."""
    values = {other.value for other in ruled}
    if line.value in values:
        return False  # "will not go unless it is asked": rules see the refusal and the condition
    return bool(values & (_AGAINST if line.value in _FOR else _FOR if line.value in _AGAINST else frozenset()))


def _undone(line: Line) -> Line:
    """A line that does not tell which way."""
    return replace(
        line, bearing=replace(line.bearing, value="unclear", reason=f"{line.bearing.reason}; its words say the reverse")
    )
