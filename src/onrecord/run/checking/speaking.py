"""Quotations that a draft gives to one person and the articles to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.run.checking.wording import holds, pieces, said
from onrecord.text.letters import words
from onrecord.text.marks import quotations, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.run.checking.against import Against
    from onrecord.run.checking.fault import Fault
    from onrecord.run.checking.wording import Said
    from onrecord.terms import Entity, Span, Speaker, Statement
    from onrecord.weigh.conflicts.page import Page

#: Shorter words in marks may be everybody's.
_FEWEST: Final = 4
#: So many words of its own may a sentence have beside a quotation ("said that he was ...").
_OWN: Final = 4
_UNDER: Final = frozenset(
    "if when whenever unless should until while as because once before after though although".split()
)
_WORD: Final = re.compile(r"\w+")


def of_speakers(against: Against) -> Iterator[Fault]:
    """Exact quotations of somebody else than the named person to whom the draft gives them."""
    speakers = {row.statement: row for row in against.settlement.speakers}
    persons = {one.id: one for one in against.settlement.entities if one.kind == "person"}
    theirs = [each for one in against.articles for each in said(one)]
    for statement in against.draft.findings.statements:
        mine = persons.get(_entity(speakers.get(statement.id)))
        if mine is None or speakers[statement.id].sureness != "sure" or not _is_known(mine, against):
            continue
        name = _named(against.draft, statement, mine)
        if name is None:
            continue
        found = [
            each for parts in _quoted(against.draft, statement, name) for each in theirs if holds(each.forms, parts)
        ]
        if found and not any(_may_be_of(each, mine, speakers, persons) for each in found):
            there = [(each.page, each.span) for each in found if each.statement is not None]
            if there:
                yield against.fault("speaker", name, "The articles give these words to somebody else.", there)


def _entity(row: Speaker | None) -> str:
    return (row.entity or "") if row is not None else ""


def _is_known(entity: Entity, against: Against) -> bool:
    """Whether some article names the person in full; a misspelt name is a fault of its own, and one word may be a body's."""
    return any(
        set(spelling.documents) - {against.draft.id} and len(words(spelling.text)) > 1 for spelling in entity.spellings
    )


def _named(page: Page, statement: Statement, entity: Entity) -> Span | None:
    """The words of the draft that name the speaker; none for a pronoun or a title, or where he speaks under an "if"."""
    names = _surnames(entity)
    span = next((span for span in statement.source if names & set(words(span.exact))), None)
    before = page.text[: span.start].split()[-1:] if span is not None else []
    return None if before and before[0].casefold() in _UNDER else span


def _surnames(entity: Entity) -> frozenset[str]:
    return frozenset(word for spelling in entity.spellings for word in words(spelling.text)[-1:])


def _quoted(page: Page, statement: Statement, name: Span) -> Iterator[tuple[tuple[str, ...], ...]]:
    """What of a statement stands in quotation marks in the paragraph of its speaker, with few words of the draft's own beside it."""
    inside = quoted(page.text, quotations(page.text))
    for content in statement.content:
        within = [(start, end) for start, end in inside if content.start < end and start < content.end]
        own = sum(
            not any(start <= content.start + match.start() < end for start, end in within)
            for match in _WORD.finditer(content.exact)
        )
        near = "\n\n" not in page.text[min(name.start, content.start) : max(name.end, content.start)]
        for start, end in within if near and own <= _OWN else ():
            parts = pieces(page.text[start:end])
            if sum(map(len, parts)) >= _FEWEST:
                yield parts


def _may_be_of(each: Said, mine: Entity, speakers: Mapping[str, Speaker], persons: Mapping[str, Entity]) -> bool:
    """Whether a quotation of an article may be this person's, as far as the article tells."""
    if each.statement is None:
        return not _is_attributed(each)
    row = speakers.get(each.statement)
    other = persons.get(_entity(row))
    if row is None or other is None or other.id == mine.id or row.sureness == "unsure":
        return True
    return row.sureness == "probably" and bool(_surnames(mine) & set(_around(each)))


def _is_attributed(each: Said) -> bool:
    """Whether some statement of the article has the words; it is then judged by that one."""
    return any(each.span.meets(content) for one in each.page.findings.statements for content in one.content)


def _around(each: Said) -> Sequence[str]:
    """The words of the paragraph of a quotation, and of the paragraph before it."""
    text, at = each.page.text, each.span.start
    before = text.rfind("\n\n", 0, max(text.rfind("\n\n", 0, at), 0))
    after = text.find("\n\n", at)
    return words(text[max(before, 0) : after if after >= 0 else len(text)])
