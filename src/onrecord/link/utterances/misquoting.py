"""What stands in quotation marks though it cannot have been said so: quotations joined into one, and paraphrases.

Nothing here tells who printed what was said; it tells only that two articles cannot both have done so, and how one came to
print what it did.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.terms import Difference, Span
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.link.utterances.alignment import Stretch
    from onrecord.link.utterances.said import Said
    from onrecord.text.words import Word

#: So many content words gone without a mark of omission make two quotations out of what is printed as one.
_GONE: Final = 4
#: So many words of the writer's own between two quotations show that they were not one, only broken up by "he said".
_BETWEEN: Final = 9
#: Words in a row that a paraphrase and a quotation must have in common.
_ROW: Final = 3
_OMISSION: Final = re.compile(r"\.\s?\.\s?\.|…|[\[\]“”\"«»„‟]|\(\.+\)")
_WORD: Final = re.compile(r"\w+")
_FIRST: Final = frozenset("i we me us my our mine ours myself ourselves".split())
_THIRD: Final = frozenset("he she they him her them his hers their theirs himself herself themselves".split())


def is_stitched(stretch: Stretch, left: Said, right: Said) -> bool:
    """Whether one reading leaves out much inside its marks without saying so, and so joins what stood apart."""
    for full, bare, joined in ((stretch.left, stretch.right, right), (stretch.right, stretch.left, left)):
        if not bare and sum(word.is_content for word in full) >= _GONE:
            gap = _gap(joined, full, left if joined is right else right)
            return gap is not None and _OMISSION.search(gap) is None
    return False


def _gap(joined: Said, gone: Sequence[Word], full: Said) -> str | None:
    """What stands in the reading where the words are gone; none when they stood at its end or two spans meet there."""
    place = next(at for at, word in enumerate(full.words) if word.start == gone[0].start)
    before = {word.sense for word in full.words[max(0, place - 1) : place]}
    after = {word.sense for word in full.words[place + len(gone) : place + len(gone) + 1]}
    for one, other in pairwise(joined.words):
        if one.sense in before and other.sense in after:
            return joined.document.text[one.end : other.start]
    return None


def stitches(members: Sequence[Said]) -> Iterator[Difference]:
    """A quotation printed as one whose parts stand apart in another article, with the writer's own words between."""
    whole = [item for item in members if item.statement.mode == "direct" and len(item.statement.content) == 1]
    for joined in whole:
        for document in sorted({item.document.id for item in members} - {joined.document.id}):
            parts = sorted(_parts(members, document), key=_place)
            held = [(item, span) for item, span in parts if _stands_in(item, span, joined)]
            for (one, before), (item, span) in pairwise(held):
                if _are_apart(one, before.end, span.start) and not _overlap(one, before, item, span):
                    yield Difference("stitched", joined.id, item.id, joined.statement.content, (span,))


def _parts(members: Sequence[Said], document: str) -> list[tuple[Said, Span]]:
    return [
        (item, span)
        for item in members
        if item.document.id == document and item.statement.mode == "direct" and item.statement.place != "headline"
        for span in item.statement.content
    ]


def _place(part: tuple[Said, Span]) -> tuple[int, int, str]:
    return part[1].start, part[1].end, part[0].id


def _stands_in(item: Said, span: Span, joined: Said) -> bool:
    """Whether most of the words of a part stand in a row in the quotation that is printed as one."""
    words = [word.sense for word in item.words if span.start <= word.start and word.end <= span.end]
    return len(words) >= _ROW and _holds([word.sense for word in joined.words], words[:_ROW])


def _are_apart(item: Said, end: int, start: int) -> bool:
    cues = sum(len(_WORD.findall(span.exact)) for span in (*item.statement.source, *item.statement.cue))
    return len(_WORD.findall(item.document.text[end:start])) >= _BETWEEN + cues


def _overlap(one: Said, before: Span, other: Said, after: Span) -> bool:
    """Whether both parts give the same words, as a headline and its article do."""
    first = {w.sense for w in one.words if before.start <= w.start < before.end and w.is_content}
    second = {w.sense for w in other.words if after.start <= w.start < after.end and w.is_content}
    return 2 * len(first & second) > min(len(first), len(second))


def is_paraphrase(stretch: Stretch, left: Said, right: Said, unmarked: Sequence[Said]) -> bool:
    """Whether words in marks on one side are a writer's rendering.

    So it is where one reading lets the speaker say "he" for what the other gives as "I", and where a third article tells
    just these words without marks while the other quotation has others.

    Args:
        stretch: Where two readings differ; both sides stand in marks.
        left: The one reading.
        right: The other.
        unmarked: Readings of the same utterance that stand in no marks at all.
    """
    if _shifts(stretch.left, stretch.right, right) or _shifts(stretch.right, stretch.left, left):
        return True
    rows = _row(stretch.left, left), _row(stretch.right, right)
    told = [
        [any(_holds([stem(w.form) for w in item.words], row) for row in side)
         for item in unmarked if item.document.id not in {left.document.id, right.document.id}]
        for side in rows
    ]  # fmt: skip
    return any(told[0]) != any(told[1])


def _shifts(own: Sequence[Word], told: Sequence[Word], said: Said) -> bool:
    """Whether a speaker's own "I" became "he" in marks; in brackets the change is owned to."""
    text = said.document.text
    theirs = [word for word in told if word.form in _THIRD and text[word.start - 1 : word.start] != "["]
    return bool(theirs) and any(word.form in _FIRST for word in own)


def _row(words: Sequence[Word], said: Said) -> list[list[str]]:
    """The words with one beside them on either hand, as rows long enough not to be shared by chance."""
    if not any(word.is_content for word in words):
        return []
    first = next(at for at, word in enumerate(said.words) if word.start == words[0].start)
    last = first + len(words)
    ranges = ((first - 1, last + 1), (first - 2, last), (first, last + 2))
    return [
        [stem(word.form) for word in said.words[a:b]]
        for a, b in ranges
        if a >= 0 and b <= len(said.words) and b - a >= _ROW
    ]


def _holds(longer: Sequence[str], row: Sequence[str]) -> bool:
    size = len(row)
    return any(longer[at : at + size] == row for at in range(len(longer) - size + 1))
