"""What each fact of the record rests on: which articles carry it, and to how many origins they go back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onrecord.weigh.counts import by_document, counts, roots

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from onrecord.terms import Counts, Document, Findings, Origin, Settlement, Span, Weighing

FactKind = Literal["utterance", "commitment", "event"]
#: ``one article`` has an origin that is not known; ``not known`` is said of several articles of which some have none.
Rest = Literal["single origin", "one article", "not known", "several origins"]
_ORDER: tuple[Rest, ...] = ("single origin", "one article", "not known", "several origins")


@dataclass(frozen=True, slots=True)
class Support:
    """One fact and what carries it."""

    kind: FactKind
    #: Id of the utterance, commitment or event.
    id: str
    #: What it is, for a reader.
    what: str
    rests: Rest
    counts: Counts
    #: Names of the origins that are known, sorted; several names may lead to one origin.
    origins: tuple[str, ...]
    #: Id of each document that carries it with the words there, by document and place.
    places: tuple[tuple[str, tuple[Span, ...]], ...]
    #: Id of the document when no other carries it.
    only: str | None


@dataclass(frozen=True, slots=True)
class _Fact:
    kind: FactKind
    id: str
    what: str
    places: tuple[tuple[str, tuple[Span, ...]], ...]
    #: Ids of the statements that it stands in; none for a reporter's own words.
    statements: frozenset[str]


def support(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
    weighing: Weighing,
    publisher_of: Callable[[str], str | None] | None = None,
) -> tuple[Support, ...]:
    """What every utterance, commitment and event rests on.

    Args:
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        settlement: What was settled over all of them: its entities, utterances and origins are used.
        weighing: Its commitments and events are used.
        publisher_of: Who publishes an outlet, by its name.

    Returns:
        What rests on a single origin first; among equals what most articles carry, then by kind.
    """
    by_id = {document.id: document for document in documents}
    lineage = by_document(settlement.origins)
    found = []
    for fact in (*_utterances(findings, settlement), *_commitments(findings, weighing), *_events(findings, weighing)):
        carriers = sorted({document for document, _ in fact.places if document in by_id})
        if not carriers:
            continue
        counted = counts(
            (by_id[id_] for id_ in carriers), origins_of=lambda id_: lineage.get(id_, ()), statements=fact.statements,
            publisher_of=publisher_of,
        )  # fmt: skip
        names = {name for id_ in carriers for name in _names(lineage.get(id_, ()), fact.statements)}
        only = carriers[0] if len(carriers) == 1 else None
        places = tuple(place for place in fact.places if place[0] in by_id)
        found.append(Support(fact.kind, fact.id, fact.what, rest(counted), counted, tuple(sorted(names)), places, only))
    return tuple(sorted(found, key=lambda s: (_ORDER.index(s.rests), -s.counts.articles, s.kind, s.what, s.id)))


def rest(counted: Counts) -> Rest:
    """Whether articles go back to one origin; an article whose origin is not known may be another."""
    known, unknown = counted.origins.known, counted.origins.unknown_in
    if known > 1:
        return "several origins"
    if known == 1 and not unknown:
        return "single origin"
    return "one article" if counted.articles == 1 else "not known"


def _names(rows: Sequence[Origin], lines: Collection[str]) -> set[str]:
    wanted = roots(rows, lines)
    return {row.origin for row in rows if row.root in wanted}


def _utterances(findings: Mapping[str, Findings], settlement: Settlement) -> Iterator[_Fact]:
    statements = {item.id: item for found in findings.values() for item in found.statements}
    names = {entity.id: entity.name for entity in settlement.entities}
    for item in settlement.utterances:
        told = [statements[id_] for id_ in item.statements if id_ in statements]
        if not told:
            continue
        fullest = max(told, key=lambda one: (sum(len(s.exact) for s in one.content), one.id))
        words = " … ".join(span.exact for span in fullest.content)
        what = f"{names[item.speaker]}: {words}" if item.speaker in names else words
        places = tuple(sorted((one.document, one.content) for one in told))
        yield _Fact("utterance", item.id, what, places, frozenset(one.id for one in told))


def _commitments(findings: Mapping[str, Findings], weighing: Weighing) -> Iterator[_Fact]:
    reports = {item.id: item for found in findings.values() for item in found.commitments}
    for item in weighing.commitments:
        told = [reports[id_] for id_ in item.reports if id_ in reports]
        what = f"{item.giver or 'not named'} → {item.receiver or 'not named'}: {item.what} ({item.status})"
        places = tuple(sorted((one.document, one.what or one.cue) for one in told))
        yield _Fact("commitment", item.id, what, places, frozenset(one.statement for one in told if one.statement))


def _events(findings: Mapping[str, Findings], weighing: Weighing) -> Iterator[_Fact]:
    reports = {item.id: item for found in findings.values() for item in found.events}
    for item in weighing.events:
        told = [reports[id_] for id_ in item.reports if id_ in reports]
        places = tuple(sorted((one.document, one.what) for one in told))
        yield _Fact("event", item.id, item.what, places, frozenset(one.statement for one in told if one.statement))
