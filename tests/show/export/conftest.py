"""Sheets with rows of the test's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onrecord.show.export.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def sheet(empty: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Sheet]:
    """Makes a sheet of entities from rows."""

    def made(*rows: dict[str, object]) -> Sheet:
        monkeypatch.setattr(empty, "rows", lambda _: iter(rows))
        return Sheet(empty, "entities")

    return made
