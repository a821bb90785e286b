"""The terms survive being written and read back."""

from __future__ import annotations

import datetime
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.keep import coding
from onrecord.terms import Correction, Document, Findings, Furniture, Problem, Settlement, Span, Weighing

#: Any string at all, lone surrogates and NULs included.
anything = st.text(st.characters(), max_size=12)
spans = st.builds(lambda at, words: Span(at, at + len(words), words), st.integers(0, 10**6), anything.filter(bool))
st.register_type_strategy(str, anything)
st.register_type_strategy(Span, spans)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize("kind", [Document, Findings, Problem, Correction, Settlement, Weighing])
def test_terms_come_back_equal(kind: type[Any]) -> None:
    """Every term is equal to itself after being written as bytes and read back, whatever strings it holds."""

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(st.builds(kind, **{name: st.from_type(hint) for name, hint in get_type_hints(kind).items()}))
    def check(value: Any) -> None:
        assert value == coding.loaded(coding.written(value), kind)

    check()


@given(anything)
def test_strings_come_back_code_point_by_code_point(text: str) -> None:
    """Packing keeps every code point, and two lone surrogates side by side do not melt into one character."""
    assert text == coding.unpacked(coding.packed(text))
    assert text == coding.loaded(coding.written(text), str)


def test_surrogates_side_by_side_stay_two() -> None:
    """The two halves of an emoji are not the emoji."""
    assert "\ud83d\ude00" == coding.loaded(coding.written("\ud83d\ude00"), str)
    assert 2 == len(coding.loaded(coding.written("\ud83d\ude00"), str))


@given(st.lists(anything, min_size=2, max_size=2))
def test_order_of_bytes_is_order_of_code_points(two: list[str]) -> None:
    """Sorting packed strings sorts them as Python does."""
    assert sorted(two) == [coding.unpacked(data) for data in sorted(map(coding.packed, two))]


def test_rows_hold_nothing_that_runs() -> None:
    """Bytes of another kind, such as a pickle, are a ValueError."""
    with pytest.raises(ValueError, match=r"(?i)malformed|decode"):
        coding.loaded(b"\x80\x04\x95cos\nsystem\n", dict)


def test_a_value_that_the_type_does_not_allow_is_a_value_error() -> None:
    """A day that no calendar has, or a mode that there is not, does not come back as anything."""
    with pytest.raises(ValueError, match="date"):
        coding.loaded(b'"2031-02-30"', datetime.date)
    with pytest.raises(ValueError, match="enum"):
        coding.loaded(b'{"span":{"start":0,"end":1,"exact":"a"},"kind":"kitchen"}', Furniture)
