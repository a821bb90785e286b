"""Places that do not agree, of what two articles tell of one day in much the same words."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.atlas import lead
from onrecord.text.folding import folded
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied
from onrecord.weigh.events.features import Pair
from onrecord.weigh.events.places import Places
from onrecord.weigh.events.report import Coverage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, ReportedEvent, Settlement, Span
    from onrecord.weigh.conflicts.page import Page

#: Share of weighty words in common, also of those that stand in no name, and their weight.
_MOST: Final = 0.6
_WEIGHTY: Final = 9.0


def sites(pages: Sequence[Page], settlement: Settlement, known: Sequence[Conflict]) -> Iterator[Conflict]:
    """Conflicts of the kind ``place`` between reports of one event in one story, less those that are ``known``."""
    by_id = {one.id: one for one in pages}
    documents = [one.document for one in pages]
    findings = {one.id: one.findings for one in pages}
    told = Places.told(documents, findings)
    names = {one.id: folded(one.text) for one in pages}
    # Whose they are does not come to bear.
    every = Coverage(documents, findings, replace(settlement, entities=())).dated()
    reports = [report for report in every if report.event.place]
    for left, right in combinations(reports, 2):
        mine, yours = left.event, right.event
        if mine.document == yours.document or left.when.first != right.when.first or left.when.last != right.when.last:
            continue
        pair = Pair.of(left, right, told)
        if min(pair.overlap, pair.overlap_beside_names) < _MOST or pair.shared < _WEIGHTY:
            continue
        apart = _are_apart(mine.place, names[yours.document]) and _are_apart(yours.place, names[mine.document])
        is_known = any(_has(item, mine) and _has(item, yours) for item in known)
        if apart and not is_known and not told.agree(left.places, right.places):
            yield _conflict(pair, by_id)


def _has(item: Conflict, event: ReportedEvent) -> bool:
    """Whether a place of an event is one of the readings of a conflict."""
    spans = [span for each in item.readings if each.document == event.document for span in each.spans]
    return any(span.meets(place) for span in spans for place in event.place)


def _are_apart(places: Sequence[Span], text: str) -> bool:
    """Whether the places that one article names are no states, and the text of the other names none of them."""
    known = [lead(span.exact) for span in places]
    is_state = any(hit is not None and hit.sense == "name" for hit in known)
    return not is_state and not any(folded(span.exact) in text for span in places)


def _conflict(pair: Pair, pages: Mapping[str, Page]) -> Conflict:
    events = (pair.left.event, pair.right.event)
    readings = [
        Reading(" ".join(" ".join(span.exact.split()) for span in each.place), each.document, each.place)
        for each in events
    ]
    what = min((each.what for each in events), key=lambda spans: (sum(len(span.exact) for span in spans), spans))
    subject = " ".join(" ".join(span.exact.split()) for span in what)
    copied = is_copied(*(pages[each.document] for each in events))
    type_: ConflictType = "copying" if copied else "unsure"
    reasons = [
        "both articles tell of it in much the same words, on one day",
        "neither article names the other's place; one may lie in the other",
    ]
    return conflict("place", type_, subject, readings, reasons=reasons)
