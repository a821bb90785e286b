"""Commitments in invented passages (``bench/gold/commitments-*.jsonl``), through the real finder.

The dev passages, worded as oddly as can be, and the news, worded as agencies word it, were looked at while the rules were written;
the held passages, odd ones too, were only measured. A gold row is found when a row of
the program has its amount (up to one part in a hundred) or, without an amount, shares a word of what is given; each row of
the program serves one gold row, and what is left over is a row too many.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.measure import Measure, f1
from onrecord.find.findings import Finder
from onrecord.infer.reader import Reader
from onrecord.link.whole import settle_whole
from onrecord.read.bytes import read_bytes
from onrecord.text.folding import folded
from onrecord.weigh.commitments.settle import commitments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Commitment

GOLD = Path(__file__).with_name("gold")
Row = dict[str, Any]
_SMALL = frozenset("a an the of and in for to on with its their his her more other another some new".split())


@dataclass(frozen=True, slots=True)
class Judged:
    """One passage: its gold rows, each with the program's row for it, and the rows too many."""

    id: str
    pairs: tuple[tuple[Row, Commitment | None], ...]
    extra: tuple[Commitment, ...]


def measure() -> list[Measure]:
    """How many are found, how many rows are right, and of the found ones how many parts are right, on each half."""
    finder = Finder(Reader.shipped())
    found = []
    for half in halves():
        path = GOLD / f"commitments-{half}.jsonl"
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        judged = [judge(finder, row) for row in rows]
        hits = frozenset(f"{j.id}:{n}" for j in judged for n, (gold, got) in enumerate(j.pairs) if is_right(gold, got))
        found.append(Measure(f"commitments_{half}", figures(judged), hits))
    return found


def halves() -> list[str]:
    """The halves for which there is a file."""
    return [
        half
        for half in ("dev", "held", "news", "looked", "fresh", "unseen")
        if (GOLD / f"commitments-{half}.jsonl").exists()
    ]


def judge(finder: Finder, row: Row) -> Judged:
    """Read one passage as a record of its own and pair its rows with the gold's."""
    document, _ = read_bytes(row["text"].encode(), name="passage.txt")
    assert document is not None
    findings = {document.id: finder.find(document)}
    left = list(commitments([document], findings, settle_whole([document], findings, ())))
    pairs = []
    for gold in row["commitments"]:
        fitting = [item for item in left if _fits(gold, item)]
        best = max(fitting, key=lambda item: (sum(parts(gold, item).values()), item.id), default=None)
        pairs.append((gold, best))
        left = [item for item in left if item is not best]
    return Judged(row["id"], tuple(pairs), tuple(left))


def _fits(gold: Row, item: Commitment) -> bool:
    if gold["amount"] is not None and item.low is not None and item.high is not None:
        return any(abs(end - gold["amount"]) <= 0.01 * gold["amount"] for end in (item.low, item.high))
    return bool(_words(gold["what"]) & _words(item.what))


def parts(gold: Row, item: Commitment) -> dict[str, bool]:
    """Which parts of a found row are right."""
    return {
        "status": gold["status"] == item.status,
        "giver": _alike(gold["giver"], item.giver),
        "receiver": _alike(gold["receiver"], item.receiver),
        "amount": gold["amount"] is None or item.low is not None,
    }


def is_right(gold: Row, item: Commitment | None) -> bool:
    """Whether a row is found and its status, giver and amount are right."""
    if item is None:
        return False
    right = parts(gold, item)
    return right["status"] and right["giver"] and right["amount"]


def _alike(gold: str | None, found: str) -> bool:
    return gold is None or bool(_words(gold) & _words(found))


def _words(text: str | None) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"\w+", folded(text or ""))} - _SMALL


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Finding, parts, and rows where the gold has none."""
    pairs = [pair for j in judged for pair in j.pairs]
    found = [(gold, item) for gold, item in pairs if item is not None]
    rows = len(found) + sum(len(j.extra) for j in judged)
    precision, recall, both = f1(len(found), rows, len(pairs))
    kinds = [parts(gold, item) for gold, item in found]
    decoys = [j for j in judged if not j.pairs]
    return {
        "passages": float(len(judged)),
        "found P": precision,
        "found R": recall,
        "found F1": both,
        "found n": float(len(pairs)),
        **{
            f"{part} right of found": sum(k[part] for k in kinds) / max(len(kinds), 1)
            for part in ("status", "giver", "receiver")
        },
        "all right R": sum(is_right(gold, item) for gold, item in pairs) / max(len(pairs), 1),
        "passages without any": float(len(decoys)),
        "of them with a row": float(sum(bool(j.extra) for j in decoys)),
    }
