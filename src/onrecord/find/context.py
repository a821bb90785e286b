"""What stands around a statement in its sentence: the relay it came by and the occasion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.text.pressnames import initials
from onrecord.text.surroundings import meets

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

#: A name as it follows a relay word: an optional article, then words written large, joined by small connecting words.
_NAME: Final = (
    r"(?P<name>(?:[Tt]he\s|[Ll]a\s|[Ll]e\s|[Dd]er\s|[Dd]ie\s|[Ee]l\s)?[A-Z][\w.&’'-]*"
    r"(?:\s(?:(?:of|and|for|du|de|la|le|del|des|der|the|&)\s){0,2}[A-Z][\w.&’'-]*){0,5}(?:\s(?:du|de)\s\w+)?)"
)
#: Where a name that relays a statement may stand. Each has one group, ``name``.
_RELAYS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:told|telling|informed)\s(?:reporters\s(?:from|of|at)\s)?{_NAME}",
        rf"\b(?:interviews?|conversations?|talks?|remarks|comments?|statement|op-ed|column|article)\s"
        rf"(?:with|to|for|in|on|published\s(?:in|by))\s{_NAME}",
        rf"\b(?:quoted|cited|carried|published)\s(?:as\ssaying\s)?by\s(?:(?:the|a)\s(?:[\w-]+\s){{0,3}}?"
        rf"(?:agency|newspaper|paper|daily|weekly|broadcaster|station|channel|website|site|magazine)\s)?{_NAME}",
        rf"{_NAME}(?:\s(?:news\s)?(?:agency|newspaper|magazine|website|channel))?\s"
        rf"(?:reported|reports|wrote|writes|quoted|quotes|cited|cites|has\sreported)\b",
        rf"\b(?:[Aa]ccording\sto|[Aa]s\sreported\sby|reported\sby|writes|reports)\s{_NAME}",
        rf"\bthe\s{_NAME}\sreport\s(?:continues|says|said|adds|added|notes)\b",
    )
)
_OCCASION: Final = re.compile(
    r"\b(?:at|during|after|following|in|on|before)\s(?:an?|the|his|her|their|its|this|that|[A-Z]\w*[’']s)\s"
    r"(?:[\w’'-]+\s){0,4}"
    r"(?:press\sconference|news\sconference|briefing|meeting|summit|conference|hearing|rally|speech|interview|debate"
    r"|visit|talks|address|gathering|forum|podcast|testimony|session|call|congress|event|ceremony|vote|trial)\b"
    r"[^\n\r.;:!?“”\"()—]{0,120}"
)
#: "A statement on Friday" names no relay.
_DAY: Final = re.compile(
    r"(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Twitter|Facebook|Instagram)",
    re.IGNORECASE,
)
#: Who is told in person or in session and prints nothing, and words that only begin a sentence.
_AUDIENCE: Final = re.compile(
    r"(?:[Tt]he\s)?(?:M[ES]?Ps?|[A-Z]\w+\sMPs|(?:[A-Z]\w+\s)*(?:Senate|Congress|Parliament|House|Commons|Lords|Assembly|Council|"
    r"Committee|Court|Cabinet|Knesset|Duma|Bundestag|Rada|Riksdag|Storting|Sejm|Board))\Z|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Justice)\b"
    r"|(?:Regarding|According|Following|Amid|Including|Asked|Speaking|Citing|Quoting)\Z"
)
#: A full stop that belongs to a name.
_OWN_STOP: Final = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Co|Corp|Ltd|Bros|Jr))\.$")
#: Where an occasion ends although the sentence goes on.
_OCCASION_END: Final = re.compile(r",|\s(?:that|which|who|where|when|while|as|because|saying|adding|said|and\ssaid)\s")


def relay(
    text: str,
    sentences: Sequence[Range],
    contents: Sequence[Range],
    others: Sequence[Range],
    outlet: str | None = None,
) -> Range | None:
    """Where the name stands that relays a statement ("told the Courier", "the Courier reported"); none when nobody does.

    Args:
        text: The text that all ranges lie in.
        sentences: The sentences to look in.
        contents: Content of the statement; a name in it relays nothing.
        others: What cannot relay it: its speaker, and names of people and places.
        outlet: Whose article it is: what an outlet was told itself, it does not relay.
    """
    found: list[Range] = []
    for start, end in sentences:
        for pattern in _RELAYS:
            found.extend(_without_stop(text, match.span("name")) for match in pattern.finditer(text, start, end))
    named = [
        span
        for span in found
        if not _DAY.fullmatch(text, *span)
        and not _AUDIENCE.match(text, *span)
        and not (outlet is not None and _is_short_for(text[slice(*span)], outlet))
    ]
    outside = [span for span in named if not meets(span, contents) and not meets(span, others)]
    return min(outside, default=None)


def _is_short_for(name: str, outlet: str) -> bool:
    """Whether a name is an outlet's in full, its beginning, its end or its initials ("the Echo": Norhamn Echo)."""
    short = [word.casefold() for word in re.sub(r"['’]s\b.*", "", name).split() if word.casefold() != "the"]
    full = [word.casefold() for word in outlet.split() if word.casefold() != "the"]
    return bool(short) and (
        short in (full[: len(short)], full[-len(short) :]) or short == [initials(outlet).casefold()]
    )


def _without_stop(text: str, name: Range) -> Range:
    """A name without the full stop of its sentence; that of an initial or of a firm's form is its own."""
    start, end = name
    return (start, end - 1) if text[end - 1] == "." and not _OWN_STOP.search(text, start, end) else name


def occasion(text: str, sentences: Sequence[Range], contents: Sequence[Range]) -> Range | None:
    """Where the words stand that name the occasion ("at a meeting chaired by the minister"); none when there are none."""
    for start, end in sentences:
        for match in _OCCASION.finditer(text, start, end):
            reach = _occasion_end(text, match.start(), match.end())
            reach = min([reach, *(a for a, _ in contents if match.start() < a < reach)])
            if not meets((match.start(), reach), contents):
                return match.start(), match.start() + len(text[match.start() : reach].rstrip(" ,—-"))
    return None


def _occasion_end(text: str, start: int, end: int) -> int:
    cut = _OCCASION_END.search(text, start, end)
    return cut.start() if cut else end
