"""Plain text: what on the page is not the article, and what the lines say about the document.

The text is stored as it is; furniture is marked in it by line. A line is marked when its own words give it away
(`onrecord.read.phrases`), or its place and its neighbours do. When in doubt a line stays article.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from onrecord.read import letterhead
from onrecord.read.facts import Facts, noted
from onrecord.read.headline import headline, repeated
from onrecord.read.masthead import is_release, masthead, outlet_name
from onrecord.read.opening import byline
from onrecord.read.phrases import kind_of_line
from onrecord.read.rows import rows
from onrecord.read.stamps import is_stamp, stamped
from onrecord.terms.document import AGENCY_SIGNS, ISSUES_RELEASE, Furniture, FurnitureKind, Noted
from onrecord.terms.span import Span
from onrecord.text.datelines import dateline, own_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.read.rows import Row

#: Lines from the top, and from the bottom, in which a byline or a stamp is looked for.
_TOP, _BOTTOM = 12, 5
_LONGEST_BREADCRUMB = 200
#: Words in the name of an outlet, at most.
_LONGEST_NAME = 8
#: Code points above which only the top and the bottom of a text are judged.
_LARGE = 2_000_000
_BREADCRUMB = re.compile(r"[^|>»›/•·.!?]{1,40}(?:\s[|>»›•·]\s?|\s/\s|[|»›][ ]?)[^.!?]{1,200}")
_SEPARATOR = re.compile(r"\s[|>»›•·/]\s?|[|»›]\s?")
_CLOSED = re.compile(r"[.!?…;:,][”\"’')\]]*$")
#: Words around the name of an outlet in a source line.
_SOURCE = re.compile(
    r".*?\b(?:(?:original|full|entire|complete)(?: (?:article|story|post|piece|report|version|text|interview))?(?: here)? (?:on|at|in|from|by|via)|"
    r"(?:published|appeared|posted|printed|ran|syndicated|distributed|provided|produced|reprinted) (?:first )?(?:on|in|at|by|from|through|via)|first on)"
    r" (?P<name>.+)",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(
    r"\W*(?:source|original source|via|republished from|reprinted from|syndicated from):? (?P<name>.+)", re.IGNORECASE
)
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)(?: ©| \(c\))?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*)?(?P<name>[A-Z][^.|,©\d]{2,50}?)(?:[.|,©\d].*)?$",
    re.IGNORECASE,
)
#: News agencies whose reports others print: named in a dateline, they tell the origin and not the outlet.
_AGENCIES = frozenset(
    "ap afp reuters dpa upi pti ani ians efe ansa tass interfax xinhua kyodo yonhap anadolu aa bernama cna pa aap cp".split()
)


class Marked(NamedTuple):
    """The furniture of a plain text, in order and without overlap, and what its lines say about the document."""

    furniture: tuple[Furniture, ...]
    facts: Facts


def plain(text: str, *, start: int = 0) -> Marked:
    """Mark the furniture of a plain text from offset ``start`` on, and read its facts."""
    lines = [row for row in _judged(text) if row.start >= start]
    kinds = _kinds(lines)
    return Marked(_joined(text, lines, kinds), _facts(text, lines, kinds))


def _judged(text: str) -> tuple[Row, ...]:
    """The lines of the text; of an enormous one only those at its top and bottom, where furniture stands."""
    if len(text) <= _LARGE:
        return rows(text)
    top = max(text.rfind("\n", 0, _LARGE // 2), 0)
    bottom = text.find("\n", len(text) - _LARGE // 2)
    tail = rows(text[bottom:]) if bottom > top else ()
    return (*rows(text[:top]), *(row._replace(start=row.start + bottom, end=row.end + bottom) for row in tail))


def _facts(text: str, lines: Sequence[Row], kinds: Sequence[FurnitureKind | None]) -> Facts:
    at = headline(lines, kinds)
    title = None
    if at is not None:
        row = lines[at]
        left = len(row.words) - len(row.words.lstrip("# "))
        title = noted(text, row.start + left, row.end, rule="first line")
    opening = next(
        (i for i, kind in enumerate(kinds[: _TOP + 8]) if kind is None and i != at and dateline(lines[i].words)), None
    )
    place, day, agency = _dateline(text, lines, kinds, opening)
    return Facts(
        title=title,
        outlet=_outlet(text, lines, kinds) or agency,
        byline=_byline(text, lines, kinds),
        dateline=place,
        published=_published(text, lines, kinds) or day,
    )


def _kinds(lines: Sequence[Row]) -> list[FurnitureKind | None]:
    kinds: list[FurnitureKind | None] = [kind_of_line(row.words) for row in lines]
    count = len(lines)
    for i, row in enumerate(lines):
        near_edge = i < _TOP or i >= count - _BOTTOM
        if kinds[i] is None and is_stamp(row.words) and (near_edge or not row.words.replace(" ", "").isdigit()):
            kinds[i] = "timestamp"
        elif kinds[i] is None and 0 < i < _TOP and masthead(row.words):
            kinds[i] = "source-line"
        elif kinds[i] is None and 0 < i < _TOP and own_line(row.words):
            kinds[i] = "timestamp"
        elif kinds[i] is None and near_edge and byline(row.words):
            kinds[i] = "byline"
        elif kinds[i] is None and _is_breadcrumb(row.words):
            kinds[i] = "menu"
    letterhead.mark(lines, kinds, top=_TOP)
    _mark_headline(lines, kinds)
    _mark_doubled(lines, kinds)
    _mark_related(lines, kinds)
    _mark_menu(lines, kinds)
    return kinds


def _mark_headline(lines: Sequence[Row], kinds: list[FurnitureKind | None]) -> None:
    at = headline(lines, kinds)
    if at is not None:
        for i in repeated(lines, lines[at].words):
            if i > at:
                kinds[i] = "repeated-headline"


def _mark_doubled(lines: Sequence[Row], kinds: list[FurnitureKind | None]) -> None:
    """A short line said twice in a row is the caption of a picture and its alternative text."""
    for i in range(len(lines) - 1):
        words = lines[i].words
        if words == lines[i + 1].words and kinds[i] is None and kinds[i + 1] is None and _is_label(words, most=10):
            kinds[i] = kinds[i + 1] = "caption"


def _mark_related(lines: Sequence[Row], kinds: list[FurnitureKind | None]) -> None:
    """Headlines listed under "Related stories" are no sentences of the article."""
    listing = False
    for i, row in enumerate(lines):
        if kinds[i] == "related":
            listing = ":" not in row.words[:-1] and (
                listing
                or row.words.lower()
                .rstrip("s: ")
                .endswith(
                    (
                        "stories",
                        "article",
                        "storie",
                        "post",
                        "new",
                        "coverage",
                        "popular",
                        "read",
                        "headline",
                        "like",
                        "link",
                    )
                )
            )
        elif listing and kinds[i] is None and _is_label(row.words, most=20) and row.words.count(" ") >= 2:
            kinds[i] = "related"
        elif kinds[i] is None:
            listing = False


def _mark_menu(lines: Sequence[Row], kinds: list[FurnitureKind | None]) -> None:
    """A run of very short lines at the top or the bottom is a menu, when some line in it is one by its own words."""
    short = [
        kinds[i] not in {None, "caption", "repeated-headline"} or _is_label(row.words, most=3)
        for i, row in enumerate(lines)
    ]
    top = next((i for i, is_short in enumerate(short) if not is_short), len(lines))
    bottom = next((i for i in range(len(lines), 0, -1) if not short[i - 1]), 0)
    for run in (range(top), range(bottom, len(lines))):
        plain = [i for i in run if kinds[i] is None]
        buttons = [i for i in run if kinds[i] in {"menu", "skip-link", "share", "legal", "comments", "related"}]
        if len(plain) >= 2 and len(run) >= 4 and buttons and len(run) < len(lines):
            for i in plain:
                kinds[i] = "menu"


def _is_label(words: str, *, most: int) -> bool:
    """Whether the words are a label and no sentence: few, with a capital, without an end."""
    return (
        len(words.split()) <= most
        and len(words) <= 160
        and not _CLOSED.search(words)
        and any(c.isupper() for c in words)
        and "“" not in words
        and '"' not in words
    )


def _is_breadcrumb(words: str) -> bool:
    if len(words) >= _LONGEST_BREADCRUMB or not _BREADCRUMB.fullmatch(words):
        return False
    parts = [p for p in _SEPARATOR.split(words) if p.strip()]
    return len(parts) >= 3 and all(len(p.split()) <= 4 for p in parts)


def _joined(text: str, lines: Sequence[Row], kinds: Sequence[FurnitureKind | None]) -> tuple[Furniture, ...]:
    """One stretch for neighbouring lines of one kind."""
    found = []
    for kind, run in groupby(zip(lines, kinds, strict=True), key=lambda pair: pair[1]):
        if kind is not None:
            members = [row for row, _ in run]
            found.append(Furniture(Span.of(text, members[0].start, members[-1].end), kind))
    return tuple(found)


def _dateline(
    text: str, lines: Sequence[Row], kinds: Sequence[FurnitureKind | None], opening: int | None
) -> tuple[Noted | None, Noted | None, Noted | None]:
    """Place, day and agency of the dateline that opens the report, or that has a line of its own above it."""
    alone = next((i for i, kind in enumerate(kinds[:_TOP]) if kind == "timestamp" and own_line(lines[i].words)), None)
    at = alone if alone is not None else opening
    if at is None:
        return None, None, None
    row = lines[at]
    found = own_line(row.words) if at == alone else dateline(row.words)
    if found is None:
        return None, None, None
    place = day = agency = None
    if found.place:
        place = noted(text, row.start + found.place[0], row.start + found.place[1], rule="dateline")
    if found.day:
        start, end = row.start + found.day[0], row.start + found.day[1]
        iso = stamped(text[start:end])
        day = noted(text, start, end, rule="dateline", value=iso) if iso else None
    if found.agency and (at == alone or not found.place) and row.words[slice(*found.agency)].lower() not in _AGENCIES:
        # "KYIV, March 10 (Agency) — A ship" is how an agency is reprinted; without a place, or in a line of its own, it
        # signs its own report.
        agency = noted(text, row.start + found.agency[0], row.start + found.agency[1], rule=AGENCY_SIGNS)
    return place, day, agency


def _byline(text: str, lines: Sequence[Row], kinds: Sequence[FurnitureKind | None]) -> Noted | None:
    for row, kind in zip(lines, kinds, strict=True):
        found = byline(row.words) if kind in {"byline", "source-line"} else None
        names = None if found is None else found.names
        if names is None and kind == "byline":
            names = letterhead.signed_beside_outlet(row.words)
        if names is not None:
            return noted(text, row.start + names[0], row.start + names[1], rule="byline")
    return None


def _published(text: str, lines: Sequence[Row], kinds: Sequence[FurnitureKind | None]) -> Noted | None:
    for i, (row, kind) in enumerate(zip(lines, kinds, strict=True)):
        words, shift = row.words, 0
        if kind == "byline" and (found := byline(row.words)) is not None:
            shift = found.rest
            words = row.words[shift:].lstrip(" ,|/·•–—-(")
            shift = len(row.words) - len(words)
        elif kind == "source-line" and (head := masthead(row.words)) is not None:
            shift, words = head.stamp[0], row.words[slice(*head.stamp)]
        elif kind != "timestamp":
            continue
        iso = stamped(words)
        if iso is not None and words:
            rule = "first line" if i == 0 else "line with a date"
            return noted(text, row.start + shift, row.start + shift + len(words), rule=rule, value=iso)
    return None


def outlet_of_line(words: str, kind: FurnitureKind) -> tuple[int, int] | None:
    """Where the name of an outlet stands in a source line ("Originally published by X") or a copyright line."""
    for pattern in (_SOURCE, _SOURCE_LABEL) if kind == "source-line" else (_OWNER,):
        match = pattern.match(words)
        name = match["name"].strip(" .:|-–—)]") if match is not None else ""
        if (
            match is not None
            and name
            and len(name.split()) <= _LONGEST_NAME
            and not name.lower().startswith(("http", "www.", "copyright"))
        ):
            start = words.index(name, match.start("name"))
            return start, start + len(name)
    return None


def _outlet(text: str, lines: Sequence[Row], kinds: Sequence[FurnitureKind | None]) -> Noted | None:
    for row, kind in zip(lines, kinds, strict=True):
        head = masthead(row.words) if kind == "source-line" else None
        if head is not None:
            return noted(text, row.start + head.name[0], row.start + head.name[1], rule="line with outlet and date")
    for i, (row, kind) in enumerate(zip(lines, kinds, strict=True)):
        at = None
        if kind == "source-line" and i < _TOP:
            # The line was marked as such among its neighbours; any name in it is that of who publishes or issues it.
            at = outlet_name(row.words, issuer=True)
        elif kind == "byline":
            at = letterhead.outlet_beside_names(row.words)
        if at is not None:
            issues = any(is_release(near.words) for near in lines[i - 1 : i + 2]) or row.words[at[1] :].startswith(",")
            rule = ISSUES_RELEASE if issues else "line with the name of the outlet"
            return noted(text, row.start + at[0], row.start + at[1], rule=rule)
    for wanted, rule in (("source-line", "source line"), ("legal", "copyright line")):
        for row, kind in zip(lines, kinds, strict=True):
            found = outlet_of_line(row.words, kind) if kind is not None and kind == wanted else None
            if found is not None:
                return noted(text, row.start + found[0], row.start + found[1], rule=rule)
    return None
