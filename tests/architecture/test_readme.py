"""What README.md and the tour show is what the program does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from onrecord import sample
from onrecord.show.cli.commands import COMMANDS

PAGES = ("README.md", "docs/tour.md")


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """The text of README.md."""
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def excerpts(root: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The lines of the excerpts of each page as they stand, and as the program prints them now."""
    spec = importlib.util.spec_from_file_location("excerpt", root / "docs" / "excerpt.py")
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    pages = {name: (root / name).read_text(encoding="utf-8") for name in PAGES}
    printed = made.filled(pages)
    return {name: made.shown(pages[name]) for name in PAGES}, {name: made.shown(printed[name]) for name in PAGES}


@pytest.mark.parametrize("page", PAGES)
def test_excerpts_are_what_the_program_prints(
    excerpts: tuple[dict[str, list[str]], dict[str, list[str]]], page: str
) -> None:
    """Most lines of the excerpts are printed on the sample story.

    Not every one must be: the reader model may decide a close case otherwise on another processor.
    """
    shown, printed = (each[page] for each in excerpts)

    assert len(shown) > 10
    assert sum(line in set(printed) for line in shown) / len(shown) >= 0.6


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
