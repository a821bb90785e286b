"""Clauses side by side behind "with": "with Orl insisting on watchers and Harl calling them spies" is two statements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.saying import ATTRIBUTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.find.draft import Draft

#: Verbs of which the second clause must have one.
_SAYING: Final = ATTRIBUTING | frozenset("dismissing calling rejecting denouncing describing ruling".split())
#: Who and what, behind the first clause.
_AND: Final = re.compile(
    r",?\s(?:and|but|while)\s(?P<who>(?:the\s)?(?-i:[A-Z])[\w’'-]*(?:\s(?-i:[A-Z])[\w’'-]*){0,2})\s(?P<cue>[a-z]+ing(?:\s(?:on|for|off|out|against))?)\s"
)


def parted(text: str, draft: Draft) -> Iterator[Draft]:
    """The draft, or two where its content goes on with what somebody else is saying.

    Args:
        text: The text that all ranges lie in.
        draft: Source, cue and content ranges of a statement.
    """
    sources, cues, contents = draft
    start, end = contents[-1]
    is_participle = bool(cues) and text[slice(*cues[0])].lower().split()[0].endswith("ing")
    found = _AND.search(text, start, end) if is_participle else None
    if found is None or found["cue"].split()[0] not in _SAYING:
        yield draft
        return
    yield sources, cues, (*contents[:-1], (start, found.start()))
    yield (found.span("who"),), (found.span("cue"),), ((found.end(), end),)
