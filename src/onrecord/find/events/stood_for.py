"""What a pronoun at the start of a telling stands for, where the sentences before leave no doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Mention

Range = tuple[int, int]

#: Sentences before that may hold the name.
BACK: Final = 2
_PRONOUN: Final = re.compile(r"(?:(he|she)|(they)|(it))\b\s*", re.IGNORECASE)
_IS: Final = re.compile(r"(?:is|was|has been|will be)\b", re.IGNORECASE)
_MEN: Final = re.compile(r"\b(?:Mr|Sir|Lord)\b\.?\s?")
_WOMEN: Final = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady)\b\.?\s?")
_LEANING: Final = re.compile(r"(?:he|she|it|they|this|that|these|those|there|i|we|you)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Before:
    """A sentence, or what stands of it before a place, and who or what it is about."""

    sentence: Range
    subject: Range | None


def stood_for(text: str, ranges: Sequence[Range], mentions: Sequence[Mention], before: Sequence[Before]) -> list[Range]:
    """The ranges with a leading pronoun replaced by the words that it stands for.

    "He" and "she" stand for the person that a sentence shortly before is about, or the only one it names, "they" so for
    a group or body, and "it" for what the sentence before is about.

    Args:
        text: The text that all ranges lie in.
        ranges: The words that tell an event, in order.
        mentions: The names in the text.
        before: The sentence itself up to the pronoun, and those before it, the nearest first.

    Returns:
        The ranges unchanged where they begin with no pronoun; none where nothing fits, for they tell nothing by themselves.
    """
    match = _PRONOUN.match(text, *ranges[0])
    if match is None:
        return list(ranges)
    if match[3]:
        found = _thing(text, mentions, before)
        if found is not None and _IS.match(text, match.end()) and _is_place(mentions, found):
            return list(ranges)  # "It was standing room only": it stands for nothing
    else:
        fitting = [m for m in mentions if not (match[1] and _is_other(text, m, match[1].lower()))]
        found = _name(text, fitting, before, {"person"} if match[1] else {"group", "organisation"})
    if found is None:
        return []
    rest = [(match.end(), ranges[0][1])] if match.end() < ranges[0][1] else []
    return [found, *rest, *ranges[1:]]


def _is_other(text: str, mention: Mention, pronoun: str) -> bool:
    """Whether a title before a name speaks against a pronoun: "she" is not Mr. Venn."""
    titles = _WOMEN if pronoun == "he" else _MEN
    return titles.search(text, max(0, mention.span.start - 8), mention.span.start) is not None or (
        titles.match(text, mention.span.start, mention.span.end) is not None
    )


def _name(text: str, mentions: Sequence[Mention], before: Sequence[Before], kinds: set[str]) -> Range | None:
    for one in before:
        named = _named(mentions, kinds, one.sentence)
        leading = [] if one.subject is None else _named(mentions, kinds, one.subject)
        if len(leading) == 1 and leading[0] in named:
            return leading[0]
        if len({text[a:b].rsplit(maxsplit=1)[-1] for a, b in named}) == 1:
            return named[0]
        if named:
            return None
    return None


def _thing(text: str, mentions: Sequence[Mention], before: Sequence[Before]) -> Range | None:
    """What the sentence before is about, where that is neither a person nor another pronoun."""
    found = before[1].subject if len(before) > 1 else None
    if found is None or _LEANING.match(text, *found) or _named(mentions, {"person"}, found):
        return None
    last = text[slice(*found)].rsplit(None, 1)[-1]
    is_many = last.endswith("s") and not last.endswith("ss")
    is_name = any(mention.span.start < found[1] <= mention.span.end for mention in mentions)
    return None if is_many and not is_name else found


def _is_place(mentions: Sequence[Mention], found: Range) -> bool:
    return any((m.span.start, m.span.end) == found and m.kind == "place" for m in mentions)


def _named(mentions: Sequence[Mention], kinds: set[str], within: Range) -> list[Range]:
    spans = (mention.span for mention in mentions if mention.kind in kinds)
    return sorted((span.start, span.end) for span in spans if within[0] <= span.start and span.end <= within[1])
