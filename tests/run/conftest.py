"""Stages made of stand-ins, and folders of invented articles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.run.reading import read
from onrecord.run.settings import Settings
from onrecord.run.stages import STAGES, Stage

FAKES = Path(__file__).parent / "fakes"


@pytest.fixture(scope="session")
def stages() -> Iterator[tuple[Stage, ...]]:
    """The stages of the program with stand-ins for the work."""
    sys.path.insert(0, str(FAKES))
    works = ("reader", "finder", "settler", "weigher")
    yield tuple(
        replace(stage, work=f"fake_rooms:{work}", version="fake_rooms:version")
        for stage, work in zip(STAGES, works, strict=True)
    )
    sys.path.remove(str(FAKES))


@pytest.fixture(scope="module")
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, stages: tuple[Stage, ...]) -> Path:
    """A record of the articles that the module names ``ARTICLES``, read once and closed."""
    top = tmp_path_factory.mktemp("kept")
    (top / "articles").mkdir()
    for stem, text in request.module.ARTICLES.items():
        (top / "articles" / f"{stem}.txt").write_text(text, encoding="utf-8")
    read(top / "articles", record=top / "r.record", settings=Settings(workers=1), stages=stages).close()
    return top / "r.record"


@pytest.fixture
def path(kept: Path, tmp_path: Path) -> Path:
    """A copy of that record for one test."""
    return Path(shutil.copy(kept, tmp_path / "r.record"))


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
