"""Pairs of people's names, graded same or not: how well the comparison of names alone tells them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from bench.data import unpacked
from bench.measure import Measure, prf
from onrecord.link.likeness import ALIKE_FROM, SAME_FROM, compare
from onrecord.link.names import parse
from onrecord.text.letters import scripts

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A pair, its grade and its score.
Scored = tuple[str, str, bool, float]


def measure() -> list[Measure]:
    """Figures at the operating point, at the point where names are merged unseen, and by script."""
    with (unpacked("person_names.tar.xz") / "name_pairs" / "cases_half.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["schema"] == "Person"]
    scored = [_scored(row["name1"], row["name2"], row["is_match"] == "true") for row in rows]
    figures = {"operating point": ALIKE_FROM, **_figures("all", scored, ALIKE_FROM)}
    figures |= _figures(f"merged unseen, from {SAME_FROM}:", scored, SAME_FROM)
    for script in ("LATIN", "other", "two scripts"):
        figures |= _figures(script, [s for s in scored if _script(s) == script], ALIKE_FROM)
    hits = frozenset(f"{left}|{right}" for left, right, same, score in scored if same == (score >= ALIKE_FROM))
    return [Measure("names", figures, hits)]


def _scored(left: str, right: str, same: bool) -> Scored:
    return left, right, same, compare(parse(left), parse(right)).score


def _figures(prefix: str, scored: Iterable[Scored], point: float) -> dict[str, float]:
    pairs = list(scored)
    right = sum(same and score >= point for _, _, same, score in pairs)
    return prf(prefix, right, sum(score >= point for *_, score in pairs), sum(same for _, _, same, _ in pairs))


def _script(scored: Scored) -> str:
    left, right = scripts(scored[0]), scripts(scored[1])
    if left != right:
        return "two scripts"
    return "LATIN" if left == {"LATIN"} else "other"
