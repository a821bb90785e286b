"""The reference of the command line, written from the commands themselves, so that it cannot drift from them."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import click

from onrecord.show.cli import exits
from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.group import onrecord

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = """\
# The command line

This page is written by `python -m onrecord.show.cli.manual > docs/cli.md`; a test fails when it is out of date.

Data goes to standard output, messages and progress to standard error. `-` reads standard input. `--json` gives one
object for programs. Colour is off when the output is no terminal, with `NO_COLOR`, `TERM=dumb` or `--no-color`. Control
and bidi characters in articles are shown as symbols (`␛`, `⟨U+202E⟩`) and never reach the terminal.

| Exit code | Meaning |
|---|---|
"""
_CODES = (
    (exits.OK, "done"),
    (exits.ERROR, "it could not be done; the reason is on standard error"),
    (exits.USAGE, "the command was typed wrongly"),
    (exits.SOME_FAILED, "done, but some articles could not be read; the rest is in the record"),
    (exits.NOTHING_FOUND, "nothing in the record matches"),
    (exits.INTERRUPTED, "stopped by Ctrl-C; what was read so far is kept"),
)


def manual() -> str:
    """The whole reference as Markdown."""
    codes = "".join(f"| {code} | {meaning} |\n" for code, meaning in _CODES)
    return _HEAD + codes + "".join(_section(path, command) for path, command in every(onrecord, "onrecord"))


def every(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all below it, each with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                yield from every(below, f"{path} {name}")


def _section(path: str, command: click.Command) -> str:
    context = click.Context(command, info_name=path)
    usage = " ".join(command.collect_usage_pieces(context))
    examples = command.examples if isinstance(command, Exampled) else ()
    lines = [f"\n## {path}\n", f"```\n{path} {usage}\n```\n", inspect.cleandoc(command.help or "") + "\n"]
    if examples:
        width = max(len(line) for line, _ in examples)
        shown = [f"{line:{width}}  # {does}" if does else line for line, does in examples]
        lines.append("```sh\n" + "\n".join(shown) + "\n```\n")
    options = (param for param in command.params if isinstance(param, click.Option))
    rows = [row for row in (option.get_help_record(context) for option in options) if row]
    # A list, since choices use the character that separates the columns of a table.
    lines += [f"- `{names}` — {does}" for names, does in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    click.echo(manual(), nl=False)
