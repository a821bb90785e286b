"""What stands in quotation marks though it cannot have been said so: quotations joined into one, and paraphrases.

Nothing here tells who printed what was said; it tells only that two articles cannot both have done so, and how one came to
print what it did.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.terms import Difference
from onrecord.text.folding import folded
from onrecord.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.link.utterances.alignment import Stretch
    from onrecord.link.utterances.said import Said
    from onrecord.text.words import Word

#: So many content words gone without a mark of omission make two quotations out of what is printed as one.
_GONE: Final = 4
#: Words in a row that a paraphrase and a quotation must have in common.
_ROW: Final = 3
_SHORT: Final = 2
_OMISSION: Final = re.compile(r"\.\s?\.\s?\.|…|[\[\]“”\"«»„‟]|\(\.+\)")
_FIRST: Final = frozenset("i we me us my our mine ours myself ourselves".split())
#: "They" is left out: a speaker may well say of others what was said of "us".
_THIRD: Final = frozenset("he she him her his hers himself herself".split())


def is_stitched(laid: Sequence[Stretch], at: int, left: Said, right: Said) -> bool:
    """Whether one reading leaves out much inside its marks without saying so, and so joins what stood apart.

    Args:
        laid: Both readings laid against each other.
        at: The stretch that is asked about.
        left: The one reading.
        right: The other.
    """
    stretch = laid[at]
    if not 0 < at < len(laid) - 1 or not all(
        each.is_same and len(each.left) >= _ROW for each in laid[at - 1 : at + 2 : 2]
    ):
        return False
    if sum(word.is_content for word in stretch.left or stretch.right) < _GONE or (stretch.left and stretch.right):
        return False
    joined = left if stretch.right else right
    side = [each.left if joined is left else each.right for each in laid[at - 1 : at + 2 : 2]]
    gap = joined.document.text[side[0][-1].end : side[1][0].start]
    return _OMISSION.search(gap) is None


def stitches(members: Sequence[Said]) -> Iterator[Difference]:
    """A quotation printed as one whose parts were said on two occasions, as another article tells.

    That another article merely prints the parts apart shows nothing: it may break up what was said in one breath.
    """
    whole = [item for item in members if item.statement.mode == "direct" and len(item.statement.content) == 1]
    for joined in whole:
        for document in sorted({item.document.id for item in members} - {joined.document.id}):
            parts = [item for item in members if item.document.id == document and _stands_in(item, joined)]
            for one, other in pairwise(sorted(parts, key=_place)):
                if _on_two_occasions(one, other):
                    yield Difference("stitched", joined.id, other.id, joined.statement.content, other.statement.content)


def _place(part: Said) -> tuple[int, str]:
    return part.statement.content[0].start, part.id


def _stands_in(part: Said, joined: Said) -> bool:
    """Whether a quotation begins with words that stand in a row in the one that is printed as one."""
    row = [word.sense for word in part.words[:_ROW]]
    is_quoted = part.statement.mode == "direct" and part.statement.place != "headline"
    return is_quoted and len(row) == _ROW and _holds([word.sense for word in joined.words], row)


def _on_two_occasions(one: Said, other: Said) -> bool:
    a, b = one.said_on, other.said_on
    if a is not None and b is not None and (a.last < b.first or b.last < a.first):
        return True
    names = [item.statement.occasion or item.statement.via for item in (one, other)]
    return all(names) and len({folded(name.exact) for name in names if name is not None}) > 1


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
    if not stretch.left or not stretch.right:
        return False
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
    # In a longer stretch the two may belong to different clauses.
    return bool(theirs) and max(len(own), len(told)) <= _SHORT and any(word.form in _FIRST for word in own)


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
