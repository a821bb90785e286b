"""The terms survive being written and read back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.keep import coding, coding_lineage, coding_read, coding_settled
from onrecord.terms import (
    Correction,
    Dated,
    Difference,
    Document,
    Entity,
    Findings,
    Furniture,
    Likeness,
    Mention,
    Noted,
    Origin,
    Problem,
    Role,
    Span,
    Speaker,
    Spelling,
    Statement,
    Story,
    Trace,
    Utterance,
    When,
)

#: Any string at all, lone surrogates and NULs included.
anything = st.text(st.characters(), max_size=12)
spans = st.builds(lambda at, words: Span(at, at + len(words), words), st.integers(0, 10**6), anything.filter(bool))
maybe_spans = st.none() | spans
some_spans = st.lists(spans, max_size=3).map(tuple)
some_words = st.lists(anything, max_size=3).map(tuple)
days = st.dates()
whens = st.builds(When, days, days, maybe_spans, st.sampled_from(["none", "text"]), st.none() | days, st.booleans())
noted = st.none() | st.builds(Noted, anything, maybe_spans, anything)
documents = st.builds(
    Document,
    *[anything] * 8,
    *[noted] * 6,
    st.lists(st.builds(Furniture, spans, st.just("menu")), max_size=2).map(tuple),
    st.builds(Trace, anything, anything, st.none() | anything),
)
statements = st.builds(
    Statement,
    anything,
    anything,
    st.just("direct"),
    some_spans,
    some_spans,
    some_spans,
    st.just("body"),
    st.none() | whens,
    maybe_spans,
    maybe_spans,
    st.none() | anything,
)
mentions = st.builds(Mention, anything, anything, spans, st.just("person"))
findings = st.builds(
    Findings,
    anything,
    st.lists(statements, max_size=2).map(tuple),
    st.lists(mentions, max_size=2).map(tuple),
    st.lists(whens, max_size=2).map(tuple),
)
problems = st.builds(
    Problem, anything, st.just("note"), anything, anything, st.none() | st.integers(), st.none() | anything
)
entities = st.builds(
    Entity,
    anything,
    st.just("person"),
    anything,
    st.lists(st.builds(Spelling, anything, some_words), max_size=2).map(tuple),
    st.lists(st.builds(Role, anything, anything, spans, st.just("former")), max_size=2).map(tuple),
    st.none() | anything,
    some_words,
)
speakers = st.builds(Speaker, anything, st.none() | anything, st.just("sure"), some_words)
likenesses = st.builds(Likeness, anything, anything, st.just("unsure"), some_words)
origins = st.builds(
    Origin, anything, anything, st.just("retells"), st.none() | anything, some_spans, some_words, some_words,
    st.none() | anything,
)  # fmt: skip
differences = st.builds(Difference, st.just("wording"), anything, anything, some_spans, some_spans)
utterances = st.builds(
    Utterance, anything, st.none() | anything, some_words, st.lists(differences, max_size=2).map(tuple),
    st.just("unsure"), some_words,
)  # fmt: skip
corrections = st.builds(
    Correction, anything, st.just("merge"), some_words, *[anything] * 4, st.none() | anything, st.none() | anything
)


@pytest.mark.parametrize(
    ("out", "back", "values"),
    [
        (coding_read.document_out, coding_read.document_in, documents),
        (coding_read.findings_out, coding_read.findings_in, findings),
        (coding_read.problem_out, coding_read.problem_in, problems),
        (coding_settled.entity_out, coding_settled.entity_in, entities),
        (coding_settled.speaker_out, coding_settled.speaker_in, speakers),
        (coding_settled.likeness_out, coding_settled.likeness_in, likenesses),
        (coding_lineage.dated_out, coding_lineage.dated_in, st.builds(Dated, anything, whens, some_words)),
        (coding_lineage.origin_out, coding_lineage.origin_in, origins),
        (coding_lineage.utterance_out, coding_lineage.utterance_in, utterances),
        (coding_lineage.story_out, coding_lineage.story_in, st.builds(Story, anything, anything, some_words)),
        (coding_settled.correction_out, coding_settled.correction_in, corrections),
    ],
)
def test_terms_come_back_equal(
    out: Callable[[Any], Any], back: Callable[[Any], Any], values: st.SearchStrategy[Any]
) -> None:
    """Every term is equal to itself after being written as bytes and read back, whatever strings it holds."""

    @settings(max_examples=40)
    @given(values)
    def check(value: Any) -> None:
        assert value == back(coding.loaded(coding.written(out(value))))

    check()


@given(anything)
def test_strings_come_back_code_point_by_code_point(text: str) -> None:
    """Packing keeps every code point, and two lone surrogates side by side do not melt into one character."""
    assert text == coding.unpacked(coding.packed(text))
    assert text == coding.loaded(coding.written(text))


def test_surrogates_side_by_side_stay_two() -> None:
    """The two halves of an emoji are not the emoji."""
    assert "\ud83d\ude00" == coding.loaded(coding.written("\ud83d\ude00"))
    assert 2 == len(coding.loaded(coding.written("\ud83d\ude00")))


@given(st.lists(anything, min_size=2, max_size=2))
def test_order_of_bytes_is_order_of_code_points(two: list[str]) -> None:
    """Sorting packed strings sorts them as Python does."""
    assert sorted(two) == [coding.unpacked(data) for data in sorted(map(coding.packed, two))]


def test_rows_hold_nothing_that_runs() -> None:
    """Bytes of another kind, such as a pickle, are a ValueError."""
    with pytest.raises(ValueError, match=r"(?i)expecting|decode"):
        coding.loaded(b"\x80\x04\x95cos\nsystem\n")


def test_day_beyond_reach_is_a_value_error() -> None:
    """A day that no calendar has does not come back as another one."""
    plain = coding.when_out(When(datetime.date(2031, 1, 1), datetime.date(2031, 1, 1), None, "none", None, True))
    with pytest.raises(ValueError, match="day"):
        coding.when_in({**plain, "first": "2031-02-30"})
