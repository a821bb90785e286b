"""Whose dollar a plain "$" is: the American, unless the text itself tells otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A text that marks American dollars has others without a mark; these are the words that tell which.
_MARKED: Final = re.compile(
    r"(?<!\w)(?:US|U\.S\.|USD) ?\$|(?<!\w)USD(?!\w)|(?<!\w)(?:US|U\.S\.|American) dollars?(?!\w)"
)
_COUNTRIES: Final[Mapping[str, re.Pattern[str]]] = {
    "CAD": re.compile(r"(?<!\w)(?:Canad(?:a|ian)s?|Ottawa|Toronto|Ontario|Quebec|Alberta|British Columbia)(?!\w)"),
    "AUD": re.compile(r"(?<!\w)(?:Australians?|Australia|Canberra|Sydney|Melbourne|Queensland|New South Wales)(?!\w)"),
    "NZD": re.compile(r"(?<!\w)(?:New Zealand(?:ers?)?|Auckland)(?!\w)"),
    "HKD": re.compile(r"(?<!\w)(?:Hong Kong)(?!\w)"),
    "SGD": re.compile(r"(?<!\w)(?:Singapore(?:ans?)?)(?!\w)"),
}


def dollar_of(text: str) -> str:
    """The ISO code that a plain "$" or "dollars" has in ``text``.

    Newspapers outside the United States write "US$" where they mean it, and "$" for the money of their own country.
    """
    if not _MARKED.search(text):
        return "USD"
    named = {code: len(pattern.findall(text)) for code, pattern in _COUNTRIES.items()}
    most = max(named, key=lambda code: (named[code], code))
    return most if named[most] > 1 else "USD"
