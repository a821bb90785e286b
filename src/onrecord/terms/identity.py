"""Ids that come from content, so that reading the same thing again adds nothing."""

from __future__ import annotations

import hashlib

#: Hexadecimal digits kept of a digest: 64 bits, enough for billions of rows without a clash by chance.
ID_DIGITS = 16


def sha256(data: bytes) -> str:
    """The SHA-256 digest of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def content_id(kind: str, *parts: str | int | None) -> str:
    """An id of 16 hexadecimal digits from what a row says.

    Each part is written with its length, so that ``("ab", "c")`` and ``("a", "bc")`` differ. Lone surrogates
    are escaped, so every string has an id.
    """
    written = "".join(f"{len(text)}:{text};" for text in (kind, *("" if p is None else str(p) for p in parts)))
    return sha256(written.encode("utf-8", "backslashreplace"))[:ID_DIGITS]
