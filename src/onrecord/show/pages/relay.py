"""Who retells whom, drawn as trees from left to right, with the same as nested lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.visible import one_line
from onrecord.show.wording import many, outlet_words, title_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.lineage import Branch
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Relation

#: Sizes in the units of the drawing.
BOX_WIDTH, BOX_HEIGHT, STEP_X, STEP_Y = 216, 46, 276, 58
#: How a box has the words from the one it hangs on.
FROM: Mapping[Relation, str] = {
    "own report": "own report",
    "retells": "retells it",
    "republishes": "republishes it",
    "interview": "from an interview there",
    "occasion": "from what was said there",
    "summary without source": "names no source",
    "unknown": "source not known",
}
#: Letters that fit in a box.
LETTERS = 25
#: Boxes of one drawing at most; what hangs beyond is in the list only.
MOST = 40


@dataclass(frozen=True, slots=True)
class Node:
    """A source or an article in the list."""

    name: str
    title: str
    href: str
    #: How it has the words from what it hangs on.
    relation: str
    reasons: tuple[str, ...]
    below: tuple[Node, ...]
    #: Whether it stands outside the record.
    outside: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A node in the drawing; places in units from the upper left corner."""

    x: float
    y: float
    name: str
    relation: str
    href: str
    label: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree, as list and as drawing."""

    node: Node
    boxes: tuple[Box, ...]
    #: Lines from box to box, as SVG paths.
    paths: tuple[str, ...]
    width: float
    height: float
    #: Articles that are not drawn.
    hidden: int
    articles: str


def tree(branch: Branch, ways: Ways) -> Tree:
    """A tree of retellings, drawn."""
    drawing = _Drawing(ways)
    drawing.place(branch, 0)
    node = _node(branch, ways)
    articles = _articles(branch)
    return Tree(
        node,
        tuple(drawing.boxes),
        tuple(drawing.paths),
        max((box.x for box in drawing.boxes), default=0) + BOX_WIDTH,
        max((box.y for box in drawing.boxes), default=0) + BOX_HEIGHT,
        drawing.hidden,
        many(articles, "article"),
    )


def _node(branch: Branch, ways: Ways) -> Node:
    document = branch.document
    return Node(
        name_words(branch),
        title_words(document) if document else "",
        ways.article(document) if document else "",
        relation_words(branch),
        tuple(one_line(reason) for reason in branch.origin.reasons) if branch.origin else (),
        tuple(_node(each, ways) for each in branch.below),
        outside=document is None,
    )


def name_words(branch: Branch) -> str:
    """The outlet of an article, its title where the outlet is not known, or the name of a source."""
    document = branch.document
    if document is None:
        return one_line(branch.source)
    return outlet_words(document) if document.outlet else title_words(document)


def relation_words(branch: Branch) -> str:
    """How a branch has its words from what it hangs on; ``source`` for what stands outside the record."""
    if branch.origin is None:
        return "source outside the record" if branch.document is None else FROM["unknown"]
    words = FROM[branch.origin.relation]
    lines = len(branch.origin.statements)
    return f"{words}: {many(lines, 'line')}" if lines else words


def _articles(branch: Branch) -> int:
    return len(set(_ids(branch)))


def _ids(branch: Branch) -> Sequence[str]:
    own = [branch.document.id] if branch.document else []
    return [*own, *(id_ for each in branch.below for id_ in _ids(each))]


class _Drawing:
    """Boxes placed one below the other, each beside the middle of what hangs on it."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self._next = 0.0
        self.boxes: list[Box] = []
        self.paths: list[str] = []
        self.hidden = 0

    def place(self, branch: Branch, depth: int) -> float:
        """Place a branch and what hangs on it; where its middle is from above."""
        shown = []
        for each in branch.below:
            if len(self.boxes) + len(branch.below) < MOST or not self.boxes:
                shown.append(self.place(each, depth + 1))
            else:
                self.hidden += _articles(each)
        if shown:
            middle = (shown[0] + shown[-1]) / 2
        else:
            middle = self._next + BOX_HEIGHT / 2
            self._next += STEP_Y
        x = depth * STEP_X
        self.boxes.append(self._box(branch, x, middle - BOX_HEIGHT / 2))
        self.paths += [_path(x + BOX_WIDTH, middle, x + STEP_X, other) for other in shown]
        return middle

    def _box(self, branch: Branch, x: float, y: float) -> Box:
        document = branch.document
        name = name_words(branch)
        relation = relation_words(branch)
        label = f"{name}: {relation}" + (f", “{title_words(document)}”" if document else "")
        href = self._ways.article(document) if document else ""
        return Box(x, y, _cut(name), relation, href, label, outside=document is None)


def _path(x: float, y: float, to_x: float, to_y: float) -> str:
    half = (x + to_x) / 2
    return f"M{x:g} {y:g}H{half:g}V{to_y:g}H{to_x:g}"


def _cut(words: str) -> str:
    return words if len(words) <= LETTERS else f"{words[: LETTERS - 1].rstrip()}…"
