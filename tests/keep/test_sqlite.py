"""What is particular to the SQLite store: the file, its faults, and writers that queue."""

from __future__ import annotations

import threading
from pathlib import Path

import apsw
import pytest

from onrecord.keep import opening
from onrecord.keep.errors import BusyRecordError, DamagedRecordError
from onrecord.keep.sqlite import SqliteStore


def test_no_path_of_the_machine_is_kept(tmp_path: Path) -> None:
    """The record holds names and digests of places, so it can be handed on."""
    store = SqliteStore(tmp_path / "r", create=True)
    store.accept(b"x", name="a.txt", origin="digest")
    store.close()
    assert str(tmp_path).encode() not in (tmp_path / "r").read_bytes()


def test_a_damaged_row_is_a_record_error(tmp_path: Path) -> None:
    """A row that is not what was written raises DamagedRecordError when it is read."""
    path = tmp_path / "r"
    store = SqliteStore(path, create=True)
    connection = apsw.Connection(str(path))
    connection.execute("INSERT INTO correction VALUES ('id', 'now', x'7b7d')")
    connection.close()
    with pytest.raises(DamagedRecordError, match="is not what was written"):
        store.corrections()
    store.close()


def test_a_locked_record_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When another program holds the record for too long, that is what the error says."""
    monkeypatch.setattr(opening, "PATIENCE", 10)
    path = tmp_path / "r"
    store = SqliteStore(path, create=True)
    other = apsw.Connection(str(path))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyRecordError, match="try again later"):
        store.accept(b"x", name="a", origin="o")
    other.execute("ROLLBACK")
    other.close()
    store.close()


def test_writers_queue(tmp_path: Path) -> None:
    """Several openings that write at once all succeed, and nothing is there twice."""
    path = tmp_path / "r"
    SqliteStore(path, create=True).close()
    errors: list[Exception] = []

    def write(writer: int) -> None:
        store = SqliteStore(path)
        try:
            for number in range(20):
                # Half of what each writes, the others write as well.
                owner = writer if number % 2 else 0
                store.accept(f"{owner} {number}".encode(), name=f"{owner} {number}", origin=str(owner))
        except Exception as error:  # noqa: BLE001 - any error at all fails the test below
            errors.append(error)
        finally:
            store.close()

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store = SqliteStore(path)
    assert [] == errors
    assert 10 + 4 * 10 == len(store.pending("s"))
    store.close()


def test_faults_of_the_index_are_found(tmp_path: Path) -> None:
    """A row that leads nowhere is told in words."""
    path = tmp_path / "r"
    store = SqliteStore(path, create=True)
    connection = apsw.Connection(str(path))
    connection.execute("INSERT INTO findings VALUES ('no document', x'00')")
    connection.close()
    assert 1 == len(store.faults())
    store.close()
