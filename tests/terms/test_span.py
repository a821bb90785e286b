"""Spans and what they promise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.terms import Span, covered, joined


@given(st.text(alphabet=st.characters(), min_size=1), st.data())
def test_a_span_cut_from_a_text_holds_there(text: str, data: st.DataObject) -> None:
    """Whatever code points the text has, the cut slices back to its own words."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span.of(text, start, end)

    assert text[start:end] == span.exact
    assert span.holds(text)


@pytest.mark.parametrize(("start", "end", "exact"), [(0, 0, ""), (3, 2, ""), (-1, 2, "abc"), (0, 2, "abc")])
def test_an_impossible_span_is_refused(start: int, end: int, exact: str) -> None:
    """Empty, reversed and negative ranges, and ranges of another length than their words, raise."""
    with pytest.raises(ValueError, match=r"span|long"):
        Span(start, end, exact)


def test_a_span_past_the_end_is_refused() -> None:
    """A cut never silently comes out shorter than asked."""
    with pytest.raises(ValueError, match="past the end"):
        Span.of("abc", 1, 4)


def test_half_open_neighbours_do_not_meet() -> None:
    """Spans that touch share no code point; a span lies within itself."""
    text = "abcdef"
    left, right, all_of_it = Span.of(text, 0, 3), Span.of(text, 3, 6), Span.of(text, 0, 6)

    assert not left.meets(right)
    assert left.meets(all_of_it)
    assert left.within(all_of_it)
    assert not all_of_it.within(left)
    assert left.within(left)


def test_overlap_is_covered_once() -> None:
    """Code points under two spans count once, in whatever order the spans come."""
    text = "abcdefghij"
    spans = [Span.of(text, 4, 8), Span.of(text, 0, 3), Span.of(text, 2, 5), Span.of(text, 5, 6)]

    assert covered(spans) == 8
    assert covered(reversed(spans)) == 8
    assert covered([]) == 0


def test_a_gap_is_shown_when_spans_are_joined() -> None:
    """Words left out between two spans are marked."""
    assert joined([Span.of("a b c", 0, 1), Span.of("a b c", 4, 5)]) == "a … c"
