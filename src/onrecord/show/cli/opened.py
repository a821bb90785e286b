"""The record a command works on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.show.shown import Shown


@contextmanager
def opened(path: Path) -> Iterator[Shown]:
    """Open the record at ``path`` for the time of one command.

    Raises:
        click.ClickException: when there is none, with the command that makes one.
    """
    if not path.exists():
        raise click.ClickException(f"There is no record at {path}. Make one with: onrecord read FOLDER -r {path}")
    from onrecord.run.record import Record  # noqa: PLC0415 - brings the store and the models

    with Record.open(path) as record:
        yield record
