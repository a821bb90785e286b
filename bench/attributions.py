"""Attributions against PolNeAR's dev split, in two forms.

The first form is that of ``eval/attributions.py`` in the data: overlap and exactness of whole attributions, of the
statements that the real command line exports. The second is the one that published figures are given in (CofeNet):
exact spans of each role over the tokens of the flat file. It is taken from what the reader model tags, since the record
draws its ends elsewhere on purpose: at quotation marks, and without the comma after a name.
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
from onrecord.infer.reader import Attribution, Reader

ROLES = ("source", "cue", "content")
Spans = list[tuple[int, int]]


def measure() -> list[Measure]:
    """Read the dev texts once and score them in both forms."""
    gold = unpacked("polnear.tar.xz") / "data" / "dev"
    with tempfile.TemporaryDirectory() as folder:
        exported(gold / "text", ("statements",), Path(folder))
        rows = [json.loads(line) for line in (Path(folder) / "statements.jsonl").open(encoding="utf-8")]
    return [whole(rows, gold), flat(gold)]


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


def flat(gold: Path) -> Measure:
    """Exact spans of each role over the tokens of the flat file, one sentence group at a time."""
    reader = Reader.shipped(threads=2)
    lines = (unpacked("cofenet/polnear_valid.txt.xz") / "polnear_valid.txt").read_text(encoding="utf-8").splitlines()
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines:
        group = json.loads(line)
        groups[group["id"]].append(group)
    counts = {role: [0, 0, 0] for role in ROLES}
    for name, members in groups.items():
        document = name.rsplit("_", 1)[0] + ".txt"
        with (gold / "text" / document).open(encoding="utf-8", errors="replace", newline="") as file:
            text = file.read()
        tagged = [span for attribution in reader.read(text).attributions for span in _pieces(attribution)]
        places = _places(text, [group["tokens"] for group in members])
        for group, at in zip(members, places, strict=True):
            wanted = _tagged(group["labels"])
            found = _found(tagged, at)
            for role in ROLES:
                w, f = {s for s in wanted if s[0] == role}, {s for s in found if s[0] == role}
                _add(counts[role], len(w & f), len(f), len(w))
    figures = {key: value for role in ROLES for key, value in prf(f"exact {role}", *counts[role]).items()}
    return Measure("flat", figures)


def _places(text: str, groups: list[list[str]]) -> list[list[tuple[int, int] | None]]:
    """Where each token stands in the text; none for the few that the flat file's makers changed."""
    plain = text.translate(str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00a0": " "}))
    brackets = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "`": "'"}
    out, at = [], 0
    for group in groups:
        row: list[tuple[int, int] | None] = []
        for token in group:
            word = brackets.get(token, token.translate(str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})))
            start = plain.find(word, at, at + 80 + len(word))
            row.append((start, start + len(word)) if start >= 0 else None)
            at = start + len(word) if start >= 0 else at
        out.append(row)
    return out


def _tagged(labels: list[str]) -> set[tuple[str, int, int]]:
    spans, role, start = set(), "", 0
    for index, label in enumerate([*labels, "O"]):
        if role and (label == "O" or label.startswith("B-") or label[2:] != role):
            spans.add((role, start, index))
            role = ""
        if label != "O" and not role:
            role, start = label[2:], index
    return spans


def _pieces(attribution: Attribution) -> list[tuple[str, int, int]]:
    pieces = (*attribution.sources, *attribution.cues, *attribution.contents)
    return [(piece.role, piece.start, piece.end) for piece in pieces]


def _found(tagged: list[tuple[str, int, int]], at: list[tuple[int, int] | None]) -> set[tuple[str, int, int]]:
    """The model's spans as token ranges."""
    out = set()
    for role, a, b in tagged:
        inside = [i for i, place in enumerate(at) if place is not None and a <= place[0] and place[1] <= b]
        if inside:
            out.add((role, inside[0], inside[-1] + 1))
    return out


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("attributions_scorer", SHARED / "eval" / "attributions.py")
    if spec is None or spec.loader is None:
        raise RuntimeError("the scorer of the data is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
