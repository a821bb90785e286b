from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.run.progress import Progress
from onrecord.show.cli.progress import Pace, PlainLines, reporting

if TYPE_CHECKING:
    import pytest


def at(seconds: float, done: int, *, failed: int = 0) -> Progress:
    return Progress("read", done, failed, 100, "a.txt", seconds)


def test_a_plain_line_at_most_every_ten_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    """Of many reports only those ten seconds apart are said."""
    lines = PlainLines()
    for second in range(25):
        lines(at(float(second), second))

    assert [
        "Reading: 10 of 100, 1.0 a second",
        "Reading: 20 of 100, 1.0 a second",
    ] == capsys.readouterr().err.splitlines()


def test_the_pace_is_that_of_the_step() -> None:
    """What an earlier step took does not slow the pace of the next."""
    pace = Pace()
    pace(Progress("accept", 100, 0, 100, "", 50.0))
    pace(Progress("read", 0, 0, 100, "", 50.0))

    assert 2.0 == pace(Progress("read", 20, 0, 100, "", 60.0))


def test_the_end_is_not_said_twice(capsys: pytest.CaptureFixture[str]) -> None:
    """That a reading is done is left to the summary."""
    PlainLines()(Progress("done", 1, 0, 1, "", 99.0))

    assert "" == capsys.readouterr().err


def test_a_terminal_gets_a_bar_that_goes_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal rate, remaining time, failures and the name are drawn, and nothing goes to standard output."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with reporting(quiet=False) as report:
        assert report is not None
        report(Progress("read", 40, 2, 100, "a\x1b[2J.txt", 10.0))
    told = capsys.readouterr()

    assert "" == told.out
    assert "40/100" in told.err
    assert "4.0/s" in told.err
    assert "2 failed" in told.err
    assert "\x1b[2J" not in told.err
