"""Drafts held against invented articles: planted faults found, and false alarms over drafts without one.

A fault counts as found when some words of it are told, of whatever kind. Only figures are printed: of *held* and of the
*unseen* half of *fresh* nobody who sets the rules reads more than these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bench.invented import Reading, parts
from bench.measure import Measure
from onrecord.run.checking.check import check, read_draft


def measure() -> list[Measure]:
    """Score each part."""
    reading = Reading()
    return [_part(part, drafts, reading) for part, drafts in parts("check").items()]


def _part(part: str, drafts: Iterable[dict[str, Any]], reading: Reading) -> Measure:
    count: Counter[str] = Counter()
    for gold in drafts:
        documents = reading.documents(gold["documents"])
        draft = read_draft(gold["draft"].encode(), "draft.txt")
        told = check(draft, reading.find, documents, {one.id: reading.find(one) for one in documents})
        spans = [(fault.span.start, fault.span.end) for fault in told]
        wanted = [
            (start, start + len(fault["words"]))
            for fault in gold["faults"]
            for start in [gold["draft"].index(fault["words"])]
        ]
        count["faults"] += len(wanted)
        count["faults found"] += sum(any(a < end and start < b for a, b in spans) for start, end in wanted)
        count["clean drafts"] += not wanted
        count["false alarms in clean drafts"] += 0 if wanted else len(spans)
        extra = sum(not any(a < end and start < b for start, end in wanted) for a, b in spans)
        count["false alarms in faulty drafts"] += extra if wanted else 0
    return Measure(f"check {part}", {name: float(value) for name, value in sorted(count.items())})
