from __future__ import annotations

import datetime

import pytest

from onrecord.terms import Span, When
from onrecord.text.times import resolve, resolve_years

#: A Saturday.
DAY = datetime.date(2024, 3, 9)


def shown(text: str, day: datetime.date = DAY) -> list[tuple[str, bool]]:
    """The days that a text speaks of, and whether each is sure."""
    return [(when.iso, when.sure) for when in resolve(text, day, "published")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On March 8 he said it.", ("2024-03-08", True)),
        ("On December 10 he said it.", ("2023-12-10", True)),
        ("They will meet on June 5.", ("2024-06-05", True)),
        ("It fell on Feb. 29.", ("2024-02-29", True)),
        ("They met from December 28 to January 2.", ("2023-12-28/2024-01-02", True)),
        ("In December they met.", ("2023-12", True)),
        ("They will meet in June.", ("2024-06", True)),
        ("Last March they met.", ("2023-03", True)),
        ("He said on Friday he will go.", ("2024-03-08", True)),
        ("On Monday night, he left.", ("2024-03-04", True)),
        ("He said talks will resume on Friday.", ("2024-03-15", True)),
        ("He met her Saturday.", ("2024-03-09", True)),
        ("Talks will be held on Friday.", ("2024-03-15", True)),
        ("The fair is to run from January 23 to March 16.", ("2024-01-23/2024-03-16", True)),
        ("Over the weekend they met.", ("2024-03-09/2024-03-10", False)),
        ("They are more than ever today.", ("2024-03-09", False)),
        ("It was so in the 2016 election.", ("2016", True)),
        ("They met last Friday.", ("2024-03-08", False)),
        ("They will meet next Monday.", ("2024-03-11", True)),
        ("They met Friday last week.", ("2024-03-01", True)),
        ("A meeting on Friday.", ("2024-03-08", False)),
        ("He would go on Friday.", ("2024-03-15", False)),
        ("Talks planned for Monday go on.", ("2024-03-11", False)),
        ("He could not be reached on Friday.", ("2024-03-08", False)),
        ("Yesterday it rained.", ("2024-03-08", True)),
        ("He said it this year.", ("2024", True)),
        ("Last month was cold.", ("2024-02", True)),
        ("They will meet next week.", ("2024-03-11/2024-03-17", True)),
        ("He came earlier this week.", ("2024-03-04/2024-03-09", True)),
        ("It was two days ago.", ("2024-03-07", True)),
        ("It was two weeks ago.", ("2024-02-19/2024-02-25", False)),
        ("On February 11 of this year it fell.", ("2024-02-11", True)),
        ("It was the 1990s.", ("1990-01-01/1999-12-31", True)),
        ("Around March 8 it fell.", ("2024-03-08", False)),
        ("“I went yesterday,” he said.", ("2024-03-08", False)),
        ("“I went on March 8,” he said.", ("2024-03-08", True)),
    ],
)
def test_against_a_saturday(text: str, expected: tuple[str, bool]) -> None:
    """Expressions are resolved against the day of the article, and unsure where the words leave it open."""
    assert [expected] == shown(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was there this weekend.", ("2024-03-09/2024-03-10", True)),
        ("He will be there this weekend.", ("2024-03-16/2024-03-17", True)),
        ("They met last Friday.", ("2024-03-08", True)),
        ("They will meet next Friday.", ("2024-03-15", False)),
        ("They met this Friday.", ("2024-03-08", False)),
        ("They will meet this Friday.", ("2024-03-15", True)),
        ("They met this past Friday.", ("2024-03-08", True)),
        ("They met on Friday.", ("2024-03-08", True)),
        ("A page for those hurt by the fire over the weekend.", ("2024-03-09/2024-03-10", False)),
    ],
)
def test_against_a_monday(text: str, expected: tuple[str, bool]) -> None:
    """Early in a week, what lies in it may be over or to come."""
    assert [expected] == shown(text, datetime.date(2024, 3, 11))


def test_both_readings_are_given() -> None:
    """Figures that allow two orders give two days, both unsure."""
    assert [("2024-03-04", False), ("2024-04-03", False)] == shown("It fell on 03/04/2024.")


def test_anchor_is_kept() -> None:
    """A relative day knows what it was resolved against; an absolute one rests on nothing."""
    friday, day = datetime.date(2024, 3, 8), datetime.date(2022, 2, 24)
    text = "He left Friday, as on February 24, 2022."

    assert (
        When(friday, friday, Span(8, 14, "Friday"), "published", DAY, sure=True),
        When(day, day, Span(22, 39, "February 24, 2022"), "none", None, sure=True),
    ) == resolve(text, DAY, "published")


def test_without_an_anchor() -> None:
    """Without the day of the article only full dates are resolved."""
    text = "Friday, March 8, yesterday, last March, and on 24 February 2022"

    assert ["2022-02-24"] == [when.iso for when in resolve(text, None, "none")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic opens on 1 January.", "2025-01-01"),
        ("The concert on 12 August is sold out.", "2024-08-12"),
        ("Members vote on 12 August.", "2024-08-12"),
        ("He was born on 12 November.", "2023-11-12"),
        ("The engagement was announced on 1 December.", "2023-12-01"),
        ("It would start on 20 February.", "2024-02-20"),
        ("They will settle the 20 January vote.", "2024-01-20"),
    ],
)
def test_a_day_without_a_year_is_the_nearest_that_fits_its_tense(text: str, expected: str) -> None:
    """What is to come is not dated a year early, and what was told as past not a year late."""
    assert [expected] == [when.iso for when in resolve(text, datetime.date(2024, 3, 11), "published")]


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_ends_of_the_calendar(day: datetime.date) -> None:
    """Days that the calendar does not hold are left out, and nothing breaks."""
    text = "last week, next week, last year, next year, tomorrow, yesterday, Friday, March 8, 999 years ago, last weekend, next month"

    assert all(when.first <= when.last for when in resolve(text, day, "published"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was held on May 3. On the same day a fire broke out.", [("May 3", "2031-05-03", True), ("the same day", "2031-05-03", True)]),
        ("She left on May 3. That evening the port closed.", [("May 3", "2031-05-03", True), ("That evening", "2031-05-03", False)]),
        ("The same day, the port closed.", []),
        ("The vote was held on May 3. The next morning a fire broke out.", [("May 3", "2031-05-03", True), ("The next morning", "2031-05-04", True)]),
        ("She left on May 3. Her deputy had gone the day before.", [("May 3", "2031-05-03", True), ("the day before", "2031-05-02", True)]),
        ("She left on May 3. Three days later, the port closed.", [("May 3", "2031-05-03", True), ("Three days later", "2031-05-06", True)]),
        ("She left on May 3, having lost the vote two weeks earlier.", [("May 3", "2031-05-03", True), ("two weeks earlier", "2031-04-19", False)]),
        ("She left on May 3, the day before the vote.", [("May 3", "2031-05-03", True)]),
        ("The port lost money in 2029. The same day, it closed.", [("2029", "2029", True)]),
    ],
)  # fmt: skip
def test_the_same_day_is_the_one_named_before(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """It follows, or is counted from, the last day named, if that was one day; "that evening" may be another and is unsure."""
    found = resolve(text, datetime.date(2031, 5, 10), "published")

    assert expected == [(when.span.exact if when.span else "", when.iso, when.sure) for when in found]


def test_years_alone_are_resolved_for_an_undated_article() -> None:
    """Days without a year, and "the same day" after them; full dates and weekdays are left out."""
    text = (
        "The vote was held on May 3, and on the same day a fire broke out. Ships left on June 1, 2020, and on Friday."
    )
    found = resolve_years(text, datetime.date(2031, 5, 10), "story")

    assert [("May 3", False), ("the same day", False)] == [(w.span.exact if w.span else "", w.sure) for w in found]


def test_a_date_goes_on_with_an_account_of_an_earlier_time() -> None:
    """Days without a year that follow a full one of long ago are of the months after it, and never sure."""
    text = "On July 31, 2021, Quill wrote to Orme. On August 4 she wrote again. In October the two met. On March 8 this was told."

    assert [("2021-07-31", True), ("2021-08-04", False), ("2021-10", False), ("2024-03-08", True)] == shown(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The law is of July 31, 2021. She will speak on August 4.", "2024-08-04"),
        ("The law is of July 31, 2021. In February it was changed.", "2024-02"),
        ("The law is of July 31, 2021. " + "It stood long. " * 100 + "On August 4 she spoke.", "2023-08-04"),
        ("The law is of July 31, 2023. On August 4 she spoke.", "2023-08-04"),
    ],
)
def test_what_goes_on_with_no_account(text: str, expected: str) -> None:
    """What is to come, the weeks around the article, and what stands far from the full date are reckoned from the article."""
    assert expected == shown(text)[-1][0]
