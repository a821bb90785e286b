"""Reports of warnings to warnings, each counted once; nothing depends on the order in which articles come."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Caution, caution_id
from onrecord.text.rarity import rarity
from onrecord.text.words import words
from onrecord.weigh.commitments.groups import grouped
from onrecord.weigh.commitments.parties import Party, party
from onrecord.weigh.positions.actors import Actors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Document, Findings, ReportedCaution, Settlement, Span, When

#: So many reports of one holder are compared with each other.
_MOST: Final = 300
#: Share of weighty words in common.
_SAME: Final = 0.55
_SOME: Final = 0.25
#: The same for a trigger where the consequence agrees too.
_HALF: Final = 0.35


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a warning, laid out for comparison."""

    told: ReportedCaution
    holder: Party
    addressee: Party
    trigger: frozenset[str]
    consequence: frozenset[str]
    utterance: str
    as_of: When | None

    @property
    def id(self) -> str:
        """Id of the reported warning."""
        return self.told.id


def cautions(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Caution, ...]:
    """Join what documents report into warnings, threats and red lines.

    Args:
        documents: The documents of the record, in any order.
        findings: What was found in each, by document id.
        settlement: Who is who, and which statements render one utterance.

    Returns:
        Warnings in order of kind, then of the first report's words.
    """
    found = {report.id: report for report in _reports(documents, findings, settlement)}
    pairs = [
        (*verdict, left.id, right.id)
        for left, right in _candidates(list(found.values()))
        if (verdict := judged(left, right)) is not None
    ]
    ordered = [(points, left, right, reasons) for points, reasons, left, right in pairs]
    made = [_caution([found[id_] for id_ in ids], why) for ids, why in grouped(found, ordered, apart)]
    return tuple(sorted(made, key=lambda c: (c.kind, c.trigger, c.consequence, c.id)))


def _reports(documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement) -> list[Report]:
    actors = Actors(documents, findings, settlement)
    uttered = {s: u.id for u in settlement.utterances if u.verdict == "same" for s in u.statements}
    days = {dated.statement: dated.when for dated in settlement.dated}
    found: list[Report] = []
    for id_ in sorted({document.id for document in documents} & findings.keys()):
        said = {s.id: s.said_on or days.get(s.id) for s in findings[id_].statements}
        found += [
            Report(
                told,
                party(actors, id_, told.holder, told.statement, speaks=True),
                party(actors, id_, told.addressee, told.statement, speaks=False),
                _senses(told.trigger),
                _senses(told.consequence),
                uttered.get(told.statement or "", ""),
                said.get(told.statement or ""),
            )
            for told in findings[id_].cautions
        ]
    return sorted(found, key=_place)


def _place(report: Report) -> tuple[str, int, str]:
    return report.told.document, report.told.cue[0].start, report.id


def _senses(spans: Sequence[Span]) -> frozenset[str]:
    return frozenset(word.sense for word in words(spans) if word.is_content)


def _candidates(found: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    blocks: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in found:
        for id_ in report.holder.sides or {report.holder.name.casefold()}:
            blocks["holder", id_].append(report)
        if report.utterance:
            blocks["utterance", report.utterance].append(report)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for left, right in combinations(blocks[key][:_MOST], 2):
            if (left.id, right.id) not in seen:
                seen.add((left.id, right.id))
                yield left, right


def apart(left: Report, right: Report) -> bool:
    """Whether two reports can never be of one warning: other holders, or one draws a line and one rejects it."""
    if left.holder.is_other(right.holder):
        return True
    red = (left.told.kind == "red line", right.told.kind == "red line")
    return red[0] != red[1] or (all(red) and left.told.act != right.told.act)


def judged(left: Report, right: Report) -> tuple[float, tuple[str, ...]] | None:
    """Points and reasons when two reports are of one warning; none otherwise."""
    if apart(left, right) or not (left.holder.name or right.holder.name):
        return None
    holder = left.holder.is_same(right.holder)
    trigger, consequence = _overlap(left.trigger, right.trigger), _overlap(left.consequence, right.consequence)
    if (
        left.utterance
        and left.utterance == right.utterance
        and (max(trigger, consequence) >= _SOME or _bare(left, right))
    ):
        return 3 + trigger, ("the reports stand in renderings of one utterance",)
    if holder and left.told.kind == "red line" and trigger >= _SOME:
        return 1 + trigger, ("the same holder", "the same line by its words")
    if holder and left.holder.name and (trigger >= _SAME or (trigger >= _HALF and consequence >= _SOME)):
        return 2 + trigger, ("the same holder", "the same trigger by its words")
    if (
        holder
        and left.holder.name
        and consequence >= _SAME
        and not (left.trigger and right.trigger and trigger < _SOME)
    ):
        return 1 + consequence, ("the same holder", "the same consequence by its words")
    return None


def _bare(left: Report, right: Report) -> bool:
    """Whether neither names a trigger: two renderings of "we have our red lines"."""
    return not (left.trigger or right.trigger) and left.told.kind == "red line"


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Share of weighty words in common, of the side that has fewer; 0 to 1."""
    if not left or not right:
        return 0.0
    both = sum(rarity(sense) for sense in left & right)
    return round(both / max(min(sum(map(rarity, left)), sum(map(rarity, right))), 1e-9), 6)


def _caution(group: Sequence[Report], why: tuple[str, ...]) -> Caution:
    group = sorted(group, key=_place)
    ids = tuple(report.id for report in group)
    kinds = [report.told.kind for report in group]
    days = [report.as_of for report in group if report.as_of is not None]
    return Caution(
        id=caution_id(ids),
        holder=_entity([report.holder for report in group]),
        addressee=_entity([report.addressee for report in group]),
        kind="threat" if "threat" in kinds else kinds[0],
        act=group[0].told.act,
        trigger=_words([report.told.trigger for report in group]),
        consequence=_words([report.told.consequence for report in group]),
        as_of=min(days, key=lambda w: (not w.sure, (w.last - w.first).days, w.first, w.last), default=None),
        reports=ids,
        reasons=(*why, *(("who warns is unsure",) if all(report.holder.is_unsure for report in group) else ())),
    )


def _entity(sides: Sequence[Party]) -> str | None:
    known = sorted(id_ for side in sides for id_ in side.ids)
    return min(known, key=lambda id_: (-known.count(id_), id_), default=None)


def _words(parts: Sequence[tuple[Span, ...]]) -> str:
    """Words of the first report that has them."""
    return next((" … ".join(" ".join(span.exact.split()) for span in part) for part in parts if part), "")
