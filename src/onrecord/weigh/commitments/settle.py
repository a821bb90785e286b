"""Reports of commitments to commitments, each counted once; nothing depends on the order in which articles come."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final, get_args

from onrecord.terms import Commitment, commitment_id
from onrecord.terms.commitment import CommitmentStatus
from onrecord.text.folding import folded
from onrecord.weigh.commitments.compare import apart, judged, other_amount
from onrecord.weigh.commitments.groups import grouped
from onrecord.weigh.commitments.report import Report, reports
from onrecord.weigh.positions.actors import Actors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Document, Findings, Settlement, When
    from onrecord.weigh.commitments.parties import Party

#: From the first word about it to the deed.
_ORDER: Final[tuple[CommitmentStatus, ...]] = get_args(CommitmentStatus)
#: So many reports that share a side, an amount or an utterance are compared with each other.
_MOST: Final = 300


def commitments(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement
) -> tuple[Commitment, ...]:
    """Join what documents report into commitments.

    Args:
        documents: The documents of the record, in any order.
        findings: What was found in each, by document id.
        settlement: Who is who, and which statements render one utterance.

    Returns:
        Commitments, the largest amounts of money first within a currency, then by words.
    """
    actors = Actors(documents, findings, settlement)
    found = {report.id: report for report in reports(documents, findings, settlement, actors)}
    pairs = [
        (points, left.id, right.id, reasons)
        for left, right in _candidates(list(found.values()))
        if (verdict := judged(left, right)) is not None
        for points, reasons in (verdict,)
    ]
    made = [_commitment([found[id_] for id_ in ids], why) for ids, why in grouped(found, pairs, apart)]
    return tuple(sorted(made, key=lambda c: (c.currency or "~", -(c.high or 0.0), c.what, c.id)))


def _candidates(found: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    """Pairs that share a side, an amount's unit and size, or an utterance, each once."""
    blocks: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in found:
        for id_ in report.both:
            blocks["entity", id_].append(report)
        for name in (report.giver.name, report.receiver.name):
            if name:
                blocks["name", folded(name)].append(report)
        if report.is_deal and report.story:
            blocks["story", report.story].append(report)
        if report.utterance:
            blocks["utterance", report.utterance].append(report)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for left, right in combinations(blocks[key][:_MOST], 2):
            if left.id != right.id and (left.id, right.id) not in seen:
                seen.add((left.id, right.id))
                yield left, right


def _commitment(group: Sequence[Report], why: tuple[str, ...]) -> Commitment:
    group = sorted(group, key=lambda r: (r.told.document, r.told.cue[0].start, r.id))
    ids = tuple(report.id for report in group)
    low, high, unit = _amount(group)
    return Commitment(
        id=commitment_id(ids),
        givers=_entities([r.giver for r in group]),
        receivers=_entities([r.receiver for r in group]),
        giver=_name([r.giver for r in group]),
        receiver=_name([r.receiver for r in group]),
        what=_what(group),
        low=low,
        high=high,
        currency=unit,
        status=_status(group),
        when=_when(group),
        reports=ids,
        reasons=(*why, *_doubts(group)),
    )


def _entities(sides: Sequence[Party]) -> tuple[str, ...]:
    return tuple(sorted({id_ for side in sides for id_ in side.ids}))


def _name(sides: Sequence[Party]) -> str:
    """The name that most reports lead to; one that leads to an entity before bare words."""
    counts = Counter(side.name for side in sides if side.name)
    known = {side.name for side in sides if side.ids}
    return min(counts, key=lambda name: (name not in known, -counts[name], len(name), name), default="")


def _what(group: Sequence[Report]) -> str:
    texts = Counter(" ".join(" ".join(span.exact.split()) for span in r.told.what) for r in group)
    return min(texts, key=lambda text: (-texts[text], not 8 <= len(text) <= 100, -len(text), text))


def _amount(group: Sequence[Report]) -> tuple[float | None, float | None, str | None]:
    """Both ends over all reports in the unit that most give, money first."""
    given = [
        (r.amount, r.told.quantity.kind == "money")
        for r in group
        if r.amount is not None and r.told.quantity is not None
    ]
    if not given:
        return None, None, None
    counts = Counter((not money, amount[2]) for amount, money in given)
    unit = min(counts, key=lambda key: (key[0], -counts[key], key[1]))[1]
    amounts = [amount for amount, _ in given if amount[2] == unit]
    return min(a[0] for a in amounts), max(a[1] for a in amounts), unit or None


def _status(group: Sequence[Report]) -> CommitmentStatus:
    told = {report.told.status for report in group}
    return max(told - {"denied"} or told, key=_ORDER.index)


def _when(group: Sequence[Report]) -> When | None:
    days = [r.told.when for r in group if r.told.when is not None]
    counts = Counter((when.first, when.last) for when in days)
    return min(
        days,
        key=lambda w: (not w.sure, (w.last - w.first).days, -counts[w.first, w.last], w.first, w.last),
        default=None,
    )


def _doubts(group: Sequence[Report]) -> tuple[str, ...]:
    """What in the reports does not agree or is unsure, in words."""
    said = []
    statuses = sorted({r.told.status for r in group}, key=_ORDER.index)
    if len(statuses) > 1:
        said.append(f"the reports call it {', '.join(statuses[:-1])} and {statuses[-1]}")
    if any(other_amount(a, b) for a, b in combinations(group, 2)):
        said.append("the figures differ")
    if all(r.giver.is_unsure for r in group):
        said.append("who gives is unsure")
    if all(r.receiver.is_unsure for r in group):
        said.append("who asks is unsure" if group[0].told.status == "requested" else "who receives is unsure")
    return tuple(said)
