from __future__ import annotations

import pytest

from onrecord.text.dates import CalendarDate, DateWords, Shift, WeekdayWords, dates


def shown(text: str) -> list[str]:
    """The words of every date expression."""
    return [text[words.start : words.end] for words in dates(text)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("March 8", CalendarDate(None, 3, 8)),
        ("Mar. 8", CalendarDate(None, 3, 8)),
        ("MARCH 8", CalendarDate(None, 3, 8)),
        ("March 8th", CalendarDate(None, 3, 8)),
        ("8 March 2024", CalendarDate(2024, 3, 8)),
        ("Feb. 29", CalendarDate(None, 2, 29)),
        ("February 24, 2022", CalendarDate(2022, 2, 24)),
        ("Friday, March 8, 2024", CalendarDate(2024, 3, 8)),
        ("Fri., Mar. 8", CalendarDate(None, 3, 8)),
        ("the 8th of March", CalendarDate(None, 3, 8)),
        ("February 16 of this year", CalendarDate(None, 2, 16, 0)),
        ("09.03.2024", CalendarDate(2024, 3, 9)),
        ("2024-03-09", CalendarDate(2024, 3, 9)),
        ("13/03/2024", CalendarDate(2024, 3, 13)),
        ("March 2024", CalendarDate(2024, 3)),
        ("early March 2022", CalendarDate(2022, 3)),
        ("March last year", CalendarDate(None, 3, None, -1)),
        ("last March", CalendarDate(None, 3, None, None, "last")),
        ("the 1990s", CalendarDate(1990, years=10)),
        ("Friday", WeekdayWords(4)),
        ("Monday night", WeekdayWords(0)),
        ("last Friday", WeekdayWords(4, "last")),
        ("this coming Friday", WeekdayWords(4, "coming")),
        ("Friday last week", WeekdayWords(4, "", -1)),
        ("yesterday", Shift("day", -1)),
        ("last night", Shift("day", -1)),
        ("this morning", Shift("day", 0)),
        ("tomorrow evening", Shift("day", 1)),
        ("the day before yesterday", Shift("day", -2)),
        ("this year", Shift("year", 0)),
        ("last month", Shift("month", -1)),
        ("next week", Shift("week", 1)),
        ("last weekend", Shift("weekend", -1)),
        ("earlier this week", Shift("week", 0, "earlier")),
        ("two days ago", Shift("day", -2)),
        ("three days from now", Shift("day", 3)),
        ("next week on Friday", WeekdayWords(4, "", 1)),
        ("the 20th of next month", Shift("month", 1, day=20)),
        ("16. Nov. 2016", CalendarDate(2016, 11, 16)),
        ("the ’90s", CalendarDate(1990, years=10)),
        ("11/30/24", CalendarDate(2024, 11, 30)),
    ],
)
def test_one_expression(words: str, expected: CalendarDate | WeekdayWords | Shift) -> None:
    """An expression is found in a sentence with all its words and nothing else."""
    assert (DateWords(8, 8 + len(words), expected),) == dates(f"They met {words}, he said."[1:])


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Feb 24-26", CalendarDate(None, 2, 24), CalendarDate(None, 2, 26)),
        ("February 24–26, 2022", CalendarDate(2022, 2, 24), CalendarDate(2022, 2, 26)),
        ("24-26 February 2022", CalendarDate(2022, 2, 24), CalendarDate(2022, 2, 26)),
        ("28 February to 2 March 2024", CalendarDate(2024, 2, 28), CalendarDate(2024, 3, 2)),
        ("December 28 to January 2, 2024", CalendarDate(2023, 12, 28), CalendarDate(2024, 1, 2)),
        ("between March 8 and 10", CalendarDate(None, 3, 8), CalendarDate(None, 3, 10)),
        ("the third quarter of 2016", CalendarDate(2016, 7), CalendarDate(2016, 9)),
        ("Q4 2023", CalendarDate(2023, 10), CalendarDate(2023, 12)),
        ("March-April 2022", CalendarDate(2022, 3), CalendarDate(2022, 4)),
    ],
)
def test_ranges(words: str, first: CalendarDate, last: CalendarDate) -> None:
    """A range of dates is one expression with two ends."""
    assert (DateWords(4, 4 + len(words), first, last),) == dates(f"Met {words}.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2022 it", ["2022"]),
        ("between 2014 and 2022", ["2014 and 2022"]),
        ("by the end of 2025.", ["2025"]),
        ("since March it", ["March"]),
        ("in mid-March.", ["March"]),
        ("from March 8, and on 9 March", ["March 8", "9 March"]),
    ],
)
def test_words_that_go_with_time(text: str, expected: list[str]) -> None:
    """A bare year or month is one after a word that goes with time."""
    assert expected == shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "He may march in a march, and May will too.",
        "in 2022 people; 2024 troops",
        "May 10 percent; March 8,000; April 5.5",
        "on Feb. 30 and 31.04.2024 and 2024-13-01 and Feb 29, 2023",
        "Black Friday and Good Friday in The Sunday Times, every Friday",
        "in the coming months, for two days, over the past year, in recent weeks",
        "Tuesdays are dull",
        "the first Friday of the month, the last week of the talks, Friday the 11th",
        "two days before yesterday, a week after today",
        "version 1.2.3 of 10-4",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Verbs, counts, impossible days, names, habits and durations are no dates."""
    assert [] == shown(text)


def test_two_readings() -> None:
    """Figures that allow two orders of day and month keep both readings."""
    assert (DateWords(0, 10, CalendarDate(2024, 3, 4), None, CalendarDate(2024, 4, 3)),) == dates("03/04/2024")


def test_one_reading_when_both_are_the_same() -> None:
    """The fourth of April reads the same in both orders."""
    assert (DateWords(0, 10, CalendarDate(2024, 4, 4)),) == dates("04/04/2024")


@pytest.mark.parametrize(
    "text", ["around March 8", "about two days ago", "a month ago", "the Jan. 6 hearings", "over the weekend"]
)
def test_vague(text: str) -> None:
    """Words that say so, and names of events, make an expression vague."""
    assert [True] == [words.vague for words in dates(text)]
