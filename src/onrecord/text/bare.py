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
    """The text with furniture, the dateline of the report, and everything from ``limit`` on replaced by spaces.

    Line ends stay, so paragraphs stay apart; the length stays, so offsets into it are offsets into the document.
    """
    text = _undated(blanked(document.text, (item.span for item in document.furniture)))
    if limit is None or len(text) <= limit:
        return text
    return text[:limit] + _blank(text[limit:])


def _undated(text: str) -> str:
    """``text`` with the dateline blanked that opens the report: what it names did and said nothing."""
    for line in _LINE.finditer(text, 0, _TOP):
        found = dateline(line.group())
        if found is not None:
            end = line.start() + found.end
            return text[: line.start()] + _blank(text[line.start() : end]) + text[end:]
    return text


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
