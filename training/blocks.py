"""Fit the weights that tell the article on a web page, and write them as tables.

    python -m training.blocks FOLDER [--write src/onrecord/read/weights.json]

FOLDER is the unpacked development part of WCXB (`dev/html`, `dev/ground-truth`). A block counts as article when at least
half of its runs of four words stand in the known article text. Two logistic regressions are fitted, one after the
other: the second sees how the first judged the blocks around, on pages that the first was not fitted on. Figures are
cross-validated over pages: mean precision and recall of four-word runs, as in bench/pages.py.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.read.article import first_guess, is_voted, rows_of
from onrecord.read.declared import declared
from onrecord.read.decoding import declared_label, decoded
from onrecord.read.features import around, laid
from onrecord.read.limits import guarded
from onrecord.read.markup import votes_on
from onrecord.read.sorts import kind_of_words
from onrecord.read.tree import page
from onrecord.read.votes import Vote, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.read.features import Laid
    from onrecord.read.tree import Block

    Floats = NDArray[np.float32]

FOLDS = 5
#: Strength of the pull of all weights towards zero, and rounds of Newton's method.
RIDGE, ROUNDS = 2.0, 8


class Example(NamedTuple):
    """A page with known article text."""

    blocks: list[Block]
    votes: dict[str, Vote]
    title: str
    description: str
    truth: str


class Ready(NamedTuple):
    """An example as numbers."""

    example: Example
    look: Laid
    names: list[str]
    own: Floats
    guess: list[float]
    wanted: Floats
    weight: Floats


def examples(folder: Path) -> Iterator[Example]:
    """The pages of the development part."""
    for path in sorted((folder / "dev" / "ground-truth").glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))["ground_truth"]["main_content"] or ""
        raw = (folder / "dev" / "html" / f"{path.stem}.html").read_bytes()
        safe = guarded(decoded(raw, label=declared_label(raw, is_html=True)).text)
        if safe.is_hostile:
            continue
        seen = page(safe.html)
        said = declared(seen)
        title = said.facts.title.value if said.facts.title else ""
        yield Example(seen.blocks, votes_on(safe, said.body), title, said.description, truth)


def ready(example: Example, *, alone: bool) -> Ready:
    """Numbers of one page; ``alone`` leaves the voters out."""
    if alone:
        example = example._replace(votes={})
    look = laid(example.blocks)
    rows = rows_of(example.blocks, look, example.votes, title=example.title, description=example.description)
    names = list(rows[0]) if rows else []
    vote = Vote(example.truth.splitlines())
    lengths = np.array([len(cut) for cut in look.cut], np.float32)
    # Longer blocks weigh more, and pages of any length about the same.
    weight = 10 * np.sqrt(lengths + 0.5) / np.sqrt(lengths.sum() + 50)
    wanted = np.array([vote.share(cut) >= 0.5 for cut in look.cut], np.float32)
    own = np.array([list(row.values()) for row in rows], np.float32).reshape(len(rows), len(names))
    return Ready(example, look, names, own, first_guess(example.blocks, look, example.votes), wanted, weight)


def with_place(item: Ready, taken: Sequence[float]) -> tuple[list[str], Floats]:
    """All numbers of a page, given a judgement of its blocks."""
    rows = around(item.example.blocks, item.look, taken)
    names = [*item.names, *rows[0]] if rows else []
    place = np.array([list(row.values()) for row in rows], np.float32).reshape(len(rows), -1)
    return names, np.hstack([item.own, place]) if rows else np.zeros((0, 0), np.float32)


def fitted(matrices: Sequence[Floats], items: Sequence[Ready]) -> Floats:
    """Weights of one logistic regression."""
    x = np.vstack([m for m in matrices if len(m)])
    y = np.concatenate([i.wanted for i, m in zip(items, matrices, strict=True) if len(m)])
    w = np.concatenate([i.weight for i, m in zip(items, matrices, strict=True) if len(m)])
    beta = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -20, 20)))
        slope = x.T @ (w * (p - y)) + RIDGE * beta
        curve = (x * (w * p * (1 - p) + 1e-6)[:, None]).T @ x + RIDGE * np.eye(len(beta))
        beta = beta - np.linalg.solve(curve.astype(np.float64), slope.astype(np.float64))
    return beta.astype(np.float32)


def judged(matrix: Floats, beta: Floats) -> list[float]:
    """How likely each block is article."""
    return [float(v) for v in 1 / (1 + np.exp(-np.clip(matrix @ beta, -30, 30)))] if len(matrix) else []


def crossed(matrices: Sequence[Floats], items: Sequence[Ready], fold: NDArray[np.int64]) -> list[list[float]]:
    """Judgements of each page by weights that were fitted on other pages."""
    result: list[list[float]] = [[] for _ in items]
    for number in range(FOLDS):
        inside = [i for i in range(len(items)) if fold[i] != number]
        beta = fitted([matrices[i] for i in inside], [items[i] for i in inside])
        for i in range(len(items)):
            if fold[i] == number:
                result[i] = judged(matrices[i], beta)
    return result


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Bag of runs of four words."""
    cut = words(text)
    return Counter(run for i in range(max(1, len(cut) - 3)) if (run := cut[i : i + 4]))


def score(items: Sequence[Ready], taken: Sequence[Sequence[float]]) -> str:
    """F1, precision and recall of the article text, as in bench/pages.py."""
    precision, recall = [], []
    for item, judgement in zip(items, taken, strict=True):
        kept = "\n".join(
            b.text
            for b, s in zip(item.example.blocks, judgement, strict=True)
            if s >= 0.5 and kind_of_words(b.text) is None
        )
        left, right = runs(item.example.truth), runs(kept)
        shared = sum((left & right).values())
        if right:
            precision.append(shared / sum(right.values()))
        if left:
            recall.append(shared / sum(left.values()))
    p, r = float(np.mean(precision)), float(np.mean(recall))
    return f"F1 {2 * p * r / (p + r):.4f}  precision {p:.4f}  recall {r:.4f}"


def two_tables(items: Sequence[Ready], label: str) -> tuple[dict[str, float], dict[str, float]]:
    """Fit both judgements, print cross-validated figures, give the weights by name."""
    fold = np.random.default_rng(0).integers(0, FOLDS, len(items))
    tables = []
    taken: list[list[float]] = [item.guess for item in items]
    for name in ("first", "second"):
        placed = [with_place(item, judgement) for item, judgement in zip(items, taken, strict=True)]
        names, matrices = next(n for n, _ in placed if n), [m for _, m in placed]
        beta = fitted(matrices, items)
        taken = crossed(matrices, items, fold)
        print(f"{label}, {name} judgement: {score(items, taken)}", flush=True)
        tables.append({n: round(float(b), 2) for n, b in zip(names, beta, strict=True) if abs(b) >= 0.005})
    return tables[0], tables[1]


def written(voted: tuple[Mapping[str, float], ...], alone: tuple[Mapping[str, float], ...]) -> str:
    """The tables as JSON: first and second judgement of pages that other readers voted on, and of pages without a vote."""
    return json.dumps({"voted": voted, "alone": alone}, indent=1) + "\n"


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    fit(list(examples(options.folder)), options.write)


def fit(found: Sequence[Example], target: Path | None) -> None:
    """Fit both pairs of tables on the examples."""
    found = [e for e in found if e.blocks]
    voted = two_tables([ready(e, alone=False) for e in found if is_voted(e.votes)], "with votes")
    if target is not None:
        target.write_text(written(voted, ()), "utf-8")
    alone = two_tables([ready(e, alone=True) for e in found], "without votes")
    if target is not None:
        target.write_text(written(voted, alone), "utf-8")


if __name__ == "__main__":
    main()
