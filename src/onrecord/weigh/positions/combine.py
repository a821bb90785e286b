"""Several lines of one actor to one value: what is doubtful stays doubtful, and a yes never drowns a no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Hand, StanceValue, When
    from onrecord.weigh.positions.bearing import Bearing

#: By so much a line must be nearer to the question to win over another that says the reverse.
_NEARER: Final = 0.2
#: Values short of a plain yes, the one that binds least first.
_FROM_WEAK: Final[tuple[StanceValue, ...]] = ("open", "conditional")
_MAY: Final = frozenset({"could", "may", "might"})


@dataclass(frozen=True, slots=True)
class Line:
    """A stance that bears on a question, of one actor."""

    bearing: Bearing
    actor: str
    hand: Hand
    as_of: When | None
    #: ISO 8601 day to order by: when it was said, else when it was printed; empty when neither is known.
    day: str
    #: Whether it tells of a move without saying where to.
    shift: bool

    @property
    def value(self) -> StanceValue:
        """What it says to the question."""
        return self.bearing.value


def combined(lines: Sequence[Line]) -> tuple[StanceValue, str]:
    """The value of lines that hold at one time, and why in a phrase; of several actors, what they have in common.

    Where all lines say the same there is no phrase: then it is enough to count them.
    """
    speaking = sorted({line.actor for line in lines})
    if len(speaking) < 2:
        return _of_one(lines)
    each = {_of_one([line for line in lines if line.actor == actor])[0] for actor in speaking} - {"unclear"}
    if len(each) < 2:
        return (each.pop(), "all who speak for it say so") if each else ("unclear", "no line tells which way")
    if each <= {"opposes", "warns against"}:
        return "opposes", "some who speak for it say no, and some warn"
    weakest = next((value for value in _FROM_WEAK if value in each), None)
    if weakest is not None and each <= {*_FROM_WEAK, "supports"}:
        return weakest, "not all who speak for it say a plain yes"
    return "unclear", "those who speak for it do not say the same"


def _of_one(lines: Sequence[Line]) -> tuple[StanceValue, str]:
    telling = [line for line in lines if line.value != "unclear" and not line.shift]
    if not telling:
        return "unclear", "no line tells which way"
    values = {line.value for line in telling}
    if len(values) == 1:
        return telling[0].value, ""
    nearest = max(telling, key=lambda line: (line.bearing.nearness, line.bearing.stance.id))
    against, in_favour = values & {"opposes", "warns against"}, values & {"supports", "open", "conditional"}
    if against and in_favour:
        return _opposed(telling, nearest, values)
    if "undecided" in values:
        decided = [line for line in telling if line.value != "undecided"]
        is_open = nearest.value == "undecided"
        return ("undecided", "says that nothing is decided") if is_open else _of_one(decided)
    if against:
        return "opposes", "a no beside a warning is a no"
    return _favourable(telling, values)


def _favourable(telling: Sequence[Line], values: set[StanceValue]) -> tuple[StanceValue, str]:
    if "conditional" in values:
        return "conditional", "a yes with a condition is no plain yes"
    if all(line.value != "open" or _is_may(line) for line in telling):
        return "supports", "a plain yes beside what may be"
    return "open", "what is left open is no plain yes"


def _opposed(telling: Sequence[Line], nearest: Line, values: set[StanceValue]) -> tuple[StanceValue, str]:
    outright = [line for line in telling if not line.bearing.is_judged]
    if len({_side(line.value) for line in outright}) == 1 and len(outright) < len(telling):
        return _of_one(outright)[0], "what its words say outright goes before what was judged"
    is_one = len({line.bearing.stance.document for line in telling}) == 1
    if values == {"open", "opposes"} and is_one and all(_is_may(line) for line in telling if line.value == "open"):
        return "conditional", "what may be is kept apart from what will not be"
    if "conditional" in values and "supports" not in values:
        return "conditional", "a no that a condition lifts"
    rest = [line for line in telling if _side(line.value) != _side(nearest.value)]
    if all(nearest.bearing.nearness >= line.bearing.nearness + _NEARER for line in rest):
        same = [line for line in telling if _side(line.value) == _side(nearest.value)]
        return _of_one(same)[0], "the lines nearest to the question say so"
    if all(_is_may(line) for line in rest) and len(rest) < len(telling):
        return _of_one([line for line in telling if line not in rest])[0], "the plain words say so"
    return "unclear", "its lines say both"


def _side(value: StanceValue) -> bool:
    return value in {"opposes", "warns against"}


def _is_may(line: Line) -> bool:
    return bool(_MAY & {folded(span.exact).split()[0] for span in line.bearing.stance.cue})


def counted(lines: int) -> str:
    """How many lines say so."""
    return "one line says so" if lines == 1 else f"{lines} lines say so"
