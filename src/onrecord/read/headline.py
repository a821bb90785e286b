"""Which line of a plain text is its headline, and where it is repeated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.datelines import dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.rows import Row
    from onrecord.terms.document import FurnitureKind

#: Longest headline, in code points.
_LONGEST = 220
#: How many lines from the top a headline, or its repetition, is looked for.
_REACH = 14
#: A sentence ends so, a headline does not; but "in the U.S." may end one.
_STOP = re.compile(r"(?:[,;:…]|(?<!\b[A-Z])(?<!\.[A-Z])\.)[”\"’')\]]*$")

#: One sentence that ends and another that begins: a paragraph, and no headline.
_SENTENCES = re.compile(r"[a-z]{2}[.!?] +[“\"]?[A-Z][a-z]+ [a-z]")


def headline(rows: Sequence[Row], kinds: Sequence[FurnitureKind | None]) -> int | None:
    """Index of the headline: the first line that is no furniture, when it is short, has no full stop, and stands apart.

    It stands apart when a blank line or furniture follows it, or a line that goes on like a paragraph.
    """
    first = next((i for i, kind in enumerate(kinds[:_REACH]) if kind is None), None)
    if first is None or first + 1 >= len(rows):
        return None
    words = rows[first].words.lstrip("# ")
    if (
        len(words) > _LONGEST
        or words.count(" ") < 2
        or _STOP.search(words)
        or _SENTENCES.search(words)
        or not any(c.isalpha() for c in words)
        or dateline(words)
    ):
        return None
    below = rows[first + 1]
    if below.gap or kinds[first + 1] is not None or len(below.words) > max(60, len(words)):
        return first
    return None


def repeated(rows: Sequence[Row], title: str) -> tuple[int, ...]:
    """Indices of the lines near the top that say the headline again; the first place it stands is not among them."""
    wanted = _folded(title)
    found = [i for i, row in enumerate(rows[:_REACH]) if _folded(row.words) == wanted]
    return tuple(found[1:])


def _folded(words: str) -> str:
    return " ".join(
        words.lstrip("# ").casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split()
    )
