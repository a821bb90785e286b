"""Persons who are named by their office alone: "the captain" is Otto Brekke where the story knows no other captain."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.text.offices import ends_in_office, title
from onrecord.weigh.conflicts.forms import parts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from onrecord.terms import Entity

#: Where the words that say whose office it is begin.
_OF: Final = re.compile(r",|\s(?:of|for|at|in|and)\s")
#: Words before an office that make it one that is known, and words after it that make it another.
_KNOWN: Final = r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\s(?P<office>"
_OTHER: Final = r")\b(?![’'-])(?!\s(?:of|for|at)\s)(?!,?\s[A-Z])(?!,\s(?:who|the|a|an|then|now)\b)"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Where a person is named, in half-open code points, by the parts of the name or by an office alone."""

    start: int
    end: int
    name: tuple[str, ...]
    is_by_office: bool = False


def holders(entities: Iterable[Entity], documents: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """The names of persons by the office that they alone hold in some documents, in small letters."""
    found: dict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for entity in entities:
        inside = entity.kind == "person" and any(id_ in documents for one in entity.spellings for id_ in one.documents)
        for role in entity.roles if inside else ():
            if role.document in documents and role.standing == "current":
                for office in _offices(role.title):
                    found[office].add((entity.id, parts_of(entity.name)))
    return {office: next(iter(them))[1] for office, them in found.items() if len(them) == 1}


def _offices(told: str) -> Iterator[str]:
    """What a title calls the office: with the words before it, and by itself."""
    head = _OF.split(told, maxsplit=1)[0].strip()
    start = ends_in_office(head)
    if start is None or title(head).office is None:
        return
    yield head[start:].casefold()
    words = head[:start].split()[-1:]
    if words and words[0].islower() and len(words[0]) > len("the"):
        yield f"{words[0]} {head[start:]}".casefold()


def titled(text: str, known: Mapping[str, tuple[str, ...]]) -> tuple[Bearer, ...]:
    """Where a text names persons by their office alone."""
    if not known:
        return ()
    listed = "|".join(sorted(map(re.escape, known), key=lambda office: (-len(office), office)))
    pattern = re.compile(f"{_KNOWN}{listed}{_OTHER}")
    return tuple(
        Bearer(*match.span(), known[match.group("office")], is_by_office=True) for match in pattern.finditer(text)
    )
