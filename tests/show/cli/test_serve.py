from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.show.web import serving

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from click.testing import Result

    Shell = Callable[..., Result]


def test_others_may_only_read(shell: Shell) -> None:
    """A public name without --read-only is a mistake, said before anything is opened."""
    result = shell("serve", "--public-name", "reading.example.org")

    assert 2 == result.exit_code
    assert "--read-only" in result.stderr


def test_a_record_that_is_not_there_is_said(shell: Shell, tmp_path: Path) -> None:
    """Without a record the command says how to make one."""
    result = shell("serve", "-r", str(tmp_path / "none.record"))

    assert 1 == result.exit_code
    assert "onrecord read" in result.stderr


def test_the_address_is_printed_and_opened(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address goes to standard output alone, and to the browser unless told otherwise."""
    opened: list[str] = []

    def serve(path: Path, listener: Any, *, tell: Callable[[str], None], **_: object) -> None:
        listener.close()
        tell("http://127.0.0.1:1/enter?token=x")

    monkeypatch.setattr(serving, "serve", serve)
    monkeypatch.setattr("webbrowser.open", opened.append)
    (tmp_path / "a.record").write_bytes(b"")
    first = shell("serve", "-r", str(tmp_path / "a.record"), "--port", "0")
    shell("serve", "-r", str(tmp_path / "a.record"), "--port", "0", "--no-browser")

    assert (0, "http://127.0.0.1:1/enter?token=x\n") == (first.exit_code, first.stdout)
    assert ["http://127.0.0.1:1/enter?token=x"] == opened
