"""Articles that are dropped on the reading room: laid into a folder of their own, read, and taken out of the way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from onrecord.run.reading import read
from onrecord.run.settings import Settings
from onrecord.show.visible import one_line
from onrecord.show.wording import many

if TYPE_CHECKING:
    import tempfile
    from collections.abc import Iterable

    from onrecord.run.progress import Progress
    from onrecord.show.web.desk import Desk
    from onrecord.show.web.work import Stand

#: Files in one go, and bytes of all of them.
MOST_FILES, MOST_BYTES = 200, 200_000_000
#: Bytes of a name that every file system takes.
_NAME_BYTES = 180
_ODD = re.compile(r"[\x00-\x1f\x7f/\\]")
STEPS = {"accept": "keeping the files", "read": "reading", "settle": "settling who is who", "done": "done"}


class Dropped(Protocol):
    """A file as it was sent."""

    @property
    def filename(self) -> str | None:
        """The name that the browser gives it."""

    async def read(self, size: int = -1) -> bytes:
        """Its bytes."""


@dataclass(frozen=True, slots=True)
class Came:
    """How far the reading has come."""

    what: str
    step: str
    done: int
    total: int
    failed: str
    is_over: bool
    failure: str


@dataclass(frozen=True, slots=True)
class AddPage:
    """The form, or what is being done."""

    came: Came | None
    most_files: int
    most_bytes: str
    #: Whether the page loads itself anew, without a script.
    reload: bool
    kinds: str


def add_page(stand: Stand | None, *, reload: bool) -> AddPage:
    """The form and, while there is one, how far a reading has come."""
    limit = f"{Settings().max_bytes // 1_000_000} MB each"
    return AddPage(came(stand), MOST_FILES, limit, reload, ".txt, .text, .md, .html, .htm, .xhtml")


def came(stand: Stand | None) -> Came | None:
    """How far a piece of work has come, in words; none when there was none."""
    if stand is None:
        return None
    progress = stand.progress
    return Came(
        what=stand.what,
        step=STEPS[progress.step] if progress else "",
        done=progress.done if progress else 0,
        total=progress.total if progress else 0,
        failed=f"{many(progress.failed, 'file')} could not be read" if progress and progress.failed else "",
        is_over=stand.is_over,
        failure=one_line(stand.failure),
    )


async def lay_out(files: Iterable[Dropped], folder: Path) -> int:
    """Write dropped files into a folder under names that are safe there; how many there were.

    Two of one name get a folder each, so that neither is lost.
    """
    number = 0
    for file in files:
        name = safe_name(file.filename or "")
        if not name:
            continue
        place = folder / name
        if place.exists():
            place = folder / str(number) / name
            place.parent.mkdir()
        place.write_bytes(await file.read())
        number += 1
    return number


def safe_name(name: str) -> str:
    """The last part of a name, without what a file system takes ill; empty when nothing is left."""
    last = _ODD.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip().lstrip(".")
    kept = last.encode("utf-8", "replace")
    if len(kept) <= _NAME_BYTES:
        return kept.decode()
    stem, dot, ending = kept.rpartition(b".")
    tail = dot + ending if stem and len(ending) < 12 else b""
    return kept[: _NAME_BYTES - len(tail)].decode("utf-8", "ignore") + tail.decode("utf-8", "ignore")


def start(desk: Desk, folder: tempfile.TemporaryDirectory[str], number: int) -> bool:
    """Read what lies in a folder, and take the folder away afterwards; false while something else is being done."""

    def run() -> None:
        desk.stale()
        try:
            names = sorted(str(path) for path in Path(folder.name).rglob("*") if path.is_file())
            read(names, record=desk.path, report=report).close()
        finally:
            folder.cleanup()

    def report(progress: Progress) -> None:
        desk.work.report(progress)

    started = desk.work.start(f"Reading {many(number, 'file')}", run)
    if not started:
        folder.cleanup()
    return started
