"""Which article of the record is meant when another says that it retells an outlet."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.roots import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.link.origins.claims import Claim
    from onrecord.link.origins.outlets import Outlets
    from onrecord.terms import Document

#: How long before a retelling the article it retells may lie; a day after allows for time zones.
_BEFORE: Final = dt.timedelta(days=14)
_AFTER: Final = dt.timedelta(days=1)
#: Part of all longer words of two articles that they have in common when they tell of one thing. Two unrelated
#: articles of a few hundred words stay under a twelfth, two of one subject under a seventh.
_ALIKE: Final = 0.15
_LONGER_WORD: Final = re.compile(r"[^\W\d_]{5,}")


class Shelf:
    """The articles of a record by outlet."""

    def __init__(self, documents: Sequence[Document], outlets: Outlets) -> None:
        """Sort articles by outlet.

        Args:
            documents: The articles of a record.
            outlets: The outlets of the record, which tell whether two names are one outlet's.
        """
        self._by_outlet: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            if document.outlet is not None:
                self._by_outlet[outlets.key(document.outlet.value)].append(document)

    def retold_by(self, document: Document, claim: Claim) -> str | None:
        """The id of the article that a claim leads to: of that outlet, not later, and most alike; none when none is."""
        if claim.relation not in {"retells", "republishes", "interview"}:
            return None
        fitting = [
            (likeness(document.text, other.text), other.id)
            for other in self._by_outlet.get(claim.key, ())
            if other.id != document.id and _may_precede(other, document)
        ]
        best = max(fitting, default=(0.0, ""))
        return best[1] if best[0] >= _ALIKE else None


def likeness(left: str, right: str) -> float:
    """Part of the longer words of two texts that stand in both."""
    a, b = _longer_words(left), _longer_words(right)
    return len(a & b) / max(1, len(a | b))


@lru_cache(maxsize=512)
def _longer_words(text: str) -> frozenset[str]:
    return frozenset(_LONGER_WORD.findall(text.casefold()))


def _may_precede(earlier: Document, later: Document) -> bool:
    a, b = day_of(earlier), day_of(later)
    return a is None or b is None or b - _BEFORE <= a <= b + _AFTER
