"""Stopping when asked: finish what is begun, keep it, then stop; asked twice, stop at once."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopped(KeyboardInterrupt):
    """The reading was stopped by a signal after the documents begun were kept."""

    def __init__(self, number: int) -> None:
        super().__init__(f"stopped by {signal.Signals(number).name}")
        #: The signal; a shell expects the exit status 128 + this.
        self.signal = number


class Stop:
    """Whether somebody asked to stop."""

    def __init__(self) -> None:
        self.signal: int | None = None

    def __call__(self) -> bool:
        """Whether to begin nothing more."""
        return self.signal is not None

    def ask(self, number: int, _frame: FrameType | None) -> None:
        """Take a signal."""
        if self.signal is not None:
            raise Stopped(number)
        self.signal = number

    def done(self) -> None:
        """Raise `Stopped` if somebody asked."""
        if self.signal is not None:
            raise Stopped(self.signal)


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Listen to Ctrl-C and SIGTERM while inside; only the main thread can, elsewhere nobody is listened to."""
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = {number: signal.signal(number, stop.ask) for number in _SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
