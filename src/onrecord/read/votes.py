"""What other readers of the page take for the article, laid over our blocks.

A voter gives text without places. How much of a block it took is told by the block's runs of four words.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import trafilatura

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+")
#: Words in a run; the published measure of article text uses the same.
RUN = 4

# It reports to the root of its own logger what we report as problems.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, as the published measure cuts them, in lower case."""
    return tuple(_WORD.findall(text.lower()))


class Vote:
    """The text that one voter takes for the article."""

    __slots__ = ("_lines", "_runs", "is_empty")

    def __init__(self, lines: Iterable[str]) -> None:
        cut = [words(line) for line in lines]
        self._lines = frozenset(cut)
        flat = [w for line in cut for w in line]
        self._runs = frozenset(tuple(flat[i : i + n]) for n in range(1, RUN + 1) for i in range(len(flat) - n + 1))
        self.is_empty = not flat

    def share(self, block: tuple[str, ...]) -> float:
        """Share of the runs of a block that the voter took; of a block shorter than a run, only a whole line counts fully."""
        if not block:
            return 0.0
        if block in self._lines:
            return 1.0
        if len(block) < RUN:
            return 0.4 if block in self._runs else 0.0
        runs = [block[i : i + RUN] for i in range(len(block) - RUN + 1)]
        return sum(run in self._runs for run in runs) / len(runs)


def trafilatura_vote(html: str) -> Vote:
    """What trafilatura takes for the article; an empty vote when it takes nothing or cannot read the page."""
    try:
        text = trafilatura.extract(html, include_comments=False)
    except (ValueError, TypeError, AttributeError, AssertionError, LookupError, RecursionError, UnicodeError):
        # Third-party code on hostile input: whatever goes wrong in it, the page is read by our own features.
        text = None
    return Vote((text or "").splitlines())
