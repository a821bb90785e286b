"""Headings inside an article: what they tell stands in the lines below, so it is told in a heading and not once more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
#: A heading has at most so many words.
_MOST_WORDS: Final = 14
#: What ends a sentence or leads in another line, before the marks that may close behind it.
_ENDED: Final = re.compile(r"[.!?…:;,—–-][\"'”’»)\]]*\Z")
#: A post of somebody on a network, with a handle or an address, is no heading.
_POSTED: Final = re.compile(r"@\w|https?:|\w\.(?:com|org)/")


def headings(text: str, paragraphs: Sequence[Range]) -> tuple[Range, ...]:
    """The paragraphs that are headings: short lines that end like no sentence, with a sentence in a line below.

    Args:
        text: The text that the paragraphs lie in.
        paragraphs: All paragraphs, in order.
    """
    last = max((start for start, end in paragraphs if _ENDED.search(text, start, end)), default=-1)
    return tuple((start, end) for start, end in paragraphs if start < last and _is_heading(text[start:end]))


def _is_heading(line: str) -> bool:
    return _ENDED.search(line) is None and _POSTED.search(line) is None and 0 < len(_WORD.findall(line)) <= _MOST_WORDS
