from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.run.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Shell = Callable[..., Result]


@pytest.fixture
def asked(story: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the command asks of the reading, which gives back the invented story."""
    kept: dict[str, Any] = {}

    def read(paths: object, **more: Any) -> Any:
        kept.update(more, paths=paths)
        if more["report"]:
            more["report"](Progress("read", 40, 1, 200, "x.txt", 10.0))
        return story

    monkeypatch.setattr("onrecord.run.reading.read", read)
    return kept


def test_failed_inputs_are_exit_code_3(shell: Shell, asked: dict[str, Any]) -> None:
    """When some input could not be read, it is named with the reason and the exit code is 3."""
    result = shell("read", "articles/", "-r", "x.record", "--workers", "2")

    assert (3, "") == (result.exit_code, result.stdout)
    assert "not in the record: broken.bin: The file holds no text." in result.stderr
    assert ("articles/",) == asked["paths"]
    assert 2 == asked["settings"].workers


def test_a_whole_reading_is_exit_code_0(shell: Shell, asked: dict[str, Any], story: Any) -> None:
    """Without failures the exit code is 0, and a summary and the next command are told."""
    story._problems.clear()
    result = shell("read", "articles/")

    assert 0 == result.exit_code
    assert "2 articles, 3 statements by 2 speakers." in result.stderr
    assert "Next: onrecord show   (who said what)" in result.stderr


def test_the_summary_as_json(shell: Shell, asked: dict[str, Any]) -> None:
    """``--json`` writes the numbers and the problems as one object."""
    told = json.loads(shell("read", "articles/", "--json").stdout)

    assert (3, 2, 2) == (told["statements"], told["speakers"], told["counts"]["articles"])
    assert ["failed"] == [problem["severity"] for problem in told["problems"]]


def test_progress_is_a_plain_line_where_there_is_no_terminal(shell: Shell, asked: dict[str, Any]) -> None:
    """Progress goes to standard error, with rate and failures, and without a bar."""
    assert "Reading: 40 of 200, 4.0 a second, 1 failed\n" in shell("read", "articles/").stderr


def test_quiet_reading_reports_nothing(shell: Shell, asked: dict[str, Any]) -> None:
    """``--quiet`` asks for no progress and says nothing."""
    result = shell("read", "articles/", "--quiet")

    assert (None, "") == (asked["report"], result.stderr)


def test_nothing_to_read_is_exit_code_2(shell: Shell) -> None:
    """Without a path the command explains itself instead of waiting."""
    result = shell("read")

    assert 2 == result.exit_code
    assert "Say what to read" in result.stderr


def test_a_terminal_is_not_waited_for(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` with nothing piped in does not hang."""
    monkeypatch.setattr("onrecord.show.cli.read.is_terminal", lambda _: True)

    assert 2 == shell("read", "-").exit_code
