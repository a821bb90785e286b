"""A draft and the articles that it is held against, made ready for comparing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.link.stories.profile import likeness, profile
from onrecord.run.checking.fault import Carried, Fault, FaultKind, place
from onrecord.weigh.conflicts.page import Page
from onrecord.weigh.conflicts.page import made_ready as pages_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.terms import Conflict, Document, Findings, Settlement, Span

#: A draft is held against at most so many articles, the likest first, and against none that is as unlike as this.
_MOST: Final = 80
_UNLIKE: Final = 0.03


@dataclass(frozen=True, slots=True)
class Against:
    """A draft, the articles, and who is who over all of them."""

    draft: Page
    articles: tuple[Page, ...]
    settlement: Settlement

    def fault(self, kind: FaultKind, span: Span, message: str, carried: Iterable[tuple[Page, Span]] = ()) -> Fault:
        """A fault of the draft with its place."""
        line, column = place(self.draft.document.text, span.start)
        there = tuple(Carried(one.id, one.document.name, where) for one, where in carried)
        return Fault(kind, span, line, column, message, there)


def near(
    draft: Document, found: Findings, documents: Sequence[Document], findings: Mapping[str, Findings]
) -> tuple[Document, ...]:
    """The articles that tell of what the draft tells of, by id; all of a small record."""
    mine = profile(draft, found)
    weighed = sorted(
        ((round(likeness(mine, profile(one, findings.get(one.id))), 6), one.id, one) for one in documents),
        key=lambda item: (-item[0], item[1]),
    )
    kept = [one for value, _, one in weighed[:_MOST] if value >= _UNLIKE] or [one for _, _, one in weighed[:_MOST]]
    return tuple(sorted(kept, key=lambda one: one.id))


def made_ready(
    draft: Document, documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> Against:
    """The draft and the articles as pages."""
    pages = pages_of((draft, *documents), findings, settlement)
    return Against(pages[draft.id], tuple(pages[one.id] for one in documents if one.id in pages), settlement)


def clashing(against: Against, found: Sequence[Conflict]) -> dict[Span, list[tuple[Page, Span]]]:
    """For a figure or day of the draft, what the articles say instead."""
    pages = {one.id: one for one in against.articles}
    out: dict[Span, list[tuple[Page, Span]]] = {}
    for item in found:
        mine = [reading for reading in item.readings if reading.document == against.draft.id]
        if not mine or item.type == "rounding":
            continue
        others = [(pages[r.document], span) for r in item.readings if r.document in pages for span in r.spans]
        for reading in mine:
            for span in reading.spans:
                out.setdefault(span, []).extend(others)
    return out
