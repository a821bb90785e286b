"""Who attributes and stands behind the content: "Claiming that ..., Quill left" and "was called unsafe by Quill"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.find.saying import ATTRIBUTING
from onrecord.text.verbforms import BE

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]

#: "Claiming", "By claiming", "Four days after claiming".
_LEAD: Final = re.compile(
    r"[\s\"“'‘]*(?:(?:(?:[\w-]+\s){0,4}?(?:moments|minutes?|hours?|days?|weeks?|months?|years?|long|shortly|soon|just)\s)?"
    r"(?:after|while|when|by|in|before|since|without|despite|besides)\s)?",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(
    r"[”\"'’]{0,2},[”\"'’]{0,2}\s(?P<name>(?:[\w’'.-]+\s){0,6}?[\w’'.-]+)(?:,\s[^.,;\n]{1,60},)?"
    r"\s(?:had|has|have|was|were|is|are|will|would|also|then|later|\w+ed|said|told|says|tells|wrote|went|took|made|did|gave|got|left|came|met|put|ran|spoke|stood|held)\b"
)
_BY: Final = re.compile(
    r"(?:\s\w+ly)?(?:\s(?:most|often|again|early|later|to\s\w+|in\s\w+))?\s(?:by|BY)\s"
    r"(?P<name>(?!\w+ing\b|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|means\b|virtue\b|way\b|an?\s\w+-to-)"
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof)\.\s|\b[A-Z]\.|[^.,;:()—–\n\"“”]){2,80}?)"
    r"(?=[.,;:()—–\n\"“”]|\s-|\Z"
    r"|\s(?:in|on|at|for|after|when|where|who|which|that|while|early|late|last|this|to|during|before|with|as|over|because|since"
    r"|under|until|if|but)\b)"
)
_NO_PASSIVE: Final = frozenset("about of for from with by".split())
_PARTICIPLES: Final = frozenset("written drawn told seen known".split())
#: Code points behind a content in which its speaker is named.
_FAR: Final = 200


def speaker_behind(text: str, sentence: Range, cue: Range, contents: Sequence[Range]) -> Range | None:
    """Find who is named behind a content whose cue opens the sentence as a participle.

    Args:
        text: The text that all ranges lie in.
        sentence: The sentence of the cue.
        cue: The words that attribute.
        contents: What they attribute, in order.
    """
    words = text[cue[0] : cue[1]].lower().split()
    word = words[0] if words else ""
    if not word.endswith("ing") or word not in ATTRIBUTING or not _LEAD.fullmatch(text, sentence[0], cue[0]):
        return None
    end = contents[-1][1]
    found = _FOLLOWING.match(text, end, end + _FAR)
    return found and found.span("name")


def agent(text: str, cue: Range, contents: Sequence[Range]) -> Range | None:
    """Find by whom a passive says that it was said, behind its verb or behind the content that follows it.

    Args:
        text: The text that all ranges lie in.
        cue: The words that attribute.
        contents: What they attribute, in order.
    """
    words = text[cue[0] : cue[1]].lower().split()
    if not words or words[-1] in _NO_PASSIVE or not _is_passive(words):
        return None
    behind = [cue[1], *(end for start, end in contents if start >= cue[1])]
    found = next((match for end in behind[:2] if (match := _BY.match(text, end, end + _FAR))), None)
    return found and (found.start("name"), found.start("name") + len(found["name"].rstrip()))


def _is_passive(words: Sequence[str]) -> bool:
    return words[0].endswith("ed") or words[0] in _PARTICIPLES or any(word in BE or word == "’s" for word in words)
