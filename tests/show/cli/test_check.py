"""`onrecord check`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.run.checking.fault import Carried, Fault
from onrecord.terms import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result
    from tests.show.conftest import FakeRecord

    Shell = Callable[..., Result]

FAULT = Fault(
    "name", Span(4, 12, "Ada Bruk"), 1, 5, "The articles write “Ada Brook”.",
    (Carried("d", "courier.txt", Span(10, 19, "Ada Brook")),),
)  # fmt: skip


def test_faults_stand_with_line_and_column(shell: Shell, story: FakeRecord, tmp_path: Path) -> None:
    """Each fault is one line that editors can jump to, then why and what the articles say; the exit code is 1."""
    draft = tmp_path / "draft.txt"
    draft.write_text("The Ada Bruk", encoding="utf-8")
    story.faults = (FAULT,)
    result = shell("check", str(draft))

    assert 1 == result.exit_code
    assert f"{draft}:1:5: name: Ada Bruk\n" in result.stdout
    assert "    courier.txt: Ada Brook\n" in result.stdout


def test_a_clean_draft_ends_with_0(shell: Shell, tmp_path: Path) -> None:
    """A draft that stands up says so and ends with 0."""
    draft = tmp_path / "draft.txt"
    draft.write_text("Nothing", encoding="utf-8")
    result = shell("check", str(draft))

    assert (0, "") == (result.exit_code, result.stdout)
    assert "stands up" in result.stderr


def test_json_for_programs(shell: Shell, story: FakeRecord, tmp_path: Path) -> None:
    """``--json`` gives kind, words, place and what the articles say."""
    draft = tmp_path / "draft.txt"
    draft.write_text("The Ada Bruk", encoding="utf-8")
    story.faults = (FAULT,)
    [fault] = json.loads(shell("check", str(draft), "--json").stdout)["faults"]

    assert ("name", [4, 12], 1, 5) == (fault["kind"], fault["span"], fault["line"], fault["column"])
    assert ["courier.txt"] == [each["document"] for each in fault["articles"]]


def test_a_missing_draft_is_told(shell: Shell, tmp_path: Path) -> None:
    """A file that is not there ends with 1 and a sentence."""
    result = shell("check", str(tmp_path / "none.txt"))

    assert 1 == result.exit_code
    assert "cannot be read" in result.stderr
