"""The words that open a report from a place: "KYIV, March 10 (Agency) —"."""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}}-\d\d-\d\d)"
_AGENCY = r"[(\[](?P<agency>[A-Z][\w.&’'/ \-]{1,40})[)\]]"
_DASH = r"(?:\s*(?:—|–|--|−|―|-{2,})\s*|\s+-\s+)"
_PLACE_WORD = r"[^\W\d_a-z][\w.’'\-]*"
_PLACE = rf"(?P<place>{_PLACE_WORD}(?:[ /](?:(?:of|de|la|del|the|and|upon|on)\s)*{_PLACE_WORD}){{0,3}}(?:,\s+(?!{_MONTH}\s*\d|{_WEEKDAY}\b){_PLACE_WORD}(?:\s(?!{_MONTH}\s*\d){_PLACE_WORD})?)?)"
_PLACE_LINE = re.compile(rf"{_PLACE}(?:,?\s+(?P<day>{_DAY}))?(?:,?\s*{_AGENCY})?(?P<dash>{_DASH}|:\s)(?=\S)")
_DAY_LINE = re.compile(rf"(?P<day>{_DAY})(?:,?\s*{_AGENCY})?(?P<dash>{_DASH})(?=\S)")
#: A line of its own: "OSTREL, Karvosia, March 10, 2031 (MCA) -", "Ostrel, 10 March 2031 - for immediate release".
_OWN_LINE = re.compile(
    rf"{_PLACE}(?:\s?/\s?{_PLACE_WORD}(?:\s{_PLACE_WORD})?)?,\s+(?:{_WEEKDAY},?\s+)?(?P<day>{_DAY})(?:,?\s*{_AGENCY})?"
    r"\s*(?:[—–―-]+\s*(?i:for\simmediate\s(?:release|publication))?)?"
)
_AGENCY_LINE = re.compile(rf"{_AGENCY}(?P<dash>{_DASH})(?=\S)")
#: A dateline does not reach further into a paragraph.
_REACH = 120

_NOT_PLACES = frozenset(
    "NATO OTAN USA BBC CNN WATCH UPDATE EXCLUSIVE BREAKING OPINION ANALYSIS EXPLAINER LIVE VIDEO FILE NOTE".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


class Dateline(NamedTuple):
    """Where the parts of a dateline stand, as ranges into the text it was looked for in; and where the report goes on."""

    place: tuple[int, int] | None
    day: tuple[int, int] | None
    agency: tuple[int, int] | None
    end: int


def dateline(paragraph: str) -> Dateline | None:
    """The dateline that a paragraph opens with.

    Words before a dash are a dateline only when they name a day or an agency, or the place stands in capitals:
    "The deal — the third this year — fell" has none of these.
    """
    head = paragraph[:_REACH]
    for pattern in (_DAY_LINE, _AGENCY_LINE, _PLACE_LINE):
        match = pattern.match(head)
        if match is not None and _is_dateline(match):
            parts = match.groupdict()
            spans = {name: match.span(name) for name, value in parts.items() if value}
            return Dateline(spans.get("place"), spans.get("day"), spans.get("agency"), match.end())
    return None


def own_line(words: str) -> Dateline | None:
    """The parts of a dateline with a day, in a trimmed line that holds nothing else."""
    match = _OWN_LINE.fullmatch(words) if len(words) <= _REACH else None
    if match is None or match["place"].lower() in _DAYS:
        return None
    spans = {name: match.span(name) for name, value in match.groupdict().items() if value}
    return Dateline(spans["place"], spans["day"], spans.get("agency"), match.end())


def _is_dateline(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    if "place" not in parts:
        return True
    if parts["dash"].strip() == ":":
        return bool(parts["day"] or parts["agency"]) and _in_capitals(parts["place"])
    return bool(parts["day"] or parts["agency"] or _in_capitals(parts["place"])) and parts["place"] not in _NOT_PLACES


def _in_capitals(place: str) -> bool:
    first = re.split(r",", place)[0]
    letters = [c for c in first if c.isalpha()]
    return len(letters) > 2 and all(c.isupper() for c in letters)
