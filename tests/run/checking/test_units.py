"""Figures in another unit."""

from __future__ import annotations

import pytest

from onrecord.run.checking.units import compounds, otherwise, turned
from onrecord.text.quantities import quantities


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        ("14 feet", "4.2 metres", True),
        ("30 miles", "50 kilometres", True),
        ("4.2 feet", "1.3 metres", False),
        ("48 hours", "two days", True),
        ("20 degrees Celsius", "68 degrees Fahrenheit", True),
        ("80 kilograms", "50 kilometres", False),
    ],
)
def test_units_are_turned_into_one_another(mine: str, theirs: str, same: bool) -> None:
    """A figure is that of an article when its unit turned gives it, rounded to its last digit."""
    assert same == turned(quantities(mine)[0], quantities(theirs), off=0.0)


def test_two_figures_of_one_span_are_added() -> None:
    """Years and months that stand together come to years."""
    text = "four years and six months"
    assert [4.5] == list(compounds(quantities(text), text))


@pytest.mark.parametrize(
    ("mine", "theirs", "count"),
    [
        ("2.3 million euros", "2.3 million crowns", 1),
        ("2.3 million euros", "2.3 million korins", 1),
        ("45 million euros", "a 45 million deal", 0),
        ("1,800 feet", "1,800 metres", 1),
        ("48 days", "48 hours", 1),
        ("3 feet", "3 metres", 0),
        ("48 hours", "48 hours and 48 days", 0),
        ("26 years", "26 years old", 0),
    ],
)
def test_a_number_in_another_unit(mine: str, theirs: str, count: int) -> None:
    """A telling number that the articles have in other units alone is found; a small or common one is not."""
    assert count == len(otherwise(quantities(mine)[0], quantities(theirs), frozenset()))


def test_a_bare_number_may_be_of_anything() -> None:
    """A number that stands in an article without a unit too speaks against none."""
    assert [] == otherwise(quantities("48 days")[0], quantities("48 hours"), frozenset({48.0}))
