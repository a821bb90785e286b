from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from onrecord.keep.errors import RecordError
from onrecord.run.stopping import Stopped
from onrecord.show.cli.commands import COMMANDS
from onrecord.show.cli.group import onrecord
from onrecord.show.cli.manual import every

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


EVERY = [path for path, _ in every(onrecord, "onrecord")]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_overview_says_what_each_command_is(name: str) -> None:
    """Every command of the overview exists and has a help text of its own."""
    command = importlib.import_module(f"onrecord.show.cli.{name}").command

    assert isinstance(command, click.Command)
    assert command.help


@pytest.mark.parametrize("path", EVERY)
def test_every_command_has_examples_in_its_help(path: str) -> None:
    """Help of every command begins with what it does and shows a line to type, before the options."""
    result = CliRunner().invoke(onrecord, [*path.split()[1:], "-h"], prog_name="onrecord")

    assert 0 == result.exit_code
    assert -1 < result.stdout.find("Examples:") < result.stdout.find("Options:")


def test_a_misspelt_command_gets_a_hint() -> None:
    """An unknown command ends with 2 and names the nearest one."""
    result = CliRunner().invoke(onrecord, ["dosier"], prog_name="onrecord")

    assert 2 == result.exit_code
    assert "There is no command 'dosier'. Did you mean 'dossier'?" in result.stderr


def test_a_missing_record_says_how_to_make_one(tmp_path: object) -> None:
    """Without a record the command that makes one is named, and the exit code is 1."""
    result = CliRunner().invoke(onrecord, ["show", "-r", f"{tmp_path}/none.record"], prog_name="onrecord")

    assert 1 == result.exit_code
    assert "Make one with: onrecord read" in result.stderr


def test_help_imports_nothing_heavy() -> None:
    """The overview comes without the store, the models, the templates and the terminal toolkit."""
    code = (
        "import sys; sys.argv = ['onrecord', '--help']\n"
        "from onrecord.show.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({'rich', 'jinja2', 'apsw', 'numpy', 'onnxruntime', 'pyarrow', 'trafilatura'} & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert "[]" == out.splitlines()[-1]


def test_a_closed_pipe_is_quiet(tmp_path: object) -> None:
    """When whoever reads the output stops early, nothing is said and the exit code is 0."""
    code = "from onrecord.show.cli import main; import sys; sys.argv = ['onrecord', 'completion', 'bash']; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=str(tmp_path)
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()

    assert (0, b"") == (process.returncode, told)


def test_interruption_is_exit_code_130(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a command with 130 and one sentence."""

    def stop(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(importlib.import_module("onrecord.show.cli.show").command, "callback", stop)
    result = shell("show")

    assert 130 == result.exit_code
    assert "Stopped." in result.stderr


def test_a_signal_has_its_own_exit_code(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a signal other than Ctrl-C stopped a reading, the exit code is 128 and its number."""

    def stop(**_: object) -> None:
        raise Stopped(15)

    monkeypatch.setattr(importlib.import_module("onrecord.show.cli.show").command, "callback", stop)

    assert 143 == shell("show").exit_code


def test_a_fault_of_the_record_is_one_sentence(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with a record is said in a sentence with exit code 1."""

    def fail(**_: object) -> None:
        raise RecordError("The record is locked.")

    monkeypatch.setattr(importlib.import_module("onrecord.show.cli.show").command, "callback", fail)
    result = shell("show")

    assert (1, "Error: The record is locked.\n") == (result.exit_code, result.stderr)


def test_a_fault_of_ours_is_not_hidden(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unforeseen error keeps its trace, so that it can be reported."""

    def fail(**_: object) -> None:
        raise LookupError("oops")

    monkeypatch.setattr(importlib.import_module("onrecord.show.cli.show").command, "callback", fail)

    assert isinstance(shell("show").exception, LookupError)


def test_a_file_error_is_one_sentence(shell: Shell, tmp_path: object) -> None:
    """A folder that is not there gives one sentence and exit code 1, no trace."""
    result = shell("export", "--what", "statements", "-o", f"{tmp_path}/none/x.jsonl")

    assert 1 == result.exit_code
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr
