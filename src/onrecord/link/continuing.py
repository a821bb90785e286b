"""Statements whose line names nobody: whose words a quotation without a name goes on with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.link.actor import Actor
    from onrecord.link.discourse import Discourse
    from onrecord.link.inside import Told
    from onrecord.link.page import Page
    from onrecord.terms import Span, Statement, Sureness

#: A quotation is carried on at most this many paragraphs below the one it goes on with.
_REACH = 1
#: Code points of a line between the two that is a mere aside: "He grew quiet."
_ASIDE = 60
_SHORTEST_PARTICIPLE = 5
#: Around the words of a heading; and what ends a sentence, which a heading does not have.
_MARKS, _STOPS = " \t\u00a0\"'“”‘’«»„", ".!?:;,…"
#: Code points of the longest heading.
_LONGEST_HEADING = 90
_JOINED = re.compile(r"(?:\band|\bbut|,)\Z")
_ASKING = re.compile(r"\bask(?:s|ed|ing)?\b(?!\s(?:no|for)\b)", re.IGNORECASE)
#: Code points behind a cue that say whether it asks.
_BEHIND = 6
_PASSIVE = frozenset("is was are were be been being has have had it reportedly allegedly according".split())


def continued(
    statement: Statement, page: Page, discourse: Discourse, told: Mapping[str, Told]
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    """The speaker of a statement without source words, if the lines around it tell."""
    subject = _subject(statement, page, discourse)
    if subject is not None:
        return subject, "probably", ("takes the subject of its sentence",)
    above = page.above(statement)
    if above is None or above.id not in told or (number := told[above.id].actor) is None:
        return None, "unsure", ("the line names nobody",)
    start = min(s.start for s in (*statement.content, *statement.cue))
    end = max(s.end for s in (*above.content, *above.cue, *above.source))
    if page.sentence(start) == page.sentence(min(s.start for s in above.content)) and statement.cue:
        return discourse.actors[number], "probably", ("takes the subject of its sentence",)
    reach = _REACH + (start - end < _ASIDE)
    if statement.mode == "indirect" or statement.cue or page.paragraph(start) - page.paragraph(end - 1) > reach:
        return None, "unsure", ("the line names nobody",)
    if end < start and discourse.first_in((end, start), _is_someone_else(number)) is not None:
        return None, "unsure", ("the line names nobody, and somebody else is named just before it",)
    return discourse.actors[number], "probably", ("continues the quotation above",)


def is_heading(statement: Statement, page: Page) -> bool:
    """Whether a statement of nobody is a line by itself that ends like a heading: words that stand again below."""
    if statement.source or statement.cue or statement.mode == "indirect" or len(statement.content) > 1:
        return False
    (content,) = statement.content
    start, end = page.paragraphs.at(content.start)
    line = page.text[start:end].strip(_MARKS)
    return line == content.exact.strip(_MARKS) and line[-1:] not in _STOPS and len(line) <= _LONGEST_HEADING


def said_again(
    statement: Statement, page: Page, discourse: Discourse, told: Mapping[str, Told]
) -> tuple[Actor | None, Sureness, tuple[str, ...]]:
    """The speaker of a heading in quotation marks: whoever says its words in the article."""
    words = folded(statement.content[0].exact.strip(_MARKS))
    for other in page.statements:
        number = told[other.id].actor if other.source and other.id in told else None
        if number is not None and any(words in folded(span.exact) for span in other.content):
            return discourse.actors[number], "sure", ("the article has these words again, with who says them",)
    return None, "unsure", ("the line names nobody",)


def _subject(statement: Statement, page: Page, discourse: Discourse) -> Actor | None:
    # "Lund met the ministers to press the idea", "Lund sat down and accused Norland": who did the one did the other.
    if not statement.cue:
        return None
    cue = min(statement.cue, key=_begin)
    number = page.sentence(cue.start)
    opening = page.sentences.ranges[number][0] if number >= 0 else 0
    before = page.text[opening : cue.start].rstrip()
    verb = cue.exact.split(maxsplit=1)[0].casefold()
    shares = verb == "to" or (verb.endswith("ing") and len(verb) > _SHORTEST_PARTICIPLE)
    shares = shares or (_JOINED.search(before) is not None and verb not in _PASSIVE and not verb.startswith("ask"))
    return discourse.first_in((opening, cue.start), _may_speak) if shares else None


def _may_speak(actor: Actor) -> bool:
    return actor.kind in {"person", "organisation", "state", "role", "group"}


def _begin(span: Span) -> int:
    return span.start


def asker(statement: Statement, page: Page, told: Mapping[str, Told]) -> int | None:
    """The actor who asked just above: whoever answers, it is somebody else; whoever asks again need not be."""
    above = page.above(statement)
    if (
        above is None
        or above.id not in told
        or _asks(statement, page)
        or page.is_quoted(min(s.start for s in statement.cue or statement.content))
    ):
        return None
    asked = _asks(above, page) or _ends_asking(above, page)
    start, end = min(s.start for s in statement.content), max(s.end for s in above.content)
    is_next = 0 <= page.paragraph(start) - page.paragraph(end - 1) <= 1
    return told[above.id].actor if asked and is_next and statement.mode != "indirect" else None


def _asks(statement: Statement, page: Page) -> bool:
    # "Asked no questions" asks nothing.
    return any(_ASKING.search(page.text, s.start, s.end + _BEHIND) is not None for s in statement.cue)


def _ends_asking(above: Statement, page: Page) -> bool:
    last = max(above.content, key=_end)
    return above.mode != "indirect" and "?" in page.text[max(last.start, last.end - 2) : last.end + 1]


def _end(span: Span) -> int:
    return span.end


def _is_someone_else(number: int) -> Callable[[Actor], bool]:
    def fits(actor: Actor) -> bool:
        return actor.number != number and actor.kind in {"person", "role"}

    return fits
