"""The terms as JSON and back: for rows of the store and for the pipe between processes.

Nothing but strings, numbers, lists and objects is written, so that reading a row can never run code; what is read back is
checked against the type it is read as. The bytes are UTF-8 in which lone surrogates stay as they are (``surrogatepass``):
every Python string comes back as it was.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

#: Making one takes longer than reading a row with it.
_DECODERS: dict[type[Any], msgspec.json.Decoder[Any]] = {}


def packed(text: str) -> bytes:
    """Any string as bytes; the order of bytes is the order of code points."""
    return text.encode("utf-8", "surrogatepass")


def unpacked(data: bytes) -> str:
    """The string that was `packed`."""
    return data.decode("utf-8", "surrogatepass")


def written(value: object) -> bytes:
    """A term, or plain values, as JSON; the same bytes for the same value."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        # The fast way knows no lone surrogates.
        return packed(json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":")))


def loaded(data: bytes, kind: type[T]) -> T:
    """The value of type ``kind`` that was `written`; raises ValueError when the bytes are something else."""
    try:
        value: T = _decoder(kind).decode(data)
    except UnicodeDecodeError:
        return msgspec.convert(json.loads(unpacked(data)), type=kind)
    return value


def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    return _DECODERS.get(kind) or _DECODERS.setdefault(kind, msgspec.json.Decoder(kind))
