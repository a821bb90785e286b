"""Writes that fail: SQLite's own way of testing, a file system that breaks down at the k-th write."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import apsw
import pytest

from onrecord.keep.errors import RecordError
from onrecord.keep.sqlite import SqliteStore
from onrecord.terms import sha256


class Breakable(apsw.VFS):
    """The usual file system, until its strokes are used up; then every write, flush and truncation fails."""

    def __init__(self) -> None:
        self.name = "breakable"
        #: Writes still to succeed; none for all.
        self.strokes: int | None = None
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> BreakableFile:  # noqa: N802 - SQLite's name
        """Open a file that may break."""
        return BreakableFile(self, name, flags)

    def strike(self) -> None:
        """Use up a stroke."""
        if self.strokes is not None:
            self.strokes -= 1
            if self.strokes < 0:
                raise apsw.IOError("the disk is gone")


class BreakableFile(apsw.VFSFile):
    """A file of the breakable file system."""

    def __init__(self, vfs: Breakable, name: Any, flags: list[int]) -> None:
        self._owner = vfs
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Write, or fail having written half of it, as a torn page would be."""
        try:
            self._owner.strike()
        except apsw.IOError:
            super().xWrite(data[: len(data) // 2], offset)
            raise
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Flush, or fail."""
        self._owner.strike()
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        """Cut off, or fail."""
        self._owner.strike()
        super().xTruncate(size)


@pytest.fixture
def vfs(monkeypatch: pytest.MonkeyPatch) -> Breakable:
    """Makes every store opened in the test stand on the breakable file system."""
    made = Breakable()
    original = apsw.Connection

    def connect(path: str, *, flags: int) -> apsw.Connection:
        return original(path, flags=flags, vfs=made.name)

    monkeypatch.setattr(apsw, "Connection", connect)
    return made


@pytest.mark.parametrize("strokes", range(40))
def test_a_failing_disk_loses_nothing_acknowledged(vfs: Breakable, tmp_path: Path, strokes: int) -> None:
    """Wherever the disk gives out, it is a RecordError; what was accepted before is whole, and the file is sound."""
    store = SqliteStore(tmp_path / "r", create=True)
    accepted: list[bytes] = []
    vfs.strokes = strokes
    with pytest.raises(RecordError):
        _accept(store, accepted)
    with suppress(RecordError):
        store.close()
    vfs.strokes = None

    again = SqliteStore(tmp_path / "r")
    assert () == again.faults()
    kept = {source.sha256 for source in again.pending("s")}
    assert {sha256(raw) for raw in accepted} <= kept
    assert len(kept) <= len(accepted) + 1
    assert accepted == [again.raw(sha256(raw)) for raw in accepted]
    again.close()


def _accept(store: SqliteStore, accepted: list[bytes]) -> None:
    """Hand in more than the disk will take, noting what was accepted."""
    for number in range(1000):
        raw = f"input {number} ".encode() * 500
        store.accept(raw, name=f"{number}.txt", origin=str(number))
        accepted.append(raw)


@pytest.mark.parametrize("strokes", range(0, 30, 3))
def test_a_failing_disk_at_the_start(vfs: Breakable, tmp_path: Path, strokes: int) -> None:
    """When the disk gives out while a record is made, it is a RecordError or a record, and making it again works."""
    vfs.strokes = strokes
    with suppress(RecordError):
        SqliteStore(tmp_path / "r", create=True).close()
    vfs.strokes = None
    store = SqliteStore(tmp_path / "r", create=True)
    store.accept(b"x", name="n", origin="o")
    assert () == store.faults()
    store.close()


def test_torn_journals_open_at_a_whole_moment(tmp_path: Path) -> None:
    """However a journal is cut or altered, the record opens with a first part of what was accepted, each input whole."""
    path, journal = tmp_path / "r", tmp_path / "r-wal"
    store = SqliteStore(path, create=True)
    raws = [f"input {number} ".encode() * 300 for number in range(12)]
    for number, raw in enumerate(raws):
        store.accept(raw, name=f"{number:02}.txt", origin=str(number))
    main, log = path.read_bytes(), journal.read_bytes()
    store.close()
    for at in range(0, len(log), len(log) // 40):
        for number, damaged in enumerate((log[:at], log[:at] + bytes([log[at] ^ 0xFF]) + log[at + 1 :])):
            folder = tmp_path / f"{at} {number}"
            folder.mkdir()
            (folder / "r").write_bytes(main)
            (folder / "r-wal").write_bytes(damaged)
            again = SqliteStore(folder / "r", create=True)
            assert () == again.faults()
            kept = [again.raw(source.sha256) for source in again.pending("s")]
            assert raws[: len(kept)] == kept
            again.close()
