"""The commands over a real record: files in, page out."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from onrecord.show.cli.group import onrecord

if TYPE_CHECKING:
    from pathlib import Path

COURIER = (
    "Minister rules out closing Pell harbour\n\nPELL, May 3, 2031 - “The harbour stays open,” harbour minister Ada Brook "
    "said on Friday.\n\nBrook added that talks with the dockers might resume next week.\n"
)
LANTERN = (
    "Dockers want answers\n\nUnion leader Tom Reeve said the dockers would strike again. “We have waited long enough,” "
    "Reeve told reporters.\n"
)


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(onrecord, [str(arg) for arg in args], prog_name="onrecord")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record of two articles and a file that holds no text, and what reading them said."""
    folder = tmp_path_factory.mktemp("story")
    articles = folder / "articles"
    articles.mkdir()
    (articles / "courier.txt").write_text(COURIER, encoding="utf-8")
    (articles / "lantern.txt").write_text(LANTERN, encoding="utf-8")
    (articles / "broken.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    result = run("read", articles, "-r", folder / "story.record", "--workers", "1", "--json")
    (folder / "read.json").write_text(result.stdout, encoding="utf-8")
    (folder / "code").write_text(str(result.exit_code), encoding="utf-8")
    return folder


def test_one_broken_file_is_exit_code_3(place: Path) -> None:
    """The two articles are in the record, the broken file is listed with a reason."""
    told = json.loads((place / "read.json").read_text(encoding="utf-8"))

    assert "3" == (place / "code").read_text(encoding="utf-8")
    assert 2 == told["counts"]["articles"]
    assert ["broken.txt"] == [problem["name"].rpartition("/")[2] for problem in told["problems"]]


def test_quoted_words_are_shown_letter_by_letter(place: Path) -> None:
    """What stands in marks in the article stands in marks in the terminal."""
    out = run("show", "-r", place / "story.record", "--mode", "direct", "--width", "100").stdout

    assert "“We have waited long enough" in out


def test_every_span_holds(place: Path) -> None:
    """The record verifies."""
    assert 0 == run("verify", "-r", place / "story.record").exit_code


def test_the_page_has_every_exported_line(place: Path) -> None:
    """Each row of the export has its place on the page, and the page carries the hash that verify prints."""
    run("dossier", "-r", place / "story.record", "-o", place / "a.html")
    page = (place / "a.html").read_text(encoding="utf-8")
    rows = [
        json.loads(row) for row in run("export", place / "story.record", "--what", "statements").stdout.splitlines()
    ]
    contents = json.loads(run("verify", "-r", place / "story.record", "--json").stdout)["contents_sha256"]

    assert rows
    assert all(row["id"] in page for row in rows)
    assert contents in page


def test_a_correction_shows_at_once(place: Path) -> None:
    """A new name given by a person stands in the record from then on, until it is taken back."""
    record = place / "story.record"
    made = run("correct", "rename", "Tom Reeve", "Thomas Reeve", "-r", record, "--by", "ines", "--json")
    renamed = run("who", "Thomas Reeve", "-r", record)
    undone = run("correct", "undo", json.loads(made.stdout)["id"], "-r", record, "--by", "ines")

    assert [0, 0, 0] == [made.exit_code, renamed.exit_code, undone.exit_code]
    assert 4 == run("who", "Thomas Reeve", "-r", record).exit_code


def test_corrections_travel_to_another_record_as_a_file(place: Path) -> None:
    """What one record exports another takes over, shows what it changed, and has no use for twice."""
    record, other, file = place / "story.record", place / "other.record", place / "corrections.toml"
    run("read", place / "articles", "-r", other, "--workers", "1")
    made = run("correct", "rename", "Tom Reeve", "Thomas Reeve", "-r", record, "--by", "ines")
    wrote = run("correct", "export", file, "-r", record)
    first, second = (run("correct", "apply", file, "-r", other, "--json") for _ in range(2))
    run("correct", "undo", made.stdout.split()[0], "-r", record, "--by", "ines")

    assert "before  Tom Reeve" in made.stdout
    assert "Tom Reeve → Thomas Reeve" in made.stdout
    assert 0 == wrote.exit_code
    assert [True, False] == [bool(json.loads(done.stdout)["added"]) for done in (first, second)]
    assert ["Tom Reeve"] == json.loads(first.stdout)["changed"]["before"]
    assert 0 == run("who", "Thomas Reeve", "-r", other).exit_code


def test_a_rejected_line_is_listed_with_its_words(place: Path) -> None:
    """The list tells which words a correction of a line is about, and a rejected line leaves the record."""
    record = place / "story.record"
    rows = [json.loads(row) for row in run("export", record, "--what", "statements").stdout.splitlines()]
    line = next(row for row in rows if row["content"].startswith("We have waited"))
    made = run("correct", "reject", line["id"][:10], "-r", record, "--by", "ines")
    listed = run("correct", "list", "-r", record).stdout
    run("correct", "undo", made.stdout.split()[0], "-r", record, "--by", "ines")

    assert "→ out of the record" in made.stdout
    assert f"reject  {line['id']} “We have waited long enough" in listed


def on_a_terminal(*args: str | Path, **environment: str) -> str:
    """What a command writes when a terminal reads it."""
    outer, inner = pty.openpty()
    code = "from onrecord.show.cli import main; main()"
    variables = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm-256color"}
    with subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)],
        stdout=inner,
        stderr=subprocess.DEVNULL,
        env={**variables, **environment},
    ) as process:
        os.close(inner)
        told = b""
        # Linux ends a terminal whose other side is closed with an error instead of an end of file.
        with contextlib.suppress(OSError):
            while part := os.read(outer, 65536):
                told += part
    os.close(outer)
    assert 0 == process.returncode
    return told.decode()


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured", "styled"),
    [
        ((), {}, True, True),
        ((), {"NO_COLOR": "1"}, False, True),
        (("--no-color",), {}, False, True),
        ((), {"TERM": "dumb"}, False, False),
    ],
)
def test_colour_only_where_it_is_wanted(
    place: Path, arguments: tuple[str, ...], environment: dict[str, str], coloured: bool, styled: bool
) -> None:
    """A terminal gets colour; NO_COLOR and --no-color leave weight and slant; a dumb terminal gets plain text."""
    told = on_a_terminal("show", "-r", place / "story.record", *arguments, **environment)

    assert coloured == bool(re.search(r"\x1b\[[\d;]*3\dm", told))
    assert styled == ("\x1b[" in told)
    assert "Tom Reeve" in told
