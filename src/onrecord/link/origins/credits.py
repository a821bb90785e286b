"""What a page says about itself as a whole: source lines, agency marks in the dateline, bylines that name an agency.

Furniture is looked at too, because source lines stand there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.link.origins.body import Body
    from onrecord.link.origins.outlets import Outlets

#: ``source-line``: it says where the original stands; ``agency``: an agency's mark; ``part``: others contributed.
Credit = Literal["source-line", "agency", "part", "summary"]

_NAME: Final = r"(?P<name>[^\W\d_a-zß-öø-ÿ][^\n\r|<>()\[\]{}“”\"!?;:]{1,58})"
_PIECE: Final = r"(?:article|story|report|piece|post|interview|version|text|item|column|essay|op-ed|analysis)"
_OWN_LINES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:read|see|view)\s(?:the\s)?(?:original|full|complete|whole|entire)(?:\sversion\sof\s(?:the|this))?"
        rf"(?:\s{_PIECE})?(?:\shere)?\s(?:on|at|in|from|by))\s{_NAME}",
        rf"(?i:\b(?:this|the)\s{_PIECE}\s(?:was\s|is\s|has\sbeen\s|were\s)?(?:originally\s|first\s|initially\s)?"
        rf"(?:published|appeared|posted|republished|syndicated|reprinted|produced|provided|distributed)(?:\shere)?\s"
        rf"(?:in|on|by|at|from|with\s(?:the\s)?permission\s(?:of|from)))\s{_NAME}",
        rf"(?i:\b(?:originally|first)\s(?:published|appeared|posted)\s(?:in|on|by|at))\s{_NAME}",
        rf"(?i:\b(?:republished|reprinted|reproduced|syndicated|reposted)\s(?:courtesy\sof|from|with\spermission\s(?:of|from)))"
        rf"\s{_NAME}",
    )
)  # fmt: skip
#: Lines that name a source only when the name is an outlet's: they may as well name a ministry or a photographer.
_SOURCE_LINES: Final = (
    re.compile(rf"^[\s*•–—-]*(?i:source|sources|original source|via|courtesy of)\s?[:：]\s*{_NAME}", re.MULTILINE),
)
_PARTS: Final = (
    re.compile(rf"(?i:\b(?:additional\s)?(?:reporting|files|material|contributions|copy)\s(?:from|by))\s{_NAME}"),
    re.compile(rf"{_NAME}\s(?:also\s)?contributed\sto\s(?:this|the)\s{_PIECE}"),
)
#: Credits in the byline or under it: "Brannmark Today with MCA", "By the Associated Press".
_BYLINE: Final = re.compile(rf"(?i:^(?:by|from)\s|\b(?:with|and|from|via|/)\s)?(?:(?i:the)\s)?{_NAME}$")
_JOINED: Final = re.compile(r"\b(?:with|and|from|via)\s(?:(?i:the)\s)?(?P<name>[A-Z][\w.&’' -]{1,40})$")
#: How far behind the names of a byline an agency is looked for.
_BEHIND: Final = 80
_DATELINE: Final = (
    re.compile(r"^[^\W\d_a-z][^\n()]{0,70}\s\((?P<name>[A-Z][\w.&’' -]{1,30})\)\s*(?:[—–:-]|--)", re.MULTILINE),
    re.compile(r"^\((?P<name>[A-Z][\w.&’' -]{1,30})\)\s*(?:[—–:-]|--)", re.MULTILINE),
    re.compile(r"^[^\n/]{0,70}/(?P<name>[A-Z]{2,6})/", re.MULTILINE),
)
_LONE: Final = re.compile(r"^\s*[(\[—–-]?\s*(?P<name>[A-Z][\w.&’' -]{1,30}?)\s*[)\]]?\s*$", re.MULTILINE)
_ACRONYM: Final = re.compile(r"[A-Z]{2,6}\Z")
_SUMMARY: Final = re.compile(
    r"\b(?:(?:is|are|was|were)\s)?(?:summari[sz]e[sd]\sfrom|draws?\s(?:up)?on|based\son|compiled\sfrom|drawn\sfrom"
    r"|pieced\stogether\sfrom)\s(?P<name>(?:public|press|media|news|earlier|previous|several|various|other|published|open)"
    r"\b[^.;\n\r]{3,110})"
)
#: Words of which a summary has to name at least one, else "based on public opinion" would be a source.
_SUMMARISED: Final = re.compile(
    r"(?:(?:media|press|news|earlier|newspaper)\s(?:\w+\s)?(?:reports?|reporting|coverage|accounts?)"
    r"|(?:public|official)\s(?:\w+\s)?(?:statements?|briefings?|remarks)|open\ssources|newspapers)"
)
#: How far into the text an agency's mark may stand.
_TOP: Final = 1200


@dataclass(frozen=True, slots=True, order=True)
class Credited:
    """A credit for the whole article: whom it names, and where; half-open code points of the document's own text."""

    start: int
    end: int
    name: str
    credit: Credit
    #: A whole phrase a reader understands.
    reason: str


def credits_of(body: Body, outlets: Outlets) -> tuple[Credited, ...]:
    """All credits that a page gives as a whole, in order of place."""
    found = {
        (item.start, item.name, item.credit): item
        for item in (*_lines(body, outlets), *_agencies(body, outlets), *_bylines(body, outlets), *_summaries(body))
    }
    return tuple(sorted(found.values()))


def _lines(body: Body, outlets: Outlets) -> Iterator[Credited]:
    text = body.document.text
    for pattern in _OWN_LINES:
        for match in pattern.finditer(text):
            yield _credited(match, "source-line", "a line of the page names {name} as the place of the original")
    for pattern in _SOURCE_LINES:
        for match in pattern.finditer(text):
            if outlets.holds(_name(match)):
                yield _credited(match, "source-line", "a line of the page names {name} as its source")
    for pattern in _PARTS:
        for match in pattern.finditer(text):
            if outlets.holds(_name(match)):
                yield _credited(match, "part", "it says that {name} contributed to it")


def _agencies(body: Body, outlets: Outlets) -> Iterator[Credited]:
    for pattern in _DATELINE:
        for match in pattern.finditer(body.text, 0, _TOP):
            name = _name(match)
            if _ACRONYM.match(name) or outlets.holds(name):
                yield _credited(match, "agency", "its dateline credits {name}")
                return
    lines = [match for match in _LONE.finditer(body.text) if outlets.is_agency(_name(match))]
    for match in lines[:1] + lines[-1:]:
        yield _credited(match, "agency", "a line of its own credits {name}")


def _bylines(body: Body, outlets: Outlets) -> Iterator[Credited]:
    byline = body.document.byline
    if byline is None or byline.span is None:
        return
    # The names are what was noted; an agency stands behind them, after posts: "By Ada Quill, Political Editor, with MCA".
    text = body.document.text
    end = text.find("\n", byline.span.end)
    line = text[byline.span.start : min(end if end >= 0 else len(text), byline.span.end + _BEHIND)]
    for match in (*_BYLINE.finditer(byline.span.exact), *_JOINED.finditer(line)):
        name = _name(match)
        if outlets.is_agency(name):
            at = byline.span.start + match.start("name")
            yield Credited(at, at + len(name), name, "agency", f"its byline credits {name}")


def _summaries(body: Body) -> Iterator[Credited]:
    for match in _SUMMARY.finditer(body.text):
        if _SUMMARISED.search(match["name"]):
            yield _credited(match, "summary", "it says itself that it sums up {name}")


def _name(match: re.Match[str]) -> str:
    return match["name"].strip(" \t\u00a0.,-–—*·•")


def _credited(match: re.Match[str], credit: Credit, reason: str) -> Credited:
    name = _name(match)
    start = match.start("name") + match["name"].index(name)
    return Credited(start, start + len(name), name, credit, reason.replace("{name}", name))
