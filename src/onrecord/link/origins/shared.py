"""Shared wording: long passages that two articles have in common outside quotations.

Runs of `RUN` words are hashed, and of the hashes a winnowed choice (Schleimer, Wilkerson and Aiken, SIGMOD 2003) brings
together pairs of articles: any shared passage of ``RUN + WINDOW - 1`` words is sure to be noticed. Each pair is then
verified on all of its words. Nothing depends on a random seed, on the order of the articles or on their number.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.link.origins.body import Body
    from onrecord.text.stretches import Range

#: Words in a run; shorter ones are shared by chance ("the President of the United States said").
RUN: Final = 7
#: Runs of which one is chosen.
WINDOW: Final = 7
#: A run that more articles than this have in common is led to the first of them instead of to each other.
MANY: Final = 24
#: Chosen runs that two articles must have in common to be compared.
FEW: Final = 2
#: Words within which the same run comes again only where a text is printed twice.
NEAR: Final = 60
#: Odd numbers that spread the words of a run over 64 bits.
_FACTORS: Final = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63,
     0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53], dtype=np.uint64)  # fmt: skip
#: Reporters' own prose attributes; a speech, a post or a letter that two articles print in full hardly does.
_ATTRIBUTING: Final = (
    "said", "says", "told", "according", "reported", "reports", "added", "announced", "asked", "wrote", "confirmed", "declined",
)  # fmt: skip
_PERSONAL: Final = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e)\b(?!\.)")
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")

Hashes = "NDArray[np.uint64]"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one article outside furniture, hashed."""

    words: NDArray[np.uint64]
    #: For each word where it starts and ends, in code points of the document's text.
    places: NDArray[np.int32]
    #: For each word whether it stands in a quotation.
    is_quoted: NDArray[np.bool_]
    #: For each word whether it stands in a paragraph that speaks of "I" or "we": a letter, a speech or a post printed
    #: without marks is no reporter's wording either.
    is_personal: NDArray[np.bool_]
    #: For each run whether it is printed again right behind, as the captions of galleries are.
    is_repeated: NDArray[np.bool_]
    #: Hash of the run that starts at each word; ``RUN - 1`` fewer than words.
    runs: NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sharing:
    """What two articles have in common word for word."""

    left: str
    right: str
    #: Words of the shared passages that stand outside quotations (on the left side).
    words: int
    #: Shared words that are a writer's own in either article, and the longest passage of such.
    plain: int
    longest_plain: int
    #: How many of those are words by which reporters attribute.
    attributing: int
    #: Part of the shorter article's words that lie in shared passages, quotations and all.
    containment: float
    #: Words of the longest shared passage.
    longest: int
    #: The shared passages on either side, longest first, as half-open ranges.
    left_places: tuple[Range, ...]
    right_places: tuple[Range, ...]


def wording_of(body: Body) -> Wording:
    """Cut an article into hashed words and runs; furniture is blank in a body and so is left out."""
    found = [(match.start(), match.end(), _hash(match.group())) for match in _WORD.finditer(body.text)]
    places = np.array([(a, b) for a, b, _ in found], dtype=np.int32).reshape(-1, 2)
    words = np.array([h for _, _, h in found], dtype=np.uint64)
    personal = [(a, b) for a, b in body.paragraphs.ranges if _PERSONAL.search(body.text, a, b)]
    runs = runs_of(words)
    return Wording(words, places, _inside(places, body.quoted.ranges), _inside(places, personal), _repeated(runs), runs)


def _repeated(runs: NDArray[np.uint64]) -> NDArray[np.bool_]:
    order = np.argsort(runs, kind="stable")
    again = (runs[order][1:] == runs[order][:-1]) & (np.diff(order) <= NEAR)
    found = np.zeros(len(runs), dtype=np.bool_)
    found[order[1:][again]] = found[order[:-1][again]] = True
    return found


def runs_of(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The hash of each run of `RUN` words."""
    count = max(0, len(words) - RUN + 1)
    total = np.zeros(count, dtype=np.uint64)
    for index in range(RUN):
        mixed = words[index : index + count] * _FACTORS[index]
        total += mixed ^ (mixed >> np.uint64(29))
    return total


def chosen(runs: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The smallest hash of each window of runs, each once."""
    if len(runs) <= WINDOW:
        return np.unique(runs)[:1]
    return np.unique(np.lib.stride_tricks.sliding_window_view(runs, WINDOW).min(axis=1))


def candidates(wordings: Mapping[str, Wording]) -> Iterator[tuple[str, str]]:
    """Pairs of ids whose articles may share a passage, each once, smaller id first."""
    ids = sorted(wordings)
    prints = [chosen(wordings[name].runs) for name in ids]
    owners = np.repeat(np.arange(len(ids)), [len(item) for item in prints])
    hashes = np.concatenate(prints) if prints else np.zeros(0, dtype=np.uint64)
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    edges = np.flatnonzero(np.diff(hashes)) + 1
    tally: Counter[tuple[int, int]] = Counter()
    for group in np.split(owners, edges):
        if len(group) < 2:
            continue
        members = group.tolist()
        tally.update(combinations(members, 2) if len(members) <= MANY else ((members[0], m) for m in members[1:]))
    yield from ((ids[a], ids[b]) for (a, b), count in sorted(tally.items()) if count >= FEW)


def sharings(bodies: Sequence[Body]) -> tuple[Sharing, ...]:
    """What each pair of articles has in common, in order of ids; pairs with nothing long in common are left out."""
    wordings = {body.document.id: wording_of(body) for body in bodies}
    found = (shared(a, b, wordings[a], wordings[b]) for a, b in candidates(wordings))
    return tuple(item for item in found if item.longest)


def shared(left: str, right: str, a: Wording, b: Wording) -> Sharing:
    """Compare two articles on all of their words."""
    cover_left = _covered(np.isin(a.runs, b.runs), len(a.words))
    cover_right = _covered(np.isin(b.runs, a.runs), len(b.words))
    passages = _passages(cover_left)
    # Who prints another's wording in quotation marks quotes the article, not somebody both of them heard.
    plain, longest_plain, attributing = map(max, _own(a, cover_left, b), _own(b, cover_right, a))
    return Sharing(
        left=left,
        right=right,
        words=int((cover_left & ~a.is_quoted).sum()),
        plain=plain,
        longest_plain=longest_plain,
        attributing=attributing,
        containment=_part(cover_left if len(a.words) <= len(b.words) else cover_right),
        longest=_longest(passages),
        left_places=_places(passages, a),
        right_places=_places(_passages(cover_right), b),
    )


def _own(wording: Wording, cover: NDArray[np.bool_], other: Wording) -> tuple[int, int, int]:
    """How many of the shared words are a writer's own, the longest passage of them, and how many of them attribute."""
    repeated = wording.is_repeated | np.isin(wording.runs, other.runs[other.is_repeated])
    plain = cover & ~wording.is_quoted & ~wording.is_personal & ~_covered(repeated, len(wording.words))
    attributing = np.isin(wording.words[plain], _attributing())
    return int(plain.sum()), _longest(_passages(plain)), int(attributing.sum())


@lru_cache(maxsize=1)
def _attributing() -> NDArray[np.uint64]:
    return np.array([_hash(word) for word in _ATTRIBUTING], dtype=np.uint64)


def _part(cover: NDArray[np.bool_]) -> float:
    return float(cover.mean()) if len(cover) else 0.0


def _longest(passages: list[Range]) -> int:
    return max((end - start for start, end in passages), default=0)


def _covered(at: NDArray[np.bool_], length: int) -> NDArray[np.bool_]:
    cover = np.zeros(length, dtype=np.bool_)
    for index in range(RUN):
        cover[index : index + len(at)] |= at
    return cover


def _passages(cover: NDArray[np.bool_]) -> list[Range]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], cover, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _places(passages: list[Range], wording: Wording) -> tuple[Range, ...]:
    longest_first = sorted(passages, key=lambda p: (p[0] - p[1], p[0]))
    return tuple((int(wording.places[a, 0]), int(wording.places[b - 1, 1])) for a, b in longest_first)


def _inside(places: NDArray[np.int32], ranges: Sequence[Range]) -> NDArray[np.bool_]:
    held = np.zeros(len(places), dtype=np.bool_)
    for start, end in ranges:
        low, high = np.searchsorted(places[:, 0], (start, end))
        held[low:high] = True
    return held


@lru_cache(maxsize=1 << 18)
def _hash(word: str) -> int:
    plain = folded(word).encode("utf-8", "backslashreplace")
    return int.from_bytes(blake2b(plain, digest_size=8).digest(), "little")
