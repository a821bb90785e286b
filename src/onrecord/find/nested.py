"""Attributions inside a content: A said that B had warned.

The reader model gives each word one part in one attribution, so what stands inside a paraphrase is read again by
itself. Two forms are plain from their words alone: "quoted B as saying that ...", and the words in quotation marks
behind "B's claim that ...", which are B's and not A's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.infer.reader import Attribution, Reader
    from onrecord.text.marks import Quotation

Range = tuple[int, int]

#: Words that may attribute; a content without one is not read again. An open list of common reporting verbs.
_CUE: Final = re.compile(
    r"\b(?:said|says|saying|told|warned|warns|warning|argued|argues|claimed|claims|insisted|insists|stressed|noted"
    r"|announced|asked|asks|asking|added|wrote|tweeted|posted|promised|pledged|vowed|demanded|demands|denied|denies|accused|backed|rejected"
    r"|called\sfor|urged|proposed|offered|threatened|admitted|according\sto)\b"
)
#: Behind "quoted" and the like: who is quoted, and by which words.
_QUOTING: Final = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|recorded|overheard)\Z", re.IGNORECASE)
_AS_SAYING: Final = re.compile(
    r"(?P<who>[^,.;:“”\"]{2,90}?)\s(?P<cue>as\s(?:having\s)?(?:saying|said|telling\s(?!that\b)[^,.;:“”\"]{2,40}?|warning|adding|claiming|arguing))"
    r"(?:,?\s(?=[“\"])|\s(?=that\b)|\s)(?P<what>\S.*)",
    re.DOTALL,
)
_CLAIM: Final = re.compile(
    r"(?P<who>(?-i:[A-Z])[\w.’'-]*?(?:[ \u00a0](?-i:[A-Z])[\w.’'-]*?){0,4})(?:['’]s|(?<=s)['’])[ \u00a0](?:[a-z]+[ \u00a0])?"
    r"(?P<cue>(?:assertion|claim|statement|remark|comment|suggestion|warning|argument|insistence|contention|declaration|"
    r"complaint|promise|boast|admission|observation)s?)[ \u00a0](?=that[ \u00a0])"
)
#: Shorter contents, in code points, have no room for an attribution of their own.
_LEAST: Final = 40


def worth_reading_again(text: str, contents: Sequence[Range], quotations: Sequence[Quotation]) -> tuple[Range, ...]:
    """Content ranges, outside quotation marks, that may hold an attribution of their own."""
    marked = [(quotation.start, quotation.end) for quotation in quotations if quotation.depth == 0]
    return tuple(
        (start, end)
        for start, end in contents
        if end - start >= _LEAST
        and not any(a <= start and end <= b for a, b in marked)
        and _CUE.search(text, start, end)
    )


def nested(reader: Reader, text: str, ranges: Sequence[Range]) -> tuple[tuple[int, Attribution], ...]:
    """Read each range by itself.

    Returns:
        Pairs of offset and attribution; the spans of an attribution count from its offset. Only attributions with a
        source, a cue and a content are given: a fragment read out of its sentence invites weaker guesses.
    """
    if not ranges:
        return ()
    readings = reader.read_many([text[start:end] for start, end in ranges])
    return tuple(
        (start, attribution)
        for (start, _), reading in zip(ranges, readings, strict=True)
        for attribution in reading.attributions
        if attribution.sources and attribution.cues and attribution.contents
    )


def told_inside(
    text: str, cues: Sequence[Range], contents: Sequence[Range], quotations: Sequence[Quotation]
) -> Iterator[tuple[tuple[Range, ...], tuple[Range, ...], tuple[Range, ...]]]:
    """Sources, cues and contents that stand in the contents of one attribution in so many words.

    Args:
        text: The article.
        cues: The cues of the attribution.
        contents: Its contents.
        quotations: All quotations of the article.
    """
    for start, end in contents:
        quoting = any(_QUOTING.search(text, *cue) for cue in cues if cue[1] <= start)
        match = _AS_SAYING.match(text, start, end) if quoting else None
        if match is not None:
            yield (match.span("who"),), (match.span("cue"),), (match.span("what"),)
        for match in _CLAIM.finditer(text, start, end):
            marked = [q.end for q in quotations if match.end() <= q.start and q.end <= end and q.depth == 0]
            if marked and "\n" not in text[match.end() : marked[-1]]:
                yield (match.span("who"),), (match.span("cue"),), ((match.end(), marked[-1]),)
