"""Best label sequences."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.infer.decode import Chain, best_labels, label_runs

LABELS = ("O", "B-x", "I-x", "B-y", "I-y")
NUMBERS = st.floats(-4, 4, width=32)


@given(st.lists(st.lists(NUMBERS, min_size=5, max_size=5), min_size=1, max_size=5), st.data())
def test_the_best_sequence_is_found(rows: list[list[float]], data: st.DataObject) -> None:
    """No other sequence scores higher, and two heads decoded together do not disturb each other."""
    steps = data.draw(st.lists(st.lists(NUMBERS, min_size=5, max_size=5), min_size=5, max_size=5))
    chain = Chain.learned(LABELS, steps)
    small = Chain.learned(LABELS[:3], np.zeros((3, 3)).tolist())
    scores = np.array(rows, dtype=np.float32)

    found, other = best_labels((chain, small), (scores, scores[:, :3]))

    def worth(path: tuple[int, ...]) -> float:
        return float(
            chain.first[path[0]]
            + sum(scores[at, label] for at, label in enumerate(path))
            + sum(chain.steps[a, b] for a, b in itertools.pairwise(path))
        )

    best = max(worth(path) for path in itertools.product(range(5), repeat=len(rows)))
    assert abs(worth(tuple(found.tolist())) - best) < 1e-3
    assert best_labels((small,), (scores[:, :3],))[0].tolist() == other.tolist()


@given(st.lists(st.lists(NUMBERS, min_size=5, max_size=5), min_size=1, max_size=30))
def test_nothing_is_inside_what_did_not_begin(rows: list[list[float]]) -> None:
    """Every inside label follows its own kind."""
    scores = np.array(rows, dtype=np.float32)
    chain = Chain.learned(LABELS, np.zeros((5, 5)).tolist())
    (path,) = best_labels((chain,), (scores,))

    before = "O"
    for label in (LABELS[at] for at in path):
        assert not label.startswith("I-") or before[2:] == label[2:]
        before = label


def test_runs_end_where_another_begins() -> None:
    """Two neighbours of one kind stay two runs."""
    chain = Chain.learned(LABELS, np.zeros((5, 5)).tolist())
    path = np.array([1, 2, 1, 0, 3, 4, 4])
    runs = label_runs(chain, path, np.zeros((7, 5), dtype=np.float32))

    assert [(run.kind, run.first, run.last) for run in runs] == [("x", 0, 2), ("x", 2, 3), ("y", 4, 7)]
    assert all(abs(run.score - 0.2) < 1e-3 for run in runs)


def test_no_words_give_no_labels() -> None:
    """An empty text is no special case for the caller."""
    chain = Chain.learned(LABELS, np.zeros((5, 5)).tolist())

    assert best_labels((chain,), (np.zeros((0, 5), dtype=np.float32),))[0].tolist() == []
