"""Quotations without a speaker of their own that go on with what stands before them in their paragraph.

'"It was close," Quill said. They had an hour. "We ran."': whoever spoke before in the paragraph speaks still.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.find.boundaries import by_quotation
from onrecord.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.find.draft import Draft
    from onrecord.text.marks import Quotation

Range = tuple[int, int]

#: Sources that may mean whoever was quoted before.
_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})


def with_what_goes_on(
    text: str, drafts: Iterable[Draft], quotations: Sequence[Quotation], paragraphs: Sequence[Range]
) -> list[Draft]:
    """Drafts of which those that are nothing but a quotation stand with the statement before them.

    Args:
        text: The text that all ranges lie in.
        drafts: Source, cue and content ranges of statements.
        quotations: All quotations of the text.
        paragraphs: All paragraphs of the text, in order.
    """
    lines = Stretches(tuple(paragraphs))
    marked = Stretches(tuple((q.inner_start, q.inner_end) for q in quotations if q.depth == 0))
    out: list[list[Draft]] = []
    #: By paragraph, places in ``out``: of what was said last, and of what was quoted last.
    said: dict[int, int] = {}
    quoted: dict[int, int] = {}
    for draft in sorted(drafts, key=lambda draft: draft[2]):
        line = lines.number(draft[2][0][0])
        is_quotation = _within(draft[2][-1], marked)
        last = [at[line] for at in (said, quoted) if line in at]
        place = _place(text, draft, [(at, out[at][-1]) for at in last], is_quotation=is_quotation)
        if place is None:
            out.append([draft])
        else:
            out[place] = _joined(text, out[place], draft, quotations)
        if draft[0]:
            said[line] = len(out) - 1 if place is None else place
            if is_quotation:
                quoted[line] = said[line]
    return [draft for group in out for draft in group]


def _within(content: Range, marked: Stretches) -> bool:
    start, end = marked.at(content[0])
    return start <= content[0] < content[1] <= end


def _place(text: str, draft: Draft, last: Sequence[tuple[int, Draft]], *, is_quotation: bool) -> int | None:
    """Which statement a draft goes on with, of what was said last and what was quoted last; none where it stands alone."""
    sources, cues, _ = draft
    if not is_quotation or not last:
        return None
    if cues:
        return next((at for at, one in last if sources and one[:2] == draft[:2]), None)
    if sources:
        return next((at for at, one in last[1:] if one[0] == sources), None)
    start, end = last[0][1][0][0]
    same = last[-1][1][0] == last[0][1][0] or text[start:end].lower() in _PRONOUNS
    return last[-1 if same else 0][0]


def _joined(text: str, before: Sequence[Draft], draft: Draft, quotations: Sequence[Quotation]) -> list[Draft]:
    sources, cues, _ = before[-1]
    contents = sorted({*(content for one in before for content in one[2]), *draft[2]})
    return [(sources, cues, group) for group in by_quotation(text, contents, sources, cues, quotations)]
