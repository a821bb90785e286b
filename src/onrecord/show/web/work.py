"""Work that takes longer than a page may: one piece at a time, in a thread of its own."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.keep.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.run.progress import Progress


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a piece of work has come."""

    what: str
    is_over: bool = False
    #: Why it failed, in a whole sentence; empty when it did not.
    failure: str = ""
    progress: Progress | None = None


class Work:
    """At most one piece of work at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stand: Stand | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._stand is not None and not self._stand.is_over

    @property
    def stand(self) -> Stand | None:
        """How far the last piece of work has come; none when there was none."""
        return self._stand

    def start(self, what: str, how: Callable[[], object]) -> bool:
        """Start a piece of work; false, and nothing done, while another is going on."""
        with self._lock:
            if self.is_busy:
                return False
            self._stand = Stand(what)
            self._thread = threading.Thread(target=self._run, args=(how,), name="onrecord-work")
            self._thread.start()
            return True

    def report(self, progress: Progress) -> None:
        """Note how far a reading has come."""
        if self._stand is not None:
            self._stand = replace(self._stand, progress=progress)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end of what is being done, at most so long; whether it has ended."""
        if self._thread is not None:
            self._thread.join(seconds)
        return not self.is_busy

    def _run(self, how: Callable[[], object]) -> None:
        failure = "It ended before it was done."
        try:
            how()
            failure = ""
        except (RecordError, OSError) as error:
            failure = str(error)
        finally:
            # Whatever happens, nobody must wait for ever.
            if self._stand is not None:
                self._stand = replace(self._stand, is_over=True, failure=failure)
