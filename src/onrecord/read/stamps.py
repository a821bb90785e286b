"""Lines that hold nothing but a time of publication, and what they say."""

from __future__ import annotations

import re

from onrecord.text.dates import stamp

_LABEL = (
    r"(?:(?:(?:first |originally |last |date |news )?(?:published|posted|updated|modified|edited|created|release|released|issued|filed|printed|added)"
    r"(?: date)?|date|dated|time|upd|as of)\b\.?(?: (?:on|at|in|by))?\s*[:\-–—|]?\s*)"
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_CLOCK = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,6})?\s*(?:[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
_ZONE = r"(?:GMT|UTC|[ECMPAI][SD]?T|CES?T|EES?T|MSK|BST|WIB|SAST|local time|Z)(?:\s?[+\-]\d{1,2}(?::?\d\d)?)?|[+\-]\d\d:?\d\d"
_NUMBERS = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T(?=\d)|\b)|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b\.?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b\.?|(?:19|20)\d\d\b"
_AGO = r"\d{1,3}\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[hmd])\.? ago|just now|yesterday|today"
_JOIN = r"[\s,|/·•\-–—:()\[\]@]|\bat\b|\bon\b|\bof\b"
# Each part is taken once and for all (atomic), or lines of numbers and dashes would be tried in exponentially many ways.
_LINE = re.compile(
    rf"{_LABEL}?(?>{_AGO}|{_LABEL}|{_MONTH}|{_WEEKDAY}|{_NUMBERS}|{_CLOCK}|{_NUMBER}|{_ZONE}|{_JOIN})++[.]?",
    re.IGNORECASE,
)
_TELLING = re.compile(
    rf"{_MONTH}|{_WEEKDAY}|\d{{1,2}}:\d\d|\d[-/.]\d{{1,2}}[-/.]\d|{_AGO}|^{_LABEL}|(?:GMT|UTC)", re.IGNORECASE
)
#: No longer line is a stamp.
_LONGEST = 120


def is_stamp(words: str) -> bool:
    """Whether a trimmed line says a date or time of publication and nothing else."""
    if len(words) > _LONGEST or not any(c.isdigit() for c in words):
        return words.lower() == "just now"
    return bool(_LINE.fullmatch(words) and _TELLING.search(words))


def stamped(words: str) -> str | None:
    """The day or minute, in ISO 8601, that a line of `is_stamp` gives, or None when it gives none in full."""
    bare = re.sub(rf"^{_LABEL}", "", words, flags=re.IGNORECASE)
    for candidate in (bare, words, *re.split(r"\s*[|·•]\s*", bare)):
        found = stamp(candidate)
        if found is not None:
            # The offset from UTC is left out: the day and the minute stay those that the reader sees.
            return found.iso[:16]
    return None
