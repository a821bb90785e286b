"""What is known about each block of a page that helps to tell whether it is article: named numbers, block by block.

`own` looks at a block alone and at the votes on it; `around` looks at its place among blocks that were judged already.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from onrecord.read.opening import byline
from onrecord.read.phrases import kind_of_line
from onrecord.read.sorts import NAMED
from onrecord.read.stamps import is_stamp
from onrecord.read.tree import INLINE
from onrecord.read.votes import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.read.tree import Block
    from onrecord.read.votes import Vote

Row = dict[str, float]

#: Names under which votes are given: trafilatura as it is, and the page's own JSON-LD. Its leanings to recall and to
#: precision were tried as further voters: no better (F1 .9452 against .9445), and twice the time.
VOTERS = ("trafilatura", "declared")
_CLOSED = re.compile(r"[.!?…][”\"’')\]]*$")
_QUOTES = frozenset('“”"«»„‘’')
#: Names of elements that hold articles.
_GOOD = frozenset(
    "article articlebody body content entry post story text main paragraph richtext prose copy maincontent postcontent wysiwyg".split()
)
_PHRASES = (
    "advert",
    "byline",
    "caption",
    "comments",
    "donation",
    "legal",
    "menu",
    "reading-time",
    "related",
    "share",
    "skip-link",
    "source-line",
    "timestamp",
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TAGS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "td",
    "blockquote",
    "figcaption",
    "pre",
    "div",
    "dd",
    "button",
    "label",
    "span",
)
_ABOVE = (
    "nav",
    "aside",
    "footer",
    "header",
    "figure",
    "form",
    "article",
    "main",
    "section",
    "table",
    "ul",
    "ol",
    "blockquote",
    "details",
)
#: Words from which on a block counts as prose.
_PROSE = 20


class Laid(NamedTuple):
    """Facts about all blocks that do not change from one judgement to the next."""

    cut: tuple[tuple[str, ...], ...]
    #: Index in the path of each block's own element.
    levels: tuple[int, ...]
    #: Elements around each block, innermost first, and the manner of the block (same tags, same names).
    keys: tuple[tuple[object, ...], ...]


def laid(blocks: Sequence[Block]) -> Laid:
    """Look at all blocks once."""
    levels = tuple(level_of(block) for block in blocks)
    keys = tuple((*_containers(b, n), _manner(b, n)) for b, n in zip(blocks, levels, strict=True))
    return Laid(tuple(words(block.text) for block in blocks), levels, keys)


def own(
    block: Block,
    cut: tuple[str, ...],
    level: int,
    votes: Mapping[str, Vote],
    *,
    told: tuple[frozenset[str], frozenset[str]],
) -> Row:
    """What a block says by itself, by its tags and names, how the voters see it, and whether it is the declared title or description."""
    return {
        "bias": 1.0,
        **_of_votes(cut, votes),
        **_of_words(block, cut),
        "is title": _likeness(cut, told[0]),
        "is description": _likeness(cut, told[1]) * (len(cut) > 5),
        **_of_tags(block, level),
        **_of_names(block, level),
    }


def around(blocks: Sequence[Block], look: Laid, taken: Sequence[float]) -> list[Row]:
    """Where each block stands among the others, given how far each was taken for article so far (0 to 1)."""
    mass: dict[object, tuple[float, float, float]] = defaultdict(lambda: (0.0, 0.0, 0.0))
    repeats: dict[tuple[str, ...], int] = defaultdict(int)
    for block, cut, keys, got in zip(blocks, look.cut, look.keys, taken, strict=True):
        repeats[cut] += 1
        for key in keys:
            had = mass[key]
            mass[key] = (
                had[0] + got * len(cut),
                had[1] + len(cut),
                had[2] + (len(cut) if block.linked > len(block.text) / 2 else 0),
            )
    sure = [i for i, got in enumerate(taken) if got >= 0.6 and len(look.cut[i]) >= 12]
    ends = (sure[0], sure[-1]) if sure else (0, len(blocks) - 1)
    total = sum(got * len(cut) for got, cut in zip(taken, look.cut, strict=True))
    return [
        {
            **_of_mass(look.keys[i], len(look.cut[i]), taken[i], mass, total),
            **_of_order(i, block, look, taken, ends),
            "repeated": float(repeats[look.cut[i]] > 1),
        }
        for i, block in enumerate(blocks)
    ]


def level_of(block: Block) -> int:
    """Index in the path of the innermost element that is no inline one."""
    return next((i for i in range(len(block.path) - 1, -1, -1) if block.path[i] not in INLINE), 0)


def _containers(block: Block, level: int) -> tuple[object, ...]:
    """Numbers of the three elements around the block's own, innermost first, and of its article or main element."""
    near: list[object] = list(reversed(block.nodes[max(0, level - 3) : level]))
    near += [f"none {i}" for i in range(3 - len(near))]
    whole = (
        next((block.nodes[i] for i in range(level, -1, -1) if block.path[i] in {"article", "main"}), None)
        if block.path
        else None
    )
    return (*near, ("whole", whole))


def _manner(block: Block, level: int) -> tuple[object, ...]:
    if not block.path:
        return ("manner",)
    return (
        "manner",
        block.path[max(0, level - 2) : level + 1],
        block.names[level],
        block.names[level - 1] if level else None,
    )


def _of_votes(cut: tuple[str, ...], votes: Mapping[str, Vote]) -> Row:
    row = {}
    for name in VOTERS:
        vote = votes.get(name)
        is_cast = vote is not None and not vote.is_empty
        row[f"vote {name}"] = vote.share(cut) if vote is not None and is_cast else 0.0
        row[f"vote {name} missing"] = float(not is_cast)
    row["declared without it"] = float(not row["vote declared missing"] and row["vote declared"] < 0.3 and len(cut) > 6)
    return row


def _of_words(block: Block, cut: tuple[str, ...]) -> Row:
    text, count = block.text, len(cut)
    kind = kind_of_line(text) or ("timestamp" if is_stamp(text) else "byline" if byline(text) else None)
    letters = sum(c.isalpha() for c in text) or 1
    linked = min(1.0, block.linked / max(1, len(text)))
    closed = bool(_CLOSED.search(text[-8:]))
    return {
        "log words": math.log1p(count),
        "short": float(count <= 3),
        "few words": float(3 < count <= 10),
        "long": float(count > 25),
        "closed": float(closed),
        "closed and long": float(closed and count > 10),
        "linked": linked,
        "all linked": float(linked > 0.9),
        "linked and short": linked * (count <= 15),
        "strong": min(1.0, block.strong / max(1, len(text))),
        "commas": min(1.0, text.count(",") / 5),
        "quotes": float(not _QUOTES.isdisjoint(text)),
        "capitals": sum(c.isupper() for c in text) / letters,
        "digits": sum(c.isdigit() for c in text) / max(1, len(text)),
        "question": float(text.endswith("?")),
        "colon": float(text.endswith(":")),
        **{f"says {k}": float(kind == k) for k in _PHRASES},
    }


def _likeness(cut: tuple[str, ...], told: frozenset[str]) -> float:
    if not cut or not told or len(cut) > 3 * len(told):
        return 0.0
    left = set(cut)
    return float(len(left & told) > 0.7 * len(left | told))


def _of_tags(block: Block, level: int) -> Row:
    element, above, inner = block.path[level] if block.path else "", set(block.path[:level]), block.path[level + 1 :]
    row = {f"tag {t}": float(element == t) for t in _TAGS}
    row |= {f"in {t}": float(t in above) for t in _ABOVE}
    row["heading"] = float(element in _HEADINGS)
    row["begins linked"] = float("a" in inner)
    row["begins with time"] = float("time" in inner)
    row["header in article"] = row["in header"] * row["in article"]
    return row


def _of_names(block: Block, level: int) -> Row:
    named = [
        n for t, n in zip(block.path[: level + 1], block.names[: level + 1], strict=True) if t not in {"html", "body"}
    ]
    inner = block.names[level + 1 :]
    near = frozenset().union(*named[-3:], *inner)
    far = frozenset().union(*named[:-3])
    row = {f"near {k}": float(not near.isdisjoint(telling)) for k, telling in NAMED}
    row |= {f"far {k}": float(not far.isdisjoint(telling)) for k, telling in NAMED}
    row["near good"] = float(not near.isdisjoint(_GOOD))
    row["far good"] = float(not far.isdisjoint(_GOOD))
    return row


def _of_mass(
    keys: tuple[object, ...], count: int, got: float, mass: Mapping[object, tuple[float, float, float]], total: float
) -> Row:
    """Of the elements around the block, how much of their other words was taken, and how much of all that was taken they hold."""
    row = {}
    for key, name in zip(keys, ("parent", "grandparent", "third", "whole", "manner"), strict=False):
        taken, everything, linked = mass[key]
        rest = everything - count
        row[f"{name} density"] = (taken - got * count) / rest if rest > 0 else 0.0
        row[f"{name} share"] = taken / total if total else 0.0
        row[f"{name} linked"] = linked / everything if everything else 0.0
        row[f"{name} alone"] = float(rest <= 0)
    row["taken and parent"] = got * row["parent density"]
    row["taken and manner"] = got * row["manner density"]
    return row


def _of_order(i: int, block: Block, look: Laid, taken: Sequence[float], ends: tuple[int, int]) -> Row:
    first, last = ends
    row = {
        "taken": taken[i],
        "before": float(i < first),
        "after": float(i > last),
        "far before": min(1.0, max(0, first - i) / 10),
        "far after": min(1.0, max(0, i - last) / 10),
        "last": float(i == last),
    }
    for step, name in ((-1, "one up"), (1, "one down"), (-2, "two up"), (2, "two down")):
        j = i + step
        there = 0 <= j < len(taken)
        row[f"taken {name}"] = taken[j] if there else 0.0
        row[f"prose {name}"] = taken[j] * (len(look.cut[j]) > _PROSE) if there else 0.0
        row[f"log words {name}"] = math.log1p(len(look.cut[j])) if there else 0.0
    row["between taken"] = row["taken one up"] * row["taken one down"]
    element = block.path[look.levels[i]] if block.path else ""
    row["heading over taken"] = row["taken one down"] * (element in _HEADINGS)
    row["item among taken"] = row["between taken"] * (element == "li")
    row["short among taken"] = row["between taken"] * (len(look.cut[i]) <= 10)
    return row
