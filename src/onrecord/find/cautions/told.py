"""Warnings that the reporter tells: "Osmer threatened to close the strait", "the union drew a red line at night shifts"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.page import Parts
from onrecord.find.cautions.redlines import red_lines
from onrecord.find.cautions.split import cut_warned
from onrecord.find.commitments.clauses import subject
from onrecord.terms import Span
from onrecord.text.tokens import range_of, words_of
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.cautions.page import Page
    from onrecord.terms import ReportedCaution
    from onrecord.text.tokens import Word

Range = tuple[int, int]
_VERB: Final = re.compile(r"(?:warn|caution|threaten)(?:s|ed|ing)?")
_DRAW: Final = re.compile(r"draw(?:s|n|ing)?|drew|set(?:s|ting)?|la(?:y|ys|id|ying)")
_LINES: Final = re.compile(r"\s(?:down\s)?(?:\w+\s){0,3}[\"“'‘]?red[ -]lines?\b", re.IGNORECASE)
#: "If we set red lines", "whether Osmer threatens": nobody has.
_SUPPOSED: Final = re.compile(r"\b(?:if|whether|unless)\s+$", re.IGNORECASE)
_NEAR: Final = 10
_SOUGHT: Final = re.compile(r"\b(?:warn|caution|threaten|red[ -]line)", re.IGNORECASE)
#: What is written after the verb, up to the end of the clause.
_TO: Final = re.compile(r"\W*(?P<to>to\s+[^.;?!]{4,240})", re.IGNORECASE)
_AGAINST: Final = re.compile(
    r"\s*(?P<who>[^.;?!]{0,60}?)\s*\b(?:against|not to)\s+(?P<what>[^.;?!,]{4,200})", re.IGNORECASE
)
_OF: Final = re.compile(r"\s*(?P<who>[^.;?!]{0,60}?)\s*\b(?:of|about|that)\s+(?P<what>[^.;?!]{4,260})", re.IGNORECASE)


def told(page: Page) -> Iterator[ReportedCaution]:
    """The warnings in the reporter's own words, in order of place; a verb that is the cue of a statement is left to it."""
    cues = [span for statement in page.statements for span in statement.cue]
    for start, end in page.sentences:
        if _SOUGHT.search(page.text, start, end) is None:
            continue
        words = words_of(page.text, start, end)
        for at, word in enumerate(words):
            if _warns(page, word, end) and not any(c.start <= word.start < c.end for c in cues):
                made = _reported(page, words, at, end)
                if made is not None:
                    yield made


def _warns(page: Page, word: Word, end: int) -> bool:
    """Whether a verb warns, threatens, or draws a red line."""
    if _VERB.fullmatch(word.low):
        return True
    return _DRAW.fullmatch(word.low) is not None and _LINES.match(page.text, word.end, end) is not None


def _reported(page: Page, words: Sequence[Word], at: int, end: int) -> ReportedCaution | None:
    group = group_of(words, at, left=0, participle=True)
    who = subject(words, group.first, 0)
    holder = None if who is None else range_of(words, *who)
    alone = words[at].low.endswith("ing") and group.first == at
    if group.negated or group.passive or holder is None or alone:
        return None
    if _SUPPOSED.search(page.text, max(0, holder[0] - _NEAR), holder[0]) is not None:
        return None
    cue = Span.of(page.text, words[group.first].start, words[at].end)
    if _DRAW.fullmatch(words[at].low):
        parts = _line(page, cue, end)
    else:
        parts = _threat(page, cue, end) if words[at].low.startswith("threat") else _warning(page, cue, end)
    return None if parts is None else page.row(replace(parts, holder=holder), page.around(cue))


def _line(page: Page, cue: Span, end: int) -> Parts | None:
    for line in red_lines(page.text, cue.start, end):
        if line.act == "drawn":
            return Parts("red line", (Span.of(page.text, *line.cue),), line.trigger, act="drawn")
    return None


def _threat(page: Page, cue: Span, end: int) -> Parts | None:
    found = _TO.match(page.text, cue.end, end)
    if found is None:
        return None
    cut = cut_warned(page.text, *found.span("to"))
    if cut is not None and cut.form == "if" and cut.trigger and cut.consequence and cut.trigger[0] > cut.consequence[0]:
        return Parts("threat", (cue,), cut.trigger, cut.consequence)
    return Parts("threat", (cue,), None, found.span("to"))


def _warning(page: Page, cue: Span, end: int) -> Parts | None:
    against, of = _AGAINST.match(page.text, cue.end, end), _OF.match(page.text, cue.end, end)
    if against is not None and (of is None or against.end("who") <= of.end("who")):
        to = page.names_between(*against.span("who"))
        return Parts("warning", (cue,), against.span("what"), None, addressee=to)
    if of is None:
        return None
    to = page.names_between(*of.span("who"))
    cut = cut_warned(page.text, *of.span("what"))
    if cut is not None:
        return Parts("warning", (cue,), cut.trigger, cut.consequence, addressee=to)
    return Parts("warning", (cue,), None, of.span("what"), addressee=to)
