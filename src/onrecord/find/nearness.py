"""Sources that stand too far from what they are tied to.

The reader model ties a content now and then to somebody paragraphs away. Only a quotation that goes on from the paragraph
before may lean on its speaker; anything else has its source in a paragraph of its own cue or content.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation

Range = tuple[int, int]


def without_far_source(draft: Draft, quotations: Sequence[Quotation], paragraphs: Sequence[Range]) -> Draft:
    """A draft without a source that stands in no paragraph of its cue and content.

    Args:
        draft: Source, cue and content ranges of one statement.
        quotations: All quotations of its text.
        paragraphs: All paragraphs of its text, in order.
    """
    sources, cues, contents = draft
    own = {_number(start, paragraphs) for start, _ in (*cues, *contents)}
    near = tuple(
        part for source in sources for part in _parts(source, paragraphs) if _number(part[0], paragraphs) in own
    )
    if near or not sources:
        return near, cues, contents
    last = max(_number(end - 1, paragraphs) for _, end in sources)
    goes_on = not cues and last + 1 == min(own) and all(_is_quoted(content, quotations) for content in contents)
    return draft if goes_on else ((), cues, contents)


def _parts(source: Range, paragraphs: Sequence[Range]) -> Iterator[Range]:
    """The parts of a source that lie in one paragraph each: the byline above a name is none of its words."""
    for index in range(max(0, _number(source[0], paragraphs)), _number(source[1] - 1, paragraphs) + 1):
        start, end = max(source[0], paragraphs[index][0]), min(source[1], paragraphs[index][1])
        if start < end:
            yield start, end


def _number(place: int, paragraphs: Sequence[Range]) -> int:
    return bisect_right(paragraphs, place, key=itemgetter(0)) - 1


def _is_quoted(content: Range, quotations: Sequence[Quotation]) -> bool:
    return any(q.inner_start <= content[0] and content[1] <= q.inner_end for q in quotations)
