"""Lines that name the outlet, beside the day or alone: "Islander | 2031-04-12", "The Harbour Gazette"."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.read.stamps import is_stamp, stamped
from onrecord.text import atlas
from onrecord.text.pressnames import LAST

#: Between the name and the day.
_BETWEEN = re.compile(r"\s*(?:,|\||·|•|/|\s[-–—])\s+|\s+\((?=\d|[A-Z][a-z]{2})")
_NAME = re.compile(
    r"(?:[A-Z0-9][\w.&’'!+-]*|of|the|and|de|du|la|le|der|die|del|for|in|on|&)(?: (?:[A-Z0-9][\w.&’'!+-]*|of|the|and|de|du|la|le|der|die|del|for|in|on|&)){0,6}"
)
#: Last words of papers that end the names of other things as well.
_ORDINARY = frozenset("star sun bee pioneer statesman messenger spectator".split())
#: Words in the names of outlets that places do not have.
_PUBLISHES = re.compile(
    rf"\b(?:{'|'.join(sorted(LAST - _ORDINARY))}|agency|media|argosy|reporter|report|digest|insider|channel|le monde|die zeit|spiegel|blatt)\b"
    r"|\.(?:com|org|net|co|news|info)\b",
    re.IGNORECASE,
)
#: Words that say what sort of text follows, or who writes for an outlet, and name none by themselves.
_LABELS = frozenset(
    "analysis opinion comment commentary editorial exclusive explainer feature interview live news politics press release"
    " report review special sport sports statement update video world business breaking daily today media online staff"
    " writer reporter correspondent editor desk bureau".split()
)
#: Who writes, not for whom: "City Hall reporter", "News Editor".
_POST = re.compile(r"\b(?:staff|writers?|reporters?|correspondents?|editors?|desk|columnist|producer)\b", re.IGNORECASE)
_SHORT_FORM = re.compile(r"\s\([A-Z][A-Za-z]{1,6}\)\Z")
_PRESS_OFFICE = re.compile(
    r"(?:,|\s[|·•–—-])\s(?:press|media|communications?)\s(?:office|service|centre|center|team|department|release)\Z",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"\W*(?:(?:press|media|news)\s(?:release|statement|notice|communiqu[eé])|communiqu[eé]|for\simmediate\s(?:release|publication))"
    r"(?:\s(?:no\.?\s)?[\w/.-]*\d[\w/.-]*)?\W*",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_LONGEST = 120


class Masthead(NamedTuple):
    """Where in a line the name of the outlet and the time stand."""

    name: tuple[int, int]
    stamp: tuple[int, int]


def masthead(words: str) -> Masthead | None:
    """The name of an outlet and the time of publication in a line that holds nothing else, if it is one.

    A place beside a day ("Port Elba, April 12") is a dateline: a name counts when it is known as that of an outlet, has a
    word that outlets have, or stands beside a day in numbers and is no known place.
    """
    if len(words) > _LONGEST or not any(c.isdigit() for c in words):
        return None
    for cut in _BETWEEN.finditer(words):
        name, rest = words[: cut.start()], words[cut.end() :].rstrip(" )")
        if _NAME.fullmatch(name) and is_stamp(rest) and stamped(rest) is not None and not is_stamp(name):
            return Masthead((0, len(name)), (cut.end(), cut.end() + len(rest))) if _is_outlet(name, rest) else None
    return None


def outlet_name(words: str, *, issuer: bool = False) -> tuple[int, int] | None:
    """Where the name of an outlet stands in a line that holds nothing else.

    Args:
        words: The trimmed line.
        issuer: Whether the lines around it call the text a press release, so that any name is that of who issues it.
    """
    office = _PRESS_OFFICE.search(words)
    short = _SHORT_FORM.search(words)
    name = words[: office.start() if office else short.start() if short else len(words)]
    parts = name.lower().split()
    if not _NAME.fullmatch(name) or _POST.search(name) or all(part in _LABELS for part in parts):
        return None
    known = atlas.lead(name)
    if known is not None:
        return (0, len(name)) if known.known.is_outlet else None
    told = len(parts) > 1 and (issuer or _PUBLISHES.search(name) is not None)
    return (0, len(name)) if office or told else None


def is_label(words: str) -> bool:
    """Whether a line only says what sort of text follows: "Analysis", "News feature"."""
    return words[:1].isupper() and all(word in _LABELS for word in words.lower().rstrip(":").split())


def is_release(words: str) -> bool:
    """Whether a line says that the text is a press release."""
    return len(words) <= _LONGEST and _RELEASE.fullmatch(words) is not None


def _is_outlet(name: str, stamp: str) -> bool:
    known = atlas.lead(name)
    if known is not None:
        return known.known.is_outlet
    return _PUBLISHES.search(name) is not None or _NUMBERS.search(stamp) is not None
