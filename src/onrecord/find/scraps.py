"""Scraps: what the reader model took for something said and nobody said.

A name, a heading or a dateline, tied to nobody and to no cue; and "nothing".
"""

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
#: What tells that somebody did not speak.
_NOTHING: Final = re.compile(r"(?:nothing|no\smore|not\sa\sword)(?:\s(?:else|more|further|new))?\W*\Z", re.IGNORECASE)


def is_scrap(text: str, draft: Draft, quotations: Sequence[Quotation]) -> bool:
    """Whether a draft is a few words of nobody, or nothing at all.

    Args:
        text: The text that all ranges lie in.
        draft: Source, cue and content ranges of one statement.
        quotations: All quotations of the text.
    """
    sources, cues, contents = draft
    if len(contents) == 1 and _NOTHING.match(text[slice(*contents[0])]):
        return True
    if sources or cues or sum(len(_WORD.findall(text, start, end)) for start, end in contents) >= _LEAST_WORDS:
        return False
    return not any(q.start < end and start < q.end for q in quotations for start, end in contents)
