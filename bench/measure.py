"""What a measurement gives, and how it is set beside the last recorded one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

RECORDED: Final = Path(__file__).with_name("recorded")


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures of one measurement, and the findings that were right.

    ``hits`` name single right findings by place ("article:start-end"), never by their words.
    """

    name: str
    figures: dict[str, float]
    hits: frozenset[str] = field(default_factory=frozenset)


def f1(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    """Precision, recall and F1 from counts; 0 where nothing was found or wanted."""
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def prf(prefix: str, right: int, found: int, wanted: int) -> dict[str, float]:
    """The three figures and the number wanted, under names that begin with ``prefix``."""
    precision, recall, both = f1(right, found, wanted)
    return {f"{prefix} P": precision, f"{prefix} R": recall, f"{prefix} F1": both, f"{prefix} n": float(wanted)}


def report(measure: Measure) -> str:
    """The figures beside the recorded ones, and how many findings were gained and lost since."""
    path = RECORDED / f"{measure.name}.json"
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"figures": {}, "hits": []}
    lines = [f"== {measure.name}"]
    for key, value in measure.figures.items():
        old = before["figures"].get(key)
        beside = "" if old is None else f"   recorded {old:.4g}   {value - old:+.4g}"
        lines.append(f"  {key:34} {value:10.4g}{beside}")
    if measure.hits:
        now, then = {_mark(hit): hit for hit in measure.hits}, set(before["hits"])
        gained, lost = now.keys() - then, then - now.keys()
        lines.append(f"  findings: {len(now)} right, {len(gained)} gained, {len(lost)} lost since the recorded run")
        lines += [f"    gained {now[mark]}" for mark in sorted(gained, key=now.__getitem__)[:10] if then]
    return "\n".join(lines)


def record(measure: Measure) -> None:
    """Keep the figures and the findings as the ones to compare with from now on."""
    RECORDED.mkdir(exist_ok=True)
    content = {
        "figures": {key: round(value, 4) for key, value in measure.figures.items()},
        "hits": sorted(map(_mark, measure.hits)),
    }
    (RECORDED / f"{measure.name}.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _mark(hit: str) -> str:
    # A short digest is enough to tell findings apart and keeps names of articles out of the repository.
    return hashlib.sha256(hit.encode("utf-8", "backslashreplace")).hexdigest()[:8]
