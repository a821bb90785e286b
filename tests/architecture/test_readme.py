"""What README.md shows is what the program does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from onrecord import sample
from onrecord.show.cli.commands import COMMANDS


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """The text of README.md."""
    return (root / "README.md").read_text(encoding="utf-8")


def test_excerpt_is_what_the_program_prints(root: Path, readme: str) -> None:
    """Most lines of the excerpt are printed on the sample story.

    Not every one must be: the reader model may decide a close case otherwise on another processor.
    """
    spec = importlib.util.spec_from_file_location("excerpt", root / "docs" / "excerpt.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    printed = set(made.excerpt().splitlines())
    shown = [line for line in readme.split(made.BEGIN)[1].split(made.END, maxsplit=1)[0].splitlines() if line.strip()]

    assert len(shown) > 10
    assert sum(line in printed for line in shown) / len(shown) >= 0.6


def test_every_command_is_listed(readme: str) -> None:
    """Each command stands in the table of commands, save those that are shown elsewhere on the page or only in help."""
    listed = set(re.findall(r"^\| `onrecord (\w+)", readme, re.MULTILINE))

    assert set(COMMANDS) - {"completion", "demo"} == listed


def test_example_in_python_runs(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example in Python runs as it stands, and prints a line that the named speaker said."""
    (tmp_path / "articles").mkdir()
    article = sample.story() / "evening-star.txt"
    (tmp_path / "articles" / article.name).write_bytes(article.read_bytes())
    monkeypatch.chdir(tmp_path)

    exec(compile(readme.split("```python\n")[1].split("```", maxsplit=1)[0], "README.md", "exec"), {})

    assert "a crane is a crane" in capsys.readouterr().out
