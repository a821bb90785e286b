from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Shell = Callable[..., Result]


def test_a_merge_is_signed_and_listed(shell: Shell) -> None:
    """A merge keeps who decided and why, and the list shows it."""
    shell("correct", "merge", "Ada Brook", "Tom Reeve", "--by", "ines", "--reason", "a test")
    out = shell("correct", "list").stdout

    assert "merge  Ada Brook, Tom Reeve  by ines on " in out
    assert "(a test)" in out


def test_a_merge_needs_two_names(shell: Shell) -> None:
    """One name is a mistake in typing: exit code 2."""
    assert 2 == shell("correct", "merge", "Ada Brook").exit_code


def test_an_unknown_name_is_refused(shell: Shell, story: Any) -> None:
    """A name that nobody bears changes nothing and ends with 1."""
    result = shell("correct", "split", "Zorro")

    assert 1 == result.exit_code
    assert () == story.corrections()


def test_the_beginning_of_an_id_is_enough(shell: Shell, story: Any) -> None:
    """A line is rejected by the first characters of its id."""
    wanted = story.statements()[0].statement.id
    told = json.loads(shell("correct", "reject", wanted[:8], "--by", "ines", "--json").stdout)

    assert [wanted] == told["subjects"]


def test_an_id_that_nothing_has_is_refused(shell: Shell) -> None:
    """An id that no line has ends with 1."""
    assert 1 == shell("correct", "confirm", "zzzz").exit_code


def test_a_correction_can_be_taken_back(shell: Shell) -> None:
    """Undo keeps the correction in the list, marked as taken back and by whom."""
    made = json.loads(shell("correct", "rename", "Ada Brook", "A. Brook", "--by", "ines", "--json").stdout)
    shell("correct", "undo", made["id"][:6], "--by", "tom")

    assert "rename  Ada Brook → A. Brook  by ines" in (out := shell("correct", "list").stdout)
    assert "taken back by tom" in out


def test_the_signature_is_the_login_name_unless_given(shell: Shell, story: Any) -> None:
    """Without ``--by`` the environment or the login name signs."""
    shell("correct", "split", "Ada Brook", ONRECORD_BY="desk")

    assert "desk" == story.corrections()[0].by


def test_lines_are_told_apart_by_name(shell: Shell, story: Any) -> None:
    """A split of lines needs both the lines and the name of those who said them, and the lines have to be theirs."""
    line = story.statements(speaker="Ada Brook")[0].statement.id
    told = json.loads(shell("correct", "split", "Ada Brook", "--line", line[:9], "--as", "Ida Brook", "--json").stdout)

    assert ("split", [line], "Ida Brook") == (told["kind"], told["subjects"], told["value"])
    assert 2 == shell("correct", "split", "Ada Brook", "--line", line).exit_code
    assert 1 == shell("correct", "split", "Tom Reeve", "--line", line, "--as", "X").exit_code


def test_corrections_are_written_to_a_file(shell: Shell, story: Any) -> None:
    """The file holds what the record gives, on standard output for a dash."""
    shell("correct", "split", "Ada Brook", "--by", "ines")

    assert story.export_corrections() == shell("correct", "export", "-").stdout


def test_a_file_is_applied_and_what_is_wrong_in_it_is_told(shell: Shell, tmp_path: Path) -> None:
    """Each decision brought in is listed; a problem with the file is told and ends with 3."""
    (good := tmp_path / "good.toml").write_text("good", encoding="utf-8")
    (bad := tmp_path / "bad.toml").write_text("bad", encoding="utf-8")
    done, failed = shell("correct", "apply", str(good)), shell("correct", "apply", str(bad))

    assert "rename  Ada Brook → A. Brook  by desk" in done.stdout
    assert "1 correction added, 0 taken back, 0 known before." in done.stderr
    assert (0, 3) == (done.exit_code, failed.exit_code)
    assert "bad.toml: It is bad." in failed.stderr
    told = json.loads(shell("correct", "apply", str(bad), "--json").stdout)
    assert ["It is bad."] == [problem["message"] for problem in told["problems"]]
    assert {"added": [], "taken_back": [], "known": 1} == {key: told[key] for key in ("added", "taken_back", "known")}
