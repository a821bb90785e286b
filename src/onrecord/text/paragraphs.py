"""Paragraphs: the lines of a text that are not blank."""

from __future__ import annotations


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of the lines that hold more than white space, without the space around them.

    A line ends where `str.splitlines` ends it: at CR, LF, NEL, the Unicode line and paragraph separators and the
    old control characters for form feed and records.
    """
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            found.append((start, start + len(bare)))
        at += len(line)
    return tuple(found)
