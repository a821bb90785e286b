"""Which cue goes with which source and which content.

Every cue asks for a source, or none; every content asks for a cue, or none. A pair scores the product of two learned
vectors plus a learned number for how far apart and in which order the two stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from onrecord.infer.decode import probabilities

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["FEATURES", "LinkTable", "Links", "distance_features", "link"]

#: Distances in words, grouped: up to and including each edge.
_EDGES: Final = np.array([1, 2, 3, 5, 8, 12, 20, 35, 60, 120])
_BUCKETS: Final = len(_EDGES) + 1
_PARAGRAPHS: Final = 3
#: Size of the table of learned numbers: order x distance x paragraphs between.
FEATURES: Final = 2 * _BUCKETS * _PARAGRAPHS
#: Pairs whose beginnings lie further apart, in words, are not tied.
_FAR: Final = 300
#: Who speaks is named within so many paragraphs of the words that attribute; a name further off is somebody else's.
_APART: Final = 2
#: Least chance at which a content without a cue is still lent the source of the likeliest one.
_HOPE: Final = 0.1


def distance_features(
    asking: NDArray[np.int64], answering: NDArray[np.int64], paragraphs: NDArray[np.int32]
) -> NDArray[np.int64]:
    """Describe how each pair stands to one another.

    Args:
        asking: (n, 2) half-open word spans.
        answering: (m, 2) half-open word spans.
        paragraphs: Paragraph of every word.

    Returns:
        (n, m) places in the table of `FEATURES` learned numbers.
    """
    after = answering[None, :, 0] >= asking[:, None, 1]
    gap = np.where(after, answering[None, :, 0] - asking[:, None, 1], asking[:, None, 0] - answering[None, :, 1]) + 1
    bucket = np.searchsorted(_EDGES, np.maximum(gap, 1))
    apart = np.abs(paragraphs[asking[:, 0]][:, None] - paragraphs[answering[:, 0]][None, :])
    return np.asarray((after * _BUCKETS + bucket) * _PARAGRAPHS + np.minimum(apart, _PARAGRAPHS - 1), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class LinkTable:
    """The learned numbers of both questions."""

    #: Width of each vector.
    width: int
    #: `FEATURES` numbers for cue to source, and for content to cue.
    source_bias: NDArray[np.float32]
    content_bias: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Links:
    """Answers in places of the given spans; -1 is none."""

    #: For each cue, its source, and how sure that is.
    source_of: NDArray[np.int64]
    source_sure: NDArray[np.float32]
    #: For each content, its cue, and how sure that is.
    cue_of: NDArray[np.int64]
    cue_sure: NDArray[np.float32]
    #: For each content, the cue that would be next best to none; -1 where there is none at all.
    fallback: NDArray[np.int64]


def link(
    table: LinkTable,
    vectors: NDArray[np.float32],
    spans: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]],
    paragraphs: NDArray[np.int32],
) -> Links:
    """Tie cues to sources and contents to cues.

    Two cues may share a source, as in "she said and added".

    Args:
        table: The learned numbers.
        vectors: (words, 4 * width + 2): what the encoder says of every word.
        spans: Sources, cues and contents, each (n, 2) half-open in words and in the order of the text.
        paragraphs: Paragraph of every word.

    Returns:
        Who belongs to whom.
    """
    sources, cues, contents = spans
    width = table.width
    of_source, of_cue, of_content = (_span_means(vectors, some) for some in spans)
    to_source = _chances(
        of_cue[:, :width] @ of_source[:, width : 2 * width].T
        + table.source_bias[distance_features(cues, sources, paragraphs)],
        of_cue[:, 4 * width],
        _near(cues, sources) & _close(cues, sources, paragraphs),
    )
    to_cue = _chances(
        of_content[:, 2 * width : 3 * width] @ of_cue[:, 3 * width : 4 * width].T
        + table.content_bias[distance_features(contents, cues, paragraphs)],
        of_content[:, 4 * width + 1],
        _near(contents, cues),
    )
    chosen = _answers(to_cue)
    real = to_cue[:, :-1]
    fallback = np.where(real.max(axis=1, initial=0) > _HOPE, real.argmax(axis=1), -1) if len(cues) else chosen
    return Links(_answers(to_source), to_source.max(axis=1), chosen, to_cue.max(axis=1), fallback)


def _span_means(vectors: NDArray[np.float32], spans: NDArray[np.int64]) -> NDArray[np.float32]:
    """Take the mean of each span's first and last word, as in training."""
    return np.asarray((vectors[spans[:, 0]] + vectors[spans[:, 1] - 1]) / 2, dtype=np.float32)


def _near(asking: NDArray[np.int64], answering: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Say which pairs lie close enough to have been seen in training."""
    return np.asarray(np.abs(asking[:, None, 0] - answering[None, :, 0]) <= _FAR)


def _close(asking: NDArray[np.int64], answering: NDArray[np.int64], paragraphs: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Say which pairs stand in one paragraph or in near ones."""
    return np.asarray(np.abs(paragraphs[asking[:, 0]][:, None] - paragraphs[answering[:, 0]][None, :]) <= _APART)


def _chances(scores: NDArray[np.float32], none: NDArray[np.float32], near: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Turn the scores of each row, none last, into probabilities."""
    full = np.concatenate([np.where(near, scores, np.float32(-1e4)), none[:, None]], axis=1)
    return probabilities(full)


def _answers(chances: NDArray[np.float32]) -> NDArray[np.int64]:
    """Take the likeliest answer of each row; -1 for none, which is the last column."""
    best = chances.argmax(axis=1)
    return np.where(best == chances.shape[1] - 1, -1, best)
