"""Which blocks of a page are the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.read.phrases import kind_of_line
from onrecord.read.stamps import is_stamp
from onrecord.read.votes import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.tree import Block
    from onrecord.read.votes import Vote

_FURNITURE_TAGS = frozenset("nav footer aside button form figcaption header".split())


def in_article(blocks: Sequence[Block], votes: Sequence[Vote]) -> list[bool]:
    """Whether each block belongs to the article."""
    cast = [vote for vote in votes if not vote.is_empty]
    return [_is_taken(block, cast) if cast else _reads_like_prose(block) for block in blocks]


def _is_taken(block: Block, cast: Sequence[Vote]) -> bool:
    cut = words(block.text)
    return (
        max(vote.share(cut) for vote in cast) >= 0.5 and kind_of_line(block.text) is None and not is_stamp(block.text)
    )


def _reads_like_prose(block: Block) -> bool:
    if _FURNITURE_TAGS.intersection(block.path):
        return False
    return len(words(block.text)) >= 12 and block.linked < 0.4 * len(block.text) and kind_of_line(block.text) is None
