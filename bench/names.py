"""Pairs of people's names, graded same or not: how well the comparison of names alone tells them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from bench.data import unpacked
from bench.measure import Measure, prf
from onrecord.link.likeness import ALIKE_FROM, SAME_FROM, compare
from onrecord.link.names import parse
from onrecord.terms import sha256
from onrecord.text.letters import scripts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Parts of the names when the point is chosen on the others, and the precision it has to keep there.
_FOLDS, _PRECISION = 5, 0.93

#: A pair, its grade and its score.
Scored = tuple[str, str, bool, float]


def measure() -> list[Measure]:
    """Figures at the operating point, at the point where names are merged unseen, and by script."""
    with (unpacked("person_names.tar.xz") / "name_pairs" / "cases_half.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["schema"] == "Person"]
    scored = [_scored(row["name1"], row["name2"], row["is_match"] == "true") for row in rows]
    figures = {"operating point": ALIKE_FROM, **_figures("all", scored, ALIKE_FROM)}
    figures |= held_out(scored)
    figures |= _figures(f"merged unseen, from {SAME_FROM}:", scored, SAME_FROM)
    for script in ("LATIN", "other", "two scripts"):
        figures |= _figures(script, [s for s in scored if _script(s) == script], ALIKE_FROM)
    hits = frozenset(f"{left}|{right}" for left, right, same, score in scored if same == (score >= ALIKE_FROM))
    return [Measure("names", figures, hits)]


def held_out(scored: Sequence[Scored]) -> dict[str, float]:
    """Figures when the operating point is chosen on four fifths of the names and used on the fifth, for each fifth.

    Pairs that share a name, directly or through others, are in one part, so that no name is on both sides.
    """
    part = _parts(scored)
    judged: list[Scored] = []
    points = []
    for held in range(_FOLDS):
        point = _best_point([one for one, its in zip(scored, part, strict=True) if its != held])
        points.append(point)
        # Each pair is moved so that its own point becomes the shared one.
        judged += [
            (left, right, same, score - point + ALIKE_FROM)
            for (left, right, same, score), its in zip(scored, part, strict=True)
            if its == held
        ]
    figures = _figures("held out", judged, ALIKE_FROM)
    return {**figures, "held out least point": min(points), "held out greatest point": max(points)}


def _parts(scored: Sequence[Scored]) -> list[int]:
    top: dict[str, str] = {}

    def root(name: str) -> str:
        while top.setdefault(name, name) != name:
            top[name] = top[top[name]]
            name = top[name]
        return name

    for left, right, *_ in scored:
        top[root(left)] = root(right)
    return [int(sha256(root(left).encode("utf-8", "backslashreplace")), 16) % _FOLDS for left, *_ in scored]


def _best_point(scored: Sequence[Scored]) -> float:
    """The point with the best F1 among those with the precision asked for."""
    wanted = sum(same for _, _, same, _ in scored)
    ranked = sorted(scored, key=_score, reverse=True)
    best, right = (0.0, 1.0), 0
    for found, (_, _, same, score) in enumerate(ranked, 1):
        right += same
        is_last = found == len(ranked) or ranked[found][3] != score
        if is_last and right / found >= _PRECISION:
            best = max(best, (2 * right / (found + wanted), score))
    return best[1]


def _score(scored: Scored) -> float:
    return scored[3]


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
