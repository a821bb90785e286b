"""A large group of articles parted in two, where it is two like events: two storms, two arrests, two patches.

Within the group, words that all articles share tell nothing any more. Weighed by how few of its own articles use them, the
words of one event stand together and apart from those of the other. A story that merely has sides does not part so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.link.stories.profile import Profile

#: Each part must have so many articles; of fewer it cannot be told whether they differ by chance.
LEAST: Final = 7
#: Articles of one part must be so many times as alike as articles of two parts. Set on ECB+ topics 1-35.
RATIO: Final = 2.5
#: However alike those of one part are, those of two parts must be less alike than this.
APART: Final = 0.08
#: Larger groups are left whole: laying them out costs more than it tells.
MOST: Final = 600


def parted(group: Sequence[str], profiles: Mapping[str, Profile]) -> list[tuple[str, ...]]:
    """The group as it is, or its parts, parted again as often as they fall apart; each sorted."""
    names = sorted(group)
    if not 2 * LEAST <= len(names) <= MOST:
        return [tuple(names)]
    alike = _alike([profiles[name].weights for name in names])
    left, right = _halves(alike)
    if min(len(left), len(right)) < LEAST or not _fall_apart(alike, left, right):
        return [tuple(names)]
    return sorted(part for half in (left, right) for part in parted([names[at] for at in half], profiles))


def _alike(weights: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
    """Cosines of the articles over the words that some of them but not all have, rare ones within the group first."""
    used: dict[str, int] = {}
    for row in weights:
        for word in row:
            used[word] = used.get(word, 0) + 1
    telling = {word: at for at, word in enumerate(sorted(w for w, n in used.items() if 1 < n < len(weights)))}
    laid = np.zeros((len(weights), len(telling)))
    for at, row in enumerate(weights):
        for word in row.keys() & telling.keys():
            laid[at, telling[word]] = row[word] * np.log(len(weights) / used[word])
    lengths = np.linalg.norm(laid, axis=1, keepdims=True)
    laid /= np.where(lengths > 0, lengths, 1)
    # Rounded, so that ties do not hang on the order in which products were summed.
    return np.asarray(np.round(laid @ laid.T, 9))


def _halves(alike: NDArray[np.float64]) -> tuple[list[int], list[int]]:
    """The last two large groups that average linkage joins, each with the stragglers that are most like it.

    The very last merges are often of single articles that are like no other; they show nothing.
    """
    near = alike.copy()
    np.fill_diagonal(near, -1)
    size = np.ones(len(near))
    groups = {at: [at] for at in range(len(near))}
    left: list[int] = []
    right: list[int] = []
    while len(groups) > 1:
        a, b = sorted(divmod(int(near.argmax()), len(near)))
        if min(len(groups[a]), len(groups[b])) >= LEAST:
            left, right = list(groups[a]), list(groups[b])
        near[a] = near[:, a] = (near[a] * size[a] + near[b] * size[b]) / (size[a] + size[b])
        near[b] = near[:, b] = near[a, a] = -1
        size[a] += size[b]
        groups[a] += groups.pop(b)
    cores = [left, right] if left else [list(range(len(near))), []]
    held = {at for core in cores for at in core}
    nearest = {at: int(alike[at, left].mean() < alike[at, right].mean()) for at in range(len(near)) if at not in held}
    one, other = ([*core, *(at for at, side in nearest.items() if side == number)] for number, core in enumerate(cores))
    return one, other


def _fall_apart(alike: NDArray[np.float64], left: list[int], right: list[int]) -> bool:
    between = float(alike[np.ix_(left, right)].mean())
    within = min(_within(alike, left), _within(alike, right))
    return between < APART and within >= RATIO * between


def _within(alike: NDArray[np.float64], part: list[int]) -> float:
    held = alike[np.ix_(part, part)]
    count = len(part)
    return float((held.sum() - np.trace(held)) / (count * (count - 1)))
