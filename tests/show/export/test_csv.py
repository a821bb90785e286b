from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from onrecord.show.export.csv import write_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.show.export.sheet import Sheet


def cells(sheet: Sheet, *, raw: bool = False) -> list[list[str]]:
    stream = io.BytesIO()
    write_csv(sheet, stream, raw=raw)
    return list(csv.reader(io.StringIO(stream.getvalue().decode(), newline="")))


def test_one_header_and_one_row_each(sheet: Callable[..., Sheet]) -> None:
    """The header stands once; nothing becomes an empty cell; lists become JSON in their cell."""
    made = sheet({"id": "1", "name": "Ada “A.” Brook", "spellings": [{"text": "é"}], "roles": None})

    assert [
        ["id", "kind", "name", "spellings", "roles"],
        ["1", "", "Ada “A.” Brook", '[{"text": "é"}]', ""],
    ] == cells(made)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_formulas_are_defused_whatever_the_separator(sheet: Callable[..., Sheet], separator: str) -> None:
    """A cell never begins with a formula, read with any of the separators that spreadsheets use."""
    stream = io.BytesIO()
    write_csv(sheet({"id": "=1+1", "name": f"x{separator}=cmd|' /C calc'!A0", "kind": "\n@SUM(A1)"}), stream)
    read = csv.reader(io.StringIO(stream.getvalue().decode(), newline=""), delimiter=separator)

    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in read for cell in row)


def test_raw_leaves_cells_alone(sheet: Callable[..., Sheet]) -> None:
    """``raw`` writes what stands in the record."""
    assert "=1+1" == cells(sheet({"id": "=1+1"}), raw=True)[1][0]


def test_numbers_are_no_text(sheet: Callable[..., Sheet]) -> None:
    """A negative number is a number and gets no apostrophe."""
    assert ["-5", "true"] == cells(sheet({"id": -5, "kind": True}))[1][:2]


def test_line_ends_and_odd_characters_survive(sheet: Callable[..., Sheet]) -> None:
    """NUL and line ends come back as they were; a lone surrogate is written out."""
    made = sheet({"id": "a\x00b", "name": "one\r\ntwo", "kind": "x\ud800"})

    assert ["a\x00b", "x\\ud800", "one\r\ntwo"] == cells(made)[1][:3]


def test_nested_values_are_json(sheet: Callable[..., Sheet]) -> None:
    """A cell with a list can be read back."""
    made = sheet({"roles": [[0, 5], [7, 9]]})

    assert [[0, 5], [7, 9]] == json.loads(cells(made)[1][4])
