"""Ties between cues, sources and contents."""

from __future__ import annotations

import numpy as np

from onrecord.infer.decode import LabelRun
from onrecord.infer.gather import gather
from onrecord.infer.links import FEATURES, LinkTable, distance_features

WIDTH = 2
TABLE = LinkTable(WIDTH, np.zeros(FEATURES, dtype=np.float32), np.zeros(FEATURES, dtype=np.float32))


def _run(kind: str, first: int, last: int) -> LabelRun:
    return LabelRun(kind, first, last, 1.0)


def _vectors(words: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Vectors that tie a cue to the source before it and to the contents around it, and like ties better than none."""
    vectors = np.zeros((words, 4 * WIDTH + 2), dtype=np.float32)
    vectors[:, -2:] = -5
    return vectors


def test_features_tell_order_distance_and_paragraphs() -> None:
    """Each pair has a place in the table, and different pairs have different places."""
    asking = np.array([[5, 6]])
    answering = np.array([[4, 5], [6, 8], [20, 21], [4, 5]])
    near = distance_features(asking, answering, np.zeros(30, dtype=np.int32))
    far = distance_features(asking, answering, np.arange(30, dtype=np.int32))

    assert near.shape == (1, 4)
    assert len(set(near[0].tolist())) == 3
    assert near[0, 0] == near[0, 3]
    assert near[0, 2] != far[0, 2]
    assert 0 <= min(near.min(), far.min()) <= max(near.max(), far.max()) < FEATURES


def test_two_contents_of_one_cue_make_one_attribution() -> None:
    """A statement split around its cue is kept as one."""
    runs = [_run("content", 0, 3), _run("source", 3, 4), _run("cue", 4, 5), _run("content", 5, 8)]
    (one,) = gather(TABLE, _vectors(8), runs, np.zeros(8, dtype=np.int32))

    assert [(run.first, run.last) for run in one.contents] == [(0, 3), (5, 8)]
    assert one.sources == (runs[1],)
    assert one.cues == (runs[2],)
    assert 0 < one.score <= 1


def test_no_content_is_lost() -> None:
    """Content that no cue claims stands alone; a cue without content is dropped."""
    vectors = _vectors(8)
    vectors[5:, -1] = 9
    runs = [_run("source", 0, 1), _run("cue", 1, 2), _run("content", 5, 8)]
    (one,) = gather(TABLE, vectors, runs, np.zeros(8, dtype=np.int32))

    assert one.contents == (runs[2],)
    assert one.cues == ()
    assert gather(TABLE, vectors, runs[:2], np.zeros(8, dtype=np.int32)) == []
    assert gather(TABLE, vectors, runs[2:], np.zeros(8, dtype=np.int32))[0].sources == ()


def test_far_pairs_are_not_tied() -> None:
    """What lies further apart than training ever saw stays apart."""
    runs = [_run("source", 0, 1), _run("cue", 600, 601), _run("content", 601, 602)]
    (one,) = gather(TABLE, _vectors(700), runs, np.zeros(700, dtype=np.int32))

    assert one.sources == ()
    assert one.cues == (runs[1],)


def test_a_name_paragraphs_away_is_not_the_source() -> None:
    """A cue is tied to a source two paragraphs away, and to none that stands further off."""
    runs = [_run("source", 0, 1), _run("cue", 6, 7), _run("content", 7, 9)]
    paragraphs = np.array([0, 1, 1, 2, 2, 2, 2, 2, 2], dtype=np.int32)
    (near,) = gather(TABLE, _vectors(9), runs, paragraphs)
    (far,) = gather(TABLE, _vectors(9), runs, paragraphs + (paragraphs == 2).astype(np.int32))

    assert near.sources == (runs[0],)
    assert far.sources == ()
