"""Reading: paths in, a record out.

First all bytes are kept, each input in a transaction of its own; only then is anything made of them. What was kept is
therefore read sooner or later, if not by this process then by the next.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.keep.sqlite import SqliteStore
from onrecord.keep.store import Outcome
from onrecord.run.gather import gather
from onrecord.run.progress import Progress, Step
from onrecord.run.record import Record
from onrecord.run.settings import Settings
from onrecord.run.settling import settle
from onrecord.run.stages import STAGES, check, signature
from onrecord.run.stopping import stoppable
from onrecord.run.workers import Workers
from onrecord.terms import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.keep.store import Input, Store
    from onrecord.run.gather import Found
    from onrecord.run.stages import Stage
    from onrecord.run.stopping import Stop
    from onrecord.terms import Document

Report = Callable[[Progress], None]


def read(
    paths: str | Path | Sequence[str | Path],
    *,
    record: str | Path = "story.record",
    settings: Settings | None = None,
    report: Report | None = None,
    stages: Sequence[Stage] = STAGES,
) -> Record:
    """Read files, folders, globs and standard input (``-``) into a record, and settle who is who.

    Only what is new is read; what an earlier reading left behind is finished, with no paths at all too. What cannot
    be read is a `Problem` of the record.

    Args:
        paths: What to read.
        record: The file of the record; it is made if there is none.
        settings: Limits and number of workers.
        report: Called after each change, with how far it has come.
        stages: The work to be done, in order.

    Returns:
        The record, open.

    Raises:
        RecordError: when the record cannot be used.
        WorkerError: when no worker can start or load the model.
        Stopped: when Ctrl-C or SIGTERM came; what was begun has been kept.
        ValueError: when the stages do not fit together.
    """
    check(stages)
    chosen = (paths,) if isinstance(paths, str | Path) else tuple(paths)
    store = SqliteStore(Path(record), create=True)
    try:
        with stoppable() as stop:
            reading = _Reading(store, settings or Settings(), report or _silent, stages, stop)
            reading.accept(gather(chosen))
            reading.work()
            reading.settle()
            stop.done()
    except BaseException:
        store.close()
        raise
    return Record(store, stages=stages)


def _silent(_progress: Progress) -> None:
    pass


class _Reading:
    """One reading and its counts."""

    def __init__(self, store: Store, settings: Settings, report: Report, stages: Sequence[Stage], stop: Stop) -> None:
        self._store = store
        self._settings = settings
        self._report = report
        self._stages = stages
        self._stop = stop
        self._signature = signature(stages)
        self._began = time.monotonic()
        self._asked: dict[str, Input] = {}
        self._failed = 0

    def accept(self, found: Sequence[Found]) -> None:
        """Keep the bytes of everything that was found, or the reason why there are none."""
        for number, item in enumerate(found):
            if self._stop():
                return
            self._tell("accept", number, len(found), item.name)
            self._accept(item)
        self._tell("accept", len(found), len(found), "")

    def _accept(self, item: Found) -> None:
        content = item.problem or item.load(max_bytes=self._settings.max_bytes)
        if isinstance(content, Problem):
            self._failed += content.severity == "failed"
            self._store.refuse(content, origin=item.origin)
        else:
            source = self._store.accept(content, name=item.name, origin=item.origin)
            self._asked[source.sha256] = source

    def work(self) -> None:
        """Read all that is pending, that of earlier readings included."""
        pending = self._store.pending(self._signature)
        # What failed before and is not tried again counts as failed now as well: it was asked for.
        again = {source.sha256 for source in pending}
        self._failed += sum(source.state == "failed" for source in self._asked.values() if source.sha256 not in again)
        done = 0
        self._tell("read", done, len(pending), pending[0].name if pending else "")
        for outcome in self._outcomes(pending):
            self._store.write(outcome)
            done += 1
            self._failed += outcome.document is None
            self._tell("read", done, len(pending), outcome.source.name)

    def _outcomes(self, pending: Sequence[Input]) -> Iterator[Outcome]:
        given_up: list[Outcome] = []
        begun: dict[str, int] = {}
        count = self._settings.workers_for(len(pending))
        workers = Workers(count, settings=self._settings, stages=self._stages, signature=self._signature)
        try:
            with workers:
                for outcome in workers.outcomes(self._tasks(pending, begun, given_up), stop=self._stop):
                    yield self._judged(outcome, begun.pop(outcome.source.sha256))
        finally:
            # Stopped at once, or no worker to be had: the inputs are not to blame.
            for sha256 in begun:
                self._store.release(sha256)
        yield from given_up

    def _tasks(
        self, pending: Sequence[Input], begun: dict[str, int], given_up: list[Outcome]
    ) -> Iterator[tuple[Input, bytes]]:
        for source in pending:
            attempts = self._store.start(source.sha256, self._signature)
            if attempts is None:
                # Another process was faster.
                continue
            if attempts > self._settings.attempts:
                given_up.append(Outcome(source, self._signature, None, None, (_given_up(source, attempts - 1),)))
                continue
            begun[source.sha256] = attempts
            yield source, self._store.raw(source.sha256)

    def _judged(self, outcome: Outcome, attempts: int) -> Outcome:
        """The outcome, and that it was the last attempt if so."""
        if not outcome.again or attempts < self._settings.attempts:
            return outcome
        problem = _given_up(outcome.source, attempts, outcome.document)
        return replace(outcome, again=False, problems=(*outcome.problems, problem))

    def settle(self) -> None:
        """Settle everything anew."""
        self._tell("settle", 0, 1, "")
        settle(self._store, self._stages)
        self._tell("done", 1, 1, "")

    def _tell(self, step: Step, done: int, total: int, name: str) -> None:
        self._report(Progress(step, done, self._failed, total, name, time.monotonic() - self._began))


def _given_up(source: Input, attempts: int, document: Document | None = None) -> Problem:
    message = f"It was begun {attempts} times and never finished, so it is not tried again."
    if document is None:
        return Problem(source.name, "failed", "gave-up", message)
    return Problem(source.name, "partial", "gave-up", message, document=document.id)
