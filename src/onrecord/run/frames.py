"""Messages over a pipe: eight bytes of length, then so many bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

_HEAD = 8
#: No honest message is larger: a text of 20 MB with all that is found in it stays far below.
LARGEST = 512 * 1024 * 1024


class FrameError(Exception):
    """What came over the pipe is no message."""


def send(pipe: IO[bytes], message: bytes) -> None:
    """Write one message; raises OSError when nobody reads any more."""
    pipe.write(len(message).to_bytes(_HEAD, "big"))
    pipe.write(message)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Wait for one message; none when the other side is gone."""
    head = pipe.read(_HEAD)
    if len(head) < _HEAD:
        return None
    message = pipe.read(int.from_bytes(head, "big"))
    return message if len(message) == int.from_bytes(head, "big") else None


def taken(buffer: bytearray) -> Iterator[bytes]:
    """Take the whole messages off the front of ``buffer``; raises FrameError on one that claims to be too large."""
    while len(buffer) >= _HEAD:
        size = int.from_bytes(buffer[:_HEAD], "big")
        if size > LARGEST:
            raise FrameError(f"a message of {size} bytes")
        if len(buffer) < _HEAD + size:
            return
        message = bytes(buffer[_HEAD : _HEAD + size])
        del buffer[: _HEAD + size]
        yield message
