"""Which block of a page is the headline of the article, and where it is said again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.read.votes import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.tree import Block

_HEADINGS = frozenset(("h1", "h2", "h3"))
_ASIDE = frozenset(("nav", "aside", "footer"))
#: Share of words that two wordings of one headline have in common.
_ALIKE = 0.7
#: Words that a headline has at least, and at most.
_FEWEST, _MOST = 2, 45
_PARTS = re.compile(r"\s+[|–—·»«•]\s+|\s+-\s+|\s*::\s*")


def heading(blocks: Sequence[Block], is_article: Sequence[bool], declared: str) -> tuple[int | None, tuple[int, ...]]:
    """Index of the headline, and of the blocks that say it again.

    It is the first heading that is worded like the declared title, else the first block that is; when the page
    declares no title, the only `h1`, when it stands above the article.
    """
    wanted = words(headline_text(declared, "")) if declared else ()
    full = words(declared)
    likely = [i for i, b in enumerate(blocks) if _alike(words(b.text), wanted) or _alike(words(b.text), full)]
    shown = [i for i in likely if not _ASIDE.intersection(blocks[i].path)] or likely
    at = next(
        (i for level in ("h1", "h2", "h3") for i in shown if level in blocks[i].path), shown[0] if shown else None
    )
    if at is None:
        at = _lone(blocks, is_article)
    if at is None:
        return None, ()
    said = words(blocks[at].text)
    return at, tuple(i for i, b in enumerate(blocks) if i != at and words(b.text) == said)


def headline_text(title: str, outlet: str) -> str:
    """A title as pages declare it ("Headline | Outlet"), without the name of the outlet at its end or beginning."""
    parts = [p for p in _PARTS.split(title) if p.strip()]
    if len(parts) < 2:
        return title
    outlet_words = words(outlet)
    kept = [p for p in parts if not outlet_words or words(p) != outlet_words]
    if len(kept) == len(parts):
        # No part is the known outlet: a short last part beside a long first one is taken for its name.
        kept = parts[:-1] if len(words(parts[-1])) <= 4 < len(words(parts[0])) else parts
    if len(kept) == len(parts):
        return title
    start = title.index(kept[0])
    return title[start : title.index(kept[-1], start) + len(kept[-1])].strip() if kept else title


def _lone(blocks: Sequence[Block], is_article: Sequence[bool]) -> int | None:
    found = [i for i, b in enumerate(blocks) if "h1" in b.path and _FEWEST <= len(words(b.text)) <= _MOST]
    first = next((i for i, inside in enumerate(is_article) if inside), len(blocks))
    return found[0] if len(found) == 1 and found[0] <= first else None


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if not _FEWEST <= len(left) <= _MOST or not right:
        return False
    a, b = set(left), set(right)
    return len(a & b) >= _ALIKE * len(a | b)
