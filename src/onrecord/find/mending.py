"""What the reader model left without a speaker, given to whom the sentence or the paragraph names.

Only statements without a source are touched; whom the model found stays.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.find.agents import agent, speaker_behind
from onrecord.find.going_on import with_what_goes_on
from onrecord.find.quoted_by import quoted
from onrecord.find.subjects import clause_before, subject_of
from onrecord.find.tags import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation
    from onrecord.text.stretches import Stretches

Range = tuple[int, int]
#: Source and cue ranges.
Attributing = tuple[tuple[Range, ...], tuple[Range, ...]]


def mended(
    text: str,
    drafts: Sequence[Draft],
    *,
    quotations: Sequence[Quotation],
    paragraphs: Sequence[Range],
    sentences: Stretches,
) -> list[Draft]:
    """Drafts with the speakers that the text names and the model did not tie to them.

    Args:
        text: The text that all ranges lie in.
        drafts: Source, cue and content ranges of statements.
        quotations: All quotations of the text.
        paragraphs: All paragraphs of the text, in order.
        sentences: All sentences of the text.
    """
    drafts = [quoted(text, draft, sentences=sentences, quotations=quotations) for draft in drafts]
    owners = sorted((cue, draft[:2]) for draft in drafts if draft[0] for cue in draft[1])
    tagged = [_tagged(text, draft, owners) for draft in drafts]
    going_on = with_what_goes_on(text, tagged, quotations, paragraphs)
    sources = sorted(span for draft in going_on for span in draft[0])
    cues = sorted(span for draft in going_on for span in draft[1])
    ends = sorted(quotation.end for quotation in quotations if quotation.depth == 0)
    scene = text, sentences, ends
    return [draft if draft[0] else _named(scene, draft, sources, cues) for draft in going_on]


def _tagged(text: str, draft: Draft, owners: Sequence[tuple[Range, Attributing]]) -> Draft:
    """A draft with the tag behind it; where that tag is the cue of another statement, with its source and cue."""
    sources, cues, contents = draft
    found = None if sources or cues else tag(text, contents[-1][1])
    if found is None:
        return draft
    source, cue = found
    at = bisect_right(owners, cue[0], key=lambda owner: owner[0][0]) - 1
    if at >= 0 and cue[0] < owners[at][0][1]:
        return (*owners[at][1], contents)
    return (source,), (cue,), contents


def _named(
    scene: tuple[str, Stretches, Sequence[int]], draft: Draft, sources: Sequence[Range], cues: Sequence[Range]
) -> Draft:
    text, sentences, ends = scene
    _, own, contents = draft
    place = own[0][0] if own else contents[0][0]
    sentence = sentences.at(place)
    last = bisect_right(ends, place)
    left = ends[last - 1] if last else 0
    if not own:
        found = clause_before(text, sentence, left, place, _between(cues, sentence))
        return draft if found is None else ((found[0],), (found[1],), contents)
    who = (
        agent(text, own[0], contents)
        or speaker_behind(text, sentence, own[0], contents)
        or subject_of(text, sentence, left, own[0], _between(sources, sentence))
    )
    return draft if who is None else ((who,), own, contents)


def _between(spans: Sequence[Range], sentence: Range) -> Sequence[Range]:
    return spans[bisect_right(spans, (sentence[0], -1)) : bisect_right(spans, (sentence[1], -1))]
