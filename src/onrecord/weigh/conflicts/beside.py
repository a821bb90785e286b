"""Words beside two figures that make them figures of two things: one a part of the other, or of another span or time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from onrecord.terms import Quantity
    from onrecord.weigh.conflicts.page import Page

#: Words before and after a figure that make it a part of another.
_SOME_OF: Final = re.compile(r"\b(?:some|many|most|several) of the\s*\Z", re.IGNORECASE)
_PARTIAL: Final = re.compile(
    r"\b(?:another|further|additional|extra|remaining|other|more|each|every|first|last|next|of (?:the|its|their|his|her|these|those)"
    r"|(?:\d+|ones?|two|three|four|five|six|seven|eight|nine|ten|some|many|most|half|part|any|none|few|all|rest|majority|out|percent|cent|quarter|third) of)"
    r"\s*\Z",
    re.IGNORECASE,
)
#: Before a length of time these words take no part of it: "for the next 50 years".
_ONWARD: Final = re.compile(r"\b(?:first|last|next)\s*\Z", re.IGNORECASE)
_MORE: Final = re.compile(
    r"\A\s*(?:more\b|others?\b|additional\b|each\b|apiece\b|of (?:them|those|these|whom|which)\b)", re.IGNORECASE
)
_NEW: Final = re.compile(r"\b(?:other|new|more|additional|further)\b", re.IGNORECASE)
_PART_OF: Final = re.compile(r"\A\s*(?:out )?of (?:the|its|their|his|her|\d)", re.IGNORECASE)
_RATE: Final = re.compile(r"\A\s*(?:an?|per|each|every)\s+(day|week|month|year|hour|head|person)\b", re.IGNORECASE)
#: Words in the clause that make a sum one of a day or of a year, and those that make it one of many.
_REGULAR: Final = re.compile(r"\b(daily|weekly|monthly|annual|yearly|hourly)(?:ly)?\b", re.IGNORECASE)
_ALTOGETHER: Final = re.compile(
    r"\b(?:altogether|in total|in all|so far|over (?:its|the|his|her|their)?\s?(?:\w+)\s(?:hours|days|weeks|months|years))\b",
    re.IGNORECASE,
)
_SPANS: Final = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "annual": "year",
    "yearly": "year",
    "hourly": "hour",
}
#: Words that take a figure to another time.
_THEN: Final = re.compile(
    r"\b(?:(?:in|of|since) (?:1[89]|2[01])\d\d|last (?:year|month|week|season)|(?:a|one) (?:year|month|week) (?:ago|earlier|before)"
    r"|years? (?:ago|earlier)|previous(?:ly)?|compared (?:with|to)|(?:up|down) from|had been|used to)\b",
    re.IGNORECASE,
)
#: The word right after a measure, and words that make a figure one of what might be.
_NOUN: Final = re.compile(r"\s+([a-z]+)")
_IF: Final = re.compile(r"\b(?:would have|could have|might have|if|unless)\b", re.IGNORECASE)
#: Words that say who is counted in, or not.
_COUNTED_IN: Final = re.compile(
    r"\b(?:including|excluding|besides|not counting|in addition to|apart from|plus|along with)\s+(?:the|its|his|her|one|two|an?)\s+[a-z]"
)


def are_of_two(one: Page, left: Quantity, other: Page, right: Quantity) -> bool:
    """Whether the words beside two figures make one a part of another, a rate of another span, or count others in."""
    beside = [_beside(page, quantity) for page, quantity in ((one, left), (other, right))]
    if any(_NEW.search(each.span.exact) for each in (left, right)) or 1.0 in {left.low, right.low}:
        return True
    if any(_is_part(before, after, left) for before, after in beside):
        return True
    if _are_of_two_nouns(left, beside[0][1], right, beside[1][1]):
        return True
    rates = {rate for before, after in beside if (rate := _rate(before, after)) is not None}
    if rates and any(_ALTOGETHER.search(after) for _, after in beside):
        return True
    small = abs(left.low - right.low) <= 2
    return len(rates) > 1 or (small and any(_COUNTED_IN.search(before[-60:] + after[:60]) for before, after in beside))


def _are_of_two_nouns(left: Quantity, after: str, right: Quantity, other: str) -> bool:
    """Whether two measures belong to two nouns: a 20-minute drive, a five-minute speech."""
    nouns = [
        match.group(1)
        for quantity, rest in ((left, after), (right, other))
        if "-" in quantity.span.exact and quantity.kind != "count" and (match := _NOUN.match(rest))
    ]
    return len(nouns) > 1 and stem(folded(nouns[0])) != stem(folded(nouns[1]))


def are_of_two_times(one: Page, left: Quantity, other: Page, right: Quantity) -> bool:
    """Whether words beside one of two figures alone take it to another time, or to what might be."""
    beside = [_beside(page, quantity) for page, quantity in ((one, left), (other, right))]
    if len({found.group().casefold() if (found := _IF.search(before)) else "" for before, _ in beside}) > 1:
        return True
    then = {
        found.group().casefold()
        for before, after in beside
        if (found := _THEN.search(before[-50:] + " | " + after[:40])) is not None
    }
    return not all(told in (before + after).casefold() for told in then for before, after in beside)


def _is_part(before: str, after: str, quantity: Quantity) -> bool:
    if quantity.kind != "share" and (_MORE.search(after) or _PART_OF.search(after)):
        return True
    if _SOME_OF.search(before) or (quantity.kind == "duration" and _ONWARD.search(before)):
        return False
    return _PARTIAL.search(before) is not None


def _rate(before: str, after: str) -> str | None:
    """The span of time or the head for which a figure is given."""
    match = _RATE.search(after)
    if match is not None:
        return match.group(1).casefold()
    regular = _REGULAR.search(before[-40:])
    return _SPANS[regular.group(1).casefold()] if regular is not None else None


def _beside(page: Page, quantity: Quantity) -> tuple[str, str]:
    sentence = page.sentence_at(quantity.span.start)
    start, end = (sentence.start, sentence.end) if sentence else (quantity.span.start, quantity.span.end)
    return page.text[start : quantity.span.start], page.text[quantity.span.end : max(end, quantity.span.end)]
