"""Some words of an article with what stands around them, and where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.text import Text

from onrecord.show.visible import one_line
from onrecord.show.wording import outlet_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from onrecord.terms import Document, Span

#: Code points shown before the first and after the last of the words.
_AROUND: Final = 40


def excerpt(spans: Iterable[Span], document: Document) -> RenderableType:
    """The words of ``spans`` set off in their surroundings, and outlet, document and range below."""
    ordered = sorted(set(spans))
    start, end = ordered[0].start, max(span.end for span in ordered)
    low, high = max(0, start - _AROUND), min(len(document.text), end + _AROUND)
    low = document.text.find(" ", low, start) + 1 if low else 0
    high = max(document.text.rfind(" ", end, high), end) if high < len(document.text) else high
    words, at = Text("… " if low else "", style="dim"), low
    for span in ordered:
        if span.start < at:
            continue
        words.append(_kept(document.text[at : span.start]), style="not dim")
        words.append(_kept(span.exact), style="bold not dim")
        at = span.end
    words.append(_kept(document.text[at:high]), style="not dim")
    words.append(" …" if high < len(document.text) else "")
    return Group(words, Text(f"{outlet_words(document)} · {one_line(document.name)}:{start}-{end}", style="dim"))


def _kept(text: str) -> str:
    """``text`` made visible on one line, with one space kept where it began or ended with white space."""
    inner = one_line(text)
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if inner and text[-1:].isspace() else ''}"
