"""Figures for who is the same, on partitions that can be worked out by hand."""

from __future__ import annotations

from itertools import permutations

import pytest
from bench.clusters import b_cubed, ceaf_e, conll, groups, muc
from hypothesis import given
from hypothesis import strategies as st

#: The example of Bagga and Baldwin (1998): two of three groups run together.
WANTED = [frozenset("12345"), frozenset("67"), frozenset("89abc")]
FOUND = [frozenset("12345"), frozenset("6789abc")]


def test_the_figures_of_the_known_example() -> None:
    """Nine of ten links found are wanted, purity is 64 in 84, and each group finds its best partner."""
    assert (9, 10, 9, 9) == muc(WANTED, FOUND)
    assert pytest.approx((64 / 7, 12, 12, 12)) == b_cubed(WANTED, FOUND)
    assert pytest.approx((1 + 10 / 12, 2, 1 + 10 / 12, 3)) == ceaf_e(WANTED, FOUND)


def test_the_same_partition_is_perfect_and_strangers_are_not() -> None:
    """All figures are 1 for the same groups; groups of other mentions give 0."""
    assert {"MUC": 1.0, "B3": 1.0, "CEAFe": 1.0, "CoNLL": 1.0} == pytest.approx(conll(WANTED, WANTED))
    assert 0 == conll(WANTED, [frozenset("xyz")])["CoNLL"]


def test_mentions_that_only_one_side_has_count_against_it() -> None:
    """A mention too many lowers precision, one too few recall."""
    more = [*WANTED[:2], WANTED[2] | {"z"}]
    precision, found, recall, wanted = b_cubed(WANTED, more)

    assert (13, 12) == (found, wanted)
    assert precision / found < 1 == pytest.approx(recall / wanted)


def test_labels_become_groups() -> None:
    """Mentions with one label are a group."""
    assert {frozenset("ab"), frozenset("c")} == set(groups({"a": "1", "b": "1", "c": "2"}))


@given(st.data())
def test_groups_are_paired_as_well_as_can_be(data: st.DataObject) -> None:
    """No other pairing of at most five groups with five gives a higher sum."""
    labels = st.lists(st.integers(0, 4), min_size=9, max_size=9)
    wanted, found = (
        groups({str(place): str(label) for place, label in enumerate(data.draw(labels))}) for _ in range(2)
    )
    if len(wanted) > len(found):
        wanted, found = found, wanted
    best = max(
        sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(wanted, order, strict=True))
        for order in permutations(found, len(wanted))
    )

    assert pytest.approx(best) == ceaf_e(wanted, found)[0]
