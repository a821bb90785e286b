"""Who retells whom, as trees: what a report says of its source leads up, and what was made of it hangs below."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.visible import one_line
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Document, Origin, Relation

#: Relations that lead to somebody else.
_LEADING: tuple[Relation, ...] = ("retells", "interview", "occasion", "republishes")


@dataclass(frozen=True, slots=True)
class Branch:
    """A source or a document, and what goes back to it."""

    #: Name of an outlet, agency or occasion outside the record; empty for a document of the record.
    source: str
    document: Document | None
    #: How the document has the words from what it hangs on; none for a source.
    origin: Origin | None
    below: tuple[Branch, ...]
    #: What else the document says of where its words come from, for all of it.
    also: tuple[Origin, ...] = ()


def lineage(documents: Sequence[Document], origins: Sequence[Origin]) -> tuple[Branch, ...]:
    """The trees of a record, the largest first; no document is its own ancestor.

    A document stands once by what it says of itself as a whole, and once more for each source of single statements.
    """
    return _Forest(documents, origins).trees()


def size(branch: Branch) -> int:
    """How many places of documents there are in a branch."""
    return (branch.document is not None) + sum(size(each) for each in branch.below)


class _Forest:
    """Documents hung on what they retell."""

    def __init__(self, documents: Sequence[Document], origins: Sequence[Origin]) -> None:
        self._documents = {document.id: document for document in documents}
        rows: dict[str, list[Origin]] = defaultdict(list)
        for row in origins:
            if row.document in self._documents:
                rows[row.document].append(row)
        self._whole: dict[str, list[Origin]] = {}
        self._hung: dict[str, list[Origin]] = defaultdict(list)
        self._sources: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        for name in sorted(self._documents, key=self._order):
            self._whole[name] = sorted((row for row in rows[name] if not row.statements), key=_rank)
            for row in self._whole[name][:1]:
                self._hang(row)
            for row in rows[name]:
                if row.statements:
                    self._hang(row)

    def _hang(self, row: Origin) -> None:
        place = self._place(row)
        if row.statements and place is None:
            return
        if not row.statements and place in self._documents:
            if self._is_below(place, row.document):
                place = None
            else:
                self._parents[row.document] = place
        self._hung[place or ""].append(row)

    def _place(self, row: Origin) -> str | None:
        """The id of what the row leads to: a document, or a source by the root that it stands for."""
        if row.relation not in _LEADING:
            return None
        if row.retells in self._documents and row.retells != row.document:
            return row.retells
        if not row.origin.strip():
            return None
        source = f"source {folded(row.origin)} {row.root or ''}"
        self._sources.setdefault(source, row.origin)
        return source

    def _is_below(self, name: str | None, other: str) -> bool:
        while name is not None and name != other:
            name = self._parents.get(name)
        return name == other

    def trees(self) -> tuple[Branch, ...]:
        """All trees."""
        top = [self._branch(row) for row in self._hung[""]]
        top += [
            Branch(one_line(called), None, None, self._below(source), ()) for source, called in self._sources.items()
        ]
        top += [Branch("", document, None, self._below(name)) for name, document in self._documents.items()
                if not self._whole[name]]  # fmt: skip
        return tuple(sorted(top, key=self._largest))

    def _below(self, place: str) -> tuple[Branch, ...]:
        found = [self._branch(row) for row in self._hung.get(place, ())]
        return tuple(sorted(found, key=self._first))

    def _branch(self, row: Origin) -> Branch:
        document = self._documents[row.document]
        if row.statements:
            return Branch("", document, row, ())
        return Branch("", document, row, self._below(row.document), tuple(self._whole[row.document][1:]))

    def _order(self, name: str) -> tuple[str, str, str]:
        document = self._documents[name]
        return document.published.value if document.published else "~", document.name, document.id

    def _first(self, branch: Branch) -> tuple[bool, str, str, str]:
        row = branch.origin
        lines = row is not None and bool(row.statements)
        return (lines, *(self._order(branch.document.id) if branch.document else ("", branch.source, "")))

    def _largest(self, branch: Branch) -> tuple[int, bool, str, str, str]:
        return -size(branch), *self._first(branch)


def _rank(row: Origin) -> tuple[bool, int, str]:
    """What hangs a document highest: what it retells in the record, then a source named, then the rest."""
    order = _LEADING.index(row.relation) if row.relation in _LEADING else len(_LEADING)
    return row.retells is None, order, row.origin
