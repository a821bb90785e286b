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
