"""Attributions inside a content: A said that B had warned.

The reader model gives each word one part in one attribution, so what stands inside a paraphrase is read again by
itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.infer.reader import Attribution, Reader
    from onrecord.text.marks import Quotation

Range = tuple[int, int]

#: Words that may attribute; a content without one is not read again. An open list of common reporting verbs.
_CUE: Final = re.compile(
    r"\b(?:said|says|saying|told|warned|warns|warning|argued|argues|claimed|claims|insisted|insists|stressed|noted"
    r"|announced|asked|asks|asking|added|wrote|tweeted|posted|promised|pledged|vowed|demanded|demands|denied|denies|accused|backed|rejected"
    r"|called\sfor|urged|proposed|offered|threatened|admitted|according\sto)\b"
)
#: Shorter contents, in code points, have no room for an attribution of their own.
_LEAST: Final = 40


def worth_reading_again(text: str, contents: Sequence[Range], quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """Content ranges, outside quotation marks, that may hold an attribution of their own."""
    marked = [(quotation.start, quotation.end) for quotation in quotations if quotation.depth == 0]
    return tuple(
        (start, end)
        for start, end in contents
        if end - start >= _LEAST
        and not any(a <= start and end <= b for a, b in marked)
        and _CUE.search(text, start, end)
    )


def nested(reader: Reader, text: str, ranges: Sequence[Range]) -> tuple[tuple[int, Attribution], ...]:
    """Read each range by itself.

    Returns:
        Pairs of offset and attribution; the spans of an attribution count from its offset. Only attributions with a
        source, a cue and a content are given: a fragment read out of its sentence invites weaker guesses.
    """
    if not ranges:
        return ()
    readings = reader.read_many([text[start:end] for start, end in ranges])
    return tuple(
        (start, attribution)
        for (start, _), reading in zip(ranges, readings, strict=True)
        for attribution in reading.attributions
        if attribution.sources and attribution.cues and attribution.contents
    )
