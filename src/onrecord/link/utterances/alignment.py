"""Two readings laid against each other word by word."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.text.words import Word


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one reading and those that stand for them in the other; one side may be empty."""

    left: Sequence[Word]
    right: Sequence[Word]
    #: Whether both sides have the same words, inflection aside.
    is_same: bool


def stretches(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Stretch]:
    """Both readings from first word to last; words of one meaning but of different stems are a stretch of their own."""
    matcher = SequenceMatcher(None, [w.sense for w in left], [w.sense for w in right], autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            yield from _of_one_sense(left[a0:a1], right[b0:b1])
        elif tag == "replace" and a1 - a0 == b1 - b0:
            # As many words on both sides stand for one another one by one.
            for one, other in zip(left[a0:a1], right[b0:b1], strict=True):
                yield Stretch((one,), (other,), is_same=False)
        else:
            yield Stretch(left[a0:a1], right[b0:b1], is_same=False)


def _of_one_sense(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Stretch]:
    """Words of one meaning in order, cut where the words themselves are others."""
    begun = 0
    for at, (one, other) in enumerate(zip(left, right, strict=True)):
        if stem(one.form) == stem(other.form):
            continue
        if begun < at:
            yield Stretch(left[begun:at], right[begun:at], is_same=True)
        yield Stretch((one,), (other,), is_same=False)
        begun = at + 1
    if begun < len(left):
        yield Stretch(left[begun:], right[begun:], is_same=True)
