"""Count the classes of remaining errors: `python -m training.errors --model FOLDER --data FOLDER`.

Each gold attribution of the dev articles is set beside the predicted one whose content overlaps most, and what differs is given a class.
No text is printed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from training.corpora import Attributed, read_polnear
from training.evaluate import opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.infer.reader import Attribution

__all__ = ["count_errors", "mode"]

Span = tuple[int, int]
_TRIM: Final = " \t\n\r\u00a0\"'“”‘’«»,.;:"
_MARKS: Final = '"“”'
_SAYING: Final = frozenset(
    "say said says saying tell told tells telling according add added adds ask asked asks announce announced write wrote writes "
    "note noted notes claim claimed claims argue argued argues report reported reports state stated states warn warned".split()
)


def mode(text: str, content: Sequence[Span]) -> str:
    """Tell direct from indirect and mixed content by the marks in and around it."""
    inside = outside = 0
    for start, end in content:
        opened_at = text.count("“", max(0, start - 2000), start) - text.count("”", max(0, start - 2000), start)
        within = opened_at > 0
        for character in text[start:end]:
            if character in _MARKS:
                within = character == "“" or (character == '"' and not within)
            elif character.isalnum():
                inside += within
                outside += not within
    if inside and not outside:
        return "direct"
    return "mixed" if inside > 20 else "indirect"


def _characters(spans: Sequence[Span]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def _overlap(left: set[int], right: set[int]) -> float:
    return len(left & right) / len(left | right) if left or right else 1.0


def _edges(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def _spans(one: Attribution) -> dict[str, list[Span]]:
    return {role: [(p.start, p.end) for p in getattr(one, role + "s")] for role in ("source", "cue", "content")}


def _cue_class(text: str, gold: Attributed) -> str:
    words = {word.lower() for start, end in gold.cue for word in text[start:end].split()}
    return "verb of saying" if words & _SAYING else "other cue"


def _compare(text: str, gold: Attributed, best: dict[str, list[Span]], counts: Counter[str]) -> None:
    (start, end), (first, last) = _edges(text, gold.content), _edges(text, best["content"])
    if len(best["content"]) < len(gold.content):
        counts["content: fewer pieces than gold"] += 1
    elif len(best["content"]) > len(gold.content):
        counts["content: more pieces than gold"] += 1
    if first != start:
        small = abs(len(text[min(first, start) : max(first, start)].split())) <= 1
        counts["content: begins " + ("one word off" if small else "late" if first > start else "early")] += 1
    if last != end:
        counts["content: ends " + ("early" if last < end else "late")] += 1
    if _overlap(_characters(gold.source), _characters(best["source"])) < 1:
        if not gold.source:
            counts["source: found where gold has none"] += 1
        elif not best["source"]:
            counts["source: none found"] += 1
        elif _characters(gold.source) & _characters(best["source"]):
            counts["source: right one, other edges"] += 1
        else:
            counts["source: another one"] += 1
    if _overlap(_characters(gold.cue), _characters(best["cue"])) < 1:
        near = _characters(gold.cue) & _characters(best["cue"])
        counts["cue: " + ("other edges" if near else "none" if not best["cue"] else "another one")] += 1


def count_errors(text: str, gold: Sequence[Attributed], found: Sequence[Attribution], counts: Counter[str]) -> None:
    """Add the errors of one article to ``counts``."""
    rows = [_spans(one) for one in found]
    covers = [_characters(row["content"]) for row in rows]
    used: set[int] = set()
    for one in gold:
        if not one.content:
            continue
        counts["gold attributions"] += 1
        kind = mode(text, one.content)
        counts[f"gold {kind}"] += 1
        cover = _characters(one.content)
        overlap, best = max(((_overlap(cover, other), at) for at, other in enumerate(covers)), default=(0.0, -1))
        if overlap < 0.3:
            counts[f"missed: {kind}, {_cue_class(text, one)}"] += 1
            continue
        used.add(best)
        _compare(text, one, rows[best], counts)
        if overlap >= 0.5 and _overlap(_characters(one.source), _characters(rows[best]["source"])) >= 0.5:
            counts[f"right by overlap: {kind}"] += 1
    counts["found attributions"] += len(rows)
    for at, row in enumerate(rows):
        if at not in used:
            counts["spurious: " + mode(text, row["content"]) + ("" if row["cue"] else ", no cue")] += 1


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    reader = opened(arguments.model)
    counts: Counter[str] = Counter()
    for article in read_polnear(arguments.data / "polnear/data/dev"):
        count_errors(article.text, article.attributions, reader.read(article.text).attributions, counts)
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")


if __name__ == "__main__":
    main()
