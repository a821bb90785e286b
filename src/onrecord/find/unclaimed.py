"""Quotations that the reader model led to nobody: a sentence in marks is somebody's words even where no cue stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.modes import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.text.marks import Quotation

Range = tuple[int, int]
_WORD: Final = re.compile(r"\w+")
#: Fewer words than this in marks are a name, a scare quote or a slogan as often as a statement.
_LEAST_WORDS: Final = 5


def unclaimed(text: str, quotations: Sequence[Quotation], claimed: Sequence[Range]) -> tuple[Range, ...]:
    """Inner ranges of outermost quotations that hold a whole sentence and that no content touches.

    Args:
        text: The text that all ranges lie in.
        quotations: All quotations of the text.
        claimed: Content ranges of all statements found so far.
    """
    return tuple(
        (quotation.inner_start, quotation.inner_end)
        for quotation in quotations
        if quotation.depth == 0
        and not any(a < quotation.inner_end and quotation.inner_start < b for a, b in claimed)
        and _is_sentence(text, quotation)
    )


def _is_sentence(text: str, quotation: Quotation) -> bool:
    words = text[quotation.inner_start : quotation.inner_end].strip()
    if len(_WORD.findall(words)) < _LEAST_WORDS or is_title(words):
        return False
    before = text[: quotation.start].rstrip(" \t")[-1:]
    starts = quotation.continued or before in ("", "\n", "\r", ".", "!", "?", ":", ",", "”", '"')
    ends = words[-1] in ".!?…,"
    return starts and ends and (words[0].isupper() or not words[0].isalpha())
