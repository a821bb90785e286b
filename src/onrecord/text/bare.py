"""The text of a document with its furniture blanked out, so that nothing in furniture can become a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Document, Span


def bare(document: Document, limit: int | None = None) -> str:
    """The text with every code point of furniture, and everything from ``limit`` on, replaced by a space.

    Line ends stay, so paragraphs stay apart; the length stays, so offsets into it are offsets into the document.
    """
    text = blanked(document.text, (item.span for item in document.furniture))
    if limit is None or len(text) <= limit:
        return text
    return text[:limit] + _blank(text[limit:])


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
