"""Who signs a report: "By Jane Doe", "(Reporting by Jane Doe)"."""

from __future__ import annotations

import re
from typing import NamedTuple

_NAME_WORD = r"(?:(?:van|von|de|del|della|da|di|du|al|el|la|le|bin|ibn|ben|der|den|dos|ter)\s|(?:al|el|ad|as)-)*[^\W\d_a-z][\w’'.\-]*"
_NAME = rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+AND\s+|\s*&\s*|\s*;\s*|\s+with\s+){_NAME})*"
_BYLINE = re.compile(
    rf"(?:(?:Story |Text |Words |Report |Article |Posted |Written |Reported |Published |Analysis |Opinion )?(?:by|By|BY)\s*:?\s+|(?:Authors?|Reporters?|Correspondents?|Writers?)\s*:\s*)"
    rf"(?P<names>{_NAMES})(?P<rest>\s*(?:[,|/·•–—\-(]|\bin\b|\bfor\b|\bof\b).{{0,100}})?"
)
#: "By our City Hall reporter, Ada Quill".
_OUR = re.compile(
    rf"(?:By|BY)\s(?:our|Our|OUR)\s[\w’' -]{{3,50}}?(?:reporter|correspondent|editor|writer|staff)s?,?\s(?P<names>{_NAMES})"
)
#: "From Ada Quill in Port Elba", "From Bo Vane and agencies".
_FROM = re.compile(
    rf"(?:From|FROM)\s(?P<names>{_NAME_WORD}(?:\s{_NAME_WORD}){{1,2}})(?P<rest>\s(?:in\s{_NAME_WORD}(?:\s{_NAME_WORD}){{0,2}}|and\sagencies))"
)
_SIGN_OFF = re.compile(
    r"[(\[—–\-]*\s*(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Edited|Translated|Written|Reported|Produced|Interview) (?:and (?:writing|editing|reporting) )?by:?\s+"
    rf"(?P<names>{_NAMES}).{{0,300}}",
)
_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday the a an this that his her our their its".split()
)
#: Words that tell a post from a name: what follows the comma in "By Jane Doe, Staff Writer".
_POST = re.compile(
    r"\s*(?:,|\band\b|&|;)?\s*[^,;]*\b(?:staff|writers?|reporters?|correspondents?|editors?|news|press|agency|service|bureau|columnist|contributor|"
    r"chief|desk|times|post|herald|daily|reuters|afp|associated|today|media|producer|columnists|contributing|agencies|echo|courier|ledger|"
    r"tribune|gazette|chronicle|journal|telegraph|guardian|observer|review|weekly|radio|broadcasting)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 160


class Byline(NamedTuple):
    """Where the names of a byline stand, and where the words after them begin."""

    names: tuple[int, int]
    rest: int


def byline(words: str) -> Byline | None:
    """The names in a line that is a byline: "By Jane Doe", "Author: Jane Doe", "(Reporting by Jane Doe; ...)"."""
    if len(words) > _LONGEST:
        return None
    match = _BYLINE.fullmatch(words)
    if match is None:
        match = _SIGN_OFF.fullmatch(words) or _OUR.fullmatch(words) or _FROM.fullmatch(words)
    elif words.endswith(".") and words.count(" ") > 6:
        match = None
    if match is None or any(w.lower().rstrip(",") in _NOT_NAMES for w in match["names"].split()):
        return None
    start, end = match.span("names")
    post = re.search(r"(?:,|;|&|\band\b|\bAND\b|\bwith\b)", words[start:end])
    while post is not None:
        if _POST.fullmatch(words[start + post.start() : end]):
            end = start + post.start()
            break
        post = re.compile(r"(?:,|;|&|\band\b|\bAND\b|\bwith\b)").search(words[start:end], post.end())
    end = start + len(words[start:end].rstrip(" ,;&"))
    return Byline((start, end), end)
