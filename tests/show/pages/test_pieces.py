from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.show.pages.pieces import Range, pieces

LENGTH = 40
EDGES = st.tuples(st.integers(-3, LENGTH + 3), st.integers(-3, LENGTH + 3))
RANGES = st.lists(
    st.builds(
        lambda edges, what, n: Range(min(edges), max(edges), what, n), EDGES, st.sampled_from("abc"), st.integers(0, 3)
    ),
    max_size=8,
)


@given(st.text(max_size=LENGTH), RANGES, st.lists(st.integers(-1, LENGTH + 1)))
def test_pieces_make_up_the_text(text: str, ranges: list[Range], cuts: list[int]) -> None:
    """Put together, the pieces are the text: no gap, no overlap, nothing twice."""
    found = pieces(len(text), ranges, cuts)

    assert text == "".join(text[piece.start : piece.end] for piece in found)
    assert all(piece.start < piece.end for piece in found)


@given(st.integers(0, LENGTH), RANGES)
def test_each_character_is_under_its_ranges(length: int, ranges: list[Range]) -> None:
    """Every character stands in a piece under exactly the ranges that hold it, however they overlap."""
    under = {at: piece.under for piece in pieces(length, ranges) for at in range(piece.start, piece.end)}

    assert list(range(length)) == sorted(under)
    assert all(tuple(sorted(r for r in ranges if r.start <= at < r.end)) == under[at] for at in under)


def test_nested_ranges_are_cut_at_each_edge() -> None:
    """A range inside another gives three pieces, the middle one under both."""
    outer, inner = Range(0, 9, "indirect", 1), Range(3, 6, "direct", 2)

    assert [(0, 3, 1), (3, 6, 2), (6, 9, 1)] == [(p.start, p.end, len(p.under)) for p in pieces(9, [outer, inner])]


def test_two_equal_ranges_both_count() -> None:
    """The same range twice stays twice: two statements may have the same words."""
    twice = Range(0, 2, "direct", 1)

    assert (twice, twice) == pieces(3, [twice, twice])[0].under
