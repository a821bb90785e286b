"""Reports of events to events; nothing depends on the order in which articles come."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Event, event_id
from onrecord.weigh.events.chosen import chosen_place, chosen_when, standing_of, words_of
from onrecord.weigh.events.compare import apart, verdict
from onrecord.weigh.events.features import Pair
from onrecord.weigh.events.places import Places
from onrecord.weigh.events.report import Coverage
from onrecord.weigh.events.undated import with_undated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Document, Findings, Settlement
    from onrecord.weigh.events.report import Report
    from onrecord.weigh.events.undated import Group

#: So many reports of one day are compared with each other; more come from a record of very many stories.
_MOST: Final = 400


def events(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Event, ...]:
    """Join what documents report into events.

    Args:
        documents: The documents of the record, in any order; one given twice counts once.
        findings: What was found in each, by document id.
        settlement: Who is who, what is one story, and the years of undated articles.

    Returns:
        Events in order of day; a report whose day nobody can tell is in none.
    """
    known = Places.told(sorted(documents, key=lambda document: document.id), findings)
    coverage = Coverage(documents, findings, settlement)
    groups = with_undated(grouped(coverage.dated(), known), coverage, known)
    entities = {entity.id: Places.key(entity.name) for entity in settlement.entities}
    made = [_event(group, reasons, known, entities) for group, reasons in groups]
    return tuple(sorted(made, key=lambda event: (event.when.first, event.when.last, event.what, event.id)))


def grouped(found: Sequence[Report], known: Places) -> list[Group]:
    """Groups of reports that tell of one event, each with the reasons that joined it.

    The surest pairs are joined first, and two groups only when at least half of the pairs across them tell of one event
    and none cannot.
    """
    pairs = [(pair, result) for pair in _pairs(found, known) if (result := verdict(pair)) is not None]
    pairs.sort(key=lambda item: (item[1][0], -item[0].overlap, item[0].left.id, item[0].right.id))
    alike = {frozenset((pair.left.id, pair.right.id)) for pair, _ in pairs}
    group_of = {report.id: report.id for report in found}
    members = {report.id: [report] for report in found}
    why: dict[str, set[str]] = defaultdict(set)
    for pair, (_, reasons) in pairs:
        left, right = group_of[pair.left.id], group_of[pair.right.id]
        if left != right and _belong(members[left], members[right], alike, known):
            for report in members[right]:
                group_of[report.id] = left
            members[left] += members.pop(right)
            why[left] |= why.pop(right, set()) | set(reasons)
    ordered = sorted(members.items())
    return [(tuple(sorted(group, key=_place)), tuple(sorted(why[id_]))) for id_, group in ordered]


def _belong(left: Sequence[Report], right: Sequence[Report], alike: set[frozenset[str]], known: Places) -> bool:
    """Whether two groups tell of one event: half of the pairs across them do, and no pair cannot."""
    across = [(a, b) for a in left for b in right]
    if any(apart(Pair.of(a, b, known)) for a, b in across):
        return False
    return 2 * sum(frozenset((a.id, b.id)) in alike for a, b in across) >= len(across)


def _pairs(found: Sequence[Report], known: Places) -> Iterator[Pair]:
    """Pairs of reports that share a day, each once; those of two stories only where they share people or words."""
    by_day: dict[int, list[Report]] = defaultdict(list)
    for report in found:
        for day in range(report.when.first.toordinal(), report.when.last.toordinal() + 1):
            by_day[day].append(report)
    seen: set[tuple[str, str]] = set()
    for day in sorted(by_day):
        for left, right in combinations(by_day[day][:_MOST], 2):
            if (left.id, right.id) not in seen:
                seen.add((left.id, right.id))
                if left.story == right.story or left.actors & right.actors or len(left.stems & right.stems) > 1:
                    yield Pair.of(left, right, known)


def _place(report: Report) -> tuple[str, int, str]:
    return report.event.document, report.event.what[0].start, report.id


def _event(group: Sequence[Report], reasons: tuple[str, ...], known: Places, entities: Mapping[str, str]) -> Event:
    """The event that a group of reports tells of; ``entities`` gives the name of each by id, as places are compared."""
    ids = tuple(report.id for report in group)
    actors = {actor for report in group for actor in report.actors}
    where = {place for report in group for place in report.places}
    return Event(
        id=event_id(ids),
        what=words_of(group),
        when=chosen_when(group),
        place=chosen_place(group, known),
        # A town that one article lets act is for another where it was.
        actors=tuple(sorted(id_ for id_ in actors & entities.keys() if entities[id_] not in where)),
        standing=standing_of(group),
        reports=ids,
        reasons=("they tell of the same day", *reasons) if len(group) > 1 else (),
    )
