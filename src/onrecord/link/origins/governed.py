"""Which statements of an article came the way that one sentence of it names.

The statements of that sentence did; after an interview or an occasion also those that the same person goes on to make, as
far as the words that name the speaker tell: a pronoun or a bare description goes on with the person named last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.link.origins.body import Body
    from onrecord.terms import Statement
    from onrecord.text.stretches import Range

_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*\w")


def in_sentence(sentence: Range, statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements of which the sentence holds some word."""
    return tuple(s for s in statements if any(_meets(sentence, part) for part in _ranges(s)))


def going_on(body: Body, first: Statement, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """``first`` and the later statements of its document that the same person goes on to make.

    Args:
        body: The article.
        first: A statement of it.
        statements: All of its statements.
    """
    ordered = sorted(statements, key=lambda s: (_place(s), s.id))
    at = _place(first)
    before = [s for s in ordered if _place(s) < at and s.inside is None and _names(s)]
    # "He said" goes on with the one who was named last.
    name = _surname(first) or (_surname(before[-1]) if before else None)
    if name is None:
        return (first,)
    carried, speaking = [first], True
    for statement in ordered:
        if statement.id == first.id or _place(statement) < at or statement.inside is not None:
            continue
        named = _names(statement)
        if named:
            speaking = name in named
        elif not statement.source and not body.is_quoted(statement.content[0].start):
            continue
        if speaking:
            carried.append(statement)
    return tuple(carried)


def _surname(statement: Statement) -> str | None:
    names = [folded(m) for span in statement.source for m in _NAME.findall(span.exact)]
    return names[-1] if names and _names(statement) else None


def _names(statement: Statement) -> set[str]:
    """Names in the words for the speaker; a title or pronoun written large at the start of a sentence is none."""
    found: set[str] = set()
    for span in statement.source:
        words = _NAME.findall(span.exact)
        if span.exact.split(maxsplit=1)[0].lower() in {"the", "a", "an", "he", "she", "they", "his", "her", "it"}:
            words = words[1:]
        found.update(folded(word) for word in words)
    return found


def _place(statement: Statement) -> int:
    return min(start for start, _ in _ranges(statement))


def _ranges(statement: Statement) -> tuple[Range, ...]:
    return tuple((s.start, s.end) for s in (*statement.source, *statement.cue, *statement.content))


def _meets(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]
