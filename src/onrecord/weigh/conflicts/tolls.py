"""What a story counts once: the dead, the hurt, the missing, the held, and the years to which somebody is sentenced.

Each article of a story that gives one such figure, and no other of its kind, gives that of the story.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from onrecord.terms import Reading
from onrecord.text.marks import quotations, quoted
from onrecord.text.numerals import numerals
from onrecord.weigh.conflicts.fact import fact, meetings
from onrecord.weigh.conflicts.made import conflict
from onrecord.weigh.conflicts.page import is_copied, weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, ConflictType, Span
    from onrecord.weigh.conflicts.fact import Fact
    from onrecord.weigh.conflicts.page import Page, Sentence

_PEOPLE: Final = (
    r"(?:people|persons|others|men|women|children|passengers|workers|miners|soldiers|sailors|fishermen|villagers|residents|civilians"
    r"|students|pupils|patients|guests|protesters|demonstrators|officers|tourists|migrants|players|firefighters)"
)
_COUNTED: Final = re.compile(rf"\s+(?P<noun>{_PEOPLE})\b", re.IGNORECASE)
_ANYBODY: Final = frozenset("people persons others men women".split())
_WHO: Final = rf"(?:\s+{_PEOPLE}(?:\s+and\s+crew)?)?"
_LINK: Final = (
    r"(?:\s+(?:are|were|is|was|have|had|has|been|be|to|known|confirmed|reported|feared|believed|still|now|also))*"
)
_GONE: Final = r"(?:killed|dead|died|drowned|perished|lost their lives|deaths|victims|fatalities)"
_DONE: Final = MappingProxyType(
    {
        "dead": (
            _GONE,
            r"(?:killed|killing|kills|killing of|claimed|claiming|cost|costing|(?:toll|number of (?:the )?(?:dead|deaths|victims))[^.;,]{0,40}\b(?:to|at|of|is|was))",
        ),
        "hurt": (r"(?:injured|wounded|hurt)", r"(?:injured|injuring|wounded|wounding)"),
        "missing": (r"(?:missing|unaccounted for)", None),
        "in hospital": (
            r"(?:(?:taken|rushed|flown|brought|admitted) to (?:the )?hospitals?|in (?:the )?hospitals?|hospitali[sz]ed)",
            None,
        ),
        "aboard": (r"(?:on board|aboard)", r"(?:carrying|carried)"),
        "moved": (
            r"(?:evacuated|moved to safety|brought to safety|displaced|(?:made|left) homeless|homeless|(?:told|ordered|forced|asked|had|have) to (?:leave|flee|spend the night))",
            r"(?:evacuated|displaced|displacing)",
        ),
        "ill": (r"(?:infected|infections|fallen ill|taken ill)", r"(?:infected|infecting)"),
        "held": (r"(?:arrested|detained|taken into custody)", r"(?:arrested|detained)"),
    }
)
_AFTER: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {kind: re.compile(rf"{_WHO}{_LINK}\s+{done}\b", re.IGNORECASE) for kind, (done, _) in _DONE.items()}
)
_BEFORE: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        kind: re.compile(rf"\b{doing}\s+(?:(?:at least|some|about|all|up to|more than)\s+)?\Z", re.IGNORECASE)
        for kind, (_, doing) in _DONE.items()
        if doing is not None
    }
)
#: After a figure that follows its verb: nobody but people in general is named.
_GENERAL: Final = re.compile(rf"\s*(?:{_PEOPLE}\b|lives\b|[.,;]|and\b|in\b|on\b|after\b|as\b|when\b|\Z)")
#: The age of somebody, and no count.
_AGED: Final = re.compile(r"\b(?:man|woman|boy|girl|aged|age) (?:of |aged )?\Z", re.IGNORECASE)
_OTHERS: Final = re.compile(r"\A\s*(?:others|more)\b", re.IGNORECASE)
_SENTENCED: Final = re.compile(r"\b(?:sentenced|jailed|imprisoned)\b[^.;]{0,40}\Z", re.IGNORECASE)
_YEARS: Final = re.compile(
    r"[\s-]+years?\b(?P<where>[’']?\s+(?:in (?:prison|jail)|behind bars|imprisonment|prison|jail))?"
)
#: Words that take a figure to another time or case, or leave it open.
_ELSEWHERE: Final = re.compile(
    r"\b(?:(?:in|of|since) (?:1[89]|2[01])\d\d|last (?:year|month|week)|ago|earlier|previous\w*|second|third|another|"
    r"if|could|may|might|up to|maximum|faces?|facing|demanded|sought|prosecutors?|each|every|so far this)\b",
    re.IGNORECASE,
)
_LEAST: Final = re.compile(r"\b(?:at least|more than|over|some|about|around|nearly|almost|up to)\s+\Z", re.IGNORECASE)
#: What two articles must share around the figures, so that they are of one thing; a court passes one sentence.
_SHARED: Final = 1.5
#: The same where one of them stands further down.
_SHARED_LOW: Final = 3.0
#: The figure of the story itself stands among so many sentences at the top; further down stand those of other things.
_LEAD: Final = 3
#: What the figure says of the story, for a reader.
_SUBJECTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dead": "how many died",
        "hurt": "how many were hurt",
        "missing": "how many are missing",
        "held": "how many were arrested",
        "in hospital": "how many are in hospital",
        "aboard": "how many were on board",
        "moved": "how many had to leave their homes",
        "ill": "how many are infected",
        "sentence": "years in prison",
    }
)


@dataclass(frozen=True, slots=True)
class _Toll:
    """One figure of a kind."""

    fact: Fact
    shown: Span
    #: Whether a word beside it leaves it open.
    is_open: bool
    #: Whom it counts, where that is not people in general.
    noun: str | None


def tolls(pages: Sequence[Page], known: Sequence[Conflict]) -> Iterator[Conflict]:
    """Conflicts of the kind ``number`` over what an article counts but once, less those that are ``known``."""
    weighed = weights(pages)
    given = {one.id: _only(_tolls(one)) for one in pages}
    for a, b in combinations(sorted(pages, key=lambda one: one.id), 2):
        for kind in sorted(given[a.id].keys() & given[b.id].keys()):
            left, right = given[a.id][kind], given[b.id][kind]
            is_later = a.day != b.day
            if left.fact.low == right.fact.low or ((left.is_open or right.is_open) and not is_later):
                continue
            if left.noun != right.noun and kind != "aboard":
                continue
            if any(_has(item, left) and _has(item, right) for item in known):
                continue
            is_low = max(left.fact.sentence, right.fact.sentence) >= _LEAD
            least = _SHARED_LOW if is_low else 0.0 if kind == "sentence" else _SHARED
            if any(True for _ in meetings([left.fact], [right.fact], weighed, least=least, part=0.0)):
                yield _conflict(kind, a, left, b, right)


def _has(item: Conflict, toll: _Toll) -> bool:
    """Whether a figure is one of the readings of a conflict."""
    spans = (span for each in item.readings if each.document == toll.fact.document for span in each.spans)
    return any(span.meets(toll.fact.span) for span in spans)


def _only(found: Sequence[tuple[str, _Toll]]) -> dict[str, _Toll]:
    """The figures that are the only one of their kind in an article."""
    values: dict[str, set[float]] = {}
    for kind, toll in found:
        values.setdefault(kind, set()).add(toll.fact.low)
    return {kind: toll for kind, toll in reversed(found) if len(values[kind]) == 1}


def _tolls(page: Page) -> list[tuple[str, _Toll]]:
    said = quoted(page.text, quotations(page.text))
    found = []
    for number in numerals(page.text):
        sentence = page.sentence_at(number.start)
        if sentence is None or number.low != number.high or any(low <= number.start < high for low, high in said):
            continue
        for kind in _kinds(page.text, sentence, number.start, number.end):
            item = fact(page, page.span(number.start, number.end), kind, number.low, number.high)
            if item is not None:
                is_open = _LEAST.search(page.text, sentence.start, number.start) is not None
                found.append(
                    (kind, _Toll(item, page.span(sentence.start, sentence.end), is_open, _noun(page.text, number.end)))
                )
    return found


def _noun(text: str, end: int) -> str | None:
    """The noun for some people of whom a figure tells; none for people in general."""
    match = _COUNTED.match(text, end)
    noun = match.group("noun").casefold() if match else None
    return None if noun in _ANYBODY else noun


def _kinds(text: str, sentence: Sentence, start: int, end: int) -> Iterator[str]:
    """What the figure at ``[start, end)`` counts."""
    if _AGED.search(text, sentence.start, start):
        return
    if _ELSEWHERE.search(text, sentence.start, sentence.end) or _OTHERS.search(text[end : sentence.end]):
        return
    for kind, after in _AFTER.items():
        if after.match(text, end, sentence.end):
            yield kind
    for kind, before in _BEFORE.items():
        if before.search(text, sentence.start, start) and _GENERAL.match(text, end, sentence.end):
            yield kind
    years = _YEARS.match(text, end, sentence.end)
    if years is not None and (years.group("where") or _SENTENCED.search(text, sentence.start, start)):
        yield "sentence"


def _conflict(kind: str, one: Page, left: _Toll, other: Page, right: _Toll) -> Conflict:
    readings = [
        Reading(" ".join(toll.shown.exact.split()), page.id, (toll.shown,))
        for page, toll in ((one, left), (other, right))
    ]
    type_: ConflictType = "copying" if is_copied(one, other) else "contradiction"
    reasons = [f"each article gives one figure for this: {_SUBJECTS[kind]}"]
    if one.day and other.day and one.day != other.day:
        type_ = "later update"
        reasons.append("the articles were printed on different days; the figure may have changed")
    return conflict("number", type_, _SUBJECTS[kind], readings, reasons=reasons)
