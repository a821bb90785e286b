"""Article text against the published benchmark: the text of a page without its furniture, in runs of four words.

    python bench/pages.py FOLDER [--recorded FILE] [--save FILE]

FOLDER is the unpacked `article_extraction_benchmark` (html/, output/, ground-truth.json). First the scorer is checked
against published rows from the stored outputs; then our text and trafilatura's are made from the same pages and
scored side by side. With --recorded, pages gained and lost since that run are listed; --save keeps this run.

The measure (Article Extraction Benchmark, Zyte, 2019): bags of four-word runs; precision is the mean over pages that
predict something, recall the mean over pages that have an article, F1 is made of these two means.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from onrecord.read.bytes import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.terms import Document

#: Published F1 of stored outputs, from the table of the benchmark.
PUBLISHED = {
    "AutoExtract": 0.970,
    "Diffbot": 0.951,
    "boilerpipe": 0.860,
    "dragnet": 0.907,
    "trafilatura": 0.958,
    "rs_trafilatura": 0.970,
}
_WORD = re.compile(r"\w+")


class Tally(NamedTuple):
    """Runs of words shared, predicted in vain, and missed."""

    shared: int
    vain: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of the predicted runs that are right."""
        return self.shared / (self.shared + self.vain) if self.shared + self.vain else float(not self.missed)

    @property
    def recall(self) -> float:
        """Share of the wanted runs that were predicted."""
        return self.shared / (self.shared + self.missed) if self.shared + self.missed else float(not self.vain)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Score(NamedTuple):
    """Means over pages."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Made of the mean precision and the mean recall, as published."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.4f}  precision {self.precision:.4f}  recall {self.recall:.4f}"


def runs(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The bag of runs of ``size`` words; a shorter text is one run."""
    cut = _WORD.findall(text)
    return Counter(run for i in range(max(1, len(cut) - size + 1)) if (run := tuple(cut[i : i + size])))


def tally(wanted: str, predicted: str) -> Tally:
    """Compare two texts."""
    left, right = runs(wanted), runs(predicted)
    shared = sum((left & right).values())
    return Tally(shared, sum(right.values()) - shared, sum(left.values()) - shared)


def score(tallies: Mapping[str, Tally]) -> Score:
    """The means of the benchmark."""
    predicted = [t.precision for t in tallies.values() if t.shared + t.vain]
    wanted = [t.recall for t in tallies.values() if t.shared + t.missed]
    return Score(fmean(predicted) if predicted else 0.0, fmean(wanted) if wanted else 0.0)


def article(document: Document | None) -> str:
    """The text of a document without its furniture."""
    if document is None:
        return ""
    kept, reached = [], 0
    for furniture in document.furniture:
        kept.append(document.text[reached : furniture.span.start])
        reached = furniture.span.end
    return "\n".join([*kept, document.text[reached:]])


def ours(raw: bytes) -> str:
    """The article text of a page as onrecord reads it."""
    return article(read_bytes(raw, name="page.html")[0])


def theirs(raw: bytes) -> str:
    """The article text of a page as trafilatura gives it."""
    import trafilatura  # noqa: PLC0415

    return trafilatura.extract(raw.decode("utf-8", "replace"), include_comments=False) or ""


def measured(folder: Path, truth: Mapping[str, str], reader: Callable[[bytes], str]) -> tuple[dict[str, Tally], float]:
    """Tally every page of the benchmark; also gives pages a second."""
    began = time.perf_counter()
    tallies = {
        key: tally(wanted, reader((folder / "html" / f"{key}.html").read_bytes())) for key, wanted in truth.items()
    }
    return tallies, len(truth) / (time.perf_counter() - began)


def main() -> None:
    """Check the scorer, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--recorded", type=Path)
    parser.add_argument("--save", type=Path)
    options = parser.parse_args()
    folder: Path = options.folder
    truth = {
        k: v.get("articleBody") or "" for k, v in json.loads((folder / "ground-truth.json").read_text("utf-8")).items()
    }
    for name, published in PUBLISHED.items():
        stored = json.loads((folder / "output" / f"{name}.json").read_text("utf-8"))
        stored = stored.get("output", stored)
        found = score({k: tally(v, stored[k].get("articleBody") or "") for k, v in truth.items()})
        print(f"scorer check  {name:<16} published {published:.3f}  here {found.f1:.3f}")
    result = {}
    for name, reader in (("trafilatura", theirs), ("onrecord", ours)):
        tallies, speed = measured(folder, truth, reader)
        result[name] = {key: round(t.f1, 4) for key, t in tallies.items()}
        print(f"{name:<12}  {score(tallies)}  {speed:.1f} pages/s")
    if options.recorded:
        before = json.loads(options.recorded.read_text("utf-8"))["onrecord"]
        for key, now in result["onrecord"].items():
            if abs(now - before.get(key, 0.0)) > 0.01:
                print(
                    f"{'gained' if now > before.get(key, 0.0) else 'lost'}  {key[:12]}  {before.get(key, 0.0):.3f} -> {now:.3f}"
                )
    if options.save:
        options.save.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
