"""How a position relates to the one before it of the same actor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.terms import Movement, StanceValue

#: From no to yes.
_SCALE: Final[dict[StanceValue, int]] = {
    "opposes": -3, "warns against": -2, "undecided": 0, "open": 1, "conditional": 2, "supports": 3,
}  # fmt: skip


def movement(before: StanceValue | None, after: StanceValue, *, told: bool, again: bool) -> Movement | None:
    """The move from one value to the next.

    Args:
        before: The value before; none for the first.
        after: The value now.
        told: Whether a line itself says that the actor moved.
        again: Whether it was said on more than one day.
    """
    if before is None:
        return "restated" if again else "first stated"
    if before == after:
        return "restated"
    if before not in _SCALE or after not in _SCALE:
        return None
    old, new = _SCALE[before], _SCALE[after]
    if old * new <= -4:
        return "reversed" if told else "contradicts own earlier line"
    return "hardened" if abs(new) > abs(old) else "softened"
