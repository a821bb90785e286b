"""The reader model by itself, in the forms in which published figures are given.

Roles are scored as CofeNet does, exact spans of each role over the tokens of the flat file, on what the model tags: the
record draws its ends elsewhere on purpose, at quotation marks and without the comma after a name. Names are scored
exactly, kind by kind.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from training.evaluate import cofenet_scores, name_scores

from bench.data import unpacked
from bench.measure import Measure
from onrecord.infer.reader import Reader


def measure() -> list[Measure]:
    """Tag the dev texts and score roles and names."""
    reader = Reader.shipped(threads=2)
    return [Measure("reader", {**_roles(reader), **_names(reader)})]


def _roles(reader: Reader) -> dict[str, float]:
    gold = unpacked("polnear.tar.xz") / "data" / "dev" / "text"
    texts = {}
    for path in sorted(gold.iterdir()):
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            texts[path.name] = file.read()
    lines = (unpacked("cofenet/polnear_valid.txt.xz") / "polnear_valid.txt").read_text(encoding="utf-8").splitlines()
    scores = cofenet_scores(map(json.loads, lines), texts, {name: reader.tags(text) for name, text in texts.items()})
    return {f"exact {role} {key}": value for role, row in scores.items() for key, value in row.items()}


def _names(reader: Reader) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        for archive in ("gum", "names_in_text"):
            (Path(folder) / archive).symlink_to(unpacked(f"{archive}.tar.xz"))
        scores = name_scores(reader, Path(folder))
    return {
        f"{part} {kind} {key}": value
        for part, kinds in scores.items()
        for kind, row in kinds.items()
        for key, value in row.items()
        if key in {"f1", "gold"}
    }
