"""Files that are a record, and files that are not."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import apsw
import pytest

from onrecord.keep.errors import (
    DamagedRecordError,
    NewerRecordError,
    NoRecordError,
    NotARecordError,
    RecordError,
)
from onrecord.keep.opening import APPLICATION, connect, migrations, sqlite_version, transaction, wal_is_safe
from onrecord.keep.sqlite import SqliteStore


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 54, 1), True),
    ],
)
def test_wal_is_trusted_only_where_it_is_mended(version: tuple[int, int, int], expected: bool) -> None:
    """Releases with the WAL-reset fault, and those between its backports, are not trusted."""
    assert expected == wal_is_safe(version)


def test_the_sqlite_we_ship_with_is_safe() -> None:
    """The SQLite that apsw brings is past the fault."""
    assert wal_is_safe(sqlite_version())


def test_a_new_record_says_whose_it_is(tmp_path: Path) -> None:
    """The header names the program and the shape, the journal is a WAL and each commit is flushed."""
    connection = connect(tmp_path / "r", create=True)
    found = [connection.pragma(name) for name in ("application_id", "user_version", "journal_mode", "synchronous")]
    connection.close()
    assert [APPLICATION, len(migrations()), "wal", 2] == found


_MAKER = """
import sys, time
from pathlib import Path
from onrecord.keep.opening import connect
start = float(sys.argv[2])
for number in range(40):
    time.sleep(max(0, start + number * 0.02 - time.time()))
    connect(Path(sys.argv[1]) / str(number), create=True).close()
"""


def test_many_may_make_one_record_at_once(tmp_path: Path) -> None:
    """Those who open a record in the moment of its making wait for one another; none is told that it is no record."""
    command = [sys.executable, "-c", _MAKER, str(tmp_path), str(time.time() + 1)]
    makers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    assert [""] * 4 == [maker.communicate(timeout=60)[1] for maker in makers]


def test_opening_makes_nothing(tmp_path: Path) -> None:
    """Where there is no file, opening raises and leaves none behind."""
    with pytest.raises(NoRecordError, match="There is no record at"):
        connect(tmp_path / "none", create=False)
    with pytest.raises(NoRecordError, match="there is no folder"):
        connect(tmp_path / "none" / "r", create=True)
    assert [] == list(tmp_path.iterdir())


def test_an_empty_file_is_a_record_not_yet_begun(tmp_path: Path) -> None:
    """What a process killed at the very start leaves behind can be made a record, but not opened as one."""
    path = tmp_path / "r"
    path.touch()
    with pytest.raises(NoRecordError, match="is empty"):
        connect(path, create=False)
    connect(path, create=True).close()
    connect(path, create=False).close()


@pytest.mark.parametrize("content", [b"an article, not a record", b"SQLite format 2\x00", b"\x00"])
def test_other_files_are_left_alone(tmp_path: Path, content: bytes) -> None:
    """A file of another kind is refused and not a byte of it changed."""
    path = tmp_path / "r"
    path.write_bytes(content)
    with pytest.raises(NotARecordError, match="is not a record"):
        connect(path, create=True)
    assert content == path.read_bytes()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    """A folder is refused by name."""
    with pytest.raises(NotARecordError, match="is a folder"):
        connect(tmp_path, create=True)


def test_databases_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    """A database with other tables in it is refused and not changed."""
    path = tmp_path / "r"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE mine (x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotARecordError, match="database of another program"):
        connect(path, create=True)
    assert before == path.read_bytes()


def test_records_of_later_versions_are_refused(tmp_path: Path) -> None:
    """A shape that this version does not know is named, not guessed at."""
    path = tmp_path / "r"
    connection = connect(path, create=True)
    connection.pragma("user_version", 99)
    connection.close()
    with pytest.raises(NewerRecordError, match="newer version"):
        connect(path, create=False)


def test_a_torn_file_is_damaged(tmp_path: Path) -> None:
    """A record cut off in the middle raises when opened or when read, always as a RecordError."""
    path = tmp_path / "r"
    store = SqliteStore(path, create=True)
    for number in range(50):
        store.accept(bytes([number]) * 5000, name=str(number), origin=str(number))
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3 // 4096 * 4096])
    with pytest.raises(DamagedRecordError, match="damaged"):
        _read_all(path)


@pytest.mark.parametrize("at", [100, 4096, 8192, 20000])
def test_overwritten_pages_never_crash(tmp_path: Path, at: int) -> None:
    """Rubbish in the middle of the file is a RecordError, or is told by the check of the file."""
    path = tmp_path / "r"
    store = SqliteStore(path, create=True)
    for number in range(50):
        store.accept(bytes([number]) * 500, name=str(number), origin=str(number))
    store.close()
    data = bytearray(path.read_bytes())
    data[at : at + 2000] = b"\xa5" * 2000
    path.write_bytes(data)
    try:
        faults = _read_all(path)
    except RecordError:
        return
    assert faults


def _read_all(path: Path) -> tuple[str, ...]:
    store = SqliteStore(path)
    try:
        store.documents(), store.findings(), store.problems(), store.pending("s")
        return store.faults()
    finally:
        store.close()


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    """What was done before an exception is undone, and the next transaction works."""
    connection = connect(tmp_path / "r", create=True)

    def fail() -> None:
        with transaction(connection):
            connection.execute("UPDATE fact SET value = 7")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with transaction(connection):
        connection.execute("UPDATE fact SET value = value + 1 WHERE key = 'generation'")
    assert [(1,)] == connection.execute("SELECT value FROM fact WHERE key = 'generation'").fetchall()
    connection.close()


def test_a_read_only_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What SQLite raises about a read-only place becomes a whole sentence."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise apsw.ReadOnlyError("attempt to write a readonly database")

    monkeypatch.setattr(apsw, "Connection", refuse)
    with pytest.raises(RecordError, match=r"read-only\.$"):
        connect(tmp_path / "r", create=True)
