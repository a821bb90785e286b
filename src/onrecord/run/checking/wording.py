"""Words in quotation marks, made ready to be found again: plain forms, parts that an ellipsis leaves, and who said what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.marks import quotations, quoted
from onrecord.text.words import words
from onrecord.weigh.conflicts.quotes import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.weigh.conflicts.page import Page

Forms = tuple[str, ...]

#: What a draft leaves out of a quotation or puts into it, and says so; a letter before others only changes the case.
_CASE: Final = re.compile(r"\[([^\W\d_])\](?=\w)")
_OWN: Final = re.compile(r"\w*\[[^\[\]]*\]\w*|…|\.\s?\.\s?\.(?:\s?\.)?")
#: Two quotations with no more between them than who goes on speaking are one; over a paragraph's end nothing may stand there.
_NEAR: Final = 50
_MARKS: Final = " \n\t\"“”„«»'‘’"
_PERCENT: Final = re.compile(r"\bper\s+cent\b|\bpct\b|(?<=\d)\s?%", re.IGNORECASE)
#: Spellings in which outlets of one language differ; both sides are brought to one of them.
_SPELT: Final = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1", 6),
    (re.compile(r"our(s|ed|ing|able|ite|ites|er|ers|hood)?$"), r"or\1", 6),
    (re.compile(r"([nbt])re(s?)$"), r"\1er\2", 5),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1", 8),
    (re.compile(r"ence(s?)$"), r"ense\1", 6),
    (re.compile(r"ogramme(s?)$"), r"ogram\1", 7),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation of an article, its words over every break, and the statement that it stands in, if any."""

    page: Page
    span: Span
    forms: Forms
    statement: str | None


def said(page: Page) -> Iterator[Said]:
    """The quotations of an article: each in marks, and each that a few words of attribution part."""
    for quote in quotes(page):
        if quote.statement is not None:
            joined = tuple(form for part in quote.spans for form in forms(part.exact))
            yield Said(page, quote.spans[0], joined, quote.statement)
    run: list[Span] = []
    for start, end in quoted(page.text, quotations(page.text)):
        span = page.span(start, end)
        gap = page.text[run[-1].end : start] if run else ""
        if not run or len(gap.strip()) > _NEAR or ("\n\n" in gap and gap.strip(_MARKS)):
            run = []
        run.append(span)
        yield Said(page, span, forms(span.exact), None)
        if len(run) > 1:
            yield Said(page, run[0], tuple(form for part in run for form in forms(part.exact)), None)


@lru_cache(maxsize=65536)
def forms(text: str) -> Forms:
    """The words of a text one by one, folded: contractions in two, numbers in digits, one spelling for those of two."""
    if not text:
        return ()
    plain = _PERCENT.sub(" percent", text)
    found: list[str] = []
    for word in words((Span(0, len(plain), plain),)):
        parts = (word.sense,) if word.sense[:1].isdigit() else word.form.split()
        found.extend(_spelt(part) for part in parts)
    return tuple(found)


def pieces(text: str) -> tuple[Forms, ...]:
    """The words of a quotation in the parts that its ellipses and brackets leave of the words said."""
    return tuple(part for each in _OWN.split(_CASE.sub(r"\1", text)) if (part := forms(each)))


def holds(whole: Sequence[str], parts: Sequence[Forms]) -> bool:
    """Whether some words hold each of the parts in a row, one part after another; "right-wing" is "rightwing"."""
    joined, edges = "".join(whole), {0, *accumulate(map(len, whole))}
    at = 0
    for part in parts:
        wanted = "".join(part)
        while (at := joined.find(wanted, at)) >= 0 and not {at, at + len(wanted)} <= edges:
            at += 1
        if at < 0:
            return False
        at += len(wanted)
    return True


def in_order(mine: Forms, theirs: Forms) -> int:
    """How many of some words stand in others in the same order, by their first letters: "work" is in "working"."""
    row = [0] * (len(theirs) + 1)
    for a in mine:
        before = 0
        for number, b in enumerate(theirs, 1):
            kept = row[number]
            row[number] = max(row[number], row[number - 1], before + (a[:4] == b[:4]))
            before = kept
    return row[-1]


def _spelt(form: str) -> str:
    for pattern, other, least in _SPELT:
        if len(form) >= least:
            form = pattern.sub(other, form)
    return form
