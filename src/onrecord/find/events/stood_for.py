"""The name that a pronoun at the start of a telling stands for, where the sentences before leave no doubt."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.terms import Mention

Range = tuple[int, int]

_PRONOUN: Final = re.compile(r"(?:(he|she)|(they))\b\s*", re.IGNORECASE)
#: Sentences before that may hold the name.
_BACK: Final = 2


def stood_for(
    text: str, ranges: Sequence[Range], mentions: Sequence[Mention], sentences: Sequence[Range]
) -> list[Range]:
    """The ranges with a leading "he", "she" or "they" replaced by the only fitting name shortly before.

    Args:
        text: The text that all ranges lie in.
        ranges: The words that tell an event, in order.
        mentions: The names in the text.
        sentences: Its sentences, in order.

    Returns:
        The ranges unchanged where they begin with no pronoun, or where no one name fits.
    """
    match = _PRONOUN.match(text, *ranges[0])
    if match is None:
        return list(ranges)
    number = bisect_right(sentences, (ranges[0][0], len(text))) - 1
    kinds = {"person"} if match[1] else {"group", "organisation"}
    for back in range(number, max(-1, number - _BACK - 1), -1):
        named = _named(mentions, kinds, sentences[back][0], min(sentences[back][1], ranges[0][0]))
        if len({text[a:b].rsplit(maxsplit=1)[-1] for a, b in named}) == 1:
            rest = [(match.end(), ranges[0][1])] if match.end() < ranges[0][1] else []
            return [named[0], *rest, *ranges[1:]]
        if named:
            break
    return list(ranges)


def _named(mentions: Sequence[Mention], kinds: set[str], start: int, end: int) -> list[Range]:
    spans = (mention.span for mention in mentions if mention.kind in kinds)
    return sorted((span.start, span.end) for span in spans if start <= span.start and span.end <= end)
