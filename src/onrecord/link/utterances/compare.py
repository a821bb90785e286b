"""Two statements compared: whether they are one act of speaking, and the reasons in whole phrases.

First what rules it out (another speaker, another day), then a table of small features, each with its points; the docstring
of a feature is the reason that a reader sees. The points were set on invented statements (``bench/gold/utterances.jsonl``).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Literal

from onrecord.link.utterances.lexicon import NEGATIONS, is_number
from onrecord.link.utterances.nearest import least
from onrecord.text.rarity import RARE, rarity
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.link.utterances.said import Said

Verdict = Literal["same", "unsure", "different"]

#: Points from which two statements are the same act, and from which they only may be.
SAME: Final = 3.9
UNSURE: Final = 3.2
#: Words in a row that two people do not say by chance.
VERBATIM: Final = 7
#: Fewer suffice where they are all that is quoted.
WHOLE: Final = 5
#: What a word that nothing else has counts for, by how rare it is, and the most that such words count for.
_OWN: Final = 0.7
_OWN_MOST: Final = 2.0
#: So many other statements make it telling that none of them has a word.
_OTHERS: Final = 4
#: Words in marks that make a piece; of fewer, or with one that says something, less is to be made.
_PIECE: Final = 3
#: Articles further apart than the first do not as a rule tell of the same day, further than the second hardly ever.
_APART: Final = dt.timedelta(days=2)
_FAR: Final = dt.timedelta(days=6)
#: An article written so long after what it tells looks back; what it picks is what others picked.
_PAST: Final = dt.timedelta(days=4)
#: A later article may report what was said so long before.
_LOOKS_BACK: Final = dt.timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A judgement of two statements."""

    left: str
    right: str
    verdict: Verdict
    points: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements and what several features ask about them."""

    a: Said
    b: Said
    #: Senses in common.
    common: frozenset[str]
    #: How many things they are, a name of several words being one.
    things: float
    #: Weight of the common senses by that of the lighter statement, and by that of both together.
    containment: float
    overlap: float
    #: Words of the longest run in common, a name as one.
    run: float
    #: Words of the shorter statement.
    shorter: int


def pair_of(a: Said, b: Said) -> Pair:
    """Look at two statements side by side."""
    run = longest_run(tuple(w.sense for w in a.words), tuple(w.sense for w in b.words), a.shares)
    return replace(_glance(a, b), run=run)


def _glance(a: Said, b: Said) -> Pair:
    """Two statements side by side without a look at the order of their words."""
    common = frozenset(a.weights.keys() & b.weights.keys())
    shared = sum(a.weights[sense] for sense in sorted(common))
    lighter, union = min(a.weight, b.weight), a.weight + b.weight - shared
    return Pair(
        a, b, common, sum(a.things[sense] for sense in sorted(common)), shared / lighter if lighter else 0.0, shared / union if union else 0.0, 0,
        min(len(a.words), len(b.words)),
    )  # fmt: skip


@lru_cache(maxsize=1 << 14)
def longest_run(left: tuple[str, ...], right: tuple[str, ...], shares: tuple[float, ...] | None = None) -> float:
    """Length of the longest run of words in both, each counted as its share of ``left`` says, else as one."""
    places: dict[str, list[int]] = {}
    for index, word in enumerate(right):
        places.setdefault(word, []).append(index)
    best = 0.0
    before: dict[int, float] = {}
    for word, share in zip(left, shares or (1.0,) * len(left), strict=True):
        before = {index: before.get(index - 1, 0.0) + share for index in places.get(word, ())}
        best = max(best, *before.values()) if before else best
    return round(best, 6)


def in_order(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """How many words of the one stand in the same order in the other, others between them allowed."""
    before = [0] * (len(right) + 1)
    for word in left:
        now = [0]
        for index, other in enumerate(right):
            now.append(before[index] + 1 if word == other else max(before[index + 1], now[index]))
        before = now
    return before[-1]


def shared_words(pair: Pair) -> float:
    """They have most of their weighty words in common."""
    return 5.0 * pair.overlap


def one_holds_the_other(pair: Pair) -> float:
    """The words of one stand almost all in the other."""
    enough = min(1.0, pair.things / 3)
    return 3.0 * max(0.0, pair.containment - 0.4) / 0.6 * enough


def same_words_in_a_row(pair: Pair) -> float:
    """The same words stand in a row in both."""
    return 2.5 * min(1.0, max(0, pair.run - 2) / 6)


def rare_words(pair: Pair) -> float:
    """They have several rare words in common."""
    return min(1.5, 0.3 * pair.things)


def same_words_in_marks(pair: Pair) -> float:
    """What one of them prints in quotation marks stands in the other's, too."""
    pieces = [*_pieces(pair.a, pair.b), *_pieces(pair.b, pair.a)]
    return max(pieces, default=0.0)


def same_day(pair: Pair) -> float:
    """Both are said to be of the same day."""
    a, b = pair.a.said_on, pair.b.said_on
    return 0.5 if a is not None and b is not None and a.first == b.first and a.last == b.last else 0.0


def same_origin(pair: Pair) -> float:
    """Both articles have the words from the same origin."""
    return 1.0 if pair.a.root is not None and pair.a.root == pair.b.root else 0.0


def looking_back(pair: Pair) -> float:
    """Both look back at what was said on the same day."""
    a, b = pair.a, pair.b
    if same_day(pair) == 0 or a.said_on is None or a.written is None or b.written is None:
        return 0.0
    is_past = min(a.written, b.written) - a.said_on.last >= _PAST
    return 2.5 if is_past and pair.things >= 2 else 0.0


def words_of_their_own(pair: Pair) -> float:
    """They have words in common that nothing else said in these articles has."""
    own = pair.common & pair.a.alone & pair.b.alone
    # Where an article quotes little else, words that stand nowhere else in it tell little.
    others = min(pair.a.together, pair.b.together) - 1
    return min(1.0, others / _OTHERS) * min(_OWN_MOST, _OWN * sum(rarity(sense) / RARE for sense in sorted(own)))


def same_numbers(pair: Pair) -> float:
    """Both name the same number, or each another one."""
    left, right = _numbers(pair.a), _numbers(pair.b)
    if not left or not right:
        return 0.0
    return 0.6 if left & right else -1.2


def same_negation(pair: Pair) -> float:
    """One denies what the other says."""
    left, right = _negations(pair.a), _negations(pair.b)
    # A reading cut short may lose its negation honestly, so only readings of like length are held to it.
    alike = pair.shorter * 2 > max(len(pair.a.words), len(pair.b.words))
    return -0.8 if alike and (left == 0) != (right == 0) else 0.0


def too_short(pair: Pair) -> float:
    """Neither is in quotation marks, and one names only a thing or two."""
    if pair.a.is_direct or pair.b.is_direct:
        return 0.0
    things = min(sum(s for w, s in zip(x.words, x.shares, strict=True) if w.is_content) for x in (pair.a, pair.b))
    return -3.0 if things < 2 else -1.5 if things < 3 else 0.0


def other_order(pair: Pair) -> float:
    """The words that they have in common come in another order."""
    return -2.0 * (1 - _kept_order(pair))


def too_little(pair: Pair) -> float:
    """There is too little to tell them by."""
    if pair.things < 2 and pair.run < 4:
        return -2.0
    # Three words here and there are shared by lines that say opposite things.
    scattered = len(pair.common) < 4 and pair.run < 3
    return -3.0 if scattered and _kept_order(pair) < 1 and same_negation(pair) < 0 else 0.0


def far_apart(pair: Pair) -> float:
    """The articles lie days apart and do not say when it was said."""
    if pair.a.said_on is not None and pair.b.said_on is not None:
        return 0.0
    a, b = pair.a.published, pair.b.published
    if a is None or b is None or abs(a - b) <= _APART:
        return 0.0
    return -1.5 if abs(a - b) <= _FAR else -2.5


#: All that counts, in the order in which reasons are shown.
FEATURES: Final[tuple[Callable[[Pair], float], ...]] = (
    same_words_in_a_row, same_words_in_marks, shared_words, one_holds_the_other, rare_words, words_of_their_own, same_numbers, same_day, looking_back,
    same_origin, same_negation, other_order, too_little, too_short, far_apart,
)  # fmt: skip
#: Features that need no look at the order of words, which costs most; and what words in a row give at the most.
_WITHOUT_ORDER: Final = (
    shared_words, one_holds_the_other, rare_words, words_of_their_own, same_numbers, same_day, looking_back,
    same_origin,
)  # fmt: skip
_MOST_BY_ORDER: Final = 4.5


def compare(a: Said, b: Said) -> Comparison:
    """Judge two statements; the result is the same whichever comes first."""
    if a.id > b.id:
        a, b = b, a
    against = ruled_out(a, b)
    if against is not None and not _is_headline_of(a, b):
        return Comparison(a.id, b.id, "different", 0.0, (against,))
    if _is_hopeless(a, b):
        return Comparison(a.id, b.id, "different", 0.0, ("they have too little in common",))
    pair = pair_of(a, b)
    given = [(feature(pair), feature) for feature in FEATURES]
    points = sum(value for value, _ in given)
    reasons = tuple(_reason(feature) for value, feature in given if value >= 0.4)
    verdict: Verdict = "same" if points >= SAME else "unsure" if points >= UNSURE else "different"
    if verdict == "same" and not _speakers_agree(pair):
        verdict = "unsure"
    return Comparison(a.id, b.id, verdict, round(points, 6), reasons)


def _is_hopeless(a: Said, b: Said) -> bool:
    """Whether they cannot even be doubtful, however their words are ordered."""
    glance, needed = _glance(a, b), least(a, b)
    bound = min(UNSURE, needed[0]) if needed is not None else UNSURE
    return sum(feature(glance) for feature in _WITHOUT_ORDER) + _MOST_BY_ORDER < bound


def restates(a: Said, b: Said) -> bool:
    """Whether one person says on two days what, said on one, would be one act of speaking."""
    is_one = a.speaker is not None and a.speaker == b.speaker and a.document.id != b.document.id
    if not is_one or other_days(a, b) is None or _is_hopeless(a, b):
        return False
    pair = pair_of(a, b)
    return sum(feature(pair) for feature in FEATURES if feature is not far_apart) >= SAME


def ruled_out(a: Said, b: Said) -> str | None:
    """Why two statements cannot be one act of speaking; none when nothing speaks against it."""
    if a.document.id == b.document.id:
        return "they stand in one article"
    if (
        a.speaker is not None
        and b.speaker is not None
        and a.speaker != b.speaker
        and not (a.is_unnamed and b.is_unnamed)
    ):
        return "other people said them"
    return other_days(a, b)


def other_days(a: Said, b: Said) -> str | None:
    """Why two statements cannot be of one day; none when they can."""
    left, right = a.said_on, b.said_on
    if left is not None and right is not None:
        apart = left.last < right.first or right.last < left.first
        return "they were said on other days" if apart and left.sure and right.sure else None
    for when, other in ((left, b), (right, a)):
        if when is None or other.published is None or not when.sure:
            continue
        if other.published < when.first - dt.timedelta(days=1):
            return "one article is older than the day on which the other's words were said"
        if other.published > when.last + _LOOKS_BACK:
            return "one article came out long after the other's words were said"
    return None


def _is_headline_of(a: Said, b: Said) -> bool:
    return a.document.id == b.document.id and (a.statement.place == "headline") != (b.statement.place == "headline")


def _kept_order(pair: Pair) -> float:
    """Part of the common words that stand in one order in both."""
    left, right = ([w.sense for w in said.words if w.sense in pair.common] for said in (pair.a, pair.b))
    kept = in_order(tuple(dict.fromkeys(left)), tuple(dict.fromkeys(right)))
    return kept / len(pair.common) if pair.common else 1.0


def _speakers_agree(pair: Pair) -> bool:
    """Whether it is settled that one person said both: else only words in a row that nobody repeats by chance tell."""
    a, b = pair.a, pair.b
    if a.document.id == b.document.id or (a.speaker is not None and a.speaker == b.speaker):
        return True
    if not (a.is_direct and b.is_direct):
        return False
    same_origin = a.root is not None and a.root == b.root
    is_whole = pair.run == len(a.words) == len(b.words)
    enough = VERBATIM // 2 if same_origin else WHOLE if is_whole else VERBATIM
    return pair.run >= enough


def _pieces(one: Said, other: Said) -> Iterator[float]:
    """Points for each quotation inside ``one``'s own words that stands in a row in what ``other`` quotes."""
    if one.statement.mode != "mixed" or not other.is_direct:
        return
    theirs = tuple(word.sense if marked else "" for word, marked in zip(other.words, other.quoted, strict=True))
    for marked, group in groupby(zip(one.words, one.shares, one.quoted, strict=True), key=itemgetter(2)):
        piece = [(word, share) for word, share, _ in group] if marked else []
        size = len(piece)
        weighty = sum(share for word, share in piece if word.is_content)
        if weighty < 1 + (size < _PIECE) and size < WHOLE:
            continue
        row = tuple(word.sense for word, _ in piece)
        if any(theirs[at : at + size] == row for at in range(len(theirs) - size + 1)):
            yield 2.0 if weighty >= 2 and size >= _PIECE else 1.0


def _numbers(said: Said) -> frozenset[str]:
    return frozenset(word.sense for word in said.words if is_number(word.sense))


def _negations(said: Said) -> int:
    return sum(stem(word.form) in NEGATIONS for word in said.words)


def _reason(feature: Callable[[Pair], float]) -> str:
    return (feature.__doc__ or feature.__name__).strip().rstrip(".").lower()
