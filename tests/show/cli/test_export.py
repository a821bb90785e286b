from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


def test_json_lines_are_the_default(shell: Shell) -> None:
    """One row a line goes to standard output, the number of rows to standard error."""
    result = shell("export", "--what", "statements")

    assert ["direct", "indirect", "mixed"] == [json.loads(line)["mode"] for line in result.stdout.splitlines()]
    assert "3 rows of statements." in result.stderr


def test_the_record_may_come_first(shell: Shell, tmp_path: Path) -> None:
    """``export RECORD --what TABLE --format jsonl`` is understood as well."""
    result = shell("export", str(tmp_path / "x.record"), "--what", "documents", "--format", "jsonl")

    assert 2 == len(result.stdout.splitlines())


def test_the_file_name_chooses_the_format(shell: Shell, tmp_path: Path) -> None:
    """A name that ends in .csv gets CSV."""
    shell("export", "--what", "entities", "-o", str(tmp_path / "who.csv"))

    assert (tmp_path / "who.csv").read_text(encoding="utf-8").startswith('"id","kind","name"')


def test_a_table_without_rows_is_fine(shell: Shell) -> None:
    """A table that has no rows yet gives no line and exit code 0."""
    result = shell("export", "--what", "conflicts")

    assert (0, "") == (result.exit_code, result.stdout)


def test_raw_is_said_aloud(shell: Shell, tmp_path: Path) -> None:
    """``--raw`` warns that cells may hold formulas."""
    result = shell("export", "--what", "entities", "--format", "csv", "--raw")

    assert "Do not open this file in a spreadsheet" in result.stderr


def test_an_unknown_table_is_exit_code_2(shell: Shell) -> None:
    """A table that does not exist is a mistake in typing."""
    assert 2 == shell("export", "--what", "gossip").exit_code
