"""Names that are written in more than one way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Make = Callable[[], Any]


def kinds(first: str, second: str, make: Make, *, one: bool) -> list[str]:
    """The kinds of conflict between two articles, each of which names a person in its own way."""
    made = make()
    a = made.article("Courier", f"{first} sang in the rain.", names={first: "person"})
    b = made.article("Gazette", f"{second} bakes at night.", names={second: "person"})
    if one:
        made.actor(first, {first: (a,), second: (b,)})
    else:
        made.actor(first, {first: (a,)})
        made.actor(second, {second: (b,)})
    return [item.kind for item in made.conflicts()]


@pytest.mark.parametrize(
    ("second", "expected"),
    [("Ramón Tell", ["spelling"]), ("Ramona Tell", ["spelling"]), ("Ramon J. Tell", []), ("Otto Tell", ["name"])],
)
def test_given_names_of_one_actor(second: str, expected: list[str], coverage: Make) -> None:
    """Accents and the forms for men and women differ; an initial in the middle does not."""
    assert expected == kinds("Ramon Tell", second, coverage, one=True)


def test_short_forms_of_a_given_name(coverage: Make) -> None:
    """A pet name is the name."""
    assert [] == kinds("David Tell", "Dave Tell", coverage, one=True)


def test_two_actors_of_like_given_names(coverage: Make) -> None:
    """Given names that share most of their letters are two spellings; a surname that stands alone besides is no answer."""
    made = coverage()
    a = made.article("Courier", "Tell bowed. Marcel Tell sang.", names={"Marcel Tell": "person", "Tell": "person"})
    b = made.article("Gazette", "Michel Tell bakes at night.", names={"Michel Tell": "person"})
    made.actor("Marcel Tell", {"Marcel Tell": (a,), "Tell": (a,)})
    made.actor("Michel Tell", {"Michel Tell": (b,)})

    assert ["spelling"] == [item.kind for item in made.conflicts()]
