"""Measure a model folder through the run-time code: `python -m training.evaluate --model FOLDER --data FOLDER`.

Roles: exact spans over the tokens of the CofeNet files. Attributions: rows for `attributions.py`. Names: exact spans
for each kind on the dev documents of the name corpora. Only the dev splits are read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.infer.catalogue import Catalogue, read_catalogue
from onrecord.infer.pieces import PLAIN
from onrecord.infer.reader import Attribution, Piece, Reader
from onrecord.infer.vectors import Vectors
from training.prepare import name_texts
from training.settings import KINDS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["cofenet_scores", "name_scores", "opened"]

_MARKS = {
    "``": ['"', "``", "''"], "''": ['"', "''"], "-LRB-": ["("], "-RRB-": [")"], "-LSB-": ["["], "-RSB-": ["]"],
    "...": ["."], "--": ["-"], "`": ["'", "`"], "-LCB-": ["{"], "-RCB-": ["}"],
}  # fmt: skip


def opened(folder: Path, threads: int = 1) -> Reader:
    """Open a reader that need not be pinned yet; its table of pieces lies beside it."""
    return Reader(_catalogue(folder), Vectors(_catalogue(folder.parent / "pieces")), threads=threads)


def _catalogue(folder: Path) -> Catalogue:
    digest = hashlib.sha256((folder / f"{folder.name}.json").read_bytes()).hexdigest()
    return read_catalogue(folder, digest)


def _f1(hit: int, found: int, gold: int) -> dict[str, float]:
    precision, recall = hit / max(found, 1), hit / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4), "gold": gold}


def _bio_spans(labels: Sequence[str]) -> set[tuple[str, int, int]]:
    spans, begin = set(), -1
    for at, label in enumerate([*labels, "O"]):
        if begin >= 0 and (not label.startswith("I-") or label[2:] != labels[begin][2:]):
            spans.add((labels[begin][2:], begin, at))
            begin = -1
        if label != "O" and begin < 0:
            begin = at
    return spans


def _aligned(text: str, tokens: Sequence[str], at: int) -> list[tuple[int, int]]:
    """Find tokens one after the other in a text, forgiving the ways in which marks are rewritten."""
    spans = []
    for token in (token.translate(PLAIN) for token in tokens):
        forms = [token, *_MARKS.get(token, ())]
        places = [(text.find(form, at, at + 60), len(form)) for form in forms]
        if len(token) > 5:
            places.append((text.find(token, at, at + 1500), len(token)))
        start, size = min((place for place in places if place[0] >= 0), default=(at, 0))
        spans.append((start, start + size))
        at = start + size
    return spans


def cofenet_scores(
    rows: Iterable[dict[str, Any]], texts: dict[str, str], tags: dict[str, tuple[Piece, ...]]
) -> dict[str, dict[str, float]]:
    """Score exact spans role by role over the given tokens; a span is cut where an instance ends."""
    by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_document[row["id"]].append(row)
    tally = {role: [0, 0, 0] for role in ROLES}
    for identity, instances in by_document.items():
        name = identity.rsplit("_", 1)[0] + ".txt"
        text, at = texts[name].translate(PLAIN), 0
        roles = _painted(text, tags[name])
        for row in instances:
            spans = _aligned(text, row["tokens"], at)
            at = max(spans[-1][1], at)
            labels: list[str] = []
            before: tuple[str | None, int] = (None, -1)
            for start, end in spans:
                role, number = roles[start if start < end else max(start - 1, 0)]
                labels.append("O" if role is None else ("I-" if (role, number) == before else "B-") + role)
                before = (role, number)
            found, gold = _bio_spans(labels), _bio_spans(row["labels"])
            for role in ROLES:
                some, other = {s for s in found if s[0] == role}, {s for s in gold if s[0] == role}
                for slot, value in enumerate((len(some & other), len(some), len(other))):
                    tally[role][slot] += value
    return {role: _f1(*counts) for role, counts in tally.items()}


def _painted(text: str, pieces: Iterable[Piece]) -> list[tuple[str | None, int]]:
    out: list[tuple[str | None, int]] = [(None, -1)] * (len(text) + 1)
    for number, piece in enumerate(pieces):
        for at in range(piece.start, piece.end):
            out[at] = (piece.role, number)
    return out


def name_scores(reader: Reader, folder: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Score names exactly, kind by kind, on GUM news and interview and on CrossNER politics."""
    tally: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for one in name_texts(folder, "dev"):
        part = "politics" if not one.name.startswith("GUM") else one.name.split("_")[1]
        if part not in {"politics", "news", "interview"}:
            continue
        covered: set[int] = set()
        for start, end in one.open_spans:
            covered.update(range(start, end))
        gold = {name for name in one.names if name[2] not in one.absent}
        found = {(name.start, name.end, name.kind) for name in reader.read(one.text).names}
        found = {name for name in found if name[2] not in one.absent and name[0] not in covered}
        for kind in KINDS:
            some, other = {s for s in found if s[2] == kind}, {s for s in gold if s[2] == kind}
            for key, value in (("hit", some & other), ("found", some), ("gold", other)):
                tally[part][kind, key] += len(value)
    return {
        part: {
            kind: _f1(*(counts[kind, key] for key in ("hit", "found", "gold")))
            for kind in KINDS
            if counts[kind, "gold"]
        }
        for part, counts in tally.items()
    }


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cofenet", type=Path, required=True)
    parser.add_argument("--rows", type=Path, help="where to write statements for attributions.py")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    reader = opened(arguments.model, arguments.threads)
    texts = {}
    for path in sorted((arguments.data / "polnear/data/dev/text").iterdir()):
        with path.open(encoding="utf8", errors="replace", newline="") as stream:
            texts[path.name] = stream.read()
    begun = time.perf_counter()
    readings = {name: reader.read(text) for name, text in texts.items()}
    spent = time.perf_counter() - begun
    with lzma.open(arguments.cofenet, "rt", encoding="utf8") as stream:
        rows = [json.loads(line) for line in stream]
    result: dict[str, Any] = {
        "cofenet": cofenet_scores(rows, texts, {name: reader.tags(text) for name, text in texts.items()})
    }
    result["names"] = name_scores(reader, arguments.data)
    result["seconds"] = round(spent, 1)
    if arguments.rows:
        with arguments.rows.open("w", encoding="utf8") as stream:
            for name, reading in readings.items():
                for one in reading.attributions:
                    stream.write(json.dumps({"document": name, **_row(one)}) + "\n")
    for part, values in result.items():
        if isinstance(values, dict):
            for key, value in values.items():
                print(part, key, json.dumps(value))
        else:
            print(part, values)


def _row(one: Attribution) -> dict[str, list[list[int]]]:
    return {f"{role}_spans": [[piece.start, piece.end] for piece in getattr(one, role + "s")] for role in ROLES}


if __name__ == "__main__":
    main()
