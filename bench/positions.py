"""Where actors stand on questions, on invented passages (``bench/gold/positions-*.jsonl``), through the real finder.

The dev half was looked at while the rules were written. No passage of the held half was read, but its figures were
looked at more than once, and guards against swaps were kept or dropped by them. The fresh half was written before the
rules were read: its part *looked* was then looked at, its part *unseen* was not. The program shows no row where it
finds nothing, and a row of the value *unclear* where the words do not tell: both count as *unclear* here, and so does the
gold value ``none``, which marks passages that say nothing on the question.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.invented import parts
from bench.measure import Measure, f1
from onrecord.find.findings import Finder
from onrecord.infer.judge import Judge
from onrecord.infer.reader import Reader
from onrecord.link.whole import settle_whole
from onrecord.read.bytes import read_bytes
from onrecord.terms import Question
from onrecord.text.folding import folded
from onrecord.weigh.positions.settle import positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Document, Entity, Findings, Position, Settlement

Row = dict[str, Any]
#: What a passage gives when it is the whole record.
Read = "tuple[Document, Findings, Settlement]"


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold row and what the program gives for it."""

    row: Row
    value: str
    condition: str
    level: str
    hands: frozenset[str]

    @property
    def wanted(self) -> str:
        """The gold value; nothing to say and nothing clear are one."""
        return "unclear" if self.row["value"] == "none" else str(self.row["value"])

    @property
    def is_also(self) -> bool:
        """Whether the value is another one that a careful reader could give."""
        return self.value in self.row.get("value_also", ())


def measure() -> list[Measure]:
    """Macro F1 over the values, the share of unclear, and how often yes and no were swapped, on each half."""
    finder = Finder(Reader.shipped())
    found = []
    for half, rows in parts("positions").items():
        if rows:
            judged = judge(finder, rows)
            # One passage may ask for several actors under one id.
            hits = frozenset(f"{j.row['id']} {j.row['actor']}" for j in judged if j.value == j.wanted)
            found.append(Measure(f"positions_{half.replace(' ', '_')}", figures(judged), hits))
    return found


def judge(finder: Finder, rows: Iterable[Row]) -> list[Judged]:
    """Each gold row with the value that the program gives its actor."""
    read: dict[str, tuple[Document, Findings, Settlement]] = {}
    judged = []
    for row in rows:
        if row["text"] not in read:
            read[row["text"]] = _read(finder, row["text"])
        judged.append(_judged(row, *read[row["text"]]))
    return judged


def _read(finder: Finder, text: str) -> tuple[Document, Findings, Settlement]:
    document, _ = read_bytes(text.encode(), name="passage.txt")
    assert document is not None
    findings = finder.find(document)
    return document, findings, settle_whole([document], {document.id: findings}, ())


def _judged(row: Row, document: Document, findings: Findings, settlement: Settlement) -> Judged:
    asked = row["question"]
    question = Question(asked["title"], tuple(asked["also"]), asked["yes"])
    rows = positions(question, [document], {document.id: findings}, settlement, Judge.shipped())
    mine = _of(row["actor"], rows, settlement.entities)
    if not mine:
        return Judged(row, "unclear", "", "", frozenset())
    values = {p.value for p in mine}
    value = values.pop() if len(values) == 1 else "unclear"
    condition = " ".join(s.exact for p in mine for s in p.condition)
    return Judged(row, value, condition, mine[0].level, frozenset(e.hand for p in mine for e in p.evidence))


def _of(actor: str, rows: Sequence[Position], entities: Iterable[Entity]) -> list[Position]:
    """The rows of the actor that the gold names: by the same name, else by one name within the other."""
    names = {e.id: {folded(e.name), *(folded(s.text) for s in e.spellings)} for e in entities}
    wanted = folded(actor).removeprefix("the ")
    for same in (_equal, _within):
        if found := [p for p in rows if any(same(wanted, name.removeprefix("the ")) for name in names[p.actor])]:
            return [p for p in found if p.actor == found[0].actor]
    return []


def _equal(left: str, right: str) -> bool:
    return left == right


def _within(left: str, right: str) -> bool:
    shorter, longer = sorted((set(left.split()), set(right.split())), key=len)
    return shorter <= longer


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """F1 of each value and their mean, accuracy, the share of unclear, swaps, and how often the rest was right."""
    pairs = Counter((j.wanted, j.value) for j in judged)
    each = _by_value(pairs)
    either = _by_value(Counter((j.value if j.is_also else j.wanted, j.value) for j in judged))
    right = [j for j in judged if j.value == j.wanted]
    told = [j for j in right if j.value != "unclear"]
    limited = [j for j in told if j.value == "conditional"]
    swaps = pairs["supports", "opposes"] + pairs["opposes", "supports"]
    return {
        "rows": float(len(judged)),
        "macro F1": sum(each.values()) / len(each),
        "macro F1 where the gold allows another value": sum(either.values()) / len(either),
        **{f"F1 {value}": score for value, score in each.items()},
        "right": len(right) / len(judged),
        "share unclear": sum(j.value == "unclear" for j in judged) / len(judged),
        "share unclear in the gold": sum(j.wanted == "unclear" for j in judged) / len(judged),
        "supports and opposes swapped": swaps / len(judged),
        "right where not unclear": len(told) / max(sum(j.value != "unclear" for j in judged), 1),
        "right level": sum(j.level == j.row["level"] for j in told) / max(len(told), 1),
        "right hand": sum(bool(_hands(j.row) & j.hands) for j in told) / max(len(told), 1),
        "condition found": sum(_shares(j.row.get("condition") or "", j.condition) for j in limited)
        / max(len(limited), 1),
    }


def _hands(row: Row) -> set[str]:
    """The hands that count as right."""
    also = row.get("hand_also") or []
    return {row.get("hand", ""), *([also] if isinstance(also, str) else also)}


def _by_value(pairs: Counter[tuple[str, str]]) -> dict[str, float]:
    """F1 of each value that the gold has, from counts of wanted and given values."""
    return {
        v: f1(
            pairs[v, v],
            sum(n for (_, p), n in pairs.items() if p == v),
            sum(n for (g, _), n in pairs.items() if g == v),
        )[2]
        for v in sorted({g for g, _ in pairs})
    }


def _shares(left: str, right: str) -> bool:
    mine, others = set(folded(left).split()), set(folded(right).split())
    return len(mine & others) >= 0.5 * max(len(mine), 1)
