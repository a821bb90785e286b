"""Lines with their places."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.rows import rows


def test_every_line_end_counts_and_gaps_are_known() -> None:
    """CR LF, CR and LF end a line; a blank line before a row is remembered; edges are trimmed."""
    assert [("a", True), ("b", True), ("c", False), ("d", False)] == [
        (r.words, r.gap) for r in rows("a\r\n\r\n\u00a0b \nc\rd")
    ]


@given(st.text(alphabet=st.characters(), max_size=200))
def test_rows_slice_back(text: str) -> None:
    """Each row stands where it says, is not blank, and rows do not overlap."""
    found = rows(text)
    assert all(text[r.start : r.end] == r.words and r.words for r in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
