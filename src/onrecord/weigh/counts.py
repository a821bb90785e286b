"""The four counts: articles, outlets, publishers, origins. Never one score, and what is unknown is counted apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import Count, Counts
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Document


def counts(documents: Iterable[Document]) -> Counts:
    """Count what carries a line or a story.

    Outlets are told apart by name, without regard to case and diacritics. Who publishes an outlet, and whose words an
    article retells, is not settled yet: both are counted as unknown for every article rather than guessed.
    """
    distinct = {document.id: document for document in documents}.values()
    named = [folded(document.outlet.value) for document in distinct if document.outlet is not None]
    unknown = Count(known=0, unknown_in=len(distinct))
    return Counts(
        articles=len(distinct),
        outlets=Count(known=len(set(named)), unknown_in=len(distinct) - len(named)),
        publishers=unknown,
        origins=unknown,
    )
