"""Paths, folders, globs and standard input to named bytes, in an order that does not depend on the disk."""

from __future__ import annotations

import glob
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.terms import Problem, sha256

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: What is read in a folder; a file named by itself is always tried.
SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"
_PROBE = 4096


@dataclass(frozen=True, slots=True)
class Found:
    """Something to read, before it is read: a file that was named, or found in a folder."""

    #: The name the record gives it.
    name: str
    #: Digest of the place it lies at; the record keeps no paths of anybody's machine.
    origin: str
    path: Path | None
    #: What is wrong with it, when it cannot or need not be read.
    problem: Problem | None = None

    def load(self, *, max_bytes: int) -> bytes | Problem:
        """The bytes, or why there are none. Standard input is read here, once."""
        try:
            raw = _read(self.path, max_bytes + 1)
        except (OSError, ValueError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            return Problem(self.name, "failed", "unreadable", f"The file cannot be read: {reason}.")
        if len(raw) > max_bytes:
            message = f"It is larger than {max_bytes:,} bytes, the most that is read (setting `max_bytes`)."
            return Problem(self.name, "failed", "too-large", message)
        return raw


def gather(paths: Iterable[str | Path]) -> tuple[Found, ...]:
    """What the paths stand for, in order of name; the same file under the same name comes once.

    A file has its base name; one in a folder that was given, its path below that folder; one that a glob matches, its
    path below the fixed part of the glob. ``-`` is standard input. Hidden files and files of other kinds than
    `SUFFIXES` in folders are left out, the latter with a note.
    """
    found = {(item.name, item.origin): item for path in paths for item in _gathered(path)}
    return tuple(found[key] for key in sorted(found))


def _gathered(path: str | Path) -> Iterator[Found]:
    if str(path) == STANDARD_INPUT:
        yield Found(STANDARD_INPUT_NAME, origin_of(STANDARD_INPUT), None)
        return
    here = Path(path)
    if _probe(here, Path.is_dir):
        yield from _in_folder(here)
    elif _probe(here, os.path.lexists):
        yield _single(here, here.name)
    elif glob.has_magic(str(path)):
        yield from _matching(str(path))
    else:
        yield _failed(here, here.name or str(path), "missing", f"There is no file or folder {path}.")


def _probe(path: Path, test: Callable[[Path], bool]) -> bool:
    try:
        return test(path)
    except (OSError, ValueError):
        # ValueError: a NUL in the path.
        return False


def _single(path: Path, name: str) -> Found:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _failed(path, name, "unreadable", f"The file cannot be read: {error.strerror}.")
    if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
        return _failed(path, name, "not-a-file", "It is neither a file nor a folder.")
    return Found(name, origin_of(path), path)


def _in_folder(folder: Path) -> Iterator[Found]:
    files = list(_walk(folder, folder, frozenset()))
    yield from files
    if not any(item.path for item in files):
        yield _failed(
            folder, folder.resolve().name or str(folder), "empty-folder", "There is nothing to read in this folder."
        )


def _walk(folder: Path, top: Path, above: frozenset[tuple[int, int]]) -> Iterator[Found]:
    name = folder.relative_to(top).as_posix()
    try:
        here = folder.stat()
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield _failed(
            folder, folder.name if name == "." else name, "unreadable", f"The folder cannot be read: {error.strerror}."
        )
        return
    key = (here.st_dev, here.st_ino)
    if key in above:
        # A link back to a folder that we are in.
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _probe(entry, Path.is_dir):
            yield from _walk(entry, top, above | {key})
        else:
            yield _of_folder(entry, entry.relative_to(top).as_posix())


def _of_folder(path: Path, name: str) -> Found:
    found = _single(path, name)
    suffix = path.suffix.lower()
    if found.problem or suffix in SUFFIXES or (not suffix and _looks_like_text(path)):
        return found
    kind = f"`{path.suffix}`" if suffix else "without a suffix that do not look like text"
    message = f"Files {kind} in folders are not read; name the file itself to try it."
    return Found(name, found.origin, None, Problem(name, "note", "skipped", message))


def _looks_like_text(path: Path) -> bool:
    try:
        head = _read(path, _PROBE)
    except (OSError, ValueError):
        return False
    return bool(head) and b"\x00" not in head


def _matching(pattern: str) -> Iterator[Found]:
    fixed = _fixed_part(pattern)
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - a Path has no glob for `/**/x`
    if not matches:
        yield _failed(Path(pattern), pattern, "missing", f"Nothing matches {pattern}.")
    for match in matches:
        path = Path(match)
        if not _probe(path, Path.is_dir):
            yield _single(path, path.relative_to(fixed).as_posix())


def _fixed_part(pattern: str) -> Path:
    """The folder in a glob before its first wildcard."""
    parts: list[str] = []
    for part in Path(pattern).parts[:-1]:
        if glob.has_magic(part):
            break
        parts.append(part)
    return Path(*parts)


def _failed(path: Path, name: str, code: str, message: str) -> Found:
    return Found(name, origin_of(path), None, Problem(name, "failed", code, message))


def origin_of(path: Path | str) -> str:
    """A digest of where something lies: the same file is known again, and the record tells nobody's folders."""
    if path == STANDARD_INPUT:
        return sha256(b"-")
    try:
        place = os.path.realpath(path)
    except ValueError:
        # A NUL or a character that no file name can hold: it names nothing, but it is told apart all the same.
        place = str(path)
    return sha256(place.encode("utf-8", "surrogatepass"))


def _read(path: Path | None, most: int) -> bytes:
    if path is None:
        return sys.stdin.buffer.read(most)
    with path.open("rb") as file:
        return file.read(most)
