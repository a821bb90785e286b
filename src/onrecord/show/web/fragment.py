"""Links to words on the live page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from onrecord.terms import Document

WEB = ("http://", "https://")
#: Words longer than this are given by their beginning and end.
LONG = 300
#: Words at each end of long ones.
ENDS = 6


def live_address(document: Document, start: int, end: int) -> str:
    """The address of an article with a text directive that makes a browser scroll to the words; empty without one.

    See "URL Fragment Text Directives", a report of the Web Incubator Community Group: ``#:~:text=begin,end``, with
    hyphens, commas and ampersands encoded as well, since they have a meaning there.
    """
    known = document.address.value.strip() if document.address else ""
    if not known.lower().startswith(WEB):
        return ""
    words = document.text[start:end].split()
    if sum(map(len, words)) <= LONG or len(words) <= 2 * ENDS:
        directive = _encoded(words)
    else:
        directive = f"{_encoded(words[:ENDS])},{_encoded(words[-ENDS:])}"
    return f"{known.partition('#')[0]}#:~:text={directive}"


def _encoded(words: list[str]) -> str:
    return quote(" ".join(words).encode("utf-8", "replace"), safe="").replace("-", "%2D")
