"""Words at the end of a content that tell when somebody spoke: "backed the idea of a toll during her visit to Halmouth".

They hang on the verb that attributes. Behind a clause ("she said the bridge was shut during a visit") they may as well be
what was said, so only contents that are a thing, and not a clause, are cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

#: A thing, and not a clause, begins with an article; "his questioning of the witness during a hearing" is an event itself.
_THING: Final = re.compile(r"(?:the|an?|any)\s", re.IGNORECASE)
_OCCASION: Final = re.compile(
    r",?\sduring\s(?:his|her|its|their|an?)\s(?:[^\s.;:()]+\s){0,6}?[\"'“‘]?(?:[\w-]+\s)?"
    r"(?:visits?|trip|tour|stop|interview|speech|address|rally|(?:press|news)\sconference|briefing|forum|debate|hearing"
    r"|testimony|call|conversation|appearance|meeting)\b",
    re.IGNORECASE,
)
#: Verbs behind which an article begins a clause as often as a thing: "said the bridge was shut".
_CLAUSAL: Final = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|according|th(?:ought|inks?)|adds?|added|adding|argu|claim|insist|know|knew"
    r"|believ|not(?:ed?|es|ing)\b|hop|fear|promis|pledg|vow|announc|warn|agree|admit|stress|conced|explain|repl|stat|wr[oi]t|ask)",
    re.IGNORECASE,
)


def without_occasion(text: str, contents: Sequence[Range], cues: Sequence[Range]) -> tuple[Range, ...]:
    """The content ranges without an occasion at their very end.

    Args:
        text: The text that all ranges lie in.
        contents: Content ranges of one statement, in order.
        cues: Its cue.
    """
    if not contents or not cues or any(_CLAUSAL.search(text, start, end) for start, end in cues):
        return tuple(contents)
    start, end = contents[-1]
    tail = _OCCASION.search(text, start, end)
    if tail is None or _THING.match(text, start, end) is None:
        return tuple(contents)
    return (*contents[:-1], (start, tail.start()))
