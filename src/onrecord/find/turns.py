"""Transcripts: paragraphs that begin with the speaker's name in capitals and a colon ("QUILL: The bridge is safe.")."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from onrecord.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.find.draft import Draft

Range = tuple[int, int]

_CAPITAL: Final = r"[^\W\d_a-zß-öø-ÿ]"
_WORD: Final = rf"{_CAPITAL}(?:{_CAPITAL}|[.’'-])+"
_LABEL: Final = re.compile(rf"[\"“]?(?P<name>{_WORD}(?:[ \u00a0]{_WORD}){{0,3}})(?P<colon>:)[ \u00a0]+(?=[^\s\"”])")
_OUTER: Final = ' \t\r\n\u00a0"“”'
#: A label that stands once is a heading ("UPDATE: ..."); a speaker speaks again.
_TURNS: Final = 2
#: A content of nobody that covers so much of a turn is the turn.
_SHARE: Final = 0.5


def turns(text: str, paragraphs: Sequence[Range]) -> tuple[Draft, ...]:
    """The turns of a transcript, one to a paragraph; none where no label stands twice.

    Args:
        text: The text that the paragraphs lie in.
        paragraphs: All paragraphs, in order.
    """
    found = [match for start, end in paragraphs if (match := _LABEL.match(text, start, end))]
    ends = dict(paragraphs)
    last = [match["name"].split()[-1] for match in found]
    count = Counter(last)
    return tuple(
        ((match.span("name"),), (match.span("colon"),), ((match.end(), _end(text, ends[match.start()])),))
        for match, name in zip(found, last, strict=True)
        if count[name] >= _TURNS
    )


def _end(text: str, end: int) -> int:
    """Where a turn ends: before the mark that closes it, if one does."""
    return end - 1 if text[end - 1] in '"”' else end


def with_turns(drafts: Iterable[Draft], spoken: Sequence[Draft]) -> list[Draft]:
    """Drafts with each turn of a transcript as a statement of its own.

    What was found at the beginning of a turn, or is most of it, is that turn and goes; what is told in it stays.

    Args:
        drafts: Source, cue and content ranges of statements.
        spoken: The turns, in order.
    """
    if not spoken:
        return list(drafts)
    whole = Stretches(tuple((sources[0][0], contents[0][1]) for sources, _, contents in spoken))
    out: list[Draft] = []
    for sources, cues, contents in drafts:
        kept = tuple(content for content in contents if not _is_turn(content, whole, spoken, sourced=bool(sources)))
        if kept:
            out.append((sources, cues, kept))
    return [*out, *spoken]


def _is_turn(content: Range, whole: Stretches, spoken: Sequence[Draft], *, sourced: bool) -> bool:
    number = whole.number(content[0])
    if number < 0 or content[0] >= whole.ranges[number][1]:
        return False
    start, end = spoken[number][2][0]
    return content[0] <= start or (not sourced and content[1] - content[0] > _SHARE * (end - start))
