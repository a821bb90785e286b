"""The `onrecord` command: its overview, its commands, and how it ends."""

from __future__ import annotations

import difflib
import importlib
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from onrecord import __version__
from onrecord.show.cli.commands import COMMANDS
from onrecord.show.cli.ending import ClosedPipeError, exit_code
from onrecord.show.cli.exampled import Exampled

if TYPE_CHECKING:
    from collections.abc import Sequence


class Commands(Exampled, click.Group):
    """A group whose commands are imported when they are called, and whose overview needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"onrecord.show.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview from the table."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or fail with the nearest one that exists."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"There is no command {name!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a closed pipe leaves under another name, since click would take it for an error."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ClosedPipeError from error

    def main(  # type: ignore[override]  # click types one case for each standalone_mode; here the process always ends
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401 - handed on to click as it came
    ) -> NoReturn:
        """Run one command and end the process with its exit code."""
        extra["standalone_mode"] = False
        sys.exit(exit_code(lambda: super(Commands, self).main(args, prog_name, **extra)))


@click.command(
    cls=Commands,
    examples=(
        ("onrecord demo", "try it on a made-up story"),
        ("onrecord read articles/", "read a folder into ./story.record"),
        ("onrecord show", "see who said what"),
        ("onrecord dossier -o record.html", "one page to open, print and send"),
    ),
)
@click.version_option(__version__, message="onrecord %(version)s")
def onrecord() -> None:
    """Keep the record of a story: who said what, each line tied to the exact words it came from.

    Articles are read on this machine; nothing is sent anywhere.
    """
