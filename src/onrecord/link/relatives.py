"""Whom "who" and "which" take up, where a common noun stands before them and not a name: "a scholar who fears"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.link.phrases import phrase

if TYPE_CHECKING:
    from onrecord.link.page import Page
    from onrecord.link.phrases import Phrase, PhraseKind

#: Words that take in whoever the clause fits.
ANYBODY = frozenset({"those", "anyone", "everyone", "someone", "people"})
#: A noun phrase at the end of a stretch of text: with a word that opens it, or a noun in small letters alone.
_OPENED = re.compile(
    r"(?<![\w’'-])(?:the|an?|this|that|these|those|his|her|its|their|our|some|many|several|other|another|two|three|four|five)"
    r"(?:\s(?!(?:the|an?|this|these|those|his|her|its|their|our|who|which|that|and|or|but|of|in|at|for|from|with|within|on|to|by|is|was|are|were|has|have|had|said|says)\b)"
    r"[\w’'.-]+){1,6}\Z",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?<=\s)(?:those|anyone|everyone|someone|people|children|[a-z]*men|[a-z][\w-]{2,}s)\Z")
#: What ties a noun to the one before it: "a scholar of the movement".
_TIED = re.compile(r"\s(?:of|in|at|for|from|with|within|on|to|by)\s\Z")
#: "This is a president who": what is said of somebody is nobody new.
_SAID_OF = re.compile(r"\b(?:is|are|was|were|be|been|being|as|like)\s\Z")
_COMMA = re.compile(r",?\s\Z")
#: Kinds of phrases that are people.
_PEOPLE: frozenset[PhraseKind] = frozenset({"role", "many", "unnamed"})
#: How far back a noun phrase is looked for, in code points.
_FAR = 300
#: Noun phrases, tied to one another, that are looked at.
_MOST = 3


def antecedent(words: Phrase, page: Page) -> Phrase | None:
    """The noun phrase that a relative pronoun takes up; none where a name stands there, or nothing that fits.

    Args:
        words: The pronoun.
        page: The article.
    """
    sentence = page.sentence(words.start)
    opening = max(words.start - _FAR, page.sentences.ranges[sentence][0] if sentence >= 0 else 0)
    comma = _COMMA.search(page.text, opening, words.start)
    end = comma.start() if comma else words.start
    if any(naming.end == end for naming in page.names_in(opening, end)):
        return None
    found = _phrases(page, opening, end)
    if words.text.casefold() not in {"who", "whom", "whose"}:
        # A thing that tells something is no actor; a body is.
        return next((noun for noun in found[:1] if noun.kind == "body"), None)
    best = next((noun for noun in found if noun.kind in _PEOPLE), None)
    is_one = bool(found) and found[0].kind == "thing" and (len(found) == 1 or not found[0].is_definite)
    if best is None and is_one:
        # Whoever "who" takes up is somebody, whatever the noun.
        return replace(found[0], kind="role")
    return best


def _phrases(page: Page, opening: int, end: int) -> list[Phrase]:
    """The noun phrases that end there, the shortest first; none where they only say what somebody named is."""
    found = []
    for start in _starts(page.text, opening, end):
        if _SAID_OF.search(page.text, opening, start) or _is_apposed(page, opening, start):
            return []
        found.append(phrase(page.text, start, end, page.names_in(start, end)))
    return found


def _starts(text: str, opening: int, end: int) -> list[int]:
    """Where the noun phrase that ends at ``end`` may begin, its nearest noun first."""
    starts: list[int] = []
    reach = end
    while len(starts) < _MOST:
        stretch = text[opening:reach]
        found = _last(_OPENED, stretch) or _last(_ALONE, stretch)
        if found is None:
            break
        starts.append(opening + found.start())
        tied = _TIED.search(text, opening, starts[-1])
        if tied is None:
            break
        reach = tied.start()
    return starts


def _last(pattern: re.Pattern[str], stretch: str) -> re.Match[str] | None:
    """The shortest match at the end of a stretch."""
    found = None
    match = pattern.search(stretch)
    while match is not None:
        found, match = match, pattern.search(stretch, match.start() + 1)
    return found


def _is_apposed(page: Page, opening: int, start: int) -> bool:
    """Whether the noun phrase only says what the one named before its comma is: "Ada Brandt, a baker who"."""
    comma = re.search(r",\s\Z", page.text[opening:start])
    return comma is not None and any(naming.end == opening + comma.start() for naming in page.names_in(opening, start))
