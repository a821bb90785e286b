"""The non-blank lines of a text, trimmed, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
#: Invisible at the edge of a line: what `str.strip` takes, NUL, and the byte order mark.
_EDGE = " \t\v\f\x00\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\x85\x1c\x1d\x1e\x1f"


class Row(NamedTuple):
    """A trimmed line ``text[start:end]``; ``gap`` is whether a blank line, or nothing, stands before it."""

    start: int
    end: int
    words: str
    gap: bool


def rows(text: str) -> tuple[Row, ...]:
    """The lines of ``text`` that are not blank, in order; CR LF, CR and LF all end a line."""
    found: list[Row] = []
    reached = 0
    for line in _LINE.finditer(text):
        whole = line[0]
        left = len(whole) - len(whole.lstrip(_EDGE))
        words = whole.strip(_EDGE)
        if not words:
            continue
        start = line.start() + left
        breaks = text[reached:start].replace("\r\n", "\n")
        found.append(Row(start, start + len(words), words, not found or len(re.findall(r"[\r\n]", breaks)) > 1))
        reached = start + len(words)
    return tuple(found)
