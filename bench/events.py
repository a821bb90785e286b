"""Events on invented stories (``bench/gold/events.jsonl``), from the text of articles to joined rows.

The gold lists every event that an article dates, by the words that tell it and its day. Half of the stories (``dev``)
were looked at while the rules were made; the other half was only measured.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.measure import Measure, prf
from onrecord.find.findings import Finder
from onrecord.infer.reader import Reader
from onrecord.link.reckonings import reckonings
from onrecord.link.whole import settle_whole
from onrecord.read.bytes import read_bytes
from onrecord.terms import Noted, Story
from onrecord.weigh.events.settle import events

if TYPE_CHECKING:
    from onrecord.terms import Document, Event, Findings, ReportedEvent

GOLD = Path(__file__).parent / "gold" / "events.jsonl"
Row = dict[str, Any]
#: A gold event and an article that tells it.
Item = tuple[int, str]


def measure() -> list[Measure]:
    """Score each half."""
    stories = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    finder = Finder(Reader.shipped())
    found = []
    for half in dict.fromkeys(story["half"] for story in stories):
        scored = [score(story, *settled(finder, story)) for story in stories if story["half"] == half]
        found.append(Measure(f"events_{half}", _figures(scored)))
    return found


@dataclass(frozen=True, slots=True)
class Score:
    """What was right in one story."""

    #: Event found for each item of the gold, by its number; none where it was missed.
    found: dict[Item, int | None]
    #: Numbers of found events that no item of the gold led to.
    extra: tuple[int, ...]
    rows: int
    #: Items whose event was found with the right standing.
    standing: int


def settled(finder: Finder, story: Row) -> tuple[dict[str, str], tuple[Event, ...], dict[str, ReportedEvent]]:
    """Names of documents by id, the events of a story, and its reports by id."""
    documents: dict[str, Document] = {}
    findings: dict[str, Findings] = {}
    names: dict[str, str] = {}
    for article in story["articles"]:
        read, _ = read_bytes(article["text"].encode(), name=f"{article['name']}.txt")
        if read is None:
            raise ValueError(f"The article {article['name']} of {story['story']} could not be read.")
        noted = None if article["published"] is None else Noted(article["published"], None, "gold")
        document = replace(read, published=noted, language="en")
        found = finder.find(document)
        documents[document.id], findings[document.id] = document, found
        names[document.id] = article["name"]
    members = list(documents.values())
    # Which articles are of one story is given: that is measured elsewhere.
    given = (Story(story["story"], "", tuple(sorted(documents))),)
    settlement = replace(
        settle_whole(members, findings, ()), stories=given, reckonings=reckonings(members, findings, given)
    )
    made = events(members, findings, settlement)
    return names, made, {report.id: report for one in findings.values() for report in one.events}


def score(story: Row, names: dict[str, str], made: tuple[Event, ...], reports: dict[str, ReportedEvent]) -> Score:
    """Set the events found beside the gold."""
    texts = {article["name"]: article["text"] for article in story["articles"]}
    found: dict[Item, int | None] = {}
    standing = 0
    for number, gold in enumerate(story["events"]):
        for article, words in gold["told"].items():
            at = texts[article].index(words)
            hit = next(
                (
                    place
                    for place, event in enumerate(made)
                    if event.when.first.isoformat() == gold["date"]
                    and any(_tells(reports[id_], names, article, (at, at + len(words))) for id_ in event.reports)
                ),
                None,
            )
            found[number, article] = hit
            standing += hit is not None and made[hit].standing == gold["standing"]
    led = set(found.values())
    return Score(found, tuple(n for n in range(len(made)) if n not in led), len(made), standing)


def _tells(report: ReportedEvent, names: dict[str, str], article: str, words: tuple[int, int]) -> bool:
    """Whether a report stands in the article and shares words with those of the gold."""
    return names[report.document] == article and any(s.start < words[1] and words[0] < s.end for s in report.what)


def _figures(scores: list[Score]) -> dict[str, float]:
    items = [(s, item, number) for s in scores for item, number in s.found.items()]
    told = sum(number is not None for _, _, number in items)
    rows = sum(s.rows for s in scores)
    right = rows - sum(len(s.extra) for s in scores)
    wanted = had = both = 0
    for one in scores:
        pairs = list(combinations(sorted(one.found), 2))
        same = {(a, b) for a, b in pairs if a[0] == b[0]}
        joined = {(a, b) for a, b in pairs if one.found[a] is not None and one.found[a] == one.found[b]}
        wanted, had, both = wanted + len(same), had + len(joined), both + len(same & joined)
    return {
        "tellings found": told / max(1, len(items)),
        "tellings n": float(len(items)),
        "rows right": right / max(1, rows),
        "rows n": float(rows),
        "standing right": sum(s.standing for s in scores) / max(1, told),
        **prf("joined pairs", both, had, wanted),
    }
