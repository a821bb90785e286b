from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.show.export.sheet import Sheet


def test_fixed_columns_come_first(sheet: Callable[..., Sheet]) -> None:
    """The columns whose names are fixed stand in their order, those that rows add behind them."""
    made = sheet({"name": "x", "extra": 1}, {"id": "1", "more": 2})

    assert ("id", "kind", "name", "spellings", "roles", "extra", "more") == made.columns()


def test_a_sheet_without_rows_has_its_columns(sheet: Callable[..., Sheet]) -> None:
    """A table that holds nothing yet has its fixed columns all the same."""
    assert ("id", "kind", "name", "spellings", "roles") == sheet().columns()
