"""Where the words of a declared fact stand in the text."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from onrecord.terms.span import Span

if TYPE_CHECKING:
    from onrecord.read.facts import Facts
    from onrecord.terms.document import Noted

#: A fact is looked for near the top of the text first; further down it may be about something else.
_LONGEST = 400


def placed(facts: Facts, text: str) -> Facts:
    """The same facts, each with the span of its words where they stand in the text."""
    changes = {f.name: _placed(getattr(facts, f.name), text) for f in fields(facts)}
    return replace(facts, **changes)


def _placed(fact: Noted | None, text: str) -> Noted | None:
    if fact is None or fact.span is not None or not fact.value.strip() or len(fact.value) > _LONGEST:
        return fact
    pattern = r"\s+".join(re.escape(word) for word in fact.value.split())
    match = re.search(rf"(?<!\w){pattern}(?!\w)", text) or re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)
    if match is None:
        return fact
    return replace(fact, span=Span.of(text, match.start(), match.end()))
