"""The texts of GUM with their sentences and their marked dates, put together from its two files a document."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.data import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

#: Start, end, first and last day.
Marked = tuple[int, int, datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Text:
    """One document."""

    name: str
    #: ``news``, ``interview`` and so on.
    kind: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    dates: tuple[Marked, ...]
    created: datetime.date | None


def texts(*kinds: str) -> Iterator[Text]:
    """The documents of these kinds that are marked for dates, in order of their names."""
    folder = unpacked("gum.tar.xz")
    for page in sorted((folder / "xml").glob("*.xml")):
        kind = page.stem.split("_")[1]
        if kind in kinds:
            text, sentences, words = _text(folder / "dep" / f"{page.stem}.conllu")
            marked = page.read_text(encoding="utf-8")
            created = re.search(r'dateCreated="(\d{4}-\d\d-\d\d)"', marked)
            day = datetime.date.fromisoformat(created.group(1)) if created else None
            yield Text(page.stem, kind, text, sentences, tuple(_dates(marked, words)), day)


def _text(path: Path) -> tuple[str, tuple[tuple[int, int], ...], list[tuple[int, int]]]:
    """The text with a blank line between paragraphs, its sentences and its words."""
    text, sentences, words, gap, at = "", [], [], "", 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == "# newpar":
            gap = "\n\n"
        elif line.startswith("# text = "):
            text += (gap if text else "") + line[9:]
            at = len(text) - len(line[9:])
            sentences.append((at, len(text)))
            gap = " "
        elif re.match(r"\d+\t", line):
            word = line.split("\t")[1]
            start = max(at, text.find(word, at, at + len(word) + 3))
            words.append((start, start + len(word)))
            at = start + len(word)
    return text, tuple(sentences), words


def _dates(marked: str, words: list[tuple[int, int]]) -> Iterator[Marked]:
    index, opened = 0, []
    for line in marked.splitlines():
        if line.startswith("<date"):
            opened.append((dict(_ATTRIBUTE.findall(line)), index))
        elif line.startswith("</date>"):
            said, first = opened.pop()
            begin = _day(said.get("when") or said.get("from") or said.get("notBefore"), last=False)
            end = _day(said.get("when") or said.get("to") or said.get("notAfter"), last=True)
            if begin is not None and end is not None and first < index <= len(words):
                yield words[first][0], words[index - 1][1], begin, end
        elif "\t" in line:
            index += 1


def _day(written: str | None, *, last: bool) -> datetime.date | None:
    """The first or last day of a year, month or day."""
    match = _WRITTEN.match(written or "")
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or (12 if last else 1)), match[3]
    if day or not last:
        return datetime.date(year, month, int(day or 1))
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(1)
