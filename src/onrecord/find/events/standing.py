"""Whether something is told as having happened, as planned, or as not happening."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from onrecord.text.tense import tense

if TYPE_CHECKING:
    from onrecord.terms import When

Standing = Literal["past", "planned", "denied"]

_DENIED: Final = re.compile(
    r"\b(?:not|never|cancel(?:l?ed|s)?|called\soff|scrapped|postponed|shelved|abandoned|fell\sthrough|won['’]t|didn['’]t|"
    r"did\snot|denied|denies|refused\sto|no\slonger)\b",
    re.IGNORECASE,
)
_NOT_ONLY: Final = re.compile(r"\bnot\s(?:only|just|least)\b", re.IGNORECASE)
_PLANNED: Final = re.compile(
    r"\b(?:will|shall|is\sto|are\sto|was\sto|were\sto|due|set\sto|(?:re)?scheduled|planned|plans?|planning|expected|expects|slated|upcoming|"
    r"would|intends?|postponed|moved|invited|called\s(?:for|on)|agreed\sto|decided\sto|vowed\sto|wants?\sto|['’]ll|going\sto)\b",
    re.IGNORECASE,
)


def standing_of(words: str, before: str, after: str, when: When | None) -> Standing:
    """How an event is told.

    Args:
        words: The words that tell it.
        before: The words of its clause before the date.
        after: The words of its clause after the date.
        when: The day, where it is known.
    """
    if _DENIED.search(_NOT_ONLY.sub("", words)) and not _PLANNED.search(
        words.split(" to ", 1)[-1] if " to " in words else ""
    ):
        return "denied"
    around = tense(before, after)
    ahead = when is not None and when.anchored_on is not None and when.first > when.anchored_on
    if around == "future" or ahead or (around != "past" and _PLANNED.search(words)):
        return "planned"
    return "past"
