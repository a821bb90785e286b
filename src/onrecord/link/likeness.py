"""Whether two names of people are one person's: small named features, whose docstrings are the reasons people see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onrecord.link.letters import distance, sound
from onrecord.link.names import PersonName, same_given

if TYPE_CHECKING:
    from collections.abc import Sequence

Verdict = Literal["same", "probably same", "different", "unsure"]

#: How alike two words of a name are, and why.
Pair = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, from 0 to 1, and the reasons, strongest first."""

    score: float
    reasons: tuple[str, ...]


def compare(left: PersonName, right: PersonName) -> Comparison:
    """Compare two names word by word, in whatever order the words stand.

    The score is the share of letters in words that found a partner, each weighed by how alike the two are.
    """
    pairs, rest = _aligned(left.parts, right.parts)
    if not pairs:
        return Comparison(0.0, ("no word of the two names is alike",))
    weight = sum(max(len(a), len(b)) for a, b, _ in pairs)
    score = sum(max(len(a), len(b)) * pair[0] for a, b, pair in pairs) / (weight + _missing(rest, left, right))
    reasons = [pair[1] for _, _, pair in sorted(pairs, key=_by_likeness) if pair[1]]
    return Comparison(score, tuple(dict.fromkeys(reasons)) or ("the names are the same",))


#: At or above this the two names are taken for one; chosen on the tuning half, see ``bench/names.py``.
SAME_FROM = 0.9


def is_same_person(left: PersonName, right: PersonName) -> bool:
    """Whether two full names inside one document are one person's."""
    return compare(left, right).score >= SAME_FROM


def same_words(left: str, right: str) -> Pair | None:
    """The words are the same."""
    return (1.0, "") if left == right else None


def same_sound(left: str, right: str) -> Pair | None:
    """Two spellings of one sound."""
    return (0.97, f"“{left}” and “{right}” are two spellings of one sound") if sound(left) == sound(right) else None


def initial(left: str, right: str) -> Pair | None:
    """An initial stands for the name."""
    short, long = sorted((left, right), key=len)
    if len(short) == 1 and long.startswith(short):
        return 0.92, f"the initial “{short}” fits “{long}”"
    return None


def nickname(left: str, right: str) -> Pair | None:
    """A short form or another language's form of the name."""
    return (0.94, f"“{left}” and “{right}” are forms of one given name") if same_given(left, right) else None


def slip(left: str, right: str) -> Pair | None:
    """One letter off."""
    if left.isascii() != right.isascii():
        return None
    if min(len(left), len(right)) >= 5 and left[0] == right[0] and distance(left, right) == 1:
        return 0.93, f"“{left}” and “{right}” are one letter apart"
    return None


#: The features of a pair of words, strongest first; the first that speaks decides.
FEATURES = (same_words, same_sound, nickname, initial, slip)


def _likeness(left: str, right: str) -> Pair | None:
    for feature in FEATURES:
        found = feature(left, right)
        if found is not None:
            return found
    return None


def _aligned(
    left: Sequence[str], right: Sequence[str]
) -> tuple[list[tuple[str, str, Pair]], tuple[list[str], list[str]]]:
    options = sorted(
        (-(pair[0]), abs(i - j), i, j, pair)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if (pair := _likeness(a, b)) is not None
    )
    mine, yours, pairs = set(range(len(left))), set(range(len(right))), []
    for _, _, i, j, pair in options:
        if i in mine and j in yours:
            mine.discard(i)
            yours.discard(j)
            pairs.append((left[i], right[j], pair))
    return pairs, ([left[i] for i in sorted(mine)], [right[j] for j in sorted(yours)])


def _missing(rest: tuple[list[str], list[str]], left: PersonName, right: PersonName) -> float:
    mine, yours = rest
    total = sum(len(word) for word in (*mine, *yours))
    # A middle name that only one of the two gives says little; words on both sides without a partner say much.
    if mine and yours:
        return 1.5 * total
    surplus = set(mine) or set(yours)
    inner = {*left.parts[1:-1], *right.parts[1:-1]}
    return 0.05 * total if surplus <= inner and min(len(left.parts), len(right.parts)) >= 2 else 0.5 * total


def _by_likeness(entry: tuple[str, str, Pair]) -> tuple[float, str]:
    return -entry[2][0], entry[0]
