"""What the sentences around a statement say of its day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.terms import Span, When

Range = tuple[int, int]

_AT_THEIR: Final = re.compile(r"\b(?:during|on|at|in)\s(?:his|her|their|its)\s(?:[\w-]+\s){0,2}\Z", re.IGNORECASE)
_OCCASION: Final = re.compile(
    r"\s(?:[\w-]+\s){0,2}(?:visit|trip|tour|stop|stay|speech|address|interview|appearance|testimony|briefing|conference|meeting|"
    r"summit|talks|rally|hearing|session|debate|broadcast|lecture|call)\b"
)
#: Code points before a date that may tell whose occasion it is of, or what else happened then.
_BACK: Final = 60
#: A clause about somebody or something else up to a date: "the war that ended in | 1975".
_OF_ANOTHER: Final = re.compile(
    r"\w\s*,?\s(?:that|which|who|whose|where)\s(?P<verb>(?:[\w'’-]+\s){1,7}?)(?:(?:in|on|by|since|until|from|of|before|after|early|late|mid)\s)*\Z",
    re.IGNORECASE,
)
#: What is said to the public is said then.
_MADE_PUBLIC: Final = re.compile(
    r"\b(?:releas|issu|publish|post|air|broadcast|giv|gave|made|held|deliver|sent|obtain|record|tweet|distribut|circulat|spoke|speak|said|say|told|appear)\w*",
    re.IGNORECASE,
)


#: What a day is the end or the beginning of, or what bears it: "open until | Friday", "a letter dated | 4 May".
_TERM: Final = re.compile(
    r"\b(?:by|until|till|before|since|from|as\sof|due|dated|starting|beginning|effective|ahead\sof|prior\sto|no\slater\sthan)"
    r"(?:,?\s(?:at\sleast|on|in|the|end|start|beginning|middle|of|early|late|mid|next|this|last|around|about|noon|midnight))*\s\Z",
    re.IGNORECASE,
)
#: A year as part of a name: "the | 2023 plan".
_NAMED_BY_YEAR: Final = re.compile(r"\b(?:the|its|his|her|their|a|an|this|that)\s\Z", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")


def day_said(dates: Sequence[When], sentences: Sequence[Range], contents: Sequence[Range]) -> When | None:
    """The day a statement was made: the first day or stretch of days named in its sentences outside its content."""
    for when in dates:
        if when.span is None:
            continue
        place = (when.span.start, when.span.end)
        if any(a <= place[0] and place[1] <= b for a, b in sentences) and not meets(place, contents):
            return when
    return None


def is_of_another(text: str, day: Span) -> bool:
    """Whether a day is that of something told in passing: "the war that ended in 1975", "Quill, who was elected in May"."""
    before = _OF_ANOTHER.search(text, max(0, day.start - _BACK), day.start)
    return before is not None and _MADE_PUBLIC.search(before["verb"]) is None


def is_term(text: str, day: Span) -> bool:
    """Whether a day is the end or the beginning of something, or part of its name: no day on which a thing happened."""
    if _TERM.search(text, max(0, day.start - _BACK), day.start) is not None:
        return True
    named = _NAMED_BY_YEAR.search(text, max(0, day.start - _BACK), day.start) is not None
    return named and _YEAR.match(day.exact) is not None and text[day.end : day.end + 2].strip()[:1].isalpha()


def is_no_day_of_speech(text: str, day: Span) -> bool:
    """Whether a day is told of something else than an act of speaking, or is no day on which anything happened."""
    return is_of_another(text, day) or is_term(text, day)


def is_own_occasion(text: str, day: Span) -> bool:
    """Whether a day is that of the speaker's own occasion, wherever it stands: "backed tolls during her May 3 visit"."""
    before = _AT_THEIR.search(text, max(0, day.start - _BACK), day.start)
    return before is not None and _OCCASION.match(text, day.end) is not None


def meets(span: Range, others: Iterable[Range]) -> bool:
    """Whether a range shares a code point with any of the others."""
    return any(a < span[1] and span[0] < b for a, b in others)
