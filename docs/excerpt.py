"""``python docs/excerpt.py``: put what the program prints on the sample story into README.md."""
# ruff: noqa: INP001 - a script, not a package

from __future__ import annotations

import tempfile
from pathlib import Path

from click.testing import CliRunner

from onrecord.show.cli.group import onrecord

README = Path(__file__).resolve().parents[1] / "README.md"
BEGIN, END = "<!-- excerpt -->\n", "<!-- /excerpt -->"
#: What the excerpt shows, and how many lines of it.
COMMAND, LINES = ("who", "Sigrun Aldane"), 40
WIDTH = "92"


def excerpt() -> str:
    """The first lines that the command prints on the record of the sample story, as they stand in README.md."""
    with tempfile.TemporaryDirectory() as folder:
        run = CliRunner()
        run.invoke(onrecord, ["demo", folder], catch_exceptions=False)
        record = str(Path(folder) / "story.record")
        shown = run.invoke(onrecord, [*COMMAND, "-r", record, "--width", WIDTH], catch_exceptions=False).stdout
    lines = [line.rstrip() for line in shown.rstrip().splitlines()]
    kept = [*lines[:LINES], "…"] if len(lines) > LINES else lines
    typed = " ".join(f'"{word}"' if " " in word else word for word in COMMAND)
    return "\n".join(["```console", f"$ onrecord {typed}", *kept, "```", ""])


def main() -> None:
    """Write the excerpt into README.md."""
    before, rest = README.read_text(encoding="utf-8").split(BEGIN)
    README.write_text(before + BEGIN + excerpt() + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__":
    main()
