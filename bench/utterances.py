"""Utterances on invented statements with near misses (``bench/gold/utterances*.jsonl``): B-cubed and pairs.

All articles of a file stand in one record. Every third rendering has no day, as in articles at large. The points of the
comparison were set on the first five stories of the first file, and errors of *looked* were read; of the others, and of
*unseen* above all, only the figures are known.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.measure import Measure
from onrecord.link.utterances.settle import utterances
from onrecord.terms import (
    Document,
    Findings,
    Noted,
    Span,
    Speaker,
    Statement,
    Trace,
    When,
    content_id,
    statement_id,
)

GOLD = Path(__file__).parent / "gold"
#: Files of renderings beside the first one.
OTHERS = ("held2", "looked", "unseen")
#: Stories on which the points were set.
SET_ON = ("bridge", "strike", "flood", "bank", "court")
Row = dict[str, Any]


def measure() -> list[Measure]:
    """Score all stories of the first file, those of it on which nothing was set, and each other file."""
    rows = _rows("utterances.jsonl")
    fresh = [row for row in rows if row["story"] not in SET_ON]
    others = [Measure(f"utterances_{name}", scored(_rows(f"utterances-{name}.jsonl"))) for name in OTHERS]
    return [Measure("utterances", scored(rows)), Measure("utterances_fresh", scored(fresh)), *others]


def _rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


def scored(rows: list[Row]) -> dict[str, float]:
    """B-cubed and pairwise precision, recall and F1."""
    names, found = settled(rows)
    gold = {name: row["utterance"] for name, row in names.items()}
    return {**bcubed(gold, found), **pairwise(gold, found)}


def settled(rows: list[Row]) -> tuple[dict[str, Row], dict[str, str]]:
    """Statement id to gold row, and statement id to the utterance found (its own id when it stands alone)."""
    articles = defaultdict(list)
    for row in rows:
        articles[row["article"]].append(row)
    documents, findings, speakers, names = [], {}, [], {}
    for article, said in sorted(articles.items()):
        document, statements = _article(article, said)
        documents.append(document)
        findings[document.id] = Findings(document.id, tuple(statements), (), ())
        for statement, row in zip(statements, said, strict=True):
            speakers.append(Speaker(statement.id, row["speaker"], "sure" if row["speaker"] else "unsure", ()))
            names[statement.id] = row
    made = utterances(documents, findings, speakers, [])
    found = {name: u.id for u in made if u.verdict == "same" for name in u.statements}
    return names, {name: found.get(name, name) for name in names}


def _article(name: str, said: list[Row]) -> tuple[Document, list[Statement]]:
    text, statements = "", []
    identity = content_id("document", name)
    for row in said:
        mark = '"' if row["mode"] == "direct" else ""
        source = "a diplomat" if row["speaker"] is None else row["speaker"]
        at = len(text) + len(mark)
        text += f"{mark}{row['content']}{mark}, {source} said.\n"
        content = (Span.of(text, at, at + len(row["content"])),)
        place = text.index(source, at + len(row["content"]))
        span = (Span.of(text, place, place + len(source)),)
        day = None if row["said_on"] is None else dt.date.fromisoformat(row["said_on"])
        when = None if day is None else When(day, day, None, "none", None, sure=True)
        statements.append(
            Statement(statement_id(identity, span, (), content), identity, row["mode"], span, (), content, row["place"], when,
                      None, None, None)
        )  # fmt: skip
    published = Noted(said[0]["published"], None, "gold")
    document = Document(
        id=identity, name=name, sha256="", codec="utf-8", media_type="text/plain", text=text, text_sha256="", language="en",
        title=None, outlet=Noted(name, None, "gold"), byline=None, dateline=None, published=published, address=None,
        furniture=(), trace=Trace("bench", "1"),
    )  # fmt: skip
    return document, statements


def bcubed(gold: dict[str, str], found: dict[str, str]) -> dict[str, float]:
    """B-cubed (Bagga and Baldwin, 1998): for each item, how pure and how whole its group is."""
    wanted, had = _members(gold), _members(found)
    precision = sum(len(wanted[gold[i]] & had[found[i]]) / len(had[found[i]]) for i in gold) / len(gold)
    recall = sum(len(wanted[gold[i]] & had[found[i]]) / len(wanted[gold[i]]) for i in gold) / len(gold)
    return _figures("b-cubed", precision, recall)


def pairwise(gold: dict[str, str], found: dict[str, str]) -> dict[str, float]:
    """Pairs of items in one group."""
    wanted, had = _pairs(gold), _pairs(found)
    both = len(wanted & had)
    return _figures("pairs", both / max(1, len(had)), both / max(1, len(wanted)))


def _members(groups: dict[str, str]) -> dict[str, set[str]]:
    out: dict[str, set[str]] = defaultdict(set)
    for item, group in groups.items():
        out[group].add(item)
    return out


def _pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    return {pair for members in _members(groups).values() for pair in combinations(sorted(members), 2)}


def _figures(name: str, precision: float, recall: float) -> dict[str, float]:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name} P": round(precision, 4), f"{name} R": round(recall, 4), f"{name} F1": round(f1, 4)}
