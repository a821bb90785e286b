"""Article text of web pages: a page without its furniture and headline, in runs of four words, beside trafilatura on the same pages.

The measure is that of the Article Extraction Benchmark (Zyte, 2019): bags of four-word runs; precision is the mean over
pages that predict something, recall the mean over pages that have an article, F1 is made of these two means. The scorer
is checked against published rows, from outputs of other extractors that are stored with the benchmark.

    python -m bench pages
    python -m bench.pages FOLDER    # the unpacked benchmark: html/, output/, ground-truth.json
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, NamedTuple

from bench.data import unpacked
from bench.measure import Measure
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
    """The body of an article: the text of a document without its furniture and its headline.

    The benchmark keeps the headline in a field of its own, as we do in ``title``.
    """
    if document is None:
        return ""
    spans = [furniture.span for furniture in document.furniture]
    if document.title is not None and document.title.span is not None:
        spans.append(document.title.span)
    kept, reached = [], 0
    for span in sorted(spans):
        kept.append(document.text[reached : span.start])
        reached = max(reached, span.end)
    return "\n".join([*kept, document.text[reached:]])


def ours(raw: bytes) -> str:
    """The article text of a page as onrecord reads it."""
    return article(read_bytes(raw, name="page.html")[0])


def theirs(raw: bytes) -> str:
    """The article text of a page as trafilatura gives it."""
    import trafilatura  # noqa: PLC0415

    return trafilatura.extract(raw.decode("utf-8", "replace"), include_comments=False) or ""


def measure(folder: Path | None = None) -> list[Measure]:
    """Check the scorer, read every page twice, and score both."""
    if folder is None:
        folder = unpacked("pages_article_extraction_benchmark.tar.xz") / "article_extraction_benchmark"
    truth = {k: v.get("articleBody") or "" for k, v in _json(folder / "ground-truth.json").items()}
    figures: dict[str, float] = {}
    for name, published in PUBLISHED.items():
        stored = _json(folder / "output" / f"{name}.json")
        stored = stored.get("output", stored)
        found = score({k: tally(v, stored[k].get("articleBody") or "") for k, v in truth.items()})
        figures[f"scorer: {name}, published {published:.3f}"] = found.f1
    hits: frozenset[str] = frozenset()
    for name, reader in (("trafilatura", theirs), ("onrecord", ours)):
        tallies, speed = _read(folder, truth, reader)
        mean = score(tallies)
        figures |= {f"{name} F1": mean.f1, f"{name} precision": mean.precision, f"{name} recall": mean.recall}
        figures[f"{name} pages/s"] = speed
        hits = frozenset(
            f"{key[:12]}:{level}" for key, t in tallies.items() for level in (80, 90, 95, 98) if t.f1 * 100 >= level
        )
    return [Measure("pages", figures, hits)]


def _read(folder: Path, truth: Mapping[str, str], reader: Callable[[bytes], str]) -> tuple[dict[str, Tally], float]:
    """Tally every page of the benchmark; also gives pages a second."""
    began = time.perf_counter()
    tallies = {
        key: tally(wanted, reader((folder / "html" / f"{key}.html").read_bytes())) for key, wanted in truth.items()
    }
    return tallies, len(truth) / (time.perf_counter() - began)


def _json(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


if __name__ == "__main__":
    for figure, value in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None)[0].figures.items():
        print(f"{figure:45} {value:8.4f}")
