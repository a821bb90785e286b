from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from onrecord.show.export.parquet import ParquetMissingError, write_parquet

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.show.export.sheet import Sheet


def rows(sheet: Sheet) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    write_parquet(sheet, stream)
    found: list[dict[str, Any]] = pq.read_table(io.BytesIO(stream.getvalue())).to_pylist()
    return found


def test_rows_come_back(sheet: Callable[..., Sheet]) -> None:
    """Lists stay lists, what is missing is null, and formulas are not changed."""
    found = rows(sheet({"id": "=1", "spellings": [[0, 5]]}, {"id": "2", "name": "é"}))

    assert ["=1", "2"] == [row["id"] for row in found]
    assert [[[0, 5]], None] == [row["spellings"] for row in found]


def test_a_table_without_rows_has_its_columns(sheet: Callable[..., Sheet]) -> None:
    """An empty table is a valid file."""
    assert [] == rows(sheet())


def test_lone_surrogates_are_written_out(sheet: Callable[..., Sheet]) -> None:
    """Parquet strings are strict, so a lone surrogate is spelt out, deep inside lists too."""
    found = rows(sheet({"id": "\ud800", "roles": [{"title": "x\ud800"}]}))

    assert ("\\ud800", [{"title": "x\\ud800"}]) == (found[0]["id"], found[0]["roles"])


def test_mixed_shapes_become_json(sheet: Callable[..., Sheet]) -> None:
    """A column that holds a number here and a list there is written as JSON."""
    assert ["1", "[2]"] == [row["roles"] for row in rows(sheet({"roles": 1}, {"roles": [2]}))]


def test_without_pyarrow_it_says_what_to_install(sheet: Callable[..., Sheet], monkeypatch: pytest.MonkeyPatch) -> None:
    """The optional package is named with the line that installs it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(ParquetMissingError, match=r"pip install 'onrecord\[parquet\]'"):
        write_parquet(sheet(), io.BytesIO())
