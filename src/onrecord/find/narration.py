"""Narration that the reader model left in a quotation: sentences of the article behind or between the words in marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation
    from onrecord.text.stretches import Stretches

Range = tuple[int, int]

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
#: Fewer words than this in marks are a term that the sentence around them goes on with.
_LEAST_WORDS: Final = 4
#: A new sentence behind a closing mark.
_NEXT_SENTENCE: Final = re.compile(r"\s+[A-Z]")


def without_narration(text: str, draft: Draft, quotations: Sequence[Quotation], sentences: Stretches) -> Draft:
    """A draft of quoted sentences without the article's own sentences among them.

    Args:
        text: The text that all ranges lie in.
        draft: Source, cue and content ranges of one statement.
        quotations: All quotations of the text.
        sentences: All sentences of the text.
    """
    sources, cues, contents = draft
    near = [q for q in quotations if q.depth == 0 and q.inner_start < contents[-1][1] and contents[0][0] < q.inner_end]
    if not near:
        return draft
    cut = [_cut(text, content, near) for content in contents]
    own = {sentences.number(start) for start, _ in (*cues, *sources)}
    is_quoted = any(q.holds(start, end) for q in near for start, end in cut)
    if cues and is_quoted:
        cut = list(_said(cut, near, own, sentences))
    return sources, cues, tuple(cut)


def _cut(text: str, content: Range, quotations: Sequence[Quotation]) -> Range:
    """A piece that begins with quoted sentences ends with them where the article goes on in sentences without marks."""
    start, end = content
    last = max((q for q in quotations if start < q.end and q.start < end), key=_end, default=None)
    if last is None or last.start > start or last.end >= end or text[last.inner_end - 1] not in ".!?":
        return content
    is_sentence = len(_WORD.findall(text, last.inner_start, last.inner_end)) >= _LEAST_WORDS
    return (last.inner_start, last.inner_end) if is_sentence and _NEXT_SENTENCE.match(text, last.end, end) else content


def _said(
    contents: Sequence[Range], quotations: Sequence[Quotation], own: set[int], sentences: Stretches
) -> Iterator[Range]:
    for start, end in contents:
        if sentences.number(start) in own or any(q.start < end and start < q.end for q in quotations):
            yield start, end


def _end(quotation: Quotation) -> int:
    return quotation.end
