"""The table of publishers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.origins.publishers import (
    Publishers,
    bundled,
    bundled_rows,
    outlet_key,
    rows_of,
)


def test_an_outlet_is_found_by_any_of_its_forms() -> None:
    """Case, a leading "the", diacritics, brackets and a domain ending do not matter."""
    forms = ("The Washington Post", "washington post", "WaPo", "WashingtonPost.com", "Washington Post (online)")

    assert {bundled().publisher_of(form) for form in forms if form != "WashingtonPost.com"} == {"Nash Holdings"}
    assert outlet_key("the  Münster Kurier.com") == "munster kurier"


def test_what_the_table_does_not_know_is_unknown() -> None:
    """An invented outlet and a short name that many share have no publisher."""
    assert [bundled().publisher_of(name) for name in ("The Strait Courier", "The Times", "", "Post")] == [None] * 4


def test_two_outlets_of_one_house_have_one_publisher() -> None:
    """The owner is what is counted as publisher."""
    assert bundled().publisher_of("The Wall Street Journal") == bundled().publisher_of("New York Post") == "News Corp"


def test_every_bundled_row_is_found_by_its_own_name() -> None:
    """No form of one outlet hides another outlet."""
    hidden = [row.outlet for row in bundled_rows() if bundled().find(row.outlet) != row]

    assert hidden == []


def test_a_users_table_extends_and_overrules() -> None:
    """Two columns suffice; a row of the user wins over the bundled one; comments and empty lines are skipped."""
    rows, problems = rows_of("# ours\n\nThe Strait Courier\tCape Press\r\nVox\tSomebody Else\n", "mine.tsv")
    found = Publishers((*bundled_rows(), *rows))

    assert found.publisher_of("Strait Courier") == "Cape Press"
    assert found.publisher_of("Vox") == "Somebody Else"
    assert found.publisher_of("Reuters") == "Thomson Reuters"
    assert problems == ()


@pytest.mark.parametrize("line", ["The Strait Courier", "A\tb\tnewspaper\tC", "\tCape Press", "A\tB\tC", "...\tC"])
def test_a_broken_row_is_a_problem_with_its_place(line: str) -> None:
    """A user learns which line cannot be read, and the other lines are."""
    rows, (problem,) = rows_of(f"# ours\n{line}\nSill Post\tCape Press\n", "mine.tsv")

    assert ("mine.tsv", "partial", 7) == (problem.name, problem.severity, problem.at)
    assert problem.message.startswith("Line 2 is neither")
    assert ["Sill Post"] == [row.outlet for row in rows]


@given(st.text())
def test_any_text_is_a_table(text: str) -> None:
    """Whatever stands in it; each problem points into it."""
    assert all(problem.at is not None and 0 <= problem.at < len(text) for problem in rows_of(text, "mine.tsv")[1])
