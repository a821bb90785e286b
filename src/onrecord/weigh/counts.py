"""The four counts: articles, outlets, publishers, origins. Never one score, and what is unknown is counted apart.

Who retells whom is settled before anything is counted here, so that ten copies of one wire are one origin.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.terms import Count, Counts
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from onrecord.terms import Document, Origin


def counts(
    documents: Iterable[Document],
    *,
    origins: Sequence[Origin] = (),
    statements: Collection[str] | None = None,
    publisher_of: Callable[[str], str | None] | None = None,
) -> Counts:
    """Count what carries a story, or some lines of it.

    Args:
        documents: The articles that carry it; one given twice counts once.
        origins: Where the words of the record's articles come from, as settled.
        statements: Ids of the lines that are counted for. A line counts for the origin that its article gives for just
            that line, else for the article's; without lines, for the article's.
        publisher_of: Who publishes an outlet, by its name; none when nobody knows.

    Returns:
        The four counts. Outlets are told apart by name, without regard to case and diacritics.
    """
    distinct = {document.id: document for document in documents}
    outlets = [document.outlet.value for document in distinct.values() if document.outlet is not None]
    publishers = [publisher_of(outlet) if publisher_of else None for outlet in outlets]
    lineage: dict[str, list[Origin]] = defaultdict(list)
    for row in origins:
        if row.root is not None and row.document in distinct:
            lineage[row.document].append(row)
    lines = None if statements is None else frozenset(statements)
    return Counts(
        articles=len(distinct),
        outlets=_count([{folded(outlet)} for outlet in outlets], len(distinct)),
        publishers=_count([{publisher} for publisher in publishers if publisher is not None], len(distinct)),
        origins=_count([roots(rows, lines) for rows in lineage.values() if roots(rows, lines)], len(distinct)),
    )


def _count(known: Sequence[Collection[str | None]], articles: int) -> Count:
    """How many different ones the known sets hold together; an article without a set is one where it is unknown."""
    return Count(known=len({value for values in known for value in values}), unknown_in=articles - len(known))


def roots(rows: Sequence[Origin], lines: Collection[str] | None) -> set[str | None]:
    """The roots that the words of one article go back to; empty when none is known.

    What an article says of itself as a whole comes before what it says of single lines, unless just those are counted.
    """
    whole = [row for row in rows if not row.statements]
    if lines is None:
        return {row.root for row in whole or rows}
    return {row.root for row in [row for row in rows if any(id_ in lines for id_ in row.statements)] or whole}
