"""How a command ends: every way out becomes an exit code and at most one sentence."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable


class ClosedPipeError(Exception):
    """Whoever reads the output has seen enough, as `head` does: no fault of anybody."""


def exit_code(run: Callable[[], object]) -> int:
    """Run a command and return its exit code; what goes wrong is said on standard error in one sentence."""
    try:
        result = run()
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.Abort, KeyboardInterrupt) as stop:
        return _stop(stop)
    except (ClosedPipeError, BrokenPipeError):
        _silence()
        return exits.OK
    except Exception as error:
        if not _is_told(error):
            raise
        return _fail(error)
    return result if isinstance(result, int) else exits.OK


def _stop(stop: BaseException) -> int:
    """Say so, and return 130 for Ctrl-C, or 128 + the number of the signal for another, as shells expect."""
    # click turns what interrupts a command into its own Abort and keeps the original as the cause; a reading that
    # was stopped names the signal.
    number = getattr(stop.__cause__ or stop, "signal", None)
    click.echo("Stopped." if number is None else "Stopped. What was read so far is kept.", err=True)
    return exits.INTERRUPTED - signal.SIGINT + int(number or signal.SIGINT)


def _is_told(error: Exception) -> bool:
    """Whether an error is meant for the person at the keyboard; any other is a fault of ours and shows its trace."""
    from onrecord.keep.errors import RecordError  # noqa: PLC0415 - only needed when something went wrong

    return isinstance(error, click.ClickException | OSError | RecordError)


def _fail(error: Exception) -> int:
    """Say what went wrong, and for a command typed wrongly also where its help is."""
    if isinstance(error, click.UsageError):
        if error.ctx is not None:
            click.echo(f"{error.ctx.get_usage()}\nHelp: {error.ctx.command_path} --help", err=True)
        click.echo(f"Error: {visible(error.format_message())}", err=True)
        return exits.USAGE
    message = error.format_message() if isinstance(error, click.ClickException) else str(error)
    if isinstance(error, OSError) and error.strerror:
        message = f"{error.filename}: {error.strerror}." if error.filename is not None else f"{error.strerror}."
    click.echo(f"Error: {visible(message)}", err=True)
    return exits.ERROR


def _silence() -> None:
    """Point standard output nowhere, so that the interpreter's own flush at exit meets no closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
