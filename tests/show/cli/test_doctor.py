from __future__ import annotations

import json
from importlib import metadata
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Shell = Callable[..., Result]


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that loads at once."""

    class Reader:
        @classmethod
        def shipped(cls) -> Reader:
            return cls()

        def read(self, text: str) -> str:
            return text

    monkeypatch.setattr("onrecord.infer.reader.Reader", Reader)


def test_a_sound_installation_is_exit_code_0(shell: Shell, reader: None, tmp_path: Path) -> None:
    """Versions, model and record are listed, each as in order; a missing record is no fault."""
    result = shell("doctor", "-r", str(tmp_path / "none.record"))

    assert 0 == result.exit_code
    assert "ok   reader model: loads and reads" in result.stdout
    assert "BAD" not in result.stdout


def test_a_missing_package_is_told(shell: Shell, reader: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A package that is not there makes the exit code 1 and says what to do."""

    def version(name: str) -> str:
        if name == "apsw":
            raise metadata.PackageNotFoundError
        return "1"

    monkeypatch.setattr("onrecord.show.cli.doctor.metadata.version", version)
    result = shell("doctor", "-r", str(tmp_path / "none.record"))

    assert 1 == result.exit_code
    assert "BAD  apsw: not installed: reinstall onrecord" in result.stdout


def test_a_file_that_is_no_record_is_told(shell: Shell, reader: None, tmp_path: Path) -> None:
    """Something else under the name of a record is a fault, told in one line and not as a trace."""
    (tmp_path / "x.record").write_bytes(b"no record" * 1000)
    result = shell("doctor", "-r", str(tmp_path / "x.record"), "--json")
    checks: list[dict[str, Any]] = json.loads(result.stdout)["checks"]

    assert 1 == result.exit_code
    assert [False] == [check["fine"] for check in checks if check["name"] == "record"]


def test_a_broken_model_is_told(shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A model that cannot be loaded is a fault that the doctor tells."""

    class Reader:
        @classmethod
        def shipped(cls) -> Reader:
            raise OSError("the file is gone")

    monkeypatch.setattr("onrecord.infer.reader.Reader", Reader)

    assert "BAD  reader model: OSError: the file is gone" in shell("doctor", "-r", str(tmp_path / "x")).stdout
