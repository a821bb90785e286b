"""``python docs/excerpt.py``: put what the program prints on the sample story into README.md and docs/tour.md.

An excerpt stands between two remarks. The first says how many lines of which command are shown, and the line they
begin with where that is not the first: ``<!-- excerpt 8 lines from "Corvenia →": onrecord commitments -->``. A block of
code after ``<!-- file draft.txt -->`` is a file that the commands find.
"""
# ruff: noqa: INP001 - a script, not a package

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from pathlib import Path

from click.testing import CliRunner

from onrecord.show.cli.group import onrecord

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/tour.md")
EXCERPT = re.compile(
    r'(?P<head><!-- excerpt (?P<lines>\d+) lines(?: from "(?P<start>[^"]+)")?: onrecord (?P<typed>.+?) -->\n)'
    r"(?P<shown>.*?)(?P<tail><!-- /excerpt -->)",
    re.DOTALL,
)
FILE = re.compile(r"<!-- file (?P<name>[\w.]+) -->\n+```\w*\n(?P<text>.*?)```", re.DOTALL)
WIDTH = "92"


def filled(pages: dict[str, str]) -> dict[str, str]:
    """The pages with each excerpt made anew on a record of the sample story; ``pages`` gives their texts by name."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        CliRunner().invoke(onrecord, ["demo", "."], catch_exceptions=False)
        return {name: _filled(text) for name, text in pages.items()}


def shown(page: str) -> list[str]:
    """The lines of all excerpts of a page that are not empty."""
    return [line for found in EXCERPT.finditer(page) for line in found["shown"].splitlines() if line.strip()]


def _filled(page: str) -> str:
    for found in FILE.finditer(page):
        Path(found["name"]).write_text(found["text"], encoding="utf-8")
    return EXCERPT.sub(_replaced, page)


def _replaced(found: re.Match[str]) -> str:
    typed = found["typed"]
    run = CliRunner().invoke(onrecord, shlex.split(typed), env={"COLUMNS": WIDTH}, catch_exceptions=False)
    lines = [line.rstrip() for line in run.stdout.rstrip().splitlines()]
    start = next((at for at, line in enumerate(lines) if line.startswith(found["start"] or "")), len(lines))
    kept = lines[start : start + int(found["lines"])]
    before, after = ["…"] if start else [], ["…"] if start + len(kept) < len(lines) else []
    block = "\n".join(["```console", f"$ onrecord {typed}", *before, *kept, *after, "```", ""])
    return f"{found['head']}{block}{found['tail']}"


def main() -> None:
    """Write the excerpts into the pages."""
    pages = {name: (ROOT / name).read_text(encoding="utf-8") for name in PAGES}
    for name, text in filled(pages).items():
        (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
