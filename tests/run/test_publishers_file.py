from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.keep.sqlite import SqliteStore
from onrecord.run.reading import read
from onrecord.run.record import Record

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.run.stages import Stage

ARTICLES = {"courier": "Ada Brook said the harbour stays open."}


def told(path: Path, stages: tuple[Stage, ...]) -> tuple[list[str | None], list[str]]:
    """Publishers of some outlets, and the codes of what is wrong with the table."""
    with Record(SqliteStore(path), stages=stages) as record:
        found = [record.publisher_of(outlet) for outlet in ("The Strait Courier", "Reuters", "Vox")]
        return found, [problem.message for problem in record.problems() if problem.name == "publishers.tsv"]


def test_without_a_table_the_bundled_one_counts(path: Path, stages: tuple[Stage, ...]) -> None:
    """An outlet that it does not know has no publisher, and nothing is wrong."""
    assert ([None, "Thomson Reuters", "Vox Media"], []) == told(path, stages)


def test_a_table_beside_the_record_counts_at_once(path: Path, stages: tuple[Stage, ...]) -> None:
    """Its rows win; a line that cannot be read is named, and the others count."""
    path.with_name("publishers.tsv").write_text(
        "The Strait Courier\tCape Press\nnonsense\nVox\tSomebody Else\n", encoding="utf-8"
    )
    found, problems = told(path, stages)

    assert ["Cape Press", "Thomson Reuters", "Somebody Else"] == found
    assert ["Line 2"] == [message[:6] for message in problems]


def test_a_table_steers_who_retells_whom_at_once(path: Path, stages: tuple[Stage, ...]) -> None:
    """A record that was settled without the table, or with another, is settled anew when it is looked into."""
    article = path.with_name("article.txt")
    article.write_text("Ada Brook said the harbour stays open.", encoding="utf-8")
    read(article, record=path, stages=stages).close()
    found = []
    for table in ("", "Bayline\tCape Press\n", "Bayline\tBay Press\n"):
        path.with_name("publishers.tsv").write_text(table, encoding="utf-8")
        with Record(SqliteStore(path), stages=stages) as record:
            found.append([origin.origin for origin in record.origins()])

    assert [["Bayline"], ["Cape Press"], ["Bay Press"]] == found


@pytest.mark.parametrize("broken", [b"\xff\xfe\x00", None])
def test_a_table_that_cannot_be_read_is_a_problem(path: Path, stages: tuple[Stage, ...], broken: bytes | None) -> None:
    """Bytes that are no UTF-8, and a folder of that name; the bundled table counts."""
    beside = path.with_name("publishers.tsv")
    if broken is None:
        beside.mkdir()
    else:
        beside.write_bytes(broken)
    found, problems = told(path, stages)

    assert [None, "Thomson Reuters", "Vox Media"] == found
    assert 1 == len(problems)
    assert problems[0].startswith("The table of publishers cannot be read")
