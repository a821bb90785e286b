"""Do two reports tell of one commitment?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.weigh.commitments.report import overlap

if TYPE_CHECKING:
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
    if left.is_deal and right.is_deal:
        if left.both and right.both and not left.both & right.both:
            return True
    elif left.giver.is_other(right.giver) or left.receiver.is_other(right.receiver):
        return True
    if left.told.document == right.told.document and other_amount(left, right):
        return True
    open_ = (left.told.status in _OPEN) != (right.told.status in _OPEN)
    return open_ and not same_amount(left, right)


Judged = tuple[float, tuple[str, ...]]


def judged(left: Report, right: Report) -> Judged | None:
    """Points and reasons when two reports are of one commitment; none otherwise."""
    if apart(left, right):
        return None
    words = overlap(left, right)
    ways = (_by_utterance, _by_amount, _by_deal, _by_words)
    return next((found for way in ways if (found := way(left, right, words)) is not None), None)


def _by_utterance(left: Report, right: Report, words: float) -> Judged | None:
    same = left.utterance and left.utterance == right.utterance
    if same and (words >= _SOME_WORDS or same_amount(left, right)):
        return 4 + words, ("the reports stand in renderings of one utterance",)
    return None


def _by_amount(left: Report, right: Report, words: float) -> Judged | None:
    givers, receivers = left.giver.is_same(right.giver), left.receiver.is_same(right.receiver)
    if same_amount(left, right) and (givers or receivers) and (words > 0 or _is_money(left)):
        return 3 + words, ("the same amount", *_sides(givers=givers, receivers=receivers))
    return None


def _by_deal(left: Report, right: Report, words: float) -> Judged | None:
    """Agreements: either side may stand first, and a report may name neither."""
    if not (left.is_deal and right.is_deal) or words < _SAME_WORDS or other_amount(left, right):
        return None
    if left.both & right.both and _of_one_day(left, right):
        return 2 + words, ("the same deal by its words", "one of its sides")
    if left.story and left.story == right.story and _same_day(left, right):
        return 1 + words, ("the same deal by its words", "the same day")
    return None


def _by_words(left: Report, right: Report, words: float) -> Judged | None:
    givers, receivers = left.giver.is_same(right.giver), left.receiver.is_same(right.receiver)
    asked = left.told.status == "requested" == right.told.status
    sure, other = (receivers, givers) if asked else (givers, receivers)
    names = (left.giver.name, right.giver.name) if asked else (left.receiver.name, right.receiver.name)
    if words < _SAME_WORDS or not sure or not (other or not all(names)):
        return None
    if other_amount(left, right) and not (left.story and left.story == right.story and receivers):
        return None
    return 2 + words, ("the same thing by its words", *_sides(givers=givers, receivers=receivers))


def _same_day(left: Report, right: Report) -> bool:
    one, other = left.told.when, right.told.when
    return one is not None and other is not None and (one.first, one.last) == (other.first, other.last)


def _of_one_day(left: Report, right: Report) -> bool:
    """Whether no days tell two deals apart."""
    return left.told.when is None or right.told.when is None or _same_day(left, right)


def _is_money(report: Report) -> bool:
    return report.told.quantity is not None and report.told.quantity.kind == "money"


def _sides(*, givers: bool, receivers: bool) -> tuple[str, ...]:
    return ("the same giver",) * givers + ("the same receiver",) * receivers
