"""Stages made of stand-ins, and folders of invented articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.run.stages import STAGES, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

FAKES = Path(__file__).parent / "fakes"


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> tuple[Stage, ...]:
    """The stages of the program with stand-ins for the work."""
    monkeypatch.syspath_prepend(str(FAKES))
    works = ("reader", "finder", "settler")
    return tuple(
        replace(stage, work=f"fake_rooms:{work}", version="fake_rooms:version")
        for stage, work in zip(STAGES, works, strict=True)
    )


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """A folder with the given files in it, text by name."""

    def make(name: str = "articles", **files: str) -> Path:
        made = tmp_path / name
        made.mkdir()
        for stem, text in files.items():
            (made / f"{stem}.txt").write_text(text, encoding="utf-8")
        return made

    return make
