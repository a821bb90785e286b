from __future__ import annotations

import shlex
from pathlib import Path

import click
import pytest

from onrecord.show.cli.exampled import Exampled
from onrecord.show.cli.group import onrecord
from onrecord.show.cli.manual import every, manual

DOCS = Path(__file__).parents[3] / "docs" / "cli.md"
EXAMPLES = [
    line for _, command in every(onrecord, "onrecord") if isinstance(command, Exampled) for line, _ in command.examples
]


def test_the_reference_is_up_to_date() -> None:
    """docs/cli.md is what the commands say; write it anew with `python -m onrecord.show.cli.manual > docs/cli.md`."""
    assert manual() == DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_can_be_typed(line: str) -> None:
    """Each example is a line that the command line understands."""
    words = shlex.split(line.rpartition("| ")[2].partition(" >")[0])
    context, command = click.Context(onrecord, info_name="onrecord"), onrecord
    name, found, rest = command.resolve_command(context, words[1:])
    while isinstance(found, click.Group):
        name, found, rest = found.resolve_command(click.Context(found, info_name=name, parent=context), rest)
    assert found is not None
    parsed = found.make_context(name, rest, parent=context)

    assert {param.name for param in found.params if param.expose_value} >= set(parsed.params)


@pytest.mark.parametrize(("path", "command"), list(every(onrecord, "onrecord")))
def test_every_option_is_explained(path: str, command: click.Command) -> None:
    """No option goes without a sentence."""
    assert [] == [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
