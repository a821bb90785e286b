"""Invented articles of a gold file, read as files that state their outlet and day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.find.findings import Finder
from onrecord.infer.reader import Reader
from onrecord.read.bytes import read_bytes
from onrecord.terms import Document, Findings

GOLD = Path(__file__).parent / "gold"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a gold file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def parts(sort: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of every part of a sort of gold by name: files, and of the fresh one the half looked at and those that are not."""
    whole = {part: list(rows(GOLD / f"{sort}-{part}.jsonl")) for part in ("dev", "held", "fresh")}
    fresh = whole.pop("fresh")
    names = sorted({gold["half"] for gold in fresh})
    halves = {f"fresh {half}": [gold for gold in fresh if gold["half"] == half] for half in names}
    return whole | halves


class Reading:
    """Reads and searches invented articles with one loaded model; what was found once is kept."""

    def __init__(self) -> None:
        self._finder = Finder(Reader.shipped())
        self._found: dict[tuple[str, str], Findings] = {}

    def documents(self, articles: Sequence[dict[str, str]]) -> tuple[Document, ...]:
        """The articles of one row, by id."""
        made = []
        for each in articles:
            front = f"---\npublisher: {each['outlet']}\ndate: {each['published']}\n---\n\n"
            document, problems = read_bytes((front + each["text"] + "\n").encode(), name=f"{each['name']}.md")
            if document is None:
                raise ValueError(f"{each['name']}: {problems[0].message}")
            made.append(document)
        return tuple(sorted(made, key=lambda document: document.id))

    def find(self, document: Document) -> Findings:
        """What a document says."""
        day = document.published.value if document.published else ""
        if (document.id, day) not in self._found:
            self._found[document.id, day] = self._finder.find(document)
        return self._found[document.id, day]
