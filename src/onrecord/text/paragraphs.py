"""Paragraphs: the lines of a text that are not blank, put together again where the text was broken at a fixed width.

Mail, agency feeds and old text files break lines after 60 to 100 characters. Such a text gives itself away: line after
line ends before a word that would not have fitted, and goes on in the middle of a sentence.
"""

from __future__ import annotations

import re

from onrecord.text.remembered import remembered

#: Lines that are broken at a fixed width are at least and at most so long, in code points.
_NARROW, _WIDE = 40, 100
#: So many lines must go on in the middle of a sentence, and such a share of all that follow on another.
_FEWEST, _SHARE = 3, 0.3
_BULLET = re.compile(r"[-–—•*·>]\s")
_NUMBER = re.compile(r"\d{1,3}[.)]\s")
_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@remembered
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of the paragraphs of ``text``, without the white space around them.

    A paragraph is a line that holds more than white space; in a text broken at a fixed width it is all lines up to
    one that ends early, a blank one or the item of a list. A line ends where `str.splitlines` ends it.
    """
    lines = _lines(text)
    width = _width(text, lines)
    if width is None:
        return tuple((start, end) for start, end, _ in lines)
    found: list[tuple[int, int]] = []
    for index, (start, end, follows) in enumerate(lines):
        if (
            follows
            and _is_full(text, lines[index - 1], start, width)
            and not _is_item(text, lines[index - 1][1], start)
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


@remembered
def unbroken(text: str) -> str:
    """``text``, as long as it is, with a space for every line break inside a paragraph."""
    pieces, reached = [], 0
    for start, end in paragraphs(text):
        pieces += [text[reached:start], _BREAK.sub(" ", text[start:end])]
        reached = end
    return "".join([*pieces, text[reached:]])


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Start and end of every line that is not blank, and whether it follows on one without a blank line between."""
    found: list[tuple[int, int, bool]] = []
    at, follows = 0, False
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            found.append((start, start + len(bare), follows))
        follows = bool(bare)
        at += len(line)
    return found


def _width(text: str, lines: list[tuple[int, int, bool]]) -> int | None:
    """The width at which the lines of a text were broken; none when they were not."""
    following = sum(follows for _, _, follows in lines)
    lengths = [end - start for start, end, _ in lines if end - start <= _WIDE]
    if following < _FEWEST or len(lengths) < 0.9 * len(lines):
        return None
    width = max(lengths)
    running_on = sum(
        follows and text[start].islower() and _is_full(text, lines[index - 1], start, width)
        for index, (start, _, follows) in enumerate(lines)
    )
    return width if running_on >= max(_FEWEST, _SHARE * following) else None


def _is_item(text: str, before: int, start: int) -> bool:
    """Whether a line begins an item of a list; after "on March" a line that begins with "8." does not."""
    return bool(_BULLET.match(text, start)) or (text[before - 1] in ".:;!?" and bool(_NUMBER.match(text, start)))


def _is_full(text: str, line: tuple[int, int, bool], following: int, width: int) -> bool:
    """Whether the word at ``following`` would not have fitted on ``line``."""
    start, end, _ = line
    limit = following + width + 1
    word = following
    while word < min(len(text), limit) and not text[word].isspace():
        word += 1
    return end - start >= _NARROW and end - start + 1 + word - following > width
