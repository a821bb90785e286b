from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onrecord.run.progress import Progress
from onrecord.show.web.adding import came, lay_out, safe_name
from onrecord.show.web.work import Stand

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("harbour.html", "harbour.html"),
        ("../../etc/passwd", "passwd"),
        ("C:\\papers\\a b.txt", "a b.txt"),
        ("/", ""),
        ("..", ""),
        (".hidden.txt", "hidden.txt"),
        ("a\x00b\nc.txt", "a_b_c.txt"),
        ("<script>.html", "<script>.html"),
        ("\ud800.txt", "?.txt"),
    ],
)
def test_names_are_safe_for_a_folder(name: str, expected: str) -> None:
    """Only the last part of a name is kept, without controls and leading dots."""
    assert expected == safe_name(name)


def test_long_names_keep_their_ending() -> None:
    """A name beyond what file systems take is cut before its ending, at whole letters."""
    name = safe_name("é" * 400 + ".html")

    assert name.endswith("é.html")
    assert len(name.encode()) <= 180


class File:
    def __init__(self, filename: str | None, content: bytes) -> None:
        self.filename = filename
        self._content = content

    async def read(self, size: int = -1) -> bytes:
        return self._content


def test_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    """Two files of one name lie apart; one without a name is left out."""
    files = [File("a.txt", b"1"), File("a.txt", b"2"), File(None, b"3")]
    # The browser of other tests may hold the loop of this thread.
    with ThreadPoolExecutor(1) as pool:
        number = pool.submit(lambda: asyncio.run(lay_out(files, tmp_path))).result()

    assert 2 == number
    assert {b"1", b"2"} == {path.read_bytes() for path in tmp_path.rglob("a.txt")}


def test_progress_in_words() -> None:
    """How far a reading has come: its step, the numbers, what failed; nothing before there was any."""
    stand = Stand("Reading 3 files", progress=Progress("read", 1, 1, 3, "a.txt", 0.5))
    now = came(stand)

    assert came(None) is None
    assert now
    assert ("reading", 1, 3, "1 file could not be read", False) == (
        now.step,
        now.done,
        now.total,
        now.failed,
        now.is_over,
    )
