"""A line that names the outlet beside the day: "The Harbour Gazette, 12 April 2031", "Islander | 2031-04-12"."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.read.stamps import is_stamp, stamped
from onrecord.text import atlas

#: Between the name and the day.
_BETWEEN = re.compile(r"\s*(?:,|\||·|•|/|\s[-–—])\s+|\s+\((?=\d|[A-Z][a-z]{2})")
_NAME = re.compile(
    r"(?:[A-Z0-9][\w.&’'!+-]*|of|the|and|de|du|la|le|der|die|del|for|in|on|&)(?: (?:[A-Z0-9][\w.&’'!+-]*|of|the|and|de|du|la|le|der|die|del|for|in|on|&)){0,6}"
)
#: Words in the names of outlets that places do not have.
_PUBLISHES = re.compile(
    r"\b(?:times|post|news|newspaper|herald|journal|tribune|gazette|mail|guardian|daily|press|observer|chronicle|today|online|radio|tv|television|"
    r"agency|standard|telegraph|magazine|review|weekly|wire|courier|echo|mercury|monitor|examiner|globe|broadcasting|media|bulletin|dispatch|"
    r"sentinel|inquirer|enquirer|register|independent|express|mirror|argus|argosy|advertiser|reporter|report|digest|insider|network|channel|"
    r"le monde|die zeit|spiegel|zeitung|blatt)\b|\.(?:com|org|net|co|news|info)\b",
    re.IGNORECASE,
)  # fmt: skip
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


def _is_outlet(name: str, stamp: str) -> bool:
    known = atlas.lead(name)
    if known is not None:
        return known.known.is_outlet
    return _PUBLISHES.search(name) is not None or _NUMBERS.search(stamp) is not None
