"""Statements against PolNeAR's dev split, through the real command line.

Scored as ``eval/attributions.py`` in the data does: overlap and exactness of whole attributions.
"""

from __future__ import annotations

import importlib.util
import json
import tempfile
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from bench.data import SHARED, exported, unpacked
from bench.measure import Measure, prf

ROLES = ("source", "cue", "content")
Spans = list[tuple[int, int]]


def measure() -> list[Measure]:
    """Read the dev texts and score what is exported."""
    gold = unpacked("polnear.tar.xz") / "data" / "dev"
    with tempfile.TemporaryDirectory() as folder:
        exported(gold / "text", ("statements",), Path(folder))
        rows = [json.loads(line) for line in (Path(folder) / "statements.jsonl").open(encoding="utf-8")]
    return [whole(rows, gold)]


def whole(rows: list[dict[str, Any]], gold: Path) -> Measure:
    """Whole attributions, all together and by mode of the gold content."""
    scorer = _scorer()
    by_document: dict[str, list[dict[str, Spans]]] = defaultdict(list)
    for row in rows:
        spans = {role: [(a, b) for a, b in row[f"{role}_spans"]] for role in ROLES}
        by_document[Path(row["document"]).name].append(spans)
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    hits: set[str] = set()
    for name, text, wanted in scorer.gold_attributions(gold):
        _score_article(scorer, name, text, (by_document.get(name, []), wanted), tally, hits)
    figures = {key: value for key, counts in tally.items() for key, value in prf(key, *counts).items()}
    return Measure(
        "attributions", {k: v for k, v in figures.items() if not (":" in k and " R" not in k)}, frozenset(hits)
    )


def _score_article(
    scorer: ModuleType, name: str, text: str, both: tuple[list[dict[str, Spans]], list[dict[str, Spans]]],
    tally: dict[str, list[int]], hits: set[str],
) -> None:  # fmt: skip
    found, wanted = both
    _score_tokens(scorer, text, found, wanted, tally)
    cp = [{r: scorer.characters(p[r]) for r in ROLES} for p in found]
    cg = [{r: scorer.characters(g[r]) for r in ROLES} for g in wanted]
    pairs = [(scorer.iou(p["content"], g["content"]), i, j) for i, p in enumerate(cp) for j, g in enumerate(cg)]
    pairs = [pair for pair in pairs if pair[0] > 0]

    def same(i: int, j: int, roles: tuple[str, ...]) -> bool:
        return all(scorer.trimmed(text, found[i][r]) == scorer.trimmed(text, wanted[j][r]) for r in roles)

    tests = {
        "content.iou30": [p for p in pairs if p[0] >= 0.3],
        "content.iou80": [p for p in pairs if p[0] >= 0.8],
        "content.exact": [p for p in pairs if same(p[1], p[2], ("content",))],
        "attribution.iou50": [
            p for p in pairs if p[0] >= 0.5 and scorer.iou(cp[p[1]]["source"], cg[p[2]]["source"]) >= 0.5
        ],
        "exact": [p for p in pairs if same(p[1], p[2], ROLES)],
    }
    modes = [_mode(text, g["content"]) for g in wanted]
    for key, rows in tests.items():
        taken = _taken(rows)
        _add(tally[key], len(taken), len(found), len(wanted))
        for mode in ("direct", "mixed", "indirect"):
            of_mode = [j for j in taken.values() if modes[j] == mode]
            _add(tally[f"{key}:{mode}"], len(of_mode), len(of_mode), modes.count(mode))
        if key == "attribution.iou50":
            hits.update(f"{name}:{wanted[j]['content'][0][0]}-{wanted[j]['content'][-1][1]}" for j in taken.values())


def _score_tokens(
    scorer: ModuleType, text: str, found: list[Any], wanted: list[Any], tally: dict[str, list[int]]
) -> None:
    words = list(scorer.re.finditer(r"\S+", text))
    for role in ROLES:
        cover_p = scorer.characters(s for p in found for s in p[role])
        cover_g = scorer.characters(s for g in wanted for s in g[role])
        for match in words:
            inside = range(match.start(), match.end())
            p, g = any(i in cover_p for i in inside), any(i in cover_g for i in inside)
            _add(tally[f"token.{role}"], p and g, p, g)


def _taken(rows: list[tuple[float, int, int]]) -> dict[int, int]:
    """One-to-one pairs, best first: found index to wanted index."""
    taken: dict[int, int] = {}
    for _, i, j in sorted(rows, reverse=True):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def _add(counts: list[int], *more: int) -> None:
    for index, value in enumerate(more):
        counts[index] += value


def _mode(text: str, content: Spans) -> str:
    """Direct when the gold content begins and ends with a mark, mixed when one stands in it, else indirect."""
    words = " ".join(text[a:b] for a, b in content).strip(" ,.;")
    marks = set('"“”«»')
    if words[:1] in marks and words[-1:] in marks:
        return "direct"
    return "mixed" if marks & set(words) else "indirect"


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("attributions_scorer", SHARED / "eval" / "attributions.py")
    if spec is None or spec.loader is None:
        raise RuntimeError("the scorer of the data is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
