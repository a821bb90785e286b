"""Actors to whom articles give one and the same saying."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.terms import Conflict, Settlement
    from onrecord.weigh.conflicts.page import Page

#: Of fewer words of content a saying may be anybody's.
_FEWEST: Final = 3


def sayers_of_one(
    pages: Sequence[Page], settlement: Settlement, worded: Iterable[Conflict]
) -> frozenset[frozenset[str]]:
    """Pairs of actors, by id, who are quoted with the same words, or with words that differ as in ``worded``."""
    sayer = {one.statement: one.entity for one in settlement.speakers if one.entity is not None}
    said: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for words_, id_ in (pair for page in pages for pair in _quoted(page)):
        if id_ in sayer:
            said[words_].add(sayer[id_])
    alike = [*said.values(), *({sayer[r.statement] for r in each.readings if r.statement in sayer} for each in worded)]
    return frozenset(frozenset(pair) for them in alike for pair in combinations(sorted(them), 2))


def _quoted(page: Page) -> Iterator[tuple[tuple[str, ...], str]]:
    """The senses of what stands in quotation marks, with the statement."""
    for statement in page.findings.statements:
        senses = tuple(word.sense for word in words(statement.content) if word.is_content)
        if statement.mode == "direct" and len(senses) >= _FEWEST:
            yield senses, statement.id
