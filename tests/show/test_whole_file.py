from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.show.whole_file import whole_file

if TYPE_CHECKING:
    from pathlib import Path


def test_the_file_is_there_when_all_is_written(tmp_path: Path) -> None:
    """What was written stands at the path, and nothing beside it."""
    with whole_file(tmp_path / "a.html") as stream:
        stream.write(b"new")

    assert [("a.html", b"new")] == [(path.name, path.read_bytes()) for path in tmp_path.iterdir()]


def test_a_fault_leaves_what_was_there(tmp_path: Path) -> None:
    """When writing fails midway, the old file stays whole and no part is left behind."""
    path = tmp_path / "a.html"
    path.write_bytes(b"old")

    with pytest.raises(TypeError), whole_file(path) as stream:
        stream.writelines([b"half", "no bytes"])  # type: ignore[list-item]

    assert [("a.html", b"old")] == [(path.name, path.read_bytes()) for path in tmp_path.iterdir()]


def test_others_may_read_it(tmp_path: Path) -> None:
    """The file gets the rights of any new file, not those of a private temporary one."""
    (tmp_path / "plain").touch()
    with whole_file(tmp_path / "a.html") as stream:
        stream.write(b"x")

    assert (tmp_path / "plain").stat().st_mode == (tmp_path / "a.html").stat().st_mode
