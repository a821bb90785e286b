"""Who takes part in an event and where it is, by the names in the words that tell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Mention

Range = tuple[int, int]

#: What stands before the name of a place where something is.
_WHERE: Final = re.compile(
    r"\b(?:in|at|near|outside|inside|to|off|across|around|from\sacross|visit(?:ed|s|ing)?|through|throughout|over|into|"
    r"(?:city|town|village|port|capital|region|province|state)\sof)\s(?:the\s|central\s|downtown\s|northern\s|southern\s|eastern\s|"
    r"western\s|nearby\s|neighbouring\s|neighboring\s){0,2}\Z",
    re.IGNORECASE,
)
#: Buildings and squares by their last word.
_BUILT: Final = re.compile(
    r"\b(?:in|at|near|outside|inside|on)\s(?:the\s)?((?:[A-ZÀ-Þ][\w’'-]{1,20}\s){1,4}"
    r"(?:Palace|Hall|House|Stadium|Arena|Square|Park|Court|Centre|Center|Bridge|Airport|Castle|Hotel|University|Harbour|Harbor|"
    r"Station|Church|Cathedral|Theatre|Theater|Street|Avenue|Road|Ground|School|Hospital|Museum|Tower|Port))\b"
)


def places(text: str, ranges: Iterable[Range], mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The words that name where it is, in order."""
    found: set[Range] = set()
    for start, end in ranges:
        for mention in mentions:
            span = mention.span
            if mention.kind == "place" and start <= span.start and span.end <= end and is_where(text, span):
                found.add((span.start, span.end))
        for match in _BUILT.finditer(text, start, end):
            found.add(match.span(1))
    kept = [
        one for one in found if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in found)
    ]
    return tuple(Span.of(text, *one) for one in sorted(kept))


def actors(text: str, ranges: Iterable[Range], mentions: Sequence[Mention], where: Sequence[Span]) -> tuple[Span, ...]:
    """The words that name who takes part, in order: names of people, bodies and groups, and of places that act."""
    held = list(ranges)
    found = [
        mention.span
        for mention in mentions
        if mention.kind in {"person", "organisation", "group", "place"}
        and any(start <= mention.span.start and mention.span.end <= end for start, end in held)
        and not any(mention.span.meets(place) for place in where)
        and not (mention.kind == "place" and is_where(text, mention.span))
    ]
    return tuple(sorted(set(found)))


def is_where(text: str, span: Span) -> bool:
    """Whether a name says where something is."""
    return _WHERE.search(text, max(0, span.start - 40), span.start) is not None
