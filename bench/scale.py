"""What stories, origins and utterances cost on thousands of real articles, and how that grows.

``python -m bench scale`` measures 2,500 and 5,000 articles; ``ONRECORD_BENCH_ARTICLES=2500,5000,10000,20000`` those sizes. Each
size runs in a process of its own, so that its peak memory is its own. Seconds are of computing, so that a busy machine does
not count.

Reading so many articles with the model is another matter and takes far longer than all that is measured here; in its place
a rough stand-in takes quotations in marks for statements and the name beside a verb of saying for the speaker.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import time
from itertools import islice
from typing import TYPE_CHECKING

from bench.data import unpacked
from bench.measure import Measure
from bench.retellings import document
from onrecord.link.origins.settle import origins
from onrecord.link.stories.settle import stories
from onrecord.link.utterances.settle import utterances
from onrecord.terms import Findings, Span, Speaker, Statement, statement_id
from onrecord.text.folding import folded
from onrecord.text.marks import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.terms import Document

SIZES = (2_500, 5_000)
#: Shorter quotations are titles, nicknames and words held at a distance.
_LEAST = 4
_AROUND = 120
_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
_SAYS = r"(?:said|says|told|added|wrote|tweeted|argued|claimed|warned|insisted|noted|explained)"
_SAID = re.compile(rf"{_NAME}\s{_SAYS}\b|\b{_SAYS}\s{_NAME.replace('<name>', '<after>')}")


def measure() -> list[Measure]:
    """Cost of each step an article at each size, and how much it grew from the first to the last."""
    asked = os.environ.get("ONRECORD_BENCH_ARTICLES")
    sizes = [int(size) for size in asked.split(",")] if asked else SIZES
    rows = [_in_own_process(size) for size in sizes]
    figures = {f"{name} at {size}": value for size, row in zip(sizes, rows, strict=True) for name, value in row.items()}
    whole = [row["ms an article"] for row in rows]
    return [Measure("scale", {**figures, "growth": round(whole[-1] / whole[0], 3)})]


def _in_own_process(size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.scale", str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, float] = json.loads(done.stdout)
    return row


def cost(size: int) -> dict[str, float]:
    """Settle so many articles, and say what each step took."""
    documents, findings, speakers = _read(size)
    began = time.process_time()
    told = stories(documents, {})
    then = time.process_time()
    lineage = origins(documents, findings)
    later = time.process_time()
    said = utterances(documents, findings, speakers, lineage)
    done = time.process_time()
    steps = {"stories": then - began, "origins": later - then, "utterances": done - later}
    found = {"stories found": len(told), "statements": len(speakers), "utterances found": len(said)}
    return {
        **{f"{name} ms an article": round(1000 * taken / size, 2) for name, taken in steps.items()},
        "ms an article": round(1000 * (done - began) / size, 2),
        **{name: float(count) for name, count in found.items()},
        "largest story": float(max(len(story.documents) for story in told)),
        "peak MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _read(size: int) -> tuple[list[Document], dict[str, Findings], list[Speaker]]:
    path = unpacked("articles.jsonl.xz") / "articles.jsonl"
    with path.open(encoding="utf-8") as file:
        documents = [document(json.loads(line)) for line in islice(file, size)]
    findings, speakers = {}, []
    for article in documents:
        said = tuple(_statements(article))
        findings[article.id] = Findings(article.id, said, (), ())
        speakers += [Speaker(one.id, _entity(one), "sure", ()) for one in said]
    return documents, findings, speakers


def _statements(article: Document) -> Iterator[Statement]:
    for quotation in quotations(article.text):
        content = Span.of(article.text, quotation.inner_start, quotation.inner_end)
        if quotation.depth or len(content.exact.split()) < _LEAST:
            continue
        after = _SAID.search(article.text, quotation.end, quotation.end + _AROUND)
        source = () if after is None else (Span.of(article.text, *after.span(after.lastgroup or 0)),)
        identity = statement_id(article.id, source, (), (content,))
        yield Statement(identity, article.id, "direct", source, (), (content,), "body", None, None, None, None)


def _entity(statement: Statement) -> str | None:
    return folded(statement.source[0].exact).rsplit(maxsplit=1)[-1] if statement.source else None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(cost(int(sys.argv[1]))))
