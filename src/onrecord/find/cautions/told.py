"""Warnings that the reporter tells: "Osmer threatened to close the strait", "the union drew a red line at night shifts"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.find.cautions.page import Parts
from onrecord.find.cautions.phrasing import giver_after, linked, side
from onrecord.find.cautions.redlines import red_lines
from onrecord.find.cautions.split import cut_warned
from onrecord.find.cautions.ways import SOUGHT, WAYS
from onrecord.find.commitments.clauses import subject
from onrecord.find.commitments.predicates import is_verb
from onrecord.terms import Span
from onrecord.text.tokens import range_of, words_of
from onrecord.text.verbgroups import group_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.find.cautions.page import Page
    from onrecord.terms import ReportedCaution
    from onrecord.terms.caution import CautionAct
    from onrecord.text.tokens import Word
    from onrecord.text.verbgroups import Group

Range = tuple[int, int]
#: "A threatened strike": the participle of a noun.
_BEFORE_NOUN: Final = frozenset("a an the its their his her this that any of".split())
_DRAW: Final = re.compile(r"draw(?:s|n|ing)?|drew|set(?:s|ting)?|la(?:y|ys|id|ying)")
_REJECT: Final = re.compile(r"(?:reject|ignor|dismiss|shrug|wav|brush|scoff|sneer|laugh|flout|disregard)\w*")
_LINES: Final = re.compile(
    r"\s(?:\w+\s){0,2}(?:[\w'’-]+\s){0,4}[\"“'‘]?(?:red[ -]lines?|lines? in the sand|the line)\b", re.IGNORECASE
)
#: "If we set red lines", "whether Osmer threatens": nobody has.
_SUPPOSED: Final = re.compile(r"\b(?:if|whether|unless)\s+$", re.IGNORECASE)
_NEAR: Final = 10
_DENYING: Final = frozenset("deny denies denied denying".split())
_DAY: Final = re.compile(r"\s+(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_SELF: Final = frozenset({"we", "i"})
_WARN: Final = re.compile(r"(?:warn|caution)(?:s|ed)")
#: The verb that a warning stands before is followed by nothing, by when and where, or by who warned.
_ENDS: Final = re.compile(r"(?=\s*[.!]|\s+(?:in|on|at|during|yesterday|last|this|the|a|his|her|its|[A-Z])\b)")
_FEARED: Final = re.compile(r"\b(?:will|would|could|may|might|can|must|risks?|is|are|face[sd]?)\b", re.IGNORECASE)
_NEAR_COMMA: Final = 60
_QUOTES: Final = " \n\"“”'‘’"
#: What warns without being anybody.
_DEVICES: Final = re.compile(
    r"\b(?:system|app|label|labels|signs?|device|lights?|software|sensors?|sirens?|poster|notice|message|screens?|sticker|alarm|algorithm|car)$",
    re.IGNORECASE,
)


def told(page: Page) -> Iterator[ReportedCaution]:
    """The warnings in the reporter's own words, in order of place, those among them that a statement's cue tells too."""
    for start, end in page.sentences:
        if SOUGHT.search(page.text, start, end) is None:
            continue
        words = words_of(page.text, start, end)
        shared: Range | None = None
        for at, word in enumerate(words):
            parts = _parts(page, word, (start, end))
            made = None if parts is None else _reported(page, words, at, parts, shared)
            if made is not None:
                yield made
            if is_verb(words, at):
                first = group_of(words, at, left=0, participle=True).first
                own = subject(words, first, 0)
                shared = shared if own is None or (shared is not None and _is_inner(words, own[0])) else own


def _is_inner(words: Sequence[Word], first: int) -> bool:
    """Whether a subject opens a clause inside another: "said | Brann was ready", "said that | Brann was"."""
    return first > 0 and (
        words[first - 1].low in {"that", "whether", "if", "because", "as"} or is_verb(words, first - 1)
    )


def _parts(page: Page, word: Word, bounds: Range) -> Parts | None:
    """What a verb warns of, threatens, or draws or rejects as a red line."""
    end = bounds[1]
    acts: tuple[tuple[re.Pattern[str], CautionAct], ...] = ((_DRAW, "drawn"), (_REJECT, "rejected"))
    for pattern, act in acts:
        if pattern.fullmatch(word.low) and _LINES.match(page.text, word.end, end):
            return _line(page, word, act, end)
    for pattern, way in WAYS:
        match = pattern.match(page.text, word.start, end)
        if match is not None:
            return way(page, match, end) or (_behind(page, word, bounds) if _WARN.fullmatch(word.low) else None)
    return None


def _behind(page: Page, word: Word, bounds: Range) -> Parts | None:
    """A warning that stands before its verb: "The glacier could slide, the observatory warned in a bulletin"."""
    start, end = bounds
    comma = page.text.rfind(",", start, word.start)
    follows = _ENDS.match(page.text, word.end, end)
    if comma < 0 or follows is None or word.start - comma > _NEAR_COMMA:
        return None
    what = (start, comma)
    if _FEARED.search(page.text, *what) is None or "that" in page.text[comma : word.start].split():
        return None
    cut = cut_warned(page.text, *what)
    cue = (Span.of(page.text, word.start, word.end),)
    inverted = page.text[comma + 1 : word.start].strip(_QUOTES) == ""
    holder = side(page.text, (word.end, end)) if inverted else None
    if cut is None:
        return Parts("warning", cue, None, what, holder=holder)
    return Parts("warning", cue, cut.trigger, cut.consequence, holder=holder)


def _line(page: Page, word: Word, act: CautionAct, end: int) -> Parts | None:
    for line in red_lines(page.text, word.start, end):
        cue = (Span.of(page.text, *line.cue),)
        if act == "drawn" and line.act == "drawn":
            return Parts("red line", cue, line.trigger, act="drawn")
        if act == "rejected":
            return Parts("red line", cue, line.trigger, act="rejected")
    return None


def _reported(page: Page, words: Sequence[Word], at: int, parts: Parts, shared: Range | None) -> ReportedCaution | None:
    group = group_of(words, at, left=0, participle=not words[at].low.endswith("ing"))
    denied = group.first > 0 and words[group.first - 1].low in _DENYING
    described = at > 0 and _describes(words[at - 1].low, words[at].low)
    if group.negated or denied or described or not (parts.trigger or parts.consequence or parts.act == "rejected"):
        return None
    if group.passive:
        return _passive(page, words, at, group, parts)
    alone = words[at].low.endswith("ing") and group.first == at
    who = shared if alone else subject(words, group.first, 0) or shared
    holder = parts.holder or (None if who is None else _undated(page.text, range_of(words, *who)))
    around = page.around(parts.cue[0])
    if holder is None or _SUPPOSED.search(page.text, max(0, holder[0] - _NEAR), holder[0]) is not None:
        return None
    if _DEVICES.search(page.text, *holder) is not None:
        return None
    speaks = who is not None and parts.holder is None and words[who[0]].low in _SELF
    if speaks and around is None:
        return None
    return page.row(replace(parts, holder=None if speaks else holder), around)


def _undated(text: str, bounds: Range | None) -> Range | None:
    """The words that name somebody, without the day behind them: "the director of the fund | on Sunday"."""
    day = None if bounds is None else _DAY.search(text, *bounds)
    return bounds if bounds is None or day is None else (bounds[0], day.start())


def _describes(before: str, low: str) -> bool:
    """Whether a word is no verb: "a threatened strike", "triggered vows of"."""
    noun = low.endswith("s") and low.startswith(("vow", "threat")) and before.endswith("ed")
    return noun or (low.endswith("ed") and before in _BEFORE_NOUN)


def _passive(page: Page, words: Sequence[Word], at: int, group: Group, parts: Parts) -> ReportedCaution | None:
    """The subject is warned in "residents were warned by the water company not to drink"."""
    who = subject(words, group.first, 0)
    warned = None if who is None else range_of(words, *who)
    if warned is None or not words[at].low.startswith(("warn", "caution", "threat")):
        return None
    found = linked(page.text, words[at].end, words[-1].end)
    by = None if found is None else giver_after(page.text, found.between)
    if by is None and words[at].low.startswith("threat"):
        return None
    to = page.names_between(*warned) or (Span.of(page.text, *warned),)
    return page.row(replace(parts, holder=by, addressee=to), page.around(parts.cue[0]))
