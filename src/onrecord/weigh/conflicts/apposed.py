"""Titles beside a name that stand in no list of its roles.

Before another title ("the archbishop of Orl, Monsignor Otto Brekke"), right before the name with the words that tell it
from like ones ("regional officer Otto Brekke"), and in a verb after it ("Otto Brekke, who chairs the Orl brewery").
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onrecord.terms import Role
from onrecord.text.offices import ends_in_office, is_office_word, title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.terms import Entity
    from onrecord.weigh.conflicts.page import Page

#: The last words of an apposition, and the address between it and the name.
_BEFORE: Final = re.compile(
    r"(?:\A|[\s(“\"])(?P<title>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]er|[Hh]is)\s+|[A-Z][\w-]*['’]s\s+)"
    r"(?:[\w'’-]+\s+){0,7}?[\w'’-]+),\s+(?P<address>(?:[A-Z][a-z]+\.?\s+){0,2})\Z"
)
_OF: Final = re.compile(r"\s(?:of|for|at|in)\s")
#: Addresses that are in no table of offices.
_ADDRESSES: Final = frozenset("Mr Mrs Ms Miss Dr Sir Dame Lord Lady Monsignor Father Sister Rev Reverend Prof".split())
#: The words right before a name, a possessive or a small word before them left out.
_RIGHT_BEFORE: Final = re.compile(r"(?:\A|[\s(“\"—–-])(?P<title>(?:[A-Za-z][a-z-]+\s+){1,3})\Z")
#: A clause after a name with a verb that says the office, and what it is of.
_WHO: Final = re.compile(
    r",\swho\s(?:(?P<verb>leads|heads|chairs|directs)\s(?P<of>(?:(?:the|a|an|its|his|her|their)\s)?[\w’'-]+(?:\s(?:of\sthe\s|of\s)?[A-Z][\w’'-]+){0,4})"
    r"|(?:serves|took\sover|works|sits)\sas\s(?P<as>[\w’'-]+(?:\s[\w’'-]+){0,5}))"
)
_OFFICES: Final = MappingProxyType({"leads": "leader", "heads": "head", "chairs": "chair", "directs": "director"})
_ONCE: Final = re.compile(r"\b(?:former|ex|then|onetime|one-time|previous|past)[ -]\Z", re.IGNORECASE)
#: Words that end what may belong to a title before a name.
_NO_PART: Final = frozenset(
    "the a an and or but of for at in on by with from to as that when while than said says told asked adds added its his her"
    " their our my this both where if because like under against after before former then ex new old young late".split()
)
#: So far before a name its apposition begins.
_REACH: Final = 120


def apposed(entity: Entity, page: Page) -> Iterator[Role]:
    """The titles of a person that an article gives so."""
    names = [one.text for one in entity.spellings if page.id in one.documents and " " in one.text]
    for name in sorted(names):
        for match in re.finditer(re.escape(name), page.text):
            sentence = page.sentence_at(match.start())
            yield from _right_before(page, match.start(), sentence.start if sentence else match.start())
            yield from _in_clause(page, match.end(), sentence.end if sentence else match.end())
            low = max(sentence.start if sentence else match.start(), match.start() - _REACH)
            found = _BEFORE.search(page.text[low : match.start()])
            if found is not None and _is_title(found):
                start, end = found.span("title")
                span = page.span(low + start, low + end)
                yield Role(span.exact, page.id, span, "former" if title(span.exact).is_former else "current")


def _right_before(page: Page, at: int, low: int) -> Iterator[Role]:
    """The office right before a name, and the words of the title before it."""
    found = _RIGHT_BEFORE.search(page.text[max(low, at - _REACH) : at])
    if found is None:
        return
    start = max(low, at - _REACH) + found.start("title")
    words = [(m.group(), start + m.start()) for m in re.finditer(r"\S+", page.text[start:at])]
    kept = len(words)
    while kept and _is_part(words[kept - 1][0], page.text, words[kept - 1][1], low):
        kept -= 1
    told = page.text[words[kept][1] : at].rstrip() if kept < len(words) else ""
    if " " in told and (ends_in_office(told) is not None or told.split()[0].casefold() == "chief"):
        span = page.span(words[kept][1], words[kept][1] + len(told))
        before = page.text[max(low, span.start - 20) : span.start]
        yield Role(told, page.id, span, "former" if _ONCE.search(before) else "current")


def _is_part(word: str, text: str, at: int, low: int) -> bool:
    """Whether a word may belong to a title: no small word, no verb in the past, no name inside a sentence."""
    is_name = word[:1].isupper() and not is_office_word(word) and text[low:at].strip(' “"') != ""
    return word.casefold() not in _NO_PART and not word.endswith(("ed", "ing")) and not is_name


def _in_clause(page: Page, at: int, end: int) -> Iterator[Role]:
    """The office that a clause after a name tells in a verb."""
    found = _WHO.match(page.text, at, end)
    if found is None:
        return
    span = page.span(found.start() + 2, found.end())
    told = f"{_OFFICES[found.group('verb')]} of {found.group('of')}" if found.group("verb") else found.group("as")
    yield Role(told, page.id, span, "current")


def _is_title(found: re.Match[str]) -> bool:
    head = _OF.split(found.group("title"), maxsplit=1)[0]
    address = [word.rstrip(".") for word in found.group("address").split()]
    return ends_in_office(head) is not None and all(word in _ADDRESSES or is_office_word(word) for word in address)
