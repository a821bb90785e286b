"""Do two reports tell of one commitment?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.weigh.commitments.report import overlap

if TYPE_CHECKING:
    from onrecord.weigh.commitments.parties import Party
    from onrecord.weigh.commitments.report import Report

#: Amounts this near are one, rounded differently: 3.8 and 4 billion are not, 3.8 and 3.84 billion are.
_NEAR: Final = 0.03
#: Share of weighty words in common.
_SAME_WORDS: Final = 0.6
_SOME_WORDS: Final = 0.3
#: What is only asked for or thought about is not what was given, unless the amount says so.
_OPEN: Final = frozenset({"requested", "floated"})


def same_amount(left: Report, right: Report) -> bool:
    """Whether both give a number with the same unit, equal up to rounding; ranges must meet."""
    if left.amount is None or right.amount is None or left.amount[2] != right.amount[2]:
        return False
    (a, b, _), (c, d, _) = left.amount, right.amount
    slack = _NEAR * max(abs(b), abs(d))
    return a <= d + slack and c <= b + slack


def other_amount(left: Report, right: Report) -> bool:
    """Whether both give a number with the same unit, and the numbers differ."""
    both = left.amount is not None and right.amount is not None and left.amount[2] == right.amount[2]
    return both and not same_amount(left, right)


def apart(left: Report, right: Report) -> bool:
    """Whether two reports can never be of one commitment."""
    if _other(left.giver, right.giver) or _other(left.receiver, right.receiver):
        return True
    if left.told.document == right.told.document and other_amount(left, right):
        return True
    open_ = (left.told.status in _OPEN) != (right.told.status in _OPEN)
    return open_ and not same_amount(left, right)


def judged(left: Report, right: Report) -> tuple[float, tuple[str, ...]] | None:
    """Points and reasons when two reports are of one commitment; none otherwise."""
    if apart(left, right):
        return None
    words = overlap(left, right)
    givers, receivers = _same(left.giver, right.giver), _same(left.receiver, right.receiver)
    amount = same_amount(left, right)
    if left.utterance and left.utterance == right.utterance and (words >= _SOME_WORDS or amount):
        return 4 + words, ("the reports stand in renderings of one utterance",)
    if amount and (givers or receivers) and (words > 0 or left.amount is None or _is_money(left)):
        return 3 + words, ("the same amount", *_sides(givers=givers, receivers=receivers))
    if words >= _SAME_WORDS and givers and (receivers or not (left.receiver.name and right.receiver.name)):
        if other_amount(left, right) and not (left.story and left.story == right.story and receivers):
            return None
        return 2 + words, ("the same thing by its words", *_sides(givers=givers, receivers=receivers))
    return None


def _is_money(report: Report) -> bool:
    return report.told.quantity is not None and report.told.quantity.kind == "money"


def _sides(*, givers: bool, receivers: bool) -> tuple[str, ...]:
    return ("the same giver",) * givers + ("the same receiver",) * receivers


def _same(left: Party, right: Party) -> bool:
    if left.ids and right.ids:
        return left.is_several == right.is_several and (left.ids <= right.ids or right.ids <= left.ids)
    return bool(left.name) and left.name.casefold() == right.name.casefold()


def _other(left: Party, right: Party) -> bool:
    return bool(left.ids and right.ids) and not left.ids & right.ids
