from __future__ import annotations

import datetime

import pytest

from onrecord.show.days import anchor_words, stamp_day, stamp_words, stretch_words, when_words
from onrecord.terms import When


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-05-03", "2031-05-03", "3 May 2031"),
        ("2031-05-03", "2031-05-10", "3–10 May 2031"),
        ("2031-05-30", "2031-06-02", "30 May – 2 June 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 – 2 January 2031"),
    ],
)
def test_a_stretch_says_nothing_twice(first: str, last: str, words: str) -> None:
    """Month and year stand once where both ends share them."""
    assert words == stretch_words(day(first), day(last))


@pytest.mark.parametrize(
    ("first", "last", "sure", "words"),
    [
        ("2031-05-03", "2031-05-03", True, "3 May 2031"),
        ("2031-05-01", "2031-05-31", True, "May 2031"),
        ("2031-01-01", "2031-12-31", True, "2031"),
        ("2031-05-03", "2031-05-04", False, "3–4 May 2031 (unsure)"),
    ],
)
def test_when_is_as_precise_as_the_article(first: str, last: str, sure: bool, words: str) -> None:
    """A whole month or year is called so, and an unsure day says that it is."""
    assert words == when_words(When(day(first), day(last), None, "none", None, sure=sure))


def test_a_reckoned_day_names_its_anchor() -> None:
    """A relative day tells what it was reckoned from; an absolute one tells nothing."""
    friday = When(day("2031-05-02"), day("2031-05-02"), None, "dateline", day("2031-05-03"), sure=True)
    plain = When(day("2031-05-02"), day("2031-05-02"), None, "none", None, sure=True)

    story = When(day("2031-05-02"), day("2031-05-02"), None, "story", day("2031-05-03"), sure=False)

    assert ("reckoned from the dateline, 3 May 2031", "") == (anchor_words(friday), anchor_words(plain))
    assert "reckoned from other articles of the story, 3 May 2031" == anchor_words(story)


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2031-05-03", "3 May 2031"),
        ("2031-05-03T13:12", "3 May 2031, 13:12"),
        ("2031-05-03T13:12:05+02:00", "3 May 2031, 13:12"),
        ("2031-13-45", "2031-13-45"),
        ("yesterday", "yesterday"),
    ],
)
def test_a_stamp_in_words(stamp: str, words: str) -> None:
    """Day and minute are told in words; what is no day stays as it is."""
    assert words == stamp_words(stamp)


def test_no_day_is_none() -> None:
    """A stamp that names no real day gives none."""
    assert [None, None] == [stamp_day("2031-02-30"), stamp_day("soon")]
