"""Where actors stand in real news: marked passages of whole articles (``bench/gold/positions-news*.jsonl``), by place.

The gold holds no text: an article is named by its ``ID`` in ``articles.jsonl.xz``; passages, actors and conditions are
ranges of code points in it. Each line that the program shows in a marked passage, of an actor who is marked there with a row or as a
bystander, is judged: it is right when the actor has that value on that question there. Whoever is not marked was arguable.
The half *looked* was looked at and set the bars of the trained model; the half *unseen* was only measured.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.data import unpacked
from bench.invented import GOLD, rows
from bench.measure import Measure
from onrecord.find.findings import Finder
from onrecord.infer.judge import Judge
from onrecord.infer.reader import Reader
from onrecord.link.whole import settle_whole
from onrecord.read.bytes import read_bytes
from onrecord.terms import Question
from onrecord.text.folding import folded
from onrecord.weigh.positions.settle import positions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.terms import Document, Evidence, Findings, Settlement

Range = tuple[int, int]
HALVES = {
    "looked": sorted((GOLD.parents[1] / "training" / "labelled" / "held").glob("news-*.jsonl")),
    "unseen": [GOLD / "positions-news.jsonl"],
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A line in a marked passage: question, passage, actor, value, what it rests on, and what is so."""

    question: int
    passage: int
    actor: str
    value: str
    #: Id of the stance that rules found; none where the trained model judged the sentence.
    stance: str | None
    wanted: str
    reasons: tuple[str, ...]
    #: From the first of its words to the last.
    at: Range


@dataclass(frozen=True, slots=True)
class Told:
    """What one article gives: the lines shown, and the rows of the gold as question, passage, actor and value."""

    article: str
    shown: tuple[Shown, ...]
    gold: tuple[tuple[int, int, str, str], ...]


def measure() -> list[Measure]:
    """Precision of the lines and recall of the marked rows, with the rows of rules and of the model apart."""
    finder, found = Finder(Reader.shipped()), []
    for half, paths in HALVES.items():
        marked = [row for path in paths for row in rows(path)]
        texts = articles({row["article"] for row in marked})
        told = [one for row in marked if (one := read(finder, row, texts[row["article"]])) is not None]
        found.append(Measure(f"positions_news_{half}", figures(told), hits(told)))
    return found


def hits(told: Sequence[Told]) -> frozenset[str]:
    """The right lines by place."""
    return frozenset(
        f"{one.article}:{line.question}:{line.passage}:{line.at[0]}-{line.at[1]} {line.value}"
        for one in told
        for line in one.shown
        if line.value == line.wanted
    )


def articles(wanted: Collection[str]) -> dict[str, str]:
    """The texts of some articles by their ``ID``, the first of each."""
    texts: dict[str, str] = {}
    for row in rows(unpacked("articles.jsonl.xz") / "articles.jsonl"):
        if row["ID"] in wanted:
            texts.setdefault(row["ID"], row["content_original"])
    return texts


def read(finder: Finder, row: dict[str, Any], text: str) -> Told | None:
    """What the program shows in the marked passages of one article; none where the article is not read as it stands."""
    document, _ = read_bytes(text.encode(), name="article.txt")
    if document is None or document.text != text:
        return None
    findings = finder.find(document)
    settlement = settle_whole([document], {document.id: findings}, ())
    who = _Who(document, findings, settlement)
    gold = tuple(
        (one["q"], n, who.at(one["actor"]), one["value"]) for n, p in enumerate(row["passages"]) for one in p["rows"]
    )
    shown = tuple(
        line
        for number, asked in enumerate(row["questions"])
        for line in _lines((number, asked), row["passages"], who, gold)
    )
    return Told(row["article"], shown, gold)


class _Who:
    """One article as it was read, and which entity some of its words name."""

    def __init__(self, document: Document, findings: Findings, settlement: Settlement) -> None:
        self.document, self.findings, self.settlement = document, findings, settlement
        speakers = {s.statement: s.entity for s in settlement.speakers if s.entity is not None}
        self._said = [(s, speakers[s.id]) for s in findings.statements if s.id in speakers]
        self._held = [(s, speakers[s.id]) for s in findings.stances if s.id in speakers and s.holder]
        self._named = {
            folded(spelling.text): entity.id for entity in settlement.entities for spelling in entity.spellings
        }

    def at(self, place: Sequence[int]) -> str:
        """The entity at a place: whoever speaks by these words, or is named by them; "?" where there is none."""
        start, end = place
        for statement, entity in self._said:
            if any(start < span.end and span.start < end for span in statement.source):
                return entity
        words = folded(self.document.text[start:end]).removeprefix("the ")
        if words in {"i", "we", "me", "my", "our", "us"}:
            held = [e for s, e in self._said if any(c.start <= start and end <= c.end for c in s.content)]
            return held[0] if held else "?"
        for stance, entity in self._held:
            if any(start < span.end and span.start < end for span in stance.holder):
                return entity
        return self._by_name(words)

    def _by_name(self, words: str) -> str:
        if words in self._named:
            return self._named[words]
        near = sorted(
            n for n in self._named if set(words.split()) <= set(n.split()) or set(n.split()) <= set(words.split())
        )
        return self._named[max(near, key=len)] if near else "?"


def _lines(
    asked: tuple[int, dict[str, Any]],
    passages: Sequence[dict[str, Any]],
    who: _Who,
    gold: Sequence[tuple[int, int, str, str]],
) -> Iterator[Shown]:
    number, words = asked
    question = Question(words["title"], tuple(words["also"]), words["yes"])
    document, findings = who.document, {who.document.id: who.findings}
    seen: set[tuple[int, str, str]] = set()
    for row in positions(question, [document], findings, who.settlement, Judge.shipped()):
        for line in row.evidence:
            place = _passage(line, passages)
            if place is None or line.value == "unclear" or (place, row.actor, line.value) in seen:
                continue
            seen.add((place, row.actor, line.value))
            held = {a: v for q, n, a, v in gold if (q, n) == (number, place)}
            beside = {who.at(one) for one in passages[place]["bystanders"]}
            if row.actor not in held and row.actor not in beside | {a for _, n, a, _ in gold if n == place}:
                continue  # whoever is not marked at all there, as where a careful reader could argue
            wanted = held.get(row.actor, "none")
            yield Shown(
                number,
                place,
                row.actor,
                line.value,
                line.stance,
                wanted,
                line.reasons,
                (line.spans[0].start, line.spans[-1].end),
            )


def _passage(line: Evidence, passages: Sequence[dict[str, Any]]) -> int | None:
    first = min(span.start for span in line.spans)
    return next((n for n, p in enumerate(passages) if p["at"][0] <= first < p["at"][1]), None)


def figures(told: Sequence[Told]) -> dict[str, float]:
    """Precision and recall over all articles, by who told and by value, and how often yes stands for no."""
    lines = [line for one in told for line in one.shown]
    rows_wanted = [(one.article, *row) for one in told for row in one.gold if row[3] != "unclear"]
    right = {
        (one.article, line.question, line.passage, line.actor, line.value)
        for one in told
        for line in one.shown
        if line.value == line.wanted
    }
    precision, recall = _share(lines), sum(row in right for row in rows_wanted) / max(len(rows_wanted), 1)
    by_words = [line for line in lines if line.stance is not None]
    by_model = [line for line in lines if line.stance is None]
    swapped = sum({line.value, line.wanted} == {"supports", "opposes"} for line in lines)
    return {
        "articles": float(len(told)),
        "lines": float(len(lines)),
        "rows wanted": float(len(rows_wanted)),
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / max(precision + recall, 1e-9),
        "P of words": _share(by_words),
        "lines of words": float(len(by_words)),
        "P of model": _share(by_model),
        "lines of model": float(len(by_model)),
        "yes for no": swapped / max(len(lines), 1),
    } | dict(_by_value(lines))


def _share(lines: Sequence[Shown]) -> float:
    return sum(line.value == line.wanted for line in lines) / max(len(lines), 1)


def _by_value(lines: Sequence[Shown]) -> Iterator[tuple[str, float]]:
    total, right = (
        Counter(line.value for line in lines),
        Counter(line.value for line in lines if line.value == line.wanted),
    )
    for value in sorted(total):
        yield f"P {value}", right[value] / total[value]
        yield f"n {value}", float(total[value])
