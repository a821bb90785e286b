"""A page as a tolerant parser sees it: its visible text block by block, and what its head declares.

Only this file knows the parser (justhtml). The walk is a loop and not a recursion: pages may be nested deeply.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from justhtml import JustHTML

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Elements whose inside a browser does not show as text.
_HIDDEN = frozenset(
    "script style template noscript head title svg math iframe object embed canvas audio video select option datalist textarea map area "
    "noembed noframes frameset param applet #comment !doctype".split()
)
#: Elements that do not begin a line of their own.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i img ins kbd mark nobr output picture q rp rt ruby s samp small source "
    "span strike strong sub sup time tt u var wbr".split()
)
#: Blocks that stand close to the next one: a line break is put between them, and no blank line.
_CLOSE = frozenset("br li dt dd td th tr option label button".split())
_NAMING = (
    "class",
    "id",
    "role",
    "itemprop",
    "data-testid",
    "data-component",
    "data-component-name",
    "data-qa",
    "aria-label",
    "data-type",
)
_BLANK = re.compile(r"[ \t\n\r\f\v]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+")
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the visible page: its words, and where in the tree they stand."""

    text: str
    #: Tags from the root to the block.
    path: tuple[str, ...]
    #: Words in class, id and role of each element of the path, in lower case.
    names: tuple[frozenset[str], ...]
    #: Number of each element of the path, in order of appearance on the page.
    nodes: tuple[int, ...]
    #: Code points inside links, and inside bold or italic elements.
    linked: int
    strong: int
    #: Whether a blank line is put before it.
    apart: bool


@dataclass(slots=True)
class Page:
    """What the walk through a page found."""

    blocks: list[Block] = field(default_factory=list)
    #: Lower-case name, property or itemprop of `<meta>` to its contents, in order.
    metas: dict[str, list[str]] = field(default_factory=dict)
    #: Addresses of `<link rel=...>` by relation.
    links: dict[str, list[str]] = field(default_factory=dict)
    #: Contents of the JSON-LD scripts.
    scripts: list[str] = field(default_factory=list)
    title: str = ""
    language: str = ""
    #: ``datetime`` of `<time>` elements, those marked as publication first, with their words.
    times: list[tuple[bool, str, str]] = field(default_factory=list)


#: A number after ``&#`` that is followed by a digit of another script ("&#8²1"). The standard takes ASCII digits alone
#: (HTML, 13.2.5.80); the parser stumbles over the others.
_FOREIGN_DIGIT: Final = re.compile(r"(&#(?:[xX][0-9a-fA-F]*|[0-9]*))(?=[^\x00-\x7f])")


def page(html: str) -> Page:
    """Parse a page and walk through it."""
    root = JustHTML(_FOREIGN_DIGIT.sub(_ended, html), sanitize=False, scripting_enabled=True).root
    walk = _Walk()
    walk.through(root)
    return walk.page


def _ended(match: re.Match[str]) -> str:
    """The reference with its end written out; one without a number is text."""
    number = match[1]
    return f"{number};" if number[-1] not in "#xX" else f"&amp;{number[1:]}"


def squeezed(text: str) -> str:
    """The text with each run of blank space, line breaks among it, as one space."""
    return _BLANK.sub(" ", text)


class _Walk:
    """The state of one walk: the open elements and the line being gathered."""

    def __init__(self) -> None:
        self.page = Page()
        self._path: list[str] = []
        self._names: list[frozenset[str]] = []
        self._nodes: list[int] = []
        self._count = 0
        self._parts: list[str] = []
        self._spot: tuple[tuple[str, ...], tuple[frozenset[str], ...], tuple[int, ...]] | None = None
        self._linked = self._strong = self._in_link = self._in_strong = 0
        self._apart = True

    def through(self, root: Any) -> None:  # noqa: ANN401  (the parser has no types)
        """Visit every node in document order, entering and leaving each element."""
        stack: list[tuple[Any, bool]] = [(child, False) for child in reversed(root.children or ())]
        while stack:
            node, is_leaving = stack.pop()
            if is_leaving:
                self._leave(node)
            elif node.name == "#text":
                self._say(node.data or "")
            elif node.name in _HIDDEN or _is_unseen(node):
                self._declare(node)
            else:
                self._enter(node)
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node.children or ()))
        self._flush()

    def _enter(self, node: Any) -> None:  # noqa: ANN401
        if node.name not in INLINE:
            self._flush()
            self._apart = self._apart or node.name not in _CLOSE
        self._path.append(node.name)
        self._nodes.append(self._count)
        self._count += 1
        attributes = node.attrs or {}
        self._names.append(_names(attributes))
        self._in_link += node.name == "a"
        self._in_strong += node.name in {"b", "strong", "em", "i"}
        if node.name == "html":
            self.page.language = attributes.get("lang") or attributes.get("xml:lang") or ""
        elif node.name in {"meta", "link"}:
            self._declare(node)
        elif node.name == "time":
            is_published = (
                bool({"published", "pubdate", "publish", "datepublished"} & self._names[-1]) or "pubdate" in attributes
            )
            self.page.times.append((is_published, attributes.get("datetime") or "", squeezed(_inner(node)).strip()))

    def _leave(self, node: Any) -> None:  # noqa: ANN401
        if node.name not in INLINE:
            self._flush()
            self._apart = self._apart or node.name not in _CLOSE
        self._path.pop()
        self._names.pop()
        self._nodes.pop()
        self._in_link -= node.name == "a"
        self._in_strong -= node.name in {"b", "strong", "em", "i"}

    def _say(self, data: str) -> None:
        if not data:
            return
        self._parts.append(data)
        ink = len(data.strip()) if self._in_link or self._in_strong else 0
        self._linked += ink if self._in_link else 0
        self._strong += ink if self._in_strong else 0
        if self._spot is None and not data.isspace():
            self._spot = (tuple(self._path), tuple(self._names), tuple(self._nodes))

    def _flush(self) -> None:
        text = squeezed("".join(self._parts)).strip(" ")
        if text and self._spot is not None:
            path, names, nodes = self._spot
            self.page.blocks.append(Block(text, path, names, nodes, self._linked, self._strong, self._apart))
            self._apart = False
        self._parts.clear()
        self._spot = None
        self._linked = self._strong = 0

    def _declare(self, node: Any) -> None:  # noqa: ANN401
        """Keep what a hidden element, or anything in it, says about the page."""
        stack = [node]
        while stack:
            inner = stack.pop()
            attributes: Mapping[str, str | None] = getattr(inner, "attrs", None) or {}
            if inner.name == "meta":
                _declare_meta(self.page, attributes)
            elif inner.name == "link":
                for relation in (attributes.get("rel") or "").lower().split():
                    self.page.links.setdefault(relation, []).append(attributes.get("href") or "")
            elif inner.name == "script" and "ld+json" in (attributes.get("type") or "").lower():
                self.page.scripts.append(_inner(inner))
            elif inner.name == "title" and not self.page.title and inner.namespace == "html":
                self.page.title = squeezed(_inner(inner)).strip()
            stack.extend(reversed(getattr(inner, "children", None) or ()))


def _declare_meta(found: Page, attributes: Mapping[str, str | None]) -> None:
    content = attributes.get("content") or ""
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = (attributes.get(key) or "").strip().lower()
        if name and content.strip():
            found.metas.setdefault(name, []).append(squeezed(content).strip())


def _is_unseen(node: Any) -> bool:  # noqa: ANN401
    attributes = node.attrs
    if not attributes:
        return False
    return "hidden" in attributes or bool(_UNSEEN.search(attributes.get("style") or ""))


def _names(attributes: Mapping[str, str | None]) -> frozenset[str]:
    said = " ".join(attributes.get(key) or "" for key in _NAMING if key in attributes)
    return frozenset(w.lower() for w in _HUMP.split(said[:2_000]) if w) if said else frozenset()


def _inner(node: Any) -> str:  # noqa: ANN401
    parts: list[str] = []
    stack = [node]
    while stack:
        inner = stack.pop()
        if inner.name == "#text":
            parts.append(inner.data or "")
        else:
            stack.extend(reversed(getattr(inner, "children", None) or ()))
    return "".join(parts)
