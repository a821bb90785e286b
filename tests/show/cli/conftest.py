"""The command line over a record in memory."""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from onrecord.show.cli.group import onrecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from onrecord.show.shown import Shown

OPENING = (
    "show",
    "who",
    "find",
    "conflicts",
    "support",
    "wording",
    "positions",
    "check",
    "dossier",
    "export",
    "verify",
    "correct",
    "correct_file",
)


@pytest.fixture
def shell(story: Shown, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command over the invented story."""

    @contextmanager
    def opened(_: Path) -> Iterator[Shown]:
        yield story

    for name in OPENING:
        monkeypatch.setattr(importlib.import_module(f"onrecord.show.cli.{name}"), "opened", opened)

    def run(*args: str, **extra: str) -> Result:
        return CliRunner().invoke(onrecord, args, env=extra, prog_name="onrecord")

    return run
