"""Which statements are compared."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from onrecord.link.utterances import keys as keyed
from onrecord.link.utterances.keys import candidates


def met(record: Any) -> set[frozenset[str]]:
    """Contents of the pairs that are compared."""
    return {frozenset(record.lines[item.id].content for item in pair) for pair in candidates(record.said())}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"content": "the ferry sails at dawn"}, {"content": "no ferry will sail before dawn", "mode": "indirect"}),
        ({"content": "the old ferry will sail at dawn", "speaker": None, "source": ""},
         {"content": "the old ferry will sail at dawn again"}),
        ({"content": "that is why you and I are here", "speaker": None, "source": ""},
         {"content": "That is why you and I are here"}),
        ({"content": "ferries will sail at dawn", "speaker": None, "source": "a pilot", "mode": "indirect"},
         {"content": "a ferry is to sail at dawn", "speaker": None, "source": "An official", "mode": "indirect"}),
    ],
)  # fmt: skip
def test_what_may_be_one_utterance_meets(coverage: Any, line: Any, one: Any, other: Any) -> None:
    """Two rare words and one speaker suffice, and so do words in a row; speakers without a name count as one."""
    record = coverage([line(**{"article": "a", **one}), line(**{"article": "b", **other})])

    assert {frozenset((one["content"], other["content"]))} == met(record)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"content": "the ferry sails at dawn", "day": None}, {"content": "the ferry was sold", "day": None}),
        ({"content": "the ferry sails at dawn"}, {"content": "the quay was sold"}),
        ({"content": "the ferry sails", "mode": "indirect"}, {"content": "the ferry sails", "speaker": "torm"}),
        ({"content": "the ferry sails at dawn"}, {"content": "the ferry sails at dawn", "article": "a"}),
    ],
)
def test_what_cannot_be_one_utterance_does_not(coverage: Any, line: Any, one: Any, other: Any) -> None:
    """One word in common on no known day, or none on one day; another speaker, or one article."""
    assert set() == met(coverage([line(**{"article": "a", **one}), line(**{"article": "b", **other})]))


def test_a_headline_meets_the_lines_of_its_article(coverage: Any, line: Any) -> None:
    """Though it may name an office for the speaker."""
    record = coverage(
        [line("Ferry to sail at dawn", place="headline", speaker="minister"), line("the ferry sails at dawn")]
    )

    assert {frozenset(("Ferry to sail at dawn", "the ferry sails at dawn"))} == met(record)


def test_of_many_each_meets_those_that_came_out_next(coverage: Any, line: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the work grows with the record and not with its square."""
    days = ("2025-05-11", "2025-05-12", "2025-05-13", "2025-05-14", None)
    record = coverage([line("the ferry sails at dawn", article=str(d), published=d, day=None) for d in days])
    everyone = len(list(candidates(record.said())))
    monkeypatch.setattr(keyed, "_MANY", 4)
    monkeypatch.setattr(keyed, "_NEXT", 1)
    some = {frozenset(str(item.published) for item in pair) for pair in candidates(record.said())}

    assert 10 == everyone
    assert {frozenset(map(str, pair)) for pair in itertools.pairwise(days)} == some


def test_a_quotation_that_very_many_carry_is_one_utterance(coverage: Any, line: Any) -> None:
    """Though not all of its renderings are compared with each other."""
    record = coverage([line("the old ferry will sail again at dawn", article=f"a{n:03}") for n in range(90)])
    (utterance,) = record.utterances()

    assert 90 == len(utterance.statements)
