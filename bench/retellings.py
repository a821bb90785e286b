"""Who retells whom among real articles, and what it costs: ``articles.jsonl.xz`` with the list of pairs that share text.

``python -m bench retellings`` measures the articles of the list; with ``ONRECORD_BENCH_ARTICLES=20000`` as many articles as
that, for time, memory and growth.
"""

from __future__ import annotations

import json
import os
import random
import resource
import time
from pathlib import Path
from typing import Any

from bench.data import unpacked
from bench.measure import Measure
from onrecord.link.origins.settle import origins
from onrecord.terms import Document, Noted, Origin, Trace

#: Pairs with at least this part of the shorter article in common have to be found.
ASKED = 0.5
#: Finds judged by reading both articles' shared passages, as ids and labels: right where the later article has the words
#: from the earlier one or both print one wire, wrong where it is the other way round or both heard the same public words.
JUDGED = Path(__file__).parent / "gold" / "retellings.jsonl"
Pair = tuple[str, str]


def measure() -> list[Measure]:
    """Recall on the pairs asked for, and how many relations were found in all."""
    pairs = json.loads(
        (unpacked("reuse_pairs_8gram_cross_outlet.json.xz") / "reuse_pairs_8gram_cross_outlet.json").read_text("utf-8")
    )
    listed = {item[0] for pair in pairs for item in pair[1:]}
    articles = read_articles()
    wanted = int(os.environ.get("ONRECORD_BENCH_ARTICLES", "0"))
    chosen = sorted(listed) + sorted(articles.keys() - listed)[: max(0, wanted - len(listed))]
    documents = [document(articles[name]) for name in chosen if name in articles]
    start = time.perf_counter()
    rows = origins(documents, {})
    seconds = time.perf_counter() - start
    asked = {(a[0], b[0]) for part, a, b in pairs if part >= ASKED}
    found = related(rows)
    judged = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    retold = {(row.document, row.retells) for row in rows if row.retells is not None}
    kept = [row["judged"] for row in judged if (row["document"], row["retells"]) in retold]
    hits = frozenset(f"{a}:{b}" for a, b in asked if (a, b) in found or (b, a) in found)
    figures = {
        "pairs asked": float(len(asked)), "pairs found": float(len(hits)), "articles": float(len(documents)),
        "judged finds": float(len(kept)), "judged right": kept.count("right") / max(1, len(kept)),
        "rows with an article": float(sum(row.retells is not None for row in rows)), "ms an article": 1000 * seconds / len(documents),
        "peak MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }  # fmt: skip
    return [Measure("retellings", figures, hits)]


def read_articles() -> dict[str, dict[str, Any]]:
    """All articles by id."""
    path = unpacked("articles.jsonl.xz") / "articles.jsonl"
    with path.open(encoding="utf-8") as file:
        return {row["ID"]: row for row in map(json.loads, file)}


def document(row: dict[str, Any]) -> Document:
    """An article as the reading room would give it, without furniture."""

    def noted(value: str) -> Noted | None:
        return Noted(value, None, "data") if value else None

    return Document(
        id=row["ID"], name=row["ID"], sha256="", codec="utf-8", media_type="text/plain", text=row["content_original"],
        text_sha256="", language="en", title=noted(row["title"]), outlet=noted(row["source"]), byline=noted(row["authors"]),
        dateline=None, published=noted(row["date"]), address=noted(row["url"]), furniture=(), trace=Trace("bench", "1"),
    )  # fmt: skip


def related(rows: tuple[Origin, ...]) -> set[Pair]:
    """Pairs of articles one of which retells or republishes the other, or that have their text from one root."""
    found = {(row.document, row.retells) for row in rows if row.retells is not None}
    by_root: dict[str, set[str]] = {}
    for row in rows:
        if row.root is not None and row.retells is not None:
            by_root.setdefault(row.root, set()).update((row.document, row.retells))
    found |= {(a, b) for members in by_root.values() for a in members for b in members if a != b}
    return found


def drawn(rows: tuple[Origin, ...], count: int) -> list[Pair]:
    """Finds drawn at random, the same ones each time, for a person to judge."""
    found = sorted((row.document, row.retells) for row in rows if row.retells is not None)
    return random.Random(5).sample(found, min(count, len(found)))


def main() -> None:
    """Print the finds to judge, as ids."""
    rows = origins([document(row) for row in read_articles().values()], {})
    print(json.dumps(drawn(rows, 100), indent=1))


if __name__ == "__main__":
    main()
