"""What stands after a word of warning: who is warned, and of, about, against or that what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

Range = tuple[int, int]
#: "Warned Venn she would": the clause begins without "that".
_BARE: Final = re.compile(
    r"\s+(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s+(?P<what>(?:he|she|they|it|we|you)(?:['’]d|['’]ll|\s(?:would|will|could|may|might|must))[^.;?!]{3,240})"
)
_LINK: Final = re.compile(
    r"(?P<who>[^.;?!:“”\"]{0,90}?)(?:\s+|(?<=,)\s*|(?=:))(?P<link>against|not to|never to|that|of|about|over|on how|to|:)(?:\s+|(?=[“\"]))(?P<what>[^.;?!]{3,260})",
    re.IGNORECASE,
)
_READY: Final = re.compile(
    r"(?:expect|brace(?: themselves| itself)? for|prepare(?: themselves| itself)? for|be ready for|face)\s+",
    re.IGNORECASE,
)
#: What begins no name of anybody: "warned on Monday that", "warned repeatedly of".
_NO_SIDE: Final = re.compile(
    r"(?:on|in|at|by|last|this|next|yesterday|today|tonight|repeatedly|again|also|earlier|later|late|early|during|after|before|as|with|from|for|when|while|once|"
    r"darkly|long|recently|publicly|privately|only|just|there|it|mon|tues|wednes|thurs|fri|satur|sun|may|he|she|they|we|i|risks?)(?:day)?\b|\w+ly\b",
    re.IGNORECASE,
)
_VERBS: Final = re.compile(
    r"\b(?:would|will|could|may|might|is|are|was|were|has|have|had|can|must|should|be|been|said|says|saying)\b",
    re.IGNORECASE,
)
#: Where the words for a side end: "the governor, in a sermon"; "the rebels in a radio address".
_SIDE_ENDS: Final = re.compile(
    r",|\s(?:in|on|at|during|after|before|last|this|yesterday|today|again|by|as|when|while)\s"
)
#: The words for a side are at most so many.
_WORDS: Final = 8
_WITHOUT_SIDE: Final = frozenset({"of", "over", ":"})


@dataclass(frozen=True, slots=True)
class Linked:
    """What follows a word of warning."""

    #: Words between the verb and what is warned of, as they stand.
    between: Range
    link: str
    what: Range


def linked(text: str, at: int, end: int) -> Linked | None:
    """The word that leads to what is warned of, from ``at`` on; none where there is none or a clause stands between."""
    bare = _BARE.match(text, at, end)
    if bare is not None:
        return Linked(bare.span("who"), "that", bare.span("what"))
    match = _LINK.match(text, at, end)
    if match is None or _VERBS.search(match["who"]) is not None:
        return None
    between, link = match.span("who"), match["link"].lower()
    ready = _READY.match(text, *match.span("what")) if link == "to" else None
    if ready is not None:  # "warned shipowners to expect a strike"
        return Linked(between, "of", (ready.end(), match.end("what")))
    if link == "to" and side(text, between) is None:
        return None
    return Linked(between, link, match.span("what"))


def side(text: str, bounds: Range) -> Range | None:
    """The words that name somebody at the start of a range; none where it begins otherwise."""
    words = text[bounds[0] : bounds[1]]
    first = bounds[0] + len(words) - len(words.lstrip(" \n,"))
    words = text[first : bounds[1]]
    end = _SIDE_ENDS.search(words)
    words = words[: end.start()] if end is not None else words
    words = words.rstrip(" ,\n")
    if not words or _NO_SIDE.match(words) or len(words.split()) > _WORDS or not words[0].isalnum():
        return None
    return first, first + len(words)


def giver_after(text: str, bounds: Range) -> Range | None:
    """Who warns in "were warned | by the water company"; none without "by"."""
    found = re.compile(r"\s*(?:\w+ )?by\s+").match(text, *bounds)
    return None if found is None else side(text, (found.end(), bounds[1]))
