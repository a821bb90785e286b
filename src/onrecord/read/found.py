"""Facts and the visible text: where declared words stand, and what the visible words add."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from onrecord.read.facts import Facts, noted
from onrecord.read.opening import byline
from onrecord.read.plain import outlet_of_line
from onrecord.read.stamps import stamped
from onrecord.terms.document import Noted
from onrecord.terms.span import Span
from onrecord.text.datelines import dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms.document import FurnitureKind

#: A longer value is not looked for.
_LONGEST = 400
#: Article blocks in which a dateline is looked for.
_OPENING = 6
#: Blocks between the headline and a time of publication, at most.
_NEAR = 12


def placed(facts: Facts, text: str) -> Facts:
    """The same facts, each with the span of its words where they stand in the text."""
    changes = {f.name: _placed(getattr(facts, f.name), text) for f in fields(facts)}
    return replace(facts, **changes)


def completed(facts: Facts, seen: Facts) -> Facts:
    """The facts, with what is seen where one is missing, and with the place of the printed day when it is the same day."""
    day, printed = facts.published, seen.published
    if day is not None and day.span is None and printed is not None and day.value[:10] == printed.value[:10]:
        facts = replace(facts, published=replace(day, span=printed.span))
    return facts.or_else(seen)


def host_of(facts: Facts) -> Facts:
    """The outlet as the host of the address names it, for pages that name it nowhere else."""
    match = (
        re.match(r"https?://(?:www\.)?([^/:?#\s]{4,100})", facts.address.value) if facts.address is not None else None
    )
    return Facts(outlet=Noted(match[1].lower(), None, "host of the address")) if match is not None else Facts()


def seen_facts(
    text: str, places: Sequence[tuple[int, int]], kinds: Sequence[FurnitureKind | None], *, anchor: int | None = None
) -> Facts:
    """What the visible text says about outlet, byline, dateline and time of publication.

    ``anchor`` is the index of the headline; a time of publication stands near it, or near the first article block, and
    times further away belong to other articles.
    """
    found: dict[str, Noted] = {}
    opened = 0
    near = anchor if anchor is not None else next((i for i, kind in enumerate(kinds) if kind is None), 0)
    stamps: list[tuple[int, Noted]] = []
    for i, ((start, end), kind) in enumerate(zip(places, kinds, strict=True)):
        line = text[start:end]
        if kind is None and opened < _OPENING and "dateline" not in found:
            opened += 1
            opening = dateline(line)
            if opening is not None and opening.place is not None:
                found["dateline"] = noted(text, start + opening.place[0], start + opening.place[1], rule="dateline")
        elif kind == "byline" and "byline" not in found and (names := byline(line)) is not None:
            found["byline"] = noted(text, start + names.names[0], start + names.names[1], rule="byline")
        elif kind == "timestamp" and abs(i - near) <= _NEAR and (iso := stamped(line)):
            stamps.append((abs(i - near), noted(text, start, end, rule="line with a date", value=iso)))
        elif (
            kind in {"source-line", "legal"}
            and "outlet" not in found
            and (name := outlet_of_line(line, kind)) is not None
        ):
            rule = "source line" if kind == "source-line" else "copyright line"
            found["outlet"] = noted(text, start + name[0], start + name[1], rule=rule)
    if stamps:
        found["published"] = min(stamps, key=lambda stamp: stamp[0])[1]
    return Facts(**found)


def _placed(fact: Noted | None, text: str) -> Noted | None:
    if fact is None or fact.span is not None or not fact.value.strip() or len(fact.value) > _LONGEST:
        return fact
    pattern = r"\s+".join(re.escape(word) for word in fact.value.split())
    match = re.search(rf"(?<!\w){pattern}(?!\w)", text) or re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
    if match is None:
        return fact
    return replace(fact, span=Span.of(text, match.start(), match.end()))
