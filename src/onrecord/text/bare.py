"""The text of a document with its furniture blanked out, so that nothing in furniture can become a statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text.datelines import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Document, Span

#: How far into a text its dateline is looked for, in code points.
_TOP: Final = 2500
_LINE: Final = re.compile(r"(?<![^\n])\S.*")


def bare(document: Document, limit: int | None = None) -> str:
    """The text with every code point of furniture, and everything from ``limit`` on, replaced by a space.

    Line ends stay, so paragraphs stay apart; the length stays, so offsets into it are offsets into the document.
    """
    text = blanked(document.text, (item.span for item in document.furniture))
    if limit is None or len(text) <= limit:
        return text
    return text[:limit] + _blank(text[limit:])


def undated(text: str) -> str:
    """``text`` with the dateline blanked that opens the report: what it names did and said nothing."""
    start, end = dateline_in(text)
    return text[:start] + _blank(text[start:end]) + text[end:]


def dateline_in(text: str) -> tuple[int, int]:
    """Where the dateline stands that opens the report in a bare text; an empty range where there is none."""
    for line in _LINE.finditer(text, 0, _TOP):
        found = dateline(line.group())
        if found is not None:
            return line.start(), line.start() + found.end
    return 0, 0


def blanked(text: str, spans: Iterable[Span]) -> str:
    """``text`` with the code points under ``spans`` replaced by spaces, line ends kept."""
    parts: list[str] = []
    reached = 0
    for span in sorted(spans):
        if span.end <= reached:
            continue
        start = max(span.start, reached)
        parts.extend((text[reached:start], _blank(text[start : span.end])))
        reached = span.end
    parts.append(text[reached:])
    return "".join(parts)


def _blank(piece: str) -> str:
    return "".join(char if char in "\n\r" else " " for char in piece)
