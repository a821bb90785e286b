"""Sources that stand too far from what they are tied to.

The reader model ties a content now and then to somebody paragraphs away. Only a quotation that goes on from the paragraph
before may lean on its speaker; anything else has its source in a paragraph of its own cue or content.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation
    from onrecord.text.stretches import Stretches

Range = tuple[int, int]


def without_far_source(draft: Draft, quotations: Sequence[Quotation], paragraphs: Stretches) -> Draft:
    """A draft without a source that stands in no paragraph of its cue and content.

    Args:
        draft: Source, cue and content ranges of one statement.
        quotations: All quotations of its text.
        paragraphs: All paragraphs of its text.
    """
    sources, cues, contents = draft
    own = {paragraphs.number(start) for start, _ in (*cues, *contents)}
    near = tuple(part for source in sources for part in _parts(source, paragraphs) if paragraphs.number(part[0]) in own)
    if near or not sources:
        return near, cues, contents
    last = max(paragraphs.number(end - 1) for _, end in sources)
    is_quoted = all(any(q.holds(*content) for q in quotations) for content in contents)
    goes_on = not cues and last + 1 == min(own) and is_quoted
    return draft if goes_on else ((), cues, contents)


def _parts(source: Range, paragraphs: Stretches) -> Iterator[Range]:
    """The parts of a source that lie in one paragraph each: the byline above a name is none of its words."""
    for index in range(max(0, paragraphs.number(source[0])), paragraphs.number(source[1] - 1) + 1):
        first, last = paragraphs.ranges[index]
        start, end = max(source[0], first), min(source[1], last)
        if start < end:
            yield start, end
