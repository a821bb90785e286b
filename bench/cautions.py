"""Warnings, threats and red lines in invented passages (``bench/gold/cautions-*.jsonl``), through the real finder.

A gold row is found when a row of the program shares a weighty word with its trigger or its consequence, read together; each row of the
program serves one gold row, and what is left over is a row too many.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.measure import Measure, prf
from onrecord.find.findings import Finder
from onrecord.infer.reader import Reader
from onrecord.link.whole import settle_whole
from onrecord.read.bytes import read_bytes
from onrecord.text.folding import folded
from onrecord.weigh.cautions.settle import cautions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.terms import Caution, Span

GOLD = Path(__file__).with_name("gold")
Row = dict[str, Any]
_SMALL = frozenset(
    "a an the of and or in on at for to from with by its their his her it they be is are was will would could if not no that than".split()
)


@dataclass(frozen=True, slots=True)
class Read:
    """A row of the program, with its sides by name."""

    row: Caution
    holder: str
    addressee: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One passage: its gold rows, each with the program's row for it, and the rows too many."""

    id: str
    pairs: tuple[tuple[Row, Read | None], ...]
    extra: tuple[Read, ...]


def measure() -> list[Measure]:
    """How many are found, how many rows are right, and of the found ones how many parts are right, on each half."""
    finder = Finder(Reader.shipped())
    found = []
    for half in halves():
        rows = [json.loads(line) for line in (GOLD / f"cautions-{half}.jsonl").read_text(encoding="utf-8").splitlines()]
        judged = [judge(finder, row) for row in rows]
        hits = frozenset(f"{j.id}:{n}" for j in judged for n, (gold, got) in enumerate(j.pairs) if is_right(gold, got))
        found.append(Measure(f"cautions_{half}", figures(judged), hits))
    return found


def halves() -> list[str]:
    """The halves for which there is a file."""
    return [half for half in ("looked", "fresh", "unseen") if (GOLD / f"cautions-{half}.jsonl").exists()]


def judge(finder: Finder, row: Row) -> Judged:
    """Read one passage as a record of its own and pair its rows with the gold's."""
    document, _ = read_bytes(row["text"].encode(), name="passage.txt")
    assert document is not None
    findings = {document.id: finder.find(document)}
    settlement = settle_whole([document], findings, ())
    names = {entity.id: entity.name for entity in settlement.entities}
    told = {report.id: report for report in findings[document.id].cautions}
    sources = {s.id: s.source for s in findings[document.id].statements}
    left = []
    for item in cautions([document], findings, settlement):
        reports = [told[id_] for id_ in item.reports]
        holder = _words_of([r.holder or sources.get(r.statement or "", ()) for r in reports])
        left.append(
            Read(
                item,
                _sides(item.holder, names, holder),
                _sides(item.addressee, names, _words_of([r.addressee for r in reports])),
            )
        )
    pairs = []
    for gold in row["cautions"]:
        fitting = [item for item in left if _fits(gold, item.row)]
        best = max(fitting, key=lambda item: (sum(parts(gold, item).values()), item.row.id), default=None)
        pairs.append((gold, best))
        left = [item for item in left if item is not best]
    return Judged(row["id"], tuple(pairs), tuple(left))


def _sides(id_: str | None, names: Mapping[str, str], spans: str) -> str:
    return f"{names.get(id_ or '', '')} {spans}".strip()


def _words_of(parts_: Sequence[tuple[Span, ...]]) -> str:
    return " ".join(span.exact for part in parts_ for span in part)


def _fits(gold: Row, item: Caution) -> bool:
    return bool(_words(gold["trigger"], gold["consequence"]) & _words(item.trigger, item.consequence))


def parts(gold: Row, item: Read) -> dict[str, bool]:
    """Which parts of a found row are right."""
    holders = [gold["holder"], *gold.get("holder_also", ())]
    return {
        "kind": item.row.kind in (gold["kind"], *gold.get("kind_also", ())),
        "act": item.row.act in (gold["act"], *gold.get("act_also", ())) or item.row.kind != "red line",
        "holder": any(_alike(one, item.holder) for one in holders),
        "addressee": _alike(gold["addressee"], item.addressee),
        "trigger": _same(gold["trigger"], item.row.trigger),
        "consequence": _same(gold["consequence"], item.row.consequence),
    }


def is_right(gold: Row, item: Read | None) -> bool:
    """Whether a row is found and its kind, act and holder are right."""
    if item is None:
        return False
    right = parts(gold, item)
    return right["kind"] and right["act"] and right["holder"]


def _alike(gold: str | None, found: str) -> bool:
    return gold is None or bool(_words(gold) & _words(found))


def _same(gold: str | None, found: str) -> bool:
    """Whether a part shares a word with the gold's, and is empty where that is."""
    return not found if gold is None else bool(_words(gold) & _words(found))


def _words(*texts: str | None) -> set[str]:
    return {word.removesuffix("s") for text in texts for word in re.findall(r"\w+", folded(text or ""))} - _SMALL


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Finding, parts, and rows where the gold has none."""
    pairs = [pair for j in judged for pair in j.pairs]
    found = [(gold, item) for gold, item in pairs if item is not None]
    kinds = [parts(gold, item) for gold, item in found]
    decoys = [j for j in judged if not j.pairs]
    names = ("kind", "act", "holder", "addressee", "trigger", "consequence")
    return {
        "passages": float(len(judged)),
        **prf("found", len(found), len(found) + sum(len(j.extra) for j in judged), len(pairs)),
        **{f"{name} right of found": sum(k[name] for k in kinds) / max(len(kinds), 1) for name in names},
        "all right R": sum(is_right(gold, item) for gold, item in pairs) / max(len(pairs), 1),
        "passages without any": float(len(decoys)),
        "of them with a row": float(sum(bool(j.extra) for j in decoys)),
    }
