"""Which of two articles that share their wording came first."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.roots import day_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.link.origins.claims import Claim
    from onrecord.link.origins.outlets import Outlets
    from onrecord.terms import Document

#: Print and web, and time zones, put the same report on two days.
_NEAR: Final = dt.timedelta(days=1)
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*$")


class Order:
    """The order of the articles of one record, as far as it can be told."""

    def __init__(
        self, documents: Mapping[str, Document], claims: Mapping[str, Sequence[Claim]], outlets: Outlets
    ) -> None:
        """Take note of what is known.

        Args:
            documents: The articles by id.
            claims: What each says about where its words come from.
            outlets: The outlets of the record.
        """
        self._documents = documents
        self._outlets = outlets
        self._named = {name: {claim.key for claim in items} for name, items in claims.items()}

    def of(self, left: str, right: str) -> tuple[str, str]:
        """The ids of two articles that share their wording, the earlier one first.

        What an agency sends is older than what others make of it, whatever day they print. Of two articles that lie no
        more than a day apart, or of which a day is not known, the one that names the other's outlet is the later one.
        Where nothing tells, known days come before unknown ones, and the smaller id first.
        """
        agency = [self._is_agency(name) for name in (left, right)]
        if agency[0] != agency[1]:
            return (left, right) if agency[0] else (right, left)
        if self._are_near(left, right):
            named = self._names(left, right), self._names(right, left)
            if named[0] != named[1]:
                return (right, left) if named[0] else (left, right)
        one, other = sorted((left, right), key=self._rank)
        return one, other

    def _is_agency(self, name: str) -> bool:
        outlet = self._documents[name].outlet
        return outlet is not None and self._outlets.is_agency(outlet.value)

    def _are_near(self, left: str, right: str) -> bool:
        a, b = (day_of(self._documents[name]) for name in (left, right))
        return a is None or b is None or abs(a - b) <= _NEAR

    def _names(self, name: str, other: str) -> bool:
        outlet = self._documents[other].outlet
        if outlet is None or not (called := _BRACKETS.sub("", outlet.value).strip()):
            return False
        is_cited = self._outlets.key(outlet.value) in self._named.get(name, ())
        return is_cited or re.search(rf"(?<!\w){re.escape(called)}(?!\w)", self._documents[name].text) is not None

    def _rank(self, name: str) -> tuple[str, str]:
        published = self._documents[name].published
        return "~" if published is None else published.value, name
