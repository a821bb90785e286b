"""Which blocks of a page are the article: a weighed sum of what is known about each block, judged twice.

The second judgement knows how the first judged the blocks around. The weights were fitted on pages with known article
text (`training/blocks.py`); one pair of tables is for pages on which other readers voted, one for pages without.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from onrecord.read.features import around, laid, own
from onrecord.read.sorts import kind_of_words
from onrecord.read.votes import words
from onrecord.read.weights import tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.read.features import Laid, Row
    from onrecord.read.tree import Block
    from onrecord.read.votes import Vote
    from onrecord.terms.document import FurnitureKind

#: Kinds that words alone give away less surely: a block that is very likely article stays article.
_SOFT: frozenset[FurnitureKind] = frozenset(("menu", "related", "legal", "caption"))
_LIKELY = 0.8
#: Code points of a sentence, at least, and elements that hold none of the article; for `plainly`.
_SENTENCE = 60
_ASIDE = frozenset(("nav", "aside", "footer", "form", "button"))


def in_article(
    blocks: Sequence[Block], votes: Mapping[str, Vote], *, title: str = "", description: str = ""
) -> list[bool]:
    """Whether each block belongs to the article.

    Args:
        blocks: The blocks of the page, in order.
        votes: What each voter takes for the article, see `onrecord.read.features.VOTERS`; missing ones are left out.
        title: The declared title.
        description: The declared description.
    """
    return [
        _is_taken(block, score)
        for block, score in zip(blocks, likely(blocks, votes, title=title, description=description), strict=True)
    ]


def likely(blocks: Sequence[Block], votes: Mapping[str, Vote], *, title: str, description: str) -> list[float]:
    """How likely each block is article, 0 to 1, by the second judgement."""
    look = laid(blocks)
    rows = rows_of(blocks, look, votes, title=title, description=description)
    taken = first_guess(blocks, look, votes)
    for weights in tables()["voted" if is_voted(votes) else "alone"]:
        taken = [_share(weights, row, place) for row, place in zip(rows, around(blocks, look, taken), strict=True)]
    return taken


def rows_of(
    blocks: Sequence[Block], look: Laid, votes: Mapping[str, Vote], *, title: str, description: str
) -> list[Row]:
    """What is known about each block by itself."""
    told = frozenset(words(title)), frozenset(words(description))
    return [own(b, cut, level, votes, told=told) for b, cut, level in zip(blocks, look.cut, look.levels, strict=True)]


def first_guess(blocks: Sequence[Block], look: Laid, votes: Mapping[str, Vote]) -> list[float]:
    """Mean of the votes that were cast; without any, long blocks that are no links."""
    cast = [vote for vote in votes.values() if not vote.is_empty]
    if cast:
        return [sum(vote.share(cut) for vote in cast) / len(cast) for cut in look.cut]
    return [min(1.0, len(cut) / 25) * (not _is_linked(block)) for block, cut in zip(blocks, look.cut, strict=True)]


def plainly(blocks: Sequence[Block]) -> list[bool]:
    """A cheap judgement for pages of very many blocks: those of some length that are not mostly links, outside menus."""
    return [len(b.text) > _SENTENCE and not _is_linked(b) and _ASIDE.isdisjoint(b.path) for b in blocks]


def _is_linked(block: Block) -> bool:
    return block.linked >= 0.4 * len(block.text)


def is_voted(votes: Mapping[str, Vote]) -> bool:
    """Whether a reader that saw the whole page cast a vote; the page's own declaration alone may be cut short."""
    return any(not vote.is_empty for name, vote in votes.items() if name != "declared")


def _share(weights: Mapping[str, float], row: Row, place: Row) -> float:
    total = sum(weights.get(k, 0.0) * v for k, v in row.items() if v) + sum(
        weights.get(k, 0.0) * v for k, v in place.items() if v
    )
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _is_taken(block: Block, score: float) -> bool:
    if score < 0.5:
        return False
    kind = kind_of_words(block.text)
    return kind is None or (kind in _SOFT and score >= _LIKELY)
