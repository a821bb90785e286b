"""`onrecord completion`: the Tab key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import get_completion_class

from onrecord.show.cli.exampled import Exampled

if TYPE_CHECKING:
    from typing import Literal


@click.command(
    cls=Exampled,
    examples=(
        ("onrecord completion bash >> ~/.bashrc", "then open a new terminal"),
        ("onrecord completion zsh >> ~/.zshrc", ""),
        ("onrecord completion fish > ~/.config/fish/completions/onrecord.fish", ""),
    ),
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(*, shell: Literal["bash", "zsh", "fish"]) -> None:
    """Print the lines that make the Tab key complete commands and options in SHELL."""
    from onrecord.show.cli.group import onrecord  # noqa: PLC0415 - the group imports its commands when called

    kind = get_completion_class(shell)
    if kind is None:
        raise click.ClickException(f"Nothing is known of a shell called {shell}.")
    click.echo(kind(onrecord, {}, "onrecord", "_ONRECORD_COMPLETE").source())
