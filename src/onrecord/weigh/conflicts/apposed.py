"""Titles before a name that has another title right before it: "the archbishop of Orl, Monsignor Otto Brekke"."""

from __future__ import annotations

import re
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
    r"(?:[\w'’-]+\s+){0,7}?[\w'’-]+),\s+(?P<address>(?:[A-Z][a-z]+\.?\s+){1,2})\Z"
)
_OF: Final = re.compile(r"\s(?:of|for|at|in)\s")
#: Addresses that are in no table of offices.
_ADDRESSES: Final = frozenset("Mr Mrs Ms Miss Dr Sir Dame Lord Lady Monsignor Father Sister Rev Reverend Prof".split())
#: So far before a name its apposition begins.
_REACH: Final = 120


def apposed(entity: Entity, page: Page) -> Iterator[Role]:
    """The titles of a person that an article gives so."""
    names = [one.text for one in entity.spellings if page.id in one.documents and " " in one.text]
    for name in sorted(names):
        for match in re.finditer(re.escape(name), page.text):
            sentence = page.sentence_at(match.start())
            low = max(sentence.start if sentence else match.start(), match.start() - _REACH)
            found = _BEFORE.search(page.text[low : match.start()])
            if found is not None and _is_title(found):
                start, end = found.span("title")
                span = page.span(low + start, low + end)
                yield Role(span.exact, page.id, span, "former" if title(span.exact).is_former else "current")


def _is_title(found: re.Match[str]) -> bool:
    head = _OF.split(found.group("title"), maxsplit=1)[0]
    address = [word.rstrip(".") for word in found.group("address").split()]
    return ends_in_office(head) is not None and all(word in _ADDRESSES or is_office_word(word) for word in address)
