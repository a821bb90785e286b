"""Blocks inside the article that are furniture for what stands around them: adverts with their label, lone bylines."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.read.features import level_of
from onrecord.read.phrases import kind_of_line
from onrecord.read.votes import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.tree import Block
    from onrecord.terms.document import FurnitureKind

#: Words, and blocks, that an element has at most to be taken for an advert as a whole.
_MOST_WORDS, _MOST_BLOCKS = 45, 6
_NAMES = frozenset(("ad", "ads", "advert", "advertisement", "adverts", "sponsored"))
_WHOLE = frozenset(("article", "main", "body", "html"))
#: Words of a line that is a byline because it holds the name of the declared author.
_LONGEST_BYLINE = 9


def adverts(blocks: Sequence[Block], kinds: Sequence[FurnitureKind | None]) -> tuple[int, ...]:
    """Indices of blocks that stand in a small element which is named an advert, or whose own text is an advert label."""
    held: dict[int, list[int]] = defaultdict(list)
    marked: set[int] = set()
    for i, block in enumerate(blocks):
        level = level_of(block)
        is_label = kind_of_line(block.text) == "advert"
        for at in range(max(0, level - 1), level + 1) if block.path else ():
            if block.path[at] not in _WHOLE:
                held[block.nodes[at]].append(i)
                if (is_label and at == level) or not _NAMES.isdisjoint(block.names[at]):
                    marked.add(block.nodes[at])
    small = (held[node] for node in sorted(marked) if _is_small([blocks[i] for i in held[node]]))
    return tuple(sorted({i for members in small for i in members if kinds[i] is None}))


def bylines(blocks: Sequence[Block], kinds: Sequence[FurnitureKind | None], author: str) -> tuple[int, ...]:
    """Indices of short lines that hold all words of the declared author's name and end like no sentence."""
    wanted = set(words(author))
    if len(wanted) < 2:
        return ()
    return tuple(
        i
        for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
        if kind is None
        and len(block.text) < 120
        and not block.text.endswith((".", "?", "!", "”", '"'))
        and len(cut := words(block.text)) <= _LONGEST_BYLINE
        and wanted <= set(cut)
    )


def _is_small(members: Sequence[Block]) -> bool:
    return len(members) <= _MOST_BLOCKS and sum(len(words(b.text)) for b in members) <= _MOST_WORDS
