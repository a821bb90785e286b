"""Corrections of lines led to the lines as they are now, which a new model may have cut a little differently."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.terms import covered, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.terms import Correction, Document, Findings, Passage, Statement

#: Share of the code points of two contents that both must have before one is taken for the other cut anew.
_SHARED = 0.5


def relocated(
    corrections: Iterable[Correction], documents: Iterable[Document], findings: Mapping[str, Findings]
) -> tuple[Correction, ...]:
    """The corrections, with the ids of the statements that now stand where those they were made on stood.

    A statement whose id is still there is itself. Else it is the one in the same article with the same words, of
    several the one nearest to the old place, else the one that shares most of its characters. A subject that nothing
    stands for any more keeps its id, and a later reading may bring it back.
    """
    given = tuple(corrections)
    if not any(correction.passages for correction in given):
        return given
    ids = {statement.id for found in findings.values() for statement in found.statements}
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for document in documents:
        if document.id in findings:
            by_article[document.sha256] += findings[document.id].statements
    return tuple(_relocated(correction, ids, by_article) for correction in given)


def _relocated(correction: Correction, ids: set[str], by_article: Mapping[str, Sequence[Statement]]) -> Correction:
    if not correction.passages or all(subject in ids for subject in correction.subjects):
        return correction
    subjects = []
    for subject, passage in zip(correction.subjects, correction.passages, strict=True):
        found = None if subject in ids else standing_at(passage, by_article.get(passage.article, ()))
        subjects.append(subject if found is None else found.id)
    return replace(correction, subjects=tuple(subjects))


def standing_at(passage: Passage, statements: Iterable[Statement]) -> Statement | None:
    """The statement of an article that a passage means; none when nothing there is like it."""
    start, words = passage.spans[0].start, joined(passage.spans)
    ranked = []
    for statement in statements:
        is_same = joined(statement.content) == words
        shared = 1.0 if is_same else _overlap(passage, statement)
        if is_same or shared >= _SHARED:
            ranked.append((not is_same, -shared, abs(statement.content[0].start - start), statement.id, statement))
    return min(ranked)[-1] if ranked else None


def _overlap(passage: Passage, statement: Statement) -> float:
    together = covered((*passage.spans, *statement.content))
    return (covered(passage.spans) + covered(statement.content) - together) / together
