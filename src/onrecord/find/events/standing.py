"""Whether something is told as having happened, as planned, or as not happening."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from onrecord.text.tense import tense

if TYPE_CHECKING:
    from onrecord.terms import When

Standing = Literal["past", "planned", "denied"]

#: Words of what was planned, even for a day that is past.
_WAS_PLANNED: Final = re.compile(r"\b(?:due|(?:re)?scheduled|planned|expected|slated|set)\b", re.IGNORECASE)
_PLANNED: Final = re.compile(
    r"\b(?:will|shall|is\sto|are\sto|was\sto|were\sto|due|set\sto|(?:re)?scheduled|planned|plans?|planning|expected|expects|slated|"
    r"upcoming|would|intends?|hopes?|postponed|moved\sto|invited|called\s(?:for|on)|agreed\sto|decided\sto|vowed\sto|wants?\sto|"
    r"['’]ll|going\sto)\b",
    re.IGNORECASE,
)


def standing_of(before: str, after: str, when: When | None, *, is_off: bool) -> Standing:
    """How an event is told.

    Args:
        before: The words of its clause before the date.
        after: The words of its clause after the date.
        when: The day, where it is known.
        is_off: Whether the words say that it did not or will not happen.
    """
    if is_off:
        return "denied"
    around = tense(before, after)
    if when is not None and when.anchored_on is not None and when.last < when.anchored_on:
        return "planned" if around != "past" and _WAS_PLANNED.search(before + after) else "past"
    ahead = when is not None and when.anchored_on is not None and when.first > when.anchored_on
    if around == "future" or ahead or (around != "past" and _PLANNED.search(before + after)):
        return "planned"
    return "past"
