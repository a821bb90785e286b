"""The record on the desk: read once, asked by many threads, changed by one at a time."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING, Protocol

from onrecord.run.record import Record
from onrecord.show.pages.index import index
from onrecord.show.shown import Shown
from onrecord.show.web.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.show.pages.index import Index
    from onrecord.terms import Document, Hit


class Opened(Shown, Protocol):
    """A record that a reading room can ask and change. `onrecord.run.record.Record` is one."""

    def generation(self) -> int:
        """A number that grows with each change of the file."""

    def holding(self, words: str) -> frozenset[str]:
        """Ids of the articles in which all words stand."""

    def hits(self, words: str, document: Document, *, limit: int | None = None) -> tuple[Hit, ...]:
        """Where the words stand in one article; with ``limit``, the first places."""

    def close(self) -> None:
        """Let go of it."""


class Desk:
    """One record, open. Pages look at an index that never changes; a change puts another in its place."""

    def __init__(self, path: Path, *, opened: Callable[[Path], Opened] = Record.open) -> None:
        """Open the record at ``path`` and read it; raises a `RecordError`."""
        self.path = path
        self._open = opened
        self.work = Work()
        self._lock = threading.Lock()
        self._renewing = threading.Lock()
        self._record = opened(path)
        self._generation = self._record.generation()
        self._index = index(self._record)
        #: What costs too much to work out for every look, by name; thrown away with the index it was made from.
        self._kept: dict[str, object] = {}
        self._is_stale = False

    def close(self) -> None:
        """Let go of the record."""
        self.work.wait()
        with self._lock:
            self._record.close()

    def index(self) -> Index:
        """The record as it stands, read anew when it has moved on; while it is read anew, others see it as it was."""
        with self._lock:
            seen = self._index
            moved = self._is_stale or self._record.generation() != self._generation
        if not moved or self.work.is_busy or not self._renewing.acquire(blocking=False):
            return seen
        try:
            return self._renewed()
        finally:
            self._renewing.release()

    def _renewed(self) -> Index:
        # Before the reading: what changes during it is another change.
        self._is_stale = False
        record = self._open(self.path)
        generation, made = record.generation(), index(record)
        with self._lock:
            before, self._record = self._record, record
            self._generation, self._index, self._kept = generation, made, {}
            before.close()
        return made

    def kept(self, name: str, make: Callable[[Index], object]) -> object:
        """What ``make`` gives for the index, made once for as long as the index holds."""
        seen = self.index()
        if name not in self._kept:
            made = make(seen)
            with self._lock:
                if seen is self._index:
                    self._kept[name] = made
            return made
        return self._kept[name]

    def holding(self, words: str) -> frozenset[str]:
        """Ids of the articles in which all words stand."""
        with self._lock:
            return self._record.holding(words)

    def hits(self, words: str, document: Document, *, limit: int | None = None) -> tuple[Hit, ...]:
        """Where the words stand in one article; with ``limit``, the first places."""
        with self._lock:
            return self._record.hits(words, document, limit=limit)

    def stale(self) -> None:
        """Look at the record anew as soon as nothing is being done; said first, for what may fail half done."""
        self._is_stale = True

    def change(self, what: str, how: Callable[[Opened], object], *, seconds: float) -> bool:
        """Change the record in a thread of its own, with the record open for it; see `Work.start`.

        Returns:
            Whether it was done within ``seconds``; if not, it goes on and `work` tells how far it is.
        """

        def run() -> None:
            self.stale()
            record = self._open(self.path)
            try:
                how(record)
            finally:
                record.close()

        return self.work.start(what, run) and self.work.wait(seconds)


def digest(*parts: object) -> str:
    """A hash of what a page showed, which a change made on it has to bring back.

    Values of the vocabulary are written out field by field, so two of them have one hash only when they say the same.
    """
    return hashlib.sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:32]
