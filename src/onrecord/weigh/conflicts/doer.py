"""Who or what a cue speaks of: the words of content right before it in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: So many words of content before a cue may name what it speaks of.
_REACH: Final = 4
#: So many of them must be the same.
_SHARED: Final = 2
#: Where a clause begins; a comma opens an insertion, which its subject stands before.
_CLAUSE: Final = re.compile(r"[;:]|[,\s](?:and|but|or|while|when|that|because|as|if|after|before)\s", re.IGNORECASE)


def is_one_doer(one: Page, left: Fact, other: Page, right: Fact) -> bool:
    """Whether two cues speak of one thing: "the dam at Orl held", "the dam at Orl burst"."""
    return len(_doer(one, left) & _doer(other, right)) >= _SHARED


def is_one_name(one: Page, left: Fact, other: Page, right: Fact) -> bool:
    """Whether the last word of content before both cues is one name: "Brekke conceded", "Brekke has not conceded"."""
    names = [_name(page, item) for page, item in ((one, left), (other, right))]
    return names[0] is not None and names[0] == names[1]


def _name(page: Page, item: Fact) -> str | None:
    sentence = page.sentences[item.sentence]
    before = [word for word in sentence.words if word.is_content and word.end <= item.span.start]
    return before[-1].sense if before and page.text[before[-1].start].isupper() else None


def _doer(page: Page, item: Fact) -> frozenset[str]:
    sentence = page.sentences[item.sentence]
    breaks = [match.end() for match in _CLAUSE.finditer(page.text, sentence.start, item.span.start)]
    start = breaks[-1] if breaks else sentence.start
    before = [word for word in sentence.words if word.is_content and word.end <= item.span.start]
    clause = [word for word in before if word.start >= start]
    # A clause that says "he" speaks of the one named before it.
    told = clause or [word for word in before if page.text[word.start].isupper()]
    return frozenset(word.sense for word in told[-_REACH:])
