"""The worker processes from the side of the parent: start, hand out, wait, kill, replace.

Workers are fresh interpreters, not forks, in a session of their own, so that Ctrl-C reaches the parent alone and a
kill takes everything a worker started. One that dies marks its input and is replaced; the rest goes on.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Self

from onrecord.keep.coding import loaded, written
from onrecord.keep.errors import RecordError
from onrecord.keep.store import Outcome
from onrecord.run.confine import OUT_OF_MEMORY
from onrecord.run.frames import FrameError, send, taken
from onrecord.run.messages import Answer, Config, Task
from onrecord.run.stages import named
from onrecord.terms import Findings, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.keep.store import Input
    from onrecord.run.settings import Settings
    from onrecord.run.stages import Stage
    from onrecord.terms import Document

_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from onrecord.run.worker import main; main()"
#: How often to look whether to stop, in seconds.
_LOOK = 0.2
_CHUNK = 1 << 20


class WorkerError(RecordError):
    """Workers cannot do their work at all, whatever the input; the message is a whole sentence."""


@dataclass(slots=True)
class _Worker:
    """One process and what it is doing."""

    process: subprocess.Popen[bytes]
    errors: IO[bytes]
    deadline: float
    #: ``start``, ``idle``, ``read``, ``load`` or ``find``.
    phase: str = "start"
    buffer: bytearray = field(default_factory=bytearray)
    source: Input | None = None
    document: Document | None = None
    problems: tuple[Problem, ...] = ()

    def kill(self) -> int:
        """End it and all it started; its exit status."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self.process.kill()
        status = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        return status

    def last_words(self) -> str:
        """The last line it wrote to its error output."""
        self.errors.seek(0)
        lines = self.errors.read().decode("utf-8", "replace").strip().splitlines()
        self.errors.close()
        return lines[-1] if lines else "it said nothing"


class Workers:
    """Reads inputs in several processes; use it as a context manager so that none is left behind."""

    def __init__(self, count: int, *, settings: Settings, stages: Sequence[Stage], signature: str) -> None:
        """Prepare so many workers; they start with the first input."""
        self._count = count
        self._settings = settings
        self._signature = signature
        self._config = Config(
            read=named(stages, "read").work,
            find=named(stages, "find").work,
            memory=settings.memory,
            cpu_seconds=settings.cpu_seconds,
            read_seconds=settings.read_seconds,
            find_seconds=settings.find_seconds,
            find_seconds_per_1000=settings.find_seconds_per_1000,
            max_characters=settings.max_characters,
        )
        self._selector = selectors.DefaultSelector()
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in tuple(self._workers):
            self._remove(worker)
            worker.errors.close()
        self._selector.close()

    def outcomes(
        self, tasks: Iterator[tuple[Input, bytes]], *, stop: Callable[[], bool] = lambda: False
    ) -> Iterator[Outcome]:
        """What became of each task, as they get done.

        Tasks are taken one by one as workers fall idle; when ``stop`` says so no more are taken, and those begun are
        finished.

        Raises:
            WorkerError: when a worker cannot start or cannot load its model.
        """
        waiting: list[tuple[Input, bytes]] = []
        exhausted = False
        while True:
            while not exhausted and not stop() and len(waiting) < self._free():
                task = next(tasks, None)
                exhausted = task is None
                waiting.extend([task] if task else [])
            for _ in waiting[len(self._idle()) + self._starting() :]:
                self._start()
            for worker, task in zip(self._idle(), tuple(waiting), strict=False):
                waiting.remove(task)
                self._hand(worker, *task)
            if not waiting and not any(worker.source for worker in self._workers):
                return
            yield from self._wait()

    def _free(self) -> int:
        return self._count - sum(worker.source is not None for worker in self._workers)

    def _idle(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.phase == "idle"]

    def _starting(self) -> int:
        return sum(worker.phase == "start" for worker in self._workers)

    def _start(self) -> None:
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the worker
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-P", "-c", _BOOT, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        )
        worker = _Worker(process, errors, time.monotonic() + self._settings.load_seconds)
        assert process.stdin is not None
        assert process.stdout is not None
        self._workers.append(worker)
        self._selector.register(process.stdout, selectors.EVENT_READ, worker)
        self._send(worker, written(self._config))

    def _hand(self, worker: _Worker, source: Input, raw: bytes) -> None:
        worker.source, worker.document, worker.problems = source, None, ()
        worker.phase = "read"
        worker.deadline = time.monotonic() + self._settings.read_seconds
        self._send(worker, written(Task(source.name, source.media_type)))
        self._send(worker, raw)

    def _send(self, worker: _Worker, message: bytes) -> None:
        assert worker.process.stdin is not None
        # If it died, its end of the other pipe tells us so in a moment.
        with suppress(BrokenPipeError):
            send(worker.process.stdin, message)

    def _wait(self) -> Iterator[Outcome]:
        """Look at the workers once: what they said, which are gone, which are late."""
        for key, _ in self._selector.select(timeout=_LOOK):
            worker: _Worker = key.data
            data = os.read(key.fd, _CHUNK)
            if not data:
                yield from self._lost(worker, self._remove(worker))
                continue
            worker.buffer.extend(data)
            try:
                for message in taken(worker.buffer):
                    yield from self._heard(worker, loaded(message, Answer))
            except (FrameError, ValueError):
                self._remove(worker)
                yield from self._failed(worker, "killed", "its worker answered with something that is no answer")
        now = time.monotonic()
        for worker in tuple(self._workers):
            if worker.phase != "idle" and now > worker.deadline:
                self._remove(worker)
                yield from self._late(worker)

    def _heard(self, worker: _Worker, message: Answer) -> Iterator[Outcome]:
        now = time.monotonic()
        match message.kind:
            case "ready":
                worker.phase = "idle"
            case "read":
                worker.problems, worker.document = message.problems, message.document
                worker.phase, worker.deadline = "load", now + self._settings.load_seconds
                if worker.document is None:
                    yield self._done(worker, None)
            case "loading":
                worker.phase, worker.deadline = "load", now + self._settings.load_seconds
            case "finding":
                worker.phase = "find"
                worker.deadline = now + message.seconds
            case "found":
                worker.problems += message.problems
                yield self._done(worker, message.findings)
            case "unable":
                raise WorkerError(f"The search for statements cannot be loaded: {message.message}.")

    def _done(self, worker: _Worker, findings: Findings | None, *, again: bool = False) -> Outcome:
        assert worker.source is not None
        outcome = Outcome(worker.source, self._signature, worker.document, findings, worker.problems, again)
        worker.source, worker.document, worker.problems, worker.phase = None, None, (), "idle"
        return outcome

    def _lost(self, worker: _Worker, status: int) -> Iterator[Outcome]:
        if worker.phase == "start":
            raise WorkerError(f"A worker process could not start: {worker.last_words()}.")
        if status in (-signal.SIGXCPU, -signal.SIGALRM):
            yield from self._late(worker)
        elif status == OUT_OF_MEMORY:
            limit = self._settings.memory // 1_000_000
            yield from self._failed(worker, "out-of-memory", f"it would have taken more than {limit:,} MB of memory")
        else:
            how = f"signal {-status}" if status < 0 else f"exit status {status}"
            yield from self._failed(worker, "killed", f"its worker process died ({how})")

    def _late(self, worker: _Worker) -> Iterator[Outcome]:
        if worker.phase == "start":
            raise WorkerError("A worker process took too long to start.")
        yield from self._failed(worker, "too-slow", "it took longer than allowed")

    def _failed(self, worker: _Worker, code: str, reason: str) -> Iterator[Outcome]:
        """Make the outcome of an input whose worker is gone: the document, if it had got so far, without statements."""
        worker.errors.close()
        if worker.source is None:
            return
        document = worker.document
        findings = None if document is None else Findings(document.id, (), (), ())
        if document is None:
            problem = Problem(worker.source.name, "failed", code, f"Reading it was broken off: {reason}.")
        else:
            message = f"The text is kept, but the search for statements in it was broken off: {reason}."
            problem = Problem(worker.source.name, "partial", code, message, document=document.id)
        worker.problems += (problem,)
        yield self._done(worker, findings, again=True)

    def _remove(self, worker: _Worker) -> int:
        assert worker.process.stdout is not None
        self._selector.unregister(worker.process.stdout)
        self._workers.remove(worker)
        return worker.kill()
