"""Found words in the terminal, with the text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.visible import one_line
from onrecord.show.wording import MODES, outlet_words, speaker_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.console import RenderableType

    from onrecord.terms import Hit, Line

#: Code points shown before and after the words.
AROUND = 90


def found(hits: Iterable[Hit], lines: Mapping[str, Line]) -> RenderableType:
    """Each place with its outlet, document and range, the words in their surroundings, and who speaks there."""
    return Group(*(part for hit in hits for part in (_where(hit, lines), Padding(_snippet(hit), (0, 0, 0, 2)), Text())))


def _where(hit: Hit, lines: Mapping[str, Line]) -> Text:
    place = f"{one_line(hit.document.name)}:{hit.span.start}-{hit.span.end}"
    told = Text(f"{outlet_words(hit.document)} · {place}", style="dim")
    for line in (lines[statement] for statement in hit.statements if statement in lines):
        told.append(f" · {speaker_words(line.speaker)}, {MODES[line.statement.mode]}", style="not dim cyan")
    return told


def _snippet(hit: Hit) -> Text:
    text, span = hit.document.text, hit.span
    before = _from_word(text[max(0, span.start - AROUND) : span.start], cut=span.start > AROUND)
    after = text[span.end : span.end + AROUND]
    whole = span.end + AROUND >= len(text)
    told = Text(("… " if span.start > AROUND else "") + _spaced(before))
    told.append(one_line(span.exact), style="bold reverse")
    return told.append(_spaced(after if whole else after.rpartition(" ")[0] or after) + ("" if whole else " …"))


def _from_word(text: str, *, cut: bool) -> str:
    """``text`` from its first whole word on, when its beginning was cut off."""
    return text.partition(" ")[2] if cut and " " in text else text


def _spaced(text: str) -> str:
    """``text`` on one line, keeping one space where it began or ended with some."""
    inner = one_line(text)
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if inner and text[-1:].isspace() else ''}"
