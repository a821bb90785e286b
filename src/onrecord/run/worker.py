"""A worker process: takes the bytes of one input at a time, reads them, finds what is said, and hands it back.

It is meant to be killed: by its own limits on memory and computing time, by an alarm, or by the parent. It gets bytes
and gives JSON over two pipes, opens nothing, and never sees the record. The document goes back before the search for
statements begins, so that a text that breaks the search is not lost.
"""

from __future__ import annotations

import os
import signal
import traceback
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from onrecord.keep.coding import loaded, written
from onrecord.run.confine import OUT_OF_MEMORY, confine, limit_computing
from onrecord.run.frames import receive, send
from onrecord.run.messages import Answer, Config, Task
from onrecord.run.stages import load
from onrecord.terms import Findings, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from onrecord.run.stages import FindWork, ReadWork
    from onrecord.terms import Document

#: Seconds on the clock for each second of computing that a search may take: other programs want the machine as well.
PATIENCE = 5


class Worker:
    """The loop of one worker process."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO, config: Config) -> None:
        self._in = incoming
        self._out = outgoing
        self._config = config
        self._read: ReadWork | None = None
        self._find: FindWork | None = None

    def run(self) -> None:
        """Work until the parent closes the pipe."""
        self._read = cast("Callable[[], ReadWork]", load(self._config.read))()
        self._tell(Answer("ready"))
        while (head := receive(self._in)) is not None:
            raw = receive(self._in)
            if raw is None:
                return
            self._one(loaded(head, Task), raw)

    def _one(self, task: Task, raw: bytes) -> None:
        assert self._read is not None
        try:
            with _limited(self._config.cpu_seconds, self._config.read_seconds):
                document, problems = self._read(raw, name=task.name, media_type=task.media_type)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - one input must never stop the rest
            document, problems = None, (_broke(task.name, "failed", "read-failed", error),)
        self._tell(Answer("read", document=document, problems=problems))
        if document is not None:
            self._search(document)

    def _search(self, document: Document) -> None:
        """Find what is said in it; tells the findings, empty ones with a problem when that fails."""
        find = self._finder()
        limit = self._config.max_characters
        problems = []
        if len(document.text) > limit:
            problems.append(_unread_rest(document, limit))
        length = min(len(document.text), limit)
        seconds = self._config.find_seconds + self._config.find_seconds_per_1000 * length / 1000
        self._tell(Answer("finding", seconds=PATIENCE * seconds))
        try:
            with _limited(seconds, PATIENCE * seconds):
                findings = find(document, limit)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - the document is read; only its statements are missing
            findings = Findings(document.id, (), (), ())
            problems.append(_broke(document.name, "partial", "find-failed", error, document.id))
        self._tell(Answer("found", findings=findings, problems=tuple(problems)))

    def _finder(self) -> FindWork:
        if self._find is None:
            self._tell(Answer("loading"))
            try:
                self._find = cast("Callable[[], FindWork]", load(self._config.find))()
            except Exception as error:
                self._tell(Answer("unable", message=f"{type(error).__name__}: {error}"))
                raise
        return self._find

    def _tell(self, message: Answer) -> None:
        send(self._out, written(message))


@contextmanager
def _limited(computing: float, waiting: float) -> Iterator[None]:
    """End the process should this take more seconds of computing, or more on the clock.

    On the clock a little later than the parent would, in case there is none any more.
    """
    limit_computing(computing)
    signal.setitimer(signal.ITIMER_REAL, waiting + 5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        limit_computing(None)


def _broke(name: str, severity: str, code: str, error: Exception, document: str | None = None) -> Problem:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119 - a path of a module, not of ours
    what = "reading it" if code == "read-failed" else "looking for statements in it"
    message = f"A fault in the program stopped {what} ({type(error).__name__} at {place}); please report it."
    return Problem(name, "failed" if severity == "failed" else "partial", code, message, document=document)


def _unread_rest(document: Document, limit: int) -> Problem:
    message = f"Only the first {limit:,} of {len(document.text):,} characters were searched for statements."
    return Problem(document.name, "partial", "too-long", message, at=limit, document=document.id)


def main() -> None:
    """Take over the two pipes and work; called by the parent in a fresh interpreter."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    # A library that prints must not end up between our messages, nor one that asks for input read them.
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    first = receive(incoming)
    if first is None:
        return
    config = loaded(first, Config)
    confine(config.memory)
    try:
        Worker(incoming, outgoing, config).run()
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BrokenPipeError:
        os._exit(0)
