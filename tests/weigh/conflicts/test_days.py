"""Days that do not agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

Make = Callable[[], Any]


def found(make: Make, first: str, second: str) -> list[list[str]]:
    """Values of the conflicts between two articles of 7 May whose whole text is said on the only day it names."""
    made = make()
    for outlet, text in (("Courier", first), ("Gazette", second)):
        id_ = made.article(outlet, text, day="2031-05-07")
        made.quote(id_, text, "Otto Brekke", mode="indirect")
        held = made.findings[id_]
        said = replace(held.statements[0], said_on=held.dates[0])
        made.findings[id_] = replace(held, statements=(said,))
    return [[reading.value for reading in item.readings] for item in made.conflicts() if item.kind == "date"]


def test_nobody_has_spoken_on_a_day_to_come(coverage: Make) -> None:
    """A day after the article is what was said, also where it was taken for when it was said; a day before is not."""
    to_come = "The dockers of Vell harbour walk out for two days from {} May, the union announced."
    past = "The dockers of Vell harbour walk out for two days, the union announced on {} May."

    assert [["12 May", "13 May"]] == found(coverage, to_come.format(12), to_come.format(13))
    assert [] == found(coverage, past.format(2), past.format(3))


def test_the_only_day_to_come(coverage: Make) -> None:
    """Of a burial each article gives one day to come: Saturday and Sunday are a conflict."""
    made = coverage()
    made.article("Courier", "The funeral is to be held on Saturday in the chapel at Orl.")
    made.article("Gazette", "All nine will be buried on Sunday, the priest has written.")

    assert ["date"] == [item.kind for item in made.conflicts()]


def test_a_day_that_has_been_and_one_to_come(coverage: Make) -> None:
    """What was on a day of the past is not what is to be on another."""
    made = coverage()
    made.article("Courier", "The council of Orl voted on the harbour bridge on 5 May 2031.")
    made.article("Gazette", "The council of Orl votes on the harbour bridge on 12 May 2031.")

    assert [] == [item.kind for item in made.conflicts()]


def test_a_day_of_another_thing_in_one_sentence(coverage: Make) -> None:
    """A sentence that gives another thing a day of its own does not know of that day for this one."""
    made = coverage()
    made.article("Courier", "The striker makes his debut on 13 August against Porto Sol.")
    made.article(
        "Gazette",
        "The striker makes his debut on 20 August against Porto Sol; a week before, on 13 August, old friends meet.",
    )

    assert ["date"] == [item.kind for item in made.conflicts()]


def test_days_without_a_year(coverage: Make) -> None:
    """One day of the calendar is the same day, whichever year it is taken to be of."""
    made = coverage()
    made.article("Courier", "The pact next meets in Port Amsel on 14 October.", day="2031-05-07")
    made.article("Gazette", "The pact met in Port Amsel on 14 October.", day="2031-05-07")

    assert [] == [item.kind for item in made.conflicts()]


def test_a_day_put_off(coverage: Make) -> None:
    """Days to come some weeks apart are of one thing where the words around them are."""
    made = coverage()
    made.article("Courier", "The sale of the brewery is to close on 30 June, before the summer fair of 4 July.")
    made.article("Gazette", "The brewery hopes to close the sale by 20 July. The council meets on 9 July.")

    assert ["date"] == [item.kind for item in made.conflicts()]
