"""Where an article says from whom it has something: "X reported", "told X", "in an interview with X", "citing X".

Each pattern describes English news prose at large. A match is only a place where an outlet may be named; whether the
name is an outlet's is for `onrecord.link.origins.outlets` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from onrecord.link.origins.outlets import KINDS_OF_OUTLET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.link.origins.body import Body

#: ``interview``: words given to the outlet; ``report``: it reported them; ``cited``: a report in turn cites it.
Way = Literal["interview", "report", "cited"]

_WORD: Final = r"[^\W\d_a-zß-öø-ÿ](?:[\w&’'/-]|\.(?=\w))*"
_NAME: Final = (
    rf"(?P<name>(?:(?:[Tt]he|[Ll][aeo]|[Dd](?:er|ie|as|e)|[Ee]l|[Ii]l)\s)?{_WORD}"
    rf"(?:\s(?:(?:of|for|du|de|la|le|del|della|des|der|the|&)\s){{0,2}}{_WORD}){{0,5}}(?:\s(?:du|de)\s\w+)?)"
)
_KIND: Final = rf"(?:(?:the\s)?(?:\w+\s)?{KINDS_OF_OUTLET}\s)?"
_AFTER: Final = rf"(?:[’']s)?(?:\s{KINDS_OF_OUTLET})?"
_PIECE: Final = r"(?:report|story|article|account|interview|investigation)"

_WRITTEN: Final[tuple[tuple[Way, str, str], ...]] = (
    ("interview", "it says that this was told to {name}",
     rf"\b(?:[Tt]old|[Tt]elling|[Ii]nformed|[Ss]p(?:oke|eaking|oken)\s(?:to|with))\s"
     rf"(?:reporters?\s(?:from|of|at)\s)?{_KIND}{_NAME}"),
    ("interview", "it names an interview or remarks given to {name}",
     rf"\b(?:[Ii]nterviews?|[Cc]onversations?|[Rr]emarks|[Cc]omments|[Ss]tatement|[Oo]p-ed|[Cc]olumn|[Ee]ssay)\s"
     rf"(?:given\s)?(?:with|to|for|in|on|by|published\s(?:in|by))\s{_KIND}{_NAME}"),
    ("interview", "it names an interview by {name}", rf"\b(?:interviewed\sby|[Ii]n\san?)\s{_KIND}{_NAME}\sinterview\b"),
    ("interview", "it names an interview by {name}", rf"\binterviewed\sby\s{_KIND}{_NAME}"),
    ("report", "it says that {name} reported or quoted this",
     rf"{_NAME}{_AFTER},?\s(?:(?:has|had|have|first|also|earlier|previously|exclusively|later)\s){{0,2}}"
     rf"(?:reported|reports|wrote|writes|quoted|quotes|cited|cites|revealed|reveals)\b"),
    ("report", "it says that {name} reported or quoted this",
     rf"\b(?:(?:as|was|were|first)\s)?(?:reported|quoted|cited|carried|published|obtained|seen|reviewed)\sby\s"
     rf"{_KIND}{_NAME}"),
    ("report", "it gives this according to {name}", rf"\b[Aa]ccording\sto\s(?:an?\s{_PIECE}\s(?:in|by|from)\s)?{_KIND}{_NAME}"),
    ("report", "it names a report by {name}", rf"\b{_PIECE}s?\s(?:in|by|from|on)\s{_KIND}{_NAME}"),
    ("report", "it goes through the report by {name}",
     rf"\b[Tt]he\s{_NAME}(?:[’']s)?\s(?:report|story|article|account|piece)\b"),
    ("report", "it names the report by {name}", rf"{_NAME}[’']s?\s(?:report|story|article|account|investigation)\b"),
    ("cited", "what it retells in turn cites {name}", rf"\b(?:[Cc]iting|[Qq]uoting|with\sreference\sto)\s{_KIND}{_NAME}"),
)  # fmt: skip
_PATTERNS: Final = tuple((way, rule, re.compile(pattern)) for way, rule, pattern in _WRITTEN)
#: "the Politico report continues" says that the article at large goes through that report.
_GOES_ON: Final = re.compile(
    r"\s(?:report|story|article|account|piece)\s(?:continues|continued|goes\son|went\son|adds|added|notes|noted|also)\b"
)
_DECLARED: Final = (
    re.compile(rf"\b{KINDS_OF_OUTLET}\s(?P<name>{_WORD}(?:\s{_WORD}){{0,3}})"),
    re.compile(rf"\b[Tt]he\s(?P<name>[A-Z]{{2,6}})\s{KINDS_OF_OUTLET}\b(?!\s[A-Z])"),
)
#: Words that may stand before a name with a capital of their own.
_BEFORE: Final = re.compile(
    r"^(?:(?:Meanwhile|But|And|On|In|Earlier|Last|While|As|However|Also|Yet|Then|Later|Separately|Since|When|After|Both"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?,?\s)+(?=\S)"
)


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A place where the article may name whom it has something from; half-open code points."""

    start: int
    end: int
    name: str
    way: Way
    #: A whole phrase with ``{name}`` in it.
    rule: str
    #: Whether it says that the article at large goes through that report.
    goes_on: bool


def citations(body: Body) -> tuple[Citation, ...]:
    """All places outside quotations where a name stands as one that relays, in order; each name's place once a way."""
    found: dict[tuple[int, int, Way], Citation] = {}
    for way, rule, pattern in _PATTERNS:
        for match in pattern.finditer(body.text):
            if body.is_quoted(match.start("name")):
                continue
            start, end = _trimmed(body.text, *match.span("name"))
            goes_on = _GOES_ON.match(body.text, end) is not None
            found.setdefault((start, end, way), Citation(start, end, body.text[start:end], way, rule, goes_on))
    return tuple(sorted(found.values()))


def declared(body: Body) -> Iterator[str]:
    """Names that the text itself calls an agency, a newspaper and so on."""
    for pattern in _DECLARED:
        for match in pattern.finditer(body.text):
            yield match["name"]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    # `^` in a pattern matched at a position holds only at the start of the text, so the words are looked at alone.
    before = _BEFORE.match(text[start:end])
    start = start if before is None else start + before.end()
    bare = re.sub(r"[’']s?$", "", text[start:end].rstrip(".,-/"))
    return start, start + len(bare)
