"""Who or what a cue speaks of: the words of content right before it in its clause."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.text.words import Word
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page

#: So many words of content before a cue may name what it speaks of.
_REACH: Final = 4
#: So many of them must be the same.
_SHARED: Final = 2
#: What the nouns beside two cues must weigh.
_NOUN: Final = 1.0
#: Words between a noun and a cue.
_HELPING: Final = frozenset(
    "stay stays stayed remain remains remained keep keeps kept expected due set refuse refuses refused now still finally"
    " yesterday today monday tuesday wednesday thursday friday saturday sunday".split()
)
_DETERMINERS: Final = frozenset("the a an its his her their this that all".split())
#: Where a clause begins; a comma opens an insertion, which its subject stands before.
_CLAUSE: Final = re.compile(r"[;:]|[,\s](?:and|but|or|while|when|that|because|as|if|after|before)\s", re.IGNORECASE)


def is_one_doer(one: Page, left: Fact, other: Page, right: Fact) -> bool:
    """Whether two cues speak of one thing: "the dam at Orl held", "the dam at Orl burst"."""
    return len(_doer(one, left) & _doer(other, right)) >= _SHARED


def is_one_name(one: Page, left: Fact, other: Page, right: Fact) -> bool:
    """Whether the last word of content before both cues is one name: "Brekke conceded", "Brekke has not conceded"."""
    names = [_name(page, item) for page, item in ((one, left), (other, right))]
    return names[0] is not None and names[0] == names[1]


def is_one_argument(one: Page, left: Fact, other: Page, right: Fact, weighed: Mapping[str, float]) -> bool:
    """Whether the nouns right beside two cues are the same, no word of one against a word of the other.

    "The strike has been called off" and "the strike goes ahead" are of one strike; "the nurses' strike" and "the drivers'
    strike" are of two.
    """
    mine, yours = (_beside(page, item) for page, item in ((one, left), (other, right)))
    return any(
        (a <= b or b <= a) and sum(weighed.get(sense, 0.0) for sense in sorted(a & b)) >= _NOUN
        for a in mine
        for b in yours
        if a and b
    )


def _beside(page: Page, item: Fact) -> tuple[frozenset[str], frozenset[str]]:
    """The words of content in a row right before a cue and right after it, helping words between left out."""
    told = page.sentences[item.sentence].words
    before = [word for word in told if word.end <= item.span.start]
    after = [word for word in told if word.start >= item.span.end]
    while before and (not before[-1].is_content or before[-1].form in _HELPING):
        before.pop()
    while after and (not after[0].is_content and after[0].form in _DETERMINERS):
        after.pop(0)
    return _row(before[::-1]), _row(after)


def _row(words: Sequence[Word]) -> frozenset[str]:
    row = list(takewhile(lambda word: word.is_content, words))
    return frozenset(word.sense for word in row[:_REACH])


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
