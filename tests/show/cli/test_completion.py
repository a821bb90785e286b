from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result


@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_lines(shell: Callable[..., Result], shell_name: str) -> None:
    """The lines to source ask the program for what may follow."""
    assert f"_ONRECORD_COMPLETE={shell_name}_complete" in shell("completion", shell_name).stdout


def test_commands_are_completed(shell: Callable[..., Result]) -> None:
    """What the shell asks is answered with the commands that begin so."""
    answer = shell(_ONRECORD_COMPLETE="bash_complete", COMP_WORDS="onrecord do", COMP_CWORD="1").stdout

    assert ["plain,dossier", "plain,doctor"] == answer.split()
