"""Where accounts conflict, on invented stories with planted differences and with decoys that only look like some.

A planted difference counts as found when a row of its kind (names and spellings are one) has two readings whose words hold,
or are held in, two of the planted values. A row that is of no planted difference counts against precision. Only the figures
are printed: of *held* and of the *unseen* half of *fresh* nobody who sets the rules reads more than these.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.invented import Reading, parts
from bench.measure import Measure, prf
from onrecord.link.whole import settle_whole
from onrecord.terms import Conflict
from onrecord.weigh.conflicts.settle import conflicts

_NAMES = {"name", "spelling"}


@dataclass
class Tally:
    """Counts by kind."""

    wanted: Counter[str]
    found: Counter[str]
    printed: Counter[str]
    right: Counter[str]


def measure() -> list[Measure]:
    """Score each part."""
    reading = Reading()
    return [_part(part, stories, reading) for part, stories in parts("conflicts").items()]


def _part(part: str, golds: Iterable[dict[str, Any]], reading: Reading) -> Measure:
    tally = Tally(Counter(), Counter(), Counter(), Counter())
    for gold in golds:
        documents = reading.documents(gold["documents"])
        findings = {one.id: reading.find(one) for one in documents}
        settlement = settle_whole(documents, findings, ())
        _count(conflicts(documents, findings, settlement), gold["planted"], tally)
    figures = prf("all", tally.right.total(), tally.printed.total(), tally.wanted.total())
    figures["all R"] = tally.found.total() / max(1, tally.wanted.total())
    figures["all F1"] = 2 * figures["all P"] * figures["all R"] / max(figures["all P"] + figures["all R"], 1e-9)
    for kind in sorted(tally.wanted):
        figures[f"{kind} found"] = float(tally.found[kind])
        figures[f"{kind} wanted"] = float(tally.wanted[kind])
        figures[f"{kind} right"] = float(tally.right[kind])
        figures[f"{kind} printed"] = float(tally.printed[kind])
    return Measure(f"conflicts {part}", figures)


def _count(found: Sequence[Conflict], planted: Sequence[dict[str, Any]], tally: Tally) -> None:
    right: set[str] = set()
    for wanted in planted:
        tally.wanted[wanted["kind"]] += 1
        hits = [row.id for row in found if _is_of(row, wanted)]
        tally.found[wanted["kind"]] += bool(hits)
        right.update(hits)
    for row in found:
        tally.printed[row.kind] += 1
        tally.right[row.kind] += row.id in right


def _is_of(row: Conflict, wanted: dict[str, Any]) -> bool:
    same = row.kind == wanted["kind"] or {row.kind, wanted["kind"]} <= _NAMES
    held = {value for value in wanted["values"] if any(holds(value, reading.value) for reading in row.readings)}
    return same and len(held) > 1


def holds(left: str, right: str) -> bool:
    """Whether the words of one text all stand in the other."""
    a, b = _words(left), _words(right)
    return bool(a and b) and (a <= b or b <= a)


def _words(text: str) -> set[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    return set(re.sub(r"[^a-z0-9' ]+", " ", plain.replace("’", "'")).split())
