"""Options that several commands share."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from onrecord.show.cli.voice import PLAIN, QUIET

if TYPE_CHECKING:
    from collections.abc import Callable

Command = TypeVar("Command", bound="Callable[..., object]")

DEFAULT_RECORD = Path("story.record")

record_option = click.option(
    "-r",
    "--record",
    "record_path",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="ONRECORD_RECORD",
    default=DEFAULT_RECORD,
    show_default=True,
    show_envvar=True,
    help="The file the record is kept in.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write one JSON object for programs.")
width_option = click.option(
    "--width", type=click.IntRange(min=40), help="Columns to write in. [default: those of the terminal]"
)


def talk_options(command: Command) -> Command:
    """Add ``--quiet`` and ``--no-color``."""
    quiet = click.option(
        "-q", "--quiet", is_flag=True, expose_value=False, callback=_note_quiet, help="Say nothing but errors."
    )
    plain = click.option(
        "--no-color", is_flag=True, expose_value=False, callback=_note_plain, help="Use no colour (as NO_COLOR does)."
    )
    return quiet(plain(command))


def _note_quiet(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.meta[QUIET] = value


def _note_plain(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.meta[PLAIN] = value


def on(record_path: Path) -> str:
    """The ``-r`` to add to a suggested command; nothing for the record it would find by itself."""
    default = os.environ.get("ONRECORD_RECORD") or str(DEFAULT_RECORD)
    return "" if str(record_path) == default else f" -r {shlex.quote(str(record_path))}"
