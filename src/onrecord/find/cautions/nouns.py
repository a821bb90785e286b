"""Warnings, threats and red lines that a noun tells: "a warning from the bank that", "Brann's threat to close the strait"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.lexicon import DEEDS
from onrecord.find.cautions.page import Parts
from onrecord.find.cautions.phrasing import side
from onrecord.find.cautions.redlines import red_lines
from onrecord.find.cautions.split import cut_warned, is_harmless
from onrecord.terms import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.find.cautions.page import Page
    from onrecord.terms import ReportedCaution

Range = tuple[int, int]
_NOUN: Final = re.compile(
    r"(?:(?P<own>(?:the |its |their )?[\w’-]+(?:\s[A-Z][\w’-]+){0,3})['’]s?\s(?:[a-z-]+\s){0,2})?(?P<noun>warnings?|threats?)\s"
    r"(?:(?:from|by)\s(?P<by>[^.;?!:,“”\"]{2,60}?)\s)?(?P<link>that|of|about|to)\s+(?P<what>[^.;?!]{4,200})",
)
#: "Vows of retaliation from Brann", "Osmer threats to leave the pact".
_VOWED: Final = re.compile(
    r"\b(?P<noun>vows?|threats?|promises?)\sof\s(?P<what>(?:\w+\s)?(?:retaliation|reprisals?|revenge|vengeance|sanctions|tariffs|war|action|violence)(?:\s(?:against|over|on|if)\s[^.;?!,]{2,60}?)?)\s(?:from|by)\s(?P<by>[^.;?!:“”\"]{2,60}?)(?=[.;,]|\s(?:which|who|that|after|over)\b|$)"
)
_PLAIN: Final = re.compile(
    r"(?<![.”\"]\s)(?P<own>[A-Z][\w․]*)\s(?P<noun>threats?)\s(?P<link>to|of)\s+(?P<what>[^.;?!]{4,200})"
)
#: "For the dockers, a lower pension is a red line", "is a red line for the dockers".
_WHOSE: Final = re.compile(
    r"\bfor\s+(?P<who>(?:the\s)?[^.;:?!,“”\"]{2,50}?)(?=,|\s(?:this|that|it|any|is)\b|[.;:]|$)", re.IGNORECASE
)


def named(page: Page) -> Iterator[ReportedCaution]:
    """The warnings that nouns tell in the reporter's words, and the red lines whose holder a "for" names."""
    for start, end in page.sentences:
        for match in (*_NOUN.finditer(page.text, start, end), *_PLAIN.finditer(page.text, start, end)):
            made = _row(page, match)
            if made is not None:
                yield made
        for match in _VOWED.finditer(page.text, start, end):
            holder = side(page.text, match.span("by"))
            if holder is not None:
                cue = (Span.of(page.text, *match.span("noun")),)
                yield page.row(Parts("threat", cue, None, match.span("what"), holder=holder), page.around(cue[0]))
        yield from _lines(page, (start, end))


def _row(page: Page, match: re.Match[str]) -> ReportedCaution | None:
    who = match.span("by") if match.groupdict().get("by") else match.span("own")
    holder = side(page.text, who) if who[0] >= 0 else None
    if holder is None:
        return None
    threat = match["noun"].startswith("threat")
    cue = (Span.of(page.text, *match.span("noun")),)
    what = match.span("what")
    if threat:
        if match["link"] not in {"to", "of"} or (
            match["link"] == "to" and not DEEDS.match(page.text, what[0], what[1])
        ):
            return None
        return page.row(Parts("threat", cue, None, what, holder=holder), page.around(cue[0]))
    if match["link"] == "to" or (match["link"] == "that" and is_harmless(page.text, *what)):
        return None
    cut = cut_warned(page.text, *what)
    parts = (None, what) if cut is None else (cut.trigger, cut.consequence)
    return page.row(Parts("warning", cue, *parts, holder=holder), page.around(cue[0]))


def _lines(page: Page, bounds: Range) -> Iterator[ReportedCaution]:
    """Red lines that no statement holds, whose holder the sentence names."""
    for line in red_lines(page.text, *bounds):
        cue = Span.of(page.text, *line.cue)
        if line.act != "drawn" or line.trigger is None or "line" not in cue.exact or page.around(cue) is not None:
            continue
        whose = _WHOSE.search(page.text, *bounds)
        holder = None if whose is None else side(page.text, whose.span("who"))
        if holder is not None:
            yield page.row(Parts("red line", (cue,), line.trigger, act="drawn", holder=holder), None)
