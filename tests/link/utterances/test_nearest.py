"""Renderings that are each other's nearest."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.link.utterances.nearest import BOTH_SAY, ONE_SAYS, least

KNOCKING = ("We have heard knocking from at least seven of them", "that knocking had been heard by the crews")
SATURDAY = (
    "The shaft is through on Saturday if the rock holds",
    "that the rock permitting, Saturday would see them out",
)


def record(coverage: Any, line: Any, **other: Any) -> Any:
    """One speaker's two lines in one article, both told in other words in the next."""
    told = [line(content, mode="indirect", article="b", **other) for content in (KNOCKING[1], SATURDAY[1])]
    return coverage([line(KNOCKING[0]), line(SATURDAY[0]), *told])


def test_what_is_nearest_on_one_day_is_the_same(coverage: Any, line: Any) -> None:
    """Little suffices where nothing else of that day is as near."""
    assert record(coverage, line).groups() == {
        frozenset({("a", KNOCKING[0]), ("b", KNOCKING[1])}),
        frozenset({("a", SATURDAY[0]), ("b", SATURDAY[1])}),
    }


def test_the_nearest_on_no_known_day_is_not_the_same(coverage: Any, line: Any) -> None:
    """An article that does not say when may tell of anything."""
    assert record(coverage, line, day=None).groups() == set()


def test_a_line_without_rivals_is_nearest_to_nothing(coverage: Any, line: Any) -> None:
    """Where a speaker says one thing in either article, that they are nearest tells nothing."""
    alone = coverage([line(KNOCKING[0]), line(KNOCKING[1], mode="indirect", article="b")])

    assert alone.groups() == set()


def test_another_reading_as_near_leaves_it_open(coverage: Any, line: Any) -> None:
    """Of two lines that are equally near neither is taken."""
    twice = [line(f"that {word} knocking had been noticed", mode="indirect", article="b") for word in ("more", "much")]
    found = coverage([line(KNOCKING[0]), line(SATURDAY[0]), *twice]).groups()

    assert not any({KNOCKING[0]} < {content for _, content in group} for group in found)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, BOTH_SAY),
        ({"day": None}, ONE_SAYS),
        ({"day": "2025-05-13"}, None),
        ({"speaker": "torm"}, None),
        ({"speaker": None}, None),
        ({"place": "headline"}, None),
    ],
)
def test_what_is_needed_depends_on_the_day(coverage: Any, line: Any, other: Any, expected: Any) -> None:
    """Least where both say the day; never enough for other days, other people and headlines."""
    one, two = coverage([line(KNOCKING[0]), line(KNOCKING[1], article="b", **other)]).said()

    assert least(one, two) == expected
