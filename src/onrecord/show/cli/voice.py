"""What a command says: data on standard output, messages on standard error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from onrecord.show.json_text import json_text
from onrecord.show.visible import visible

if TYPE_CHECKING:
    from rich.console import RenderableType

QUIET = "onrecord.quiet"
PLAIN = "onrecord.plain"
#: Lines longer than this tire the eye, however wide the terminal is.
WIDEST = 110
NARROWEST = 40


def put_json(value: object) -> None:
    """Write one JSON object to standard output, in UTF-8 whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(json_text(value, indent=2).encode() + b"\n")
    sys.stdout.buffer.flush()


def put(shown: RenderableType, *, width: int | None = None) -> None:
    """Write something for people to standard output: coloured on a terminal, plain elsewhere."""
    from rich.console import Console  # noqa: PLC0415 - help and JSON come without it

    plain = bool(click.get_current_context().meta.get(PLAIN))
    console = Console(
        file=sys.stdout, highlight=False, markup=False, emoji=False, no_color=plain or None, soft_wrap=False
    )
    console.width = max(NARROWEST, width or min(console.width, WIDEST))
    with console.capture() as captured:
        console.print(shown)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()), color=True)


def say(message: str) -> None:
    """Tell something on standard error, unless asked to be quiet."""
    if not click.get_current_context().meta.get(QUIET):
        click.echo(visible(message), err=True)


def suggest(command: str, why: str) -> None:
    """Name the command that comes next, on standard error."""
    say(f"Next: {command}   ({why})")
