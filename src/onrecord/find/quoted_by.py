"""Who is quoted by whom: in "Quill was quoted by the Courier as saying" the words are Quill's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from onrecord.find.stances.clauses import subject
from onrecord.find.subjects import named
from onrecord.text.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation
    from onrecord.text.stretches import Stretches

Range = tuple[int, int]

_PASSIVE: Final = re.compile(
    r"\b(?P<cue>(?:was|were|is|are|been)\s(?:(?:also|later|widely|\w+ly)\s)?(?:quoted|cited)\b)"
    r"(?:\son\s\w+day)?(?P<saying>\sas\s(?:saying|telling|warning|adding)\b)?(?:\son\s\w+day)?"
    r"\s(?:by|in)\s[^,.;:“”\"]{2,60}?(?=\s(?:as\s(?:saying|having\ssaid|telling|warning|adding))\b|[,.;:“”\"\n]|\Z)"
)
_HELPERS: Final = frozenset({"has", "have", "had"})
_BEFORE_WORDS: Final = re.compile(r"(?:as\s(?:saying|having\ssaid|telling|warning|adding)\b)?[,:]?\s*(?:that\s)?")


def quoted(text: str, draft: Draft, *, sentences: Stretches, quotations: Sequence[Quotation]) -> Draft:
    """A draft with whom an outlet quotes as its source; any other draft as it is.

    Args:
        text: The text that all ranges lie in.
        draft: Source, cue and content ranges of a statement.
        sentences: All sentences of the text.
        quotations: All quotations of the text, in order.
    """
    _, cues, contents = draft
    near = next((cue for cue in cues if "quoted" in text[slice(*cue)] or "cited" in text[slice(*cue)]), None)
    if near is None:
        return draft
    start, end = sentences.at(near[0])
    found = _PASSIVE.search(text, start, end)
    if found is None or not (found.start() <= near[0] < found.end()):
        return draft
    ended = bisect_right(quotations, found.start(), key=lambda q: q.start) - 1
    left = max((q.end for q in quotations[max(0, ended - 1) : ended + 1] if q.end <= found.start()), default=start)
    who = _subject(text, max(start, left), found.start())
    if who is None:
        return draft
    cue = (found.start("cue"), found.end("saying") if found["saying"] else found.end("cue"))
    said = _contents(text, contents, who, found.end())
    inside = [span for span in said if start <= span[0] < end]
    if not inside:
        marks = quotations[bisect_left(quotations, start, key=lambda q: q.start) :]
        inside = [(q.start, q.end) for q in marks[:4] if q.end <= who[0] and q.depth == 0]
    return ((who,), (cue,), tuple(inside or said)) if inside or said else draft


def _subject(text: str, start: int, verb: int) -> Range | None:
    words = words_of(text, start, verb)
    at = len(words)
    while at and words[at - 1].low in _HELPERS:
        at -= 1
    return named(text, words, subject(words, at, 0)) if at else None


def _contents(text: str, contents: Sequence[Range], who: Range, behind: int) -> list[Range]:
    """Contents without who is quoted and without the words that only lead over to what was said."""
    out = []
    for a, b in contents:
        for part in ((a, min(b, who[0])), (max(a, who[1]), b)) if a < who[1] and who[0] < b else ((a, b),):
            low, high = part
            if low >= who[1] and (lead := _BEFORE_WORDS.match(text, low, high)) is not None and low <= behind + 40:
                low = lead.end()
            if text[low:high].strip(" ,“”\"'’‘.:;"):
                out.append((low, high))
    return out
