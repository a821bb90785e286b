"""Red lines: drawn, rejected or invoked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.lexicon import RED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

Range = tuple[int, int]
_REJECTS: Final = re.compile(
    r"\b(?:not (?:for|up to) [\w ]{1,30} to\b|no(?:r| one)?\b.{0,40}\b(?:draw|set|lay down|dictate|impose)|reject|refus|ignor|dismiss|won['’]t (?:be bound|accept)|"
    r"not (?:accept|recogni[sz]e|bound|draw|set|have|let)|(?:there are|have|has|with|know|are) no\b|without (?:any )?|no longer|never accept|should not (?:set|draw)|nobody)",
    re.IGNORECASE,
)
_DRAWS: Final = re.compile(
    r"\b(?:draw|drew|drawn|drawing|set|sets|setting|lay|laid|mark|marks|marked|establish|define|declare|called?|calls|calling|is|are|was|were|be|remains?|have|has|our|my|its|their|his|her)\b",
    re.IGNORECASE,
)
_CROSSES: Final = re.compile(
    r"\b(?:cross(?:es|ed|ing)?|violat\w*|overstep\w*|breach\w*|approach\w*|test\w*)\b", re.IGNORECASE
)
_IF: Final = re.compile(
    r"\b(?:if|whether) (?:\w+ ){1,3}(?:draw|set|lay down|define|declare)s? (?:\w+ )?[\"“]?$", re.IGNORECASE
)
_SUPPOSED: Final = re.compile(r"\b(?:if|whether|mention\w*|talk\w*|about|hear\w*|question of)\b[^.,;]*$", re.IGNORECASE)
_IS_RED: Final = re.compile(
    r"(?P<trigger>[^.;?!,“”\"]{3,140}?)\s+(?:is|are|was|were|(?:would|will|could|might) be|remains?|constitutes?|crosses|crossed|(?:would|will|could) cross)\s+(?!draw|set|lay|cross)(?:[\"“'‘]?\w+\s+){0,3}$",
    re.IGNORECASE,
)
#: "Non-negotiable", "not up for debate": what is a red line stands before it.
_CLOSED: Final = re.compile(r"negotiable|for |to |\bopen|question|breaker|sale")
#: What is a red line stands at most so many code points before the words.
_FAR: Final = 200
_LEAD: Final = re.compile(r"[ \"“']*(?:that\s+)?", re.IGNORECASE)
_REGARDS: Final = re.compile(
    r"\b(?:called?|calls|described|regards?|considers?|sees)\s+(?P<trigger>[^.;?!,“”\"]{3,140}?)\s+(?:as\s+)?(?:an?|the|its|their|his|her)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
#: "That is our red line": what it is stands in the sentence before.
_POINTS: Final = re.compile(r"^\W*(?:that|this)\s+(?:is|was|would be|remains)\b[^,;]*$", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"(?:^|[.!?]\W+)(?P<trigger>[A-Z][^.!?\"“”]{8,140})[.!?](?:\W+Full stop\.)?[^.!?\w]*(?:said [^.!?]{3,60}[.!?][^\w]*)?$"
)
_AFTER: Final = re.compile(
    r"\s*(?:for \w+(?: \w+)?\s*)?(?:(?:set|drawn|laid down|imposed)?\s*by (?:[\w'’-]+\s){1,4}?)?(?::|is|are|was|against|at|around|on|over|about|by|would be)\s+(?P<trigger>[^.;?!,“”\"]{3,140})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RedLine:
    """A red line in a text; ranges are code points of it."""

    cue: Range
    act: Literal["drawn", "rejected", "invoked"]
    trigger: Range | None


def red_lines(text: str, start: int, end: int) -> Iterator[RedLine]:
    """The red lines that ``text[start:end]``, one sentence, speaks of; those of one act are one."""
    seen: set[str] = set()
    for match in RED.finditer(text, start, end):
        words = match.group().lower()
        before = text[max(start, match.start() - 90) : match.start()]
        if _IF.search(before) is not None:  # "if we set red lines": a condition, which is a warning of its own
            continue
        if "line" in words and "cross" not in words:
            named = _IS_RED.search(text[max(start, match.start() - _FAR) : match.start()])
            act = _act(before if named is None else before[-max(1, named.end() - named.end("trigger")) :])
            trigger = _trigger(text, start, match, end)
        else:
            act = "invoked" if "cross" in words else "drawn"
            trigger = (
                _trigger(text, start, match, end)
                if "cross" in words or _CLOSED.search(words)
                else _rest(text, match.end(), end)
            )
        if act not in seen:
            seen.add(act)
            yield RedLine((match.start(), match.end()), act, trigger)


def _act(before: str) -> Literal["drawn", "rejected", "invoked"]:
    if _SUPPOSED.search(before[-40:]):
        return "invoked"
    if _REJECTS.search(before[-70:]):
        return "rejected"
    if _CROSSES.search(before[-30:]):
        return "invoked"
    return "drawn" if _DRAWS.search(before[-30:]) else "invoked"


def _trigger(text: str, start: int, match: re.Match[str], end: int) -> Range | None:
    start = max(start, match.start() - _FAR)
    for pattern in (_REGARDS, _IS_RED):
        found = pattern.search(text[start : match.start()])
        if found is not None and not re.fullmatch(
            r"(?i)\W*(?:that|this|it|there|these|those|which|what|they|we|he|she|i|you)(?: (?:has|have|had|will|would))?\W*",
            found["trigger"],
        ):
            first = start + found.start("trigger")
            lead = _LEAD.match(text, first, start + found.end("trigger"))
            first = lead.end() if lead is not None else first
            return first, start + found.end("trigger")
    after = _AFTER.match(text, match.end(), end)
    if after is not None:
        return after.span("trigger")
    this = _POINTS.search(text[start : match.start()])
    before = None if this is None else _BEFORE.search(text[max(0, start - _FAR) : start])
    return (
        None
        if before is None
        else (max(0, start - _FAR) + before.start("trigger"), max(0, start - _FAR) + before.end("trigger"))
    )


def _rest(text: str, at: int, end: int) -> Range | None:
    found = re.compile(r"\s+(?P<trigger>[^.;?!,“”\"]{3,140})").match(text, at, end)
    return None if found is None else found.span("trigger")
