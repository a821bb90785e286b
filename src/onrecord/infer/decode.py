"""Best label sequences and the spans they spell.

Labels are ``O`` or ``B-``/``I-`` with a kind. Decoding is exact (Viterbi) over the whole text and cannot step into the
inside of something that did not begin. Both heads are decoded in one pass over the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

__all__ = ["Chain", "LabelRun", "best_labels", "label_runs", "probabilities"]

#: Score of a step that must not happen.
_BANNED: Final = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class LabelRun:
    """A run of words under one label kind."""

    kind: str
    #: First word and one past the last.
    first: int
    last: int
    #: Mean probability of the chosen labels, 0 to 1.
    score: float


@dataclass(frozen=True, slots=True)
class Chain:
    """Labels of one head and the learned scores of stepping from one to the next."""

    labels: tuple[str, ...]
    #: (from, to), bans included.
    steps: NDArray[np.float32]
    #: Score of each label at the first word.
    first: NDArray[np.float32]

    @classmethod
    def learned(cls, labels: Sequence[str], steps: Sequence[Sequence[float]]) -> Chain:
        """Add the bans to learned steps.

        Args:
            labels: Label names.
            steps: Learned score of each step, (from, to).

        Returns:
            The chain.

        Raises:
            ValueError: The table does not fit the labels.
        """
        table = np.array(steps, dtype=np.float32)
        if table.shape != (len(labels), len(labels)):
            raise ValueError(f"{len(labels)} labels need a square table of steps, not {table.shape}")
        first = np.zeros(len(labels), dtype=np.float32)
        for to, label in enumerate(labels):
            if label.startswith("I-"):
                first[to] = _BANNED
                for at, before in enumerate(labels):
                    if before[2:] != label[2:]:
                        table[at, to] = _BANNED
        return cls(tuple(labels), table, first)


def best_labels(chains: Sequence[Chain], scores: Sequence[NDArray[np.float32]]) -> list[NDArray[np.int64]]:
    """Find the best label sequence of each head.

    Args:
        chains: One for each head.
        scores: Scores (words, labels) of each head; all heads see the same words.

    Returns:
        The label numbers of the words, one array a head.
    """
    words = len(scores[0])
    wide = max(len(chain.labels) for chain in chains)
    heads = len(chains)
    if not words:
        return [np.zeros(0, dtype=np.int64) for _ in chains]
    emitted = np.full((words, heads, wide), _BANNED, dtype=np.float32)
    steps = np.full((heads, wide, wide), _BANNED, dtype=np.float32)
    first = np.full((heads, wide), _BANNED, dtype=np.float32)
    for number, (chain, score) in enumerate(zip(chains, scores, strict=True)):
        size = len(chain.labels)
        emitted[:, number, :size] = score
        # (to, from), so that the best step into a label lies along the last axis.
        steps[number, :size, :size] = chain.steps.T
        first[number, :size] = chain.first
    best = np.empty((words, heads, wide), dtype=np.int64)
    table, sums = np.empty_like(steps), first + emitted[0]
    for at in range(1, words):
        np.add(steps, sums[:, None, :], out=table)
        table.argmax(axis=2, out=best[at])
        table.max(axis=2, out=sums)
        sums += emitted[at]
    return [_back(best[:, number], int(sums[number].argmax())) for number in range(heads)]


def _back(best: NDArray[np.int64], last: int) -> NDArray[np.int64]:
    """Follow the best steps back from the last label."""
    path = [last]
    for row in best[:0:-1].tolist():
        last = row[last]
        path.append(last)
    path.reverse()
    return np.array(path, dtype=np.int64)


def probabilities(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Turn scores (..., labels) into probabilities over the last axis."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=-1, keepdims=True), dtype=np.float32)


def label_runs(chain: Chain, path: NDArray[np.int64], scores: NDArray[np.float32]) -> list[LabelRun]:
    """Read the runs off a label sequence.

    Args:
        chain: The labels.
        path: Label number of each word.
        scores: Scores (words, labels) that led to it.

    Returns:
        The runs, in the order of the text.
    """
    chosen = np.flatnonzero(path)
    if not len(chosen):
        return []
    begins = np.array([label.startswith("B-") for label in chain.labels])
    firsts = np.flatnonzero(begins[path])
    sure = np.concatenate(([0.0], np.cumsum(probabilities(scores)[np.arange(len(path)), path], dtype=np.float64)))
    outside = np.append(np.flatnonzero(path == 0), len(path))
    stops = np.minimum(np.append(firsts[1:], len(path)), outside[np.searchsorted(outside, firsts)])
    means = (sure[stops] - sure[firsts]) / (stops - firsts)
    return [
        LabelRun(chain.labels[path[first]][2:], int(first), int(stop), round(float(mean), 4))
        for first, stop, mean in zip(firsts, stops, means, strict=True)
    ]
