from __future__ import annotations

import threading

from onrecord.keep.errors import RecordError
from onrecord.show.web.work import Work


def test_one_thing_at_a_time() -> None:
    """While something is being done nothing else begins; afterwards it may."""
    work, gate = Work(), threading.Event()
    first = work.start("first", gate.wait)
    second = work.start("second", gate.wait)
    busy = work.is_busy
    gate.set()

    assert (True, False, True) == (first, second, busy)
    assert work.wait(10)
    assert work.start("third", gate.wait)
    assert work.wait(10)


def test_a_failure_is_told() -> None:
    """What failed for a reason that people can act on says it; nobody waits for ever for what broke."""

    def fail() -> None:
        raise RecordError("The record is locked.")

    work = Work()
    work.start("failing", fail)
    work.wait(10)

    assert work.stand
    assert ("The record is locked.", True) == (work.stand.failure, work.stand.is_over)
