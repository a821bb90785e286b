"""The table of publishers."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.link.origins.publishers import (
    PublisherTableError,
    bundled,
    bundled_rows,
    outlet_key,
    publisher_of,
    publishers_from,
    rows_of,
)


def test_an_outlet_is_found_by_any_of_its_forms() -> None:
    """Case, a leading "the", diacritics, brackets and a domain ending do not matter."""
    forms = ("The Washington Post", "washington post", "WaPo", "WashingtonPost.com", "Washington Post (online)")

    assert {publisher_of(form) for form in forms if form != "WashingtonPost.com"} == {"Nash Holdings"}
    assert outlet_key("the  Münster Kurier.com") == "munster kurier"


def test_what_the_table_does_not_know_is_unknown() -> None:
    """An invented outlet and a short name that many share have no publisher."""
    assert [publisher_of(name) for name in ("The Strait Courier", "The Times", "", "Post")] == [None] * 4


def test_two_outlets_of_one_house_have_one_publisher() -> None:
    """The owner is what is counted as publisher."""
    assert publisher_of("The Wall Street Journal") == publisher_of("New York Post") == "News Corp"


def test_every_bundled_row_is_found_by_its_own_name() -> None:
    """No form of one outlet hides another outlet."""
    hidden = [row.outlet for row in bundled_rows() if bundled().find(row.outlet) != row]

    assert hidden == []


def test_a_users_table_extends_and_overrules(tmp_path: Path) -> None:
    """Two columns suffice; a row of the user wins over the bundled one; comments and empty lines are skipped."""
    table = tmp_path / "mine.tsv"
    table.write_text("# ours\n\nThe Strait Courier\tCape Press\nVox\tSomebody Else\n", encoding="utf-8")

    found = publishers_from(table)

    assert found.publisher_of("Strait Courier") == "Cape Press"
    assert found.publisher_of("Vox") == "Somebody Else"
    assert found.publisher_of("Reuters") == "Thomson Reuters"


@pytest.mark.parametrize("line", ["The Strait Courier", "A\tb\tnewspaper\tC", "\tCape Press", "A\tB\tC"])
def test_a_broken_row_is_named_with_its_line(line: str) -> None:
    """A user learns which line cannot be read."""
    with pytest.raises(PublisherTableError, match="line 2 of mine"):
        rows_of(f"# ours\n{line}\n", "mine")
