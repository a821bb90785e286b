"""Lines that name an outlet beside the day."""

from __future__ import annotations

import pytest

from onrecord.read.masthead import masthead
from onrecord.read.plain import plain


@pytest.mark.parametrize(
    ("line", "name", "stamp"),
    [
        ("The Harbour Gazette, 12 April 2031", "The Harbour Gazette", "12 April 2031"),
        ("Islander, 2031-04-12", "Islander", "2031-04-12"),
        ("Elba Daily News | April 12, 2031 9:30 am", "Elba Daily News", "April 12, 2031 9:30 am"),
        ("Reuters · April 12, 2031", "Reuters", "April 12, 2031"),
        ("The Post of Elba (12 April 2031)", "The Post of Elba", "12 April 2031"),
    ],
)
def test_outlet_beside_the_day(line: str, name: str, stamp: str) -> None:
    """The name and the time are found where a line holds nothing else."""
    found = masthead(line)

    assert found is not None
    assert (name, stamp) == (line[slice(*found.name)], line[slice(*found.stamp)])


@pytest.mark.parametrize(
    "line",
    [
        "Port Elba, April 12, 2031",
        "Paris, 12/04/2031",
        "The toll doubled, 12 April 2031",
        "Monday, April 12, 2031",
        "The Harbour Gazette",
        "Ada Quill, 41, who runs the ferry",
        "",
    ],
)
def test_what_names_no_outlet(line: str) -> None:
    """A dateline, a date alone, a sentence and a name alone are none."""
    assert masthead(line) is None


def test_facts_of_a_text_with_such_a_line() -> None:
    """Outlet and day are those of the line under the headline, which is no part of the article."""
    found = plain("Mayor doubles the toll\n\nIslander, 2031-04-12\n\nThe mayor doubled the toll on Saturday.\n")

    assert found.facts.outlet is not None
    assert found.facts.published is not None
    assert ("Islander", "2031-04-12") == (found.facts.outlet.value, found.facts.published.value)
    assert ["Islander, 2031-04-12"] == [f.span.exact for f in found.furniture]
    assert found.facts.title is not None
    assert "Mayor doubles the toll" == found.facts.title.value
