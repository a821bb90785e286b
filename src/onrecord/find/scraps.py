"""Scraps: a name, a heading or a dateline that the reader model took for something said, tied to nobody and to no cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
#: Fewer words than this, in no marks, with nobody who says them, tell nothing.
_LEAST_WORDS: Final = 6


def is_scrap(text: str, draft: Draft, quotations: Sequence[Quotation]) -> bool:
    """Whether a draft is nothing but a few words of nobody.

    Args:
        text: The text that all ranges lie in.
        draft: Source, cue and content ranges of one statement.
        quotations: All quotations of the text.
    """
    sources, cues, contents = draft
    if sources or cues or sum(len(_WORD.findall(text, start, end)) for start, end in contents) >= _LEAST_WORDS:
        return False
    return not any(q.start < end and start < q.end for q in quotations for start, end in contents)
