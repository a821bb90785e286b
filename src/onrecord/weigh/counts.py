"""The four counts: articles, outlets, publishers, origins. Never one score, and what is unknown is counted apart.

Who retells whom is settled before anything is counted here, so that ten copies of one wire are one origin.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.terms import Count, Counts
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from onrecord.terms import Document, Origin


def counts(
    documents: Iterable[Document],
    *,
    origins_of: Callable[[str], Iterable[Origin]] | None = None,
    statements: Collection[str] | None = None,
    publisher_of: Callable[[str], str | None] | None = None,
) -> Counts:
    """Count what carries a story, or some lines of it.

    Args:
        documents: The articles that carry it; one given twice counts once.
        origins_of: Where the words of an article come from, by its id; asked of these articles alone, so that what a
            fact costs does not grow with the record.
        statements: Ids of the lines that are counted for. A line counts for the origin that its article gives for just
            that line, else for the article's; without lines, for the article's.
        publisher_of: Who publishes an outlet, by its name; none when nobody knows.

    Returns:
        The four counts. Outlets are told apart by name, without regard to case and diacritics.
    """
    distinct = {document.id: document for document in documents}
    outlets = [document.outlet.value for document in distinct.values() if document.outlet is not None]
    publishers = [publisher_of(outlet) if publisher_of else None for outlet in outlets]
    lines = None if statements is None else frozenset(statements)
    known = [] if origins_of is None else [roots(origins_of(id_), lines) for id_ in distinct]
    return Counts(
        articles=len(distinct),
        outlets=_count([{folded(outlet)} for outlet in outlets], len(distinct)),
        publishers=_count([{publisher} for publisher in publishers if publisher is not None], len(distinct)),
        origins=_count([found for found in known if found], len(distinct)),
    )


def by_document(origins: Iterable[Origin]) -> Mapping[str, Sequence[Origin]]:
    """The rows of each article that has any, by its id."""
    found: dict[str, list[Origin]] = defaultdict(list)
    for row in origins:
        found[row.document].append(row)
    return dict(found)


def _count(known: Sequence[Collection[str]], articles: int) -> Count:
    """How many different ones the known sets hold together; an article without a set is one where it is unknown."""
    return Count(known=len({value for values in known for value in values}), unknown_in=articles - len(known))


def roots(rows: Iterable[Origin], lines: Collection[str] | None) -> set[str]:
    """The roots that the words of one article go back to, by its rows; empty when none is known.

    What an article says of itself as a whole comes before what it says of single lines, unless just those are counted.
    """
    known = [(row.root, row.statements) for row in rows if row.root is not None]
    whole = {root for root, told in known if not told}
    if lines is None:
        return whole or {root for root, _ in known}
    return {root for root, told in known if any(id_ in lines for id_ in told)} or whole
