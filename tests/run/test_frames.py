"""Messages over a pipe."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.run.frames import LARGEST, FrameError, receive, send, taken


@given(st.lists(st.binary(max_size=20), max_size=5), st.integers(1, 9))
def test_messages_arrive_whole_however_they_are_cut(messages: list[bytes], size: int) -> None:
    """What is sent is taken off in order, whatever the pieces in which it arrives."""
    pipe = io.BytesIO()
    for message in messages:
        send(pipe, message)
    data, buffer, found = pipe.getvalue(), bytearray(), []
    for at in range(0, len(data), size):
        buffer.extend(data[at : at + size])
        found += list(taken(buffer))
    assert messages == found
    assert not buffer


@given(st.lists(st.binary(max_size=20), min_size=1, max_size=5))
def test_waiting_gives_one_message_at_a_time(messages: list[bytes]) -> None:
    """A waiting reader gets each message, then none once the other side is gone."""
    pipe = io.BytesIO()
    for message in messages:
        send(pipe, message)
    pipe.seek(0)
    assert [*messages, None] == [receive(pipe) for _ in range(len(messages) + 1)]


@pytest.mark.parametrize("cut", [1, 7, 8, 10])
def test_a_torn_message_is_none(cut: int) -> None:
    """A message whose sender died halfway is not taken for a shorter one."""
    pipe = io.BytesIO()
    send(pipe, b"four")
    assert None is receive(io.BytesIO(pipe.getvalue()[:cut]))


def test_a_boast_is_refused() -> None:
    """A length beyond all measure is refused before a byte of it is awaited."""
    with pytest.raises(FrameError, match="bytes"):
        list(taken(bytearray((LARGEST + 1).to_bytes(8, "big"))))
