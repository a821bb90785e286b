"""JSON that is always valid UTF-8."""

from __future__ import annotations

import json
import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def json_text(value: object, *, indent: int | None = None) -> str:
    r"""``value`` as JSON, with letters as they are and lone surrogates escaped as ``\udXXX``.

    Keys keep the order they are given in, so that the same row always gives the same line.
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def encodable(text: str) -> str:
    r"""``text`` with lone surrogates written out as ``\udXXX``, for formats that cannot carry them."""
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
