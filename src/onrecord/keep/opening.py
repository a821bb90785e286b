"""Opening the file of a record: that it is one, that it is whole, and that its shape is the present one."""

from __future__ import annotations

import time
from contextlib import contextmanager
from importlib import resources
from typing import TYPE_CHECKING

import apsw

from onrecord.keep.errors import (
    BusyRecordError,
    DamagedRecordError,
    NewerRecordError,
    NoRecordError,
    NotARecordError,
    RecordError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: "onrc" in the header of the file, where SQLite and `file` look for whose it is.
APPLICATION = 0x6F6E7263
#: How long to wait for another process that writes, in milliseconds.
PATIENCE = 30_000
_MAGIC = b"SQLite format 3\x00"


def wal_is_safe(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite is free of the WAL-reset fault, by which two connections could damage a file.

    It stands in 3.7.0 to 3.51.2 and was taken out of 3.51.3, 3.50.7 and 3.44.6 (sqlite.org/wal.html#the_wal_reset_bug).
    """
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)


def sqlite_version() -> tuple[int, int, int]:
    """The version of the SQLite that apsw brings."""
    major, minor, patch = (int(part) for part in apsw.sqlite_lib_version().split(".")[:3])
    return major, minor, patch


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a `RecordError` with a whole sentence."""
    try:
        yield
    except (apsw.CorruptError, apsw.NotADBError) as error:
        raise DamagedRecordError(f"The record {path} is damaged and cannot be used as it is: {error}.") from error
    except apsw.BusyError as error:
        raise BusyRecordError(
            f"Another program kept the record {path} locked for too long; try again later."
        ) from error
    except apsw.FullError as error:
        raise RecordError(f"There is no room left to write the record {path}.") from error
    except apsw.ReadOnlyError as error:
        raise RecordError(f"The record {path} cannot be written: the file or its folder is read-only.") from error
    except (apsw.CantOpenError, apsw.PermissionsError) as error:
        raise RecordError(f"The record {path} cannot be opened: {error}.") from error
    except apsw.IOError as error:
        raise RecordError(f"Reading or writing the record {path} failed on the disk: {error}.") from error
    except apsw.Error as error:
        raise DamagedRecordError(f"The record {path} does not hold what it should: {error}.") from error


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """All or nothing, with the right to write taken at the start so that two writers queue instead of failing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has already rolled back by itself after some failures, such as a full disk.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def connect(path: Path, *, create: bool) -> apsw.Connection:
    """Open the record at ``path``, bringing its shape up to date.

    Raises:
        NoRecordError: when there is no file and ``create`` is false.
        NotARecordError: when the file is something else.
        NewerRecordError: when a later version of the program wrote it.
        DamagedRecordError: when SQLite cannot make sense of it.
        BusyRecordError: when another process holds it for longer than `PATIENCE`.
    """
    _look_at(path, create=create)
    with plainly(path):
        flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
        connection = apsw.Connection(str(path), flags=flags)
        try:
            connection.set_busy_timeout(PATIENCE)
            _check(connection, path, create=create)
            _prepare(connection)
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _look_at(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise NotARecordError(f"{path} is a folder, not a record.")
    if not path.exists():
        if create and path.parent.is_dir():
            return
        hint = f"there is no folder {path.parent}" if create else "`onrecord read` makes one"
        raise NoRecordError(f"There is no record at {path}: {hint}.")
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise RecordError(f"The record {path} cannot be opened: {error.strerror}.") from error
    # An empty file is a record whose making was cut short before its first page was written.
    if head not in (b"", _MAGIC):
        raise NotARecordError(f"{path} is not a record of this program.")


def _check(connection: apsw.Connection, path: Path, *, create: bool) -> None:
    owner, version, holds_tables = _header(connection)
    if owner == APPLICATION:
        if version > len(migrations()):
            raise NewerRecordError(
                f"A newer version of onrecord wrote {path} (shape {version}, this one knows {len(migrations())}); "
                "please update the program."
            )
        return
    if owner or version or holds_tables:
        raise NotARecordError(f"{path} is a database of another program, not a record.")
    if not create:
        raise NoRecordError(f"The file {path} is empty; `onrecord read` makes a record.")


def _header(connection: apsw.Connection) -> tuple[int, int, bool]:
    """Whose file it is, its shape and whether it holds tables, all of one moment: another process may be making it."""
    connection.execute("BEGIN")
    try:
        owner, version = connection.pragma("application_id"), connection.pragma("user_version")
        return owner, version, bool(connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchall())
    finally:
        connection.execute("ROLLBACK")


def _prepare(connection: apsw.Connection) -> None:
    connection.pragma("foreign_keys", True)
    _set_journal(connection, "wal" if wal_is_safe(sqlite_version()) else "delete")
    # What was accepted survives a power cut, not only a killed process; it costs one flush for each document.
    connection.pragma("synchronous", "FULL")
    connection.pragma("trusted_schema", False)
    connection.pragma("cell_size_check", True)


def _set_journal(connection: apsw.Connection, mode: str) -> None:
    """Set the journal mode, with patience: SQLite gives up at once where two connections set it on a new file.

    Each would wait for the other, so the busy handler is not asked (sqlite.org/c3ref/busy_handler.html).
    """
    last = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            connection.pragma("journal_mode", mode)
        except apsw.BusyError:
            if time.monotonic() > last:
                raise
            time.sleep(0.005)
        else:
            return


def migrations() -> tuple[str, ...]:
    """The numbered steps from an empty file to the present shape, as SQL."""
    folder = resources.files("onrecord.keep").joinpath("migrations")
    steps = sorted((step for step in folder.iterdir() if step.name.endswith(".sql")), key=lambda step: step.name)
    return tuple(step.read_text(encoding="utf-8") for step in steps)


def _migrate(connection: apsw.Connection) -> None:
    steps = migrations()
    if connection.pragma("user_version") == len(steps):
        return
    with transaction(connection):
        # Another process may have come first while this one waited.
        for number in range(connection.pragma("user_version"), len(steps)):
            connection.execute(steps[number])
        connection.pragma("application_id", APPLICATION)
        connection.pragma("user_version", len(steps))
