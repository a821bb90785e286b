"""What is counted as one origin: every article's words followed back as far as the record tells.

Articles that share most of their words are one cluster: where one of them names its source, all come from there.
What one article says about another in the record is followed to that one; a circle ends where it began.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.link.origins.claims import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.link.origins.claims import Claim
    from onrecord.terms import Document

#: Retellings of one outlet that lie further apart than this are taken for retellings of different reports.
APART: Final = dt.timedelta(days=4)


class Roots:
    """The roots of one record."""

    def __init__(
        self,
        documents: Sequence[Document],
        claims: Mapping[str, Sequence[tuple[Claim, str | None]]],
        copies: Iterable[tuple[str, str]],
    ) -> None:
        """Take note of what is known.

        Args:
            documents: All articles of the record, each once.
            claims: For each article id its claims, each with the id of the article it retells, if that is in the record.
            copies: Pairs of ids of articles that share most of their words.
        """
        self._days = {document.id: day_of(document) for document in documents}
        self._claims = claims
        self._clusters = _clusters(self._days, copies)
        self._retold = {target for items in claims.values() for _, target in items if target is not None}
        self._reports = _reports(claims, self._days)
        self._known: dict[str, str | None] = {}

    def of_document(self, document: str) -> str | None:
        """The root of an article as a whole; none when nothing tells."""
        if document not in self._known:
            self._known[document] = self._followed(document, frozenset())
        return self._known[document]

    def of_claim(self, document: str, claim: Claim, target: str | None) -> str | None:
        """The root of the words that came as a claim says."""
        if target is not None:
            return self.of_document(target) or f"document {target}"
        return self._named(document, claim)

    def _followed(self, document: str, seen: frozenset[str]) -> str | None:
        cluster = self._clusters[document]
        whole = [
            (-claim.depth, claim.key, name, claim, target)
            for name in cluster
            for claim, target in self._claims.get(name, ())
            if not claim.statements and claim.relation in WHOLE
        ]
        for _, _, name, claim, target in sorted(whole, key=lambda item: item[:3]):
            if target is not None and target not in cluster and target not in seen:
                return self._followed(target, seen | set(cluster)) or f"document {target}"
            if claim.relation == "own report":
                return f"document {self._first(cluster)}"
            if target is None:
                return self._named(name, claim)
        if len(cluster) > 1 or document in self._retold:
            return f"document {self._first(cluster)}"
        return None

    def _named(self, document: str, claim: Claim) -> str | None:
        if claim.relation == "own report":
            return f"document {self._first(self._clusters[document])}"
        if not claim.key:
            return None
        if claim.relation == "occasion":
            return claim.key
        return f"{claim.key} {self._reports.get((claim.key, document), '')}".strip()

    def _first(self, cluster: Sequence[str]) -> str:
        return min(cluster, key=lambda name: (self._days[name] or dt.date.max, name))


def day_of(document: Document) -> dt.date | None:
    """The day an article was published, when it is known to the day."""
    if document.published is None:
        return None
    try:
        return dt.date.fromisoformat(document.published.value[:10])
    except ValueError:
        return None


def _clusters(names: Iterable[str], copies: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """For each id all ids that pairs connect it with, itself among them, sorted."""
    head = {name: name for name in names}

    def top(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    for left, right in copies:
        a, b = sorted((top(left), top(right)))
        head[b] = a
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(head):
        members[top(name)].append(name)
    return {name: tuple(group) for group in members.values() for name in group}


def _reports(
    claims: Mapping[str, Sequence[tuple[Claim, str | None]]], days: Mapping[str, dt.date | None]
) -> dict[tuple[str, str], str]:
    """For each outlet named and each article naming it, the first day of the run of articles that retell one report."""
    naming: dict[str, set[str]] = defaultdict(set)
    for document, items in claims.items():
        for claim, _ in items:
            naming[claim.key].add(document)
    out = {}
    for key, documents in naming.items():
        dated = sorted((day, name) for name in documents if (day := days[name]) is not None)
        starts: dict[str, dt.date] = {}
        for index, (day, name) in enumerate(dated):
            fresh = index == 0 or day - dated[index - 1][0] > APART
            starts[name] = day if fresh else starts[dated[index - 1][1]]
        lone = set(starts.values())
        for name in documents:
            # An undated article joins the only report there is; with several it stays apart.
            start = starts.get(name) or (next(iter(lone)) if len(lone) == 1 else None)
            out[key, name] = start.isoformat() if start is not None else (f"in {name}" if lone else "")
    return out
