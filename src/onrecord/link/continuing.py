"""Statements whose line names nobody: whose words a quotation without a name goes on with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.link.actor import Actor
    from onrecord.link.discourse import Discourse
    from onrecord.link.inside import Told
    from onrecord.link.page import Page
    from onrecord.terms import Span, Statement, Sureness

#: A quotation is carried on at most this many paragraphs below the one it goes on with.
_REACH = 1


def continued(
    statement: Statement, page: Page, discourse: Discourse, told: Mapping[str, Told]
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    """The speaker of a statement without source words, if the lines around it tell."""
    above = page.above(statement)
    if above is None or above.id not in told or (number := told[above.id].actor) is None:
        return None, "unsure", ("the line names nobody",)
    start = min(s.start for s in (*statement.content, *statement.cue))
    end = max(s.end for s in (*above.content, *above.cue, *above.source))
    if page.sentence(start) == page.sentence(min(s.start for s in above.content)) and statement.cue:
        return discourse.actors[number], "probably", ("takes the subject of its sentence",)
    if statement.mode == "indirect" or statement.cue or page.paragraph(start) - page.paragraph(end - 1) > _REACH:
        return None, "unsure", ("the line names nobody",)
    if end < start and discourse.first_in((end, start), _is_someone_else(number)) is not None:
        return None, "unsure", ("the line names nobody, and somebody else is named just before it",)
    return discourse.actors[number], "probably", ("continues the quotation above",)


def asker(statement: Statement, page: Page, told: Mapping[str, Told]) -> int | None:
    """The actor who asked just above: whoever answers, it is somebody else."""
    above = page.above(statement)
    if (
        above is None
        or above.id not in told
        or page.is_quoted(min(s.start for s in statement.cue or statement.content))
    ):
        return None
    asked = any(re.search(r"\bask", s.exact, re.IGNORECASE) for s in above.cue) or _ends_asking(above, page)
    start, end = min(s.start for s in statement.content), max(s.end for s in above.content)
    is_next = 0 <= page.paragraph(start) - page.paragraph(end - 1) <= 1
    return told[above.id].actor if asked and is_next and statement.mode != "indirect" else None


def _ends_asking(above: Statement, page: Page) -> bool:
    last = max(above.content, key=_end)
    return above.mode != "indirect" and "?" in page.text[max(last.start, last.end - 2) : last.end + 1]


def _end(span: Span) -> int:
    return span.end


def _is_someone_else(number: int) -> Callable[[Actor], bool]:
    def fits(actor: Actor) -> bool:
        return actor.number != number and actor.kind in {"person", "role"}

    return fits
