"""Sentences and dates of news and interviews, against what people marked in GUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.gum import texts
from bench.measure import Measure, prf
from onrecord.text.sentences import sentences
from onrecord.text.times import resolve

if TYPE_CHECKING:
    from bench.gum import Text


def measure() -> list[Measure]:
    """Ends of sentences, and days of the marked expressions."""
    read = list(texts("news", "interview"))
    return [_sentences(read), _dates(read)]


def _sentences(read: list[Text]) -> Measure:
    figures: dict[str, float] = {}
    hits: set[str] = set()
    for kind in ("news", "interview"):
        wanted = {(t.name, end) for t in read if t.kind == kind for _, end in t.sentences}
        found = {(t.name, end) for t in read if t.kind == kind for _, end in sentences(t.text)}
        figures |= prf(f"{kind}: ends", len(wanted & found), len(found), len(wanted))
        hits |= {f"{name}:{end}" for name, end in wanted & found}
    return Measure("sentences", figures, frozenset(hits))


def _dates(read: list[Text]) -> Measure:
    """A resolved range holds a marked one when it covers it: "2004 to 2009" was marked as two years."""
    figures: dict[str, float] = {}
    hits: set[str] = set()
    for kind in ("news", "interview"):
        outcomes = [outcome for t in read if t.kind == kind for outcome in _outcomes(t)]
        found = [o for o in outcomes if o[0]]
        sure = [o for o in found if o[1]]
        figures[f"{kind}: marked"] = float(len(outcomes))
        figures[f"{kind}: found"] = len(found) / max(1, len(outcomes))
        figures[f"{kind}: held of found"] = sum(o[2] for o in found) / max(1, len(found))
        figures[f"{kind}: held of sure"] = sum(o[2] for o in sure) / max(1, len(sure))
        hits |= {o[3] for o in outcomes if o[2]}
    return Measure("dates_in_news", figures, frozenset(hits))


def _outcomes(read: Text) -> list[tuple[bool, bool, bool, str]]:
    """For each marked expression: was it found, is it given as sure, does it hold the marked days, and its name."""
    days = resolve(read.text, read.created, "published")
    outcomes = []
    for start, end, first, last in read.dates:
        got = [when for when in days if when.span is not None and when.span.start < end and start < when.span.end]
        sure = bool(got) and all(when.sure for when in got)
        held = any(when.first <= first and last <= when.last for when in got)
        outcomes.append((bool(got), sure, held, f"{read.name}:{start}-{end}"))
    return outcomes
