"""Whether two names of people are one person's: small named features, whose words are the reasons people see."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from onrecord.link.names import genders
from onrecord.text.given import alike_given, same_given
from onrecord.text.letters import distance, scripts, sound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.link.names import PersonName

Verdict = Literal["same", "probably same", "different", "unsure"]

#: How alike two words of a name are, from 0 to 1, and why.
Pair = tuple[float, str]

#: At or above this, two full names are taken for one person's without further evidence.
SAME_FROM = 0.9
#: At or above this, they may be: enough to show the pair to a person, or to link them when the articles give the
#: two the same office. Chosen on the tuning half of the graded pairs, amid what its fifths choose, see ``bench/names.py``.
ALIKE_FROM = 0.73

#: What a letter of a word without a partner weighs: when both names have such a word, when only one has and
#: it stands in the middle, and when it stands at an end.
_STRAY, _MIDDLE, _END = 1.5, 0.1, 0.2
#: The likeness of two names that differ in the order of two given names: enough for neither.
_TURNED = 0.7
#: The words of a given name and a surname.
_FULL = 2
#: Words that say whose son or daughter: around them the order of words matters.
_DESCENT = frozenset({"bin", "ibn", "bint", "ben", "ould", "oglu", "ogly"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, from 0 to 1, and the reasons, strongest first."""

    score: float
    reasons: tuple[str, ...]
    #: Whether a word of one is a word of the other with letters changed, which may as well be another name.
    is_slip: bool = False


@lru_cache(maxsize=65536)
def compare(left: PersonName, right: PersonName) -> Comparison:
    """Compare two names word by word, in whatever order the words stand.

    The score is the share of letters in words that found a partner, each weighed by how alike the two are.
    """
    if _run_together(left, right):
        return Comparison(0.95, ("the same letters, parted into words in another way",))
    if _turned_descent(left, right):
        return Comparison(0.0, ("who descends from whom is turned round",))
    if _turned_given(left, right):
        return Comparison(_TURNED, ("the same two given names, but in the other order",))
    pairs, rest = _aligned(left.parts, right.parts)
    if not pairs:
        return Comparison(0.0, ("no word of the two names is alike",))
    weight = sum(max(len(a), len(b)) for a, b, _ in pairs)
    score = sum(max(len(a), len(b)) * pair[0] for a, b, pair in pairs) / (weight + _missing(rest, left, right))
    reasons = [pair[1] for _, _, pair in sorted(pairs, key=_by_likeness) if pair[1]]
    is_slip = any(slip(a, b) == pair or near(a, b) == pair for a, b, pair in pairs)
    plain = "the words that both names give are the same" if any(rest) else "the names are the same"
    return Comparison(score, tuple(dict.fromkeys(reasons)) or (plain,), is_slip)


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
    """One letter off in a long word."""
    if _may_slip(left, right, 5) and left[0] == right[0] and distance(left, right) == 1:
        return 0.93, f"“{left}” and “{right}” are one letter apart"
    return None


def near(left: str, right: str) -> Pair | None:
    """Two letters off, or one in a short word or at its start: alike, but perhaps another name."""
    if not _may_slip(left, right, 3):
        return None
    apart = distance(left, right)
    if apart <= min(2, (max(len(left), len(right)) + 1) // 3):
        return 0.86 - 0.1 * apart, f"“{left}” and “{right}” differ by {apart} letter{'s' * (apart > 1)}"
    return None


#: The features of a pair of words, strongest first; the first that speaks decides.
FEATURES = (same_words, same_sound, nickname, slip, initial, near)


@lru_cache(maxsize=262144)
def _likeness(left: str, right: str) -> Pair | None:
    return next((found for feature in FEATURES if (found := feature(left, right)) is not None), None)


def _may_slip(left: str, right: str, length: int) -> bool:
    # A letter of another script that looks the same is no slip, and one ideograph is a whole syllable.
    if min(len(left), len(right)) < length or left.isascii() != right.isascii():
        return False
    return left.isascii() or not any("CJK" in scripts(word) or "HANGUL" in scripts(word) for word in (left, right))


def _run_together(left: PersonName, right: PersonName) -> bool:
    mine, yours = "".join(left.parts), "".join(right.parts)
    if len(left.parts) == len(right.parts) or min(len(mine), len(yours)) < 6:
        return False
    is_whole = 1 in {len(left.parts), len(right.parts)}
    return mine == yours or (is_whole and _may_slip(mine, yours, 6) and distance(mine, yours) <= 1)


def _turned_descent(left: PersonName, right: PersonName) -> bool:
    """Whether both say whose child somebody is, and one calls the father what the other calls the child."""
    fathers = (_father(left), _father(right))
    if None in fathers or left.parts == right.parts:
        return False
    is_turned = left.parts[0] != right.parts[0] and (fathers[0] == right.parts[0] or fathers[1] == left.parts[0])
    return is_turned or sorted(left.parts) == sorted(right.parts)


def _father(name: PersonName) -> str | None:
    at = next((n for n, word in enumerate(name.parts[1:-1], 1) if word in _DESCENT), None)
    return None if at is None else name.parts[at + 1]


def _turned_given(left: PersonName, right: PersonName) -> bool:
    """Whether two names of two words differ in their order alone, and either word may be the given name."""
    if len(left.parts) != _FULL or left.parts != right.parts[::-1] or left.parts == right.parts:
        return False
    return all(word in genders() or word in alike_given() for word in left.parts)


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
        return _STRAY * total
    inner = {*left.parts[1:-1], *right.parts[1:-1]}
    is_inner = set(mine or yours) <= inner and min(len(left.parts), len(right.parts)) >= 2
    return (_MIDDLE if is_inner else _END) * total


def _by_likeness(entry: tuple[str, str, Pair]) -> tuple[float, str]:
    return -entry[2][0], entry[0]
