"""Stopping when asked."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from onrecord.run.stopping import Stopped, stoppable


def test_nobody_asked() -> None:
    """Without a signal nothing stops, and the handlers are as before afterwards."""
    before = signal.getsignal(signal.SIGTERM)
    with stoppable() as stop:
        assert not stop()
        stop.done()
    assert before == signal.getsignal(signal.SIGTERM)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_asks_and_the_second_insists(number: signal.Signals) -> None:
    """One signal is a wish that is granted at the end; the second is an exception at once."""
    with stoppable() as stop:
        os.kill(os.getpid(), number)
        assert stop()
        with pytest.raises(Stopped, match=number.name) as stopped:
            os.kill(os.getpid(), number)
        with pytest.raises(Stopped):
            stop.done()
    assert number == stopped.value.signal


def test_other_threads_hear_nothing() -> None:
    """In a thread that cannot take signals, reading still works."""
    heard: list[bool] = []

    def inside() -> None:
        with stoppable() as stop:
            heard.append(stop())

    thread = threading.Thread(target=inside)
    thread.start()
    thread.join()
    assert [False] == heard
