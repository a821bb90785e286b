"""Places where searched words stand in a document, and the statements that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.keep.words import first_places, places
from onrecord.terms import Hit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Document, Statement

#: Furniture whose words are still about the story, so that searching looks there too.
_SEARCHED = frozenset({"caption", "byline", "repeated-headline"})


def hits(
    document: Document, statements: Sequence[Statement], wanted: Sequence[Sequence[str]], *, limit: int | None = None
) -> tuple[Hit, ...]:
    """The places of some phrases in a document, those in menus and the like left out; with ``limit``, the first ones."""
    if limit is None:
        return _hits(document, statements, places(document.text, wanted))
    near = first_places(document.text, wanted, limit)
    found = _hits(document, statements, near)
    # Where some of the first places are left out, all have to be looked at.
    return found if len(found) == len(near) else hits(document, statements, wanted)[:limit]


def _hits(document: Document, statements: Sequence[Statement], found: Iterable[tuple[int, int]]) -> tuple[Hit, ...]:
    aside = [item.span for item in document.furniture if item.kind not in _SEARCHED]
    spans = [Span.of(document.text, start, end) for start, end in found]
    return tuple(
        Hit(document, span, tuple(item.id for item in statements if any(span.meets(part) for part in item.content)))
        for span in spans
        if not any(span.meets(other) for other in aside)
    )
