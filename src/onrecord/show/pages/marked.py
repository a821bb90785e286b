"""The text of an article with every statement marked in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from onrecord.show.pages.pieces import Range, pieces
from onrecord.show.pages.text import Note, Paragraph, Passage, Stretch
from onrecord.show.visible import visible
from onrecord.show.wall import said_ranges
from onrecord.show.wording import MODES, speaker_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.pages.pieces import Piece
    from onrecord.show.pages.text import Places
    from onrecord.terms import Document, Line, Span

#: A line without the white space it ends in.
_LINE = re.compile(r"[^\n]*\S")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
CONTENT = ("direct", "mixed", "indirect")
#: Styles in the order in which they are named, so that the page does not depend on the order of ranges.
STYLES = (*CONTENT, "uttered", "source", "cue", "via", "name", "when", "lit")


@dataclass(frozen=True, slots=True)
class Marked:
    """An article's text, and where statements lie that cover several stretches of it."""

    passages: tuple[Passage, ...]
    #: Anchor and style class of each statement that one highlighted element would not show whole.
    spread: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Extra:
    """What a page marks beside statements and furniture."""

    #: Names, days and lit passages.
    ranges: tuple[Range, ...] = ()
    #: Addresses of sentences by where they begin.
    sentences: tuple[tuple[int, str], ...] = ()
    #: Half-open range of code points; only lines that begin in it are shown. None for all.
    window: tuple[int, int] | None = None


def marked(document: Document, lines: Sequence[Line], places: Places, extra: Extra | None = None) -> Marked:
    """Mark the statements of one document in its text."""
    chosen = extra or Extra()
    text = document.text
    found = [match.span() for match in _LINE.finditer(text)]
    if chosen.window:
        found = [span for span in found if chosen.window[0] <= span[0] < chosen.window[1]]
    sentences = dict(chosen.sentences)
    cuts = [edge for span in found for edge in span] + list(sentences)
    cut = pieces(len(text), (*ranges(document, lines, places), *chosen.ranges), cuts)
    rows = _rows(found, cut)
    begin, spread, targets = _targets(rows, lines, places)
    lit = min((each.start for each in chosen.ranges if each.what == "lit"), default=None)
    if lit is not None:
        begin[lit] = ["here", *begin.get(lit, [])]
    paragraphs = [
        Paragraph(
            tuple(_stretch(text, piece, begin.get(piece.start, []), spread, sentences) for piece in row),
            notes,
            tight,
            start if chosen.window and visible(text[start:end]) == text[start:end] else None,
        )
        for row, notes, tight, (start, end) in zip(
            rows, _notes(lines, found, places), _tight(text, found), found, strict=True
        )
    ]
    return Marked(
        _passages([_furniture(text, row) for row in rows], paragraphs),
        tuple((targets[number], f"x{number}") for number in sorted(spread)),
    )


def _targets(
    rows: Sequence[Sequence[Piece]], lines: Sequence[Line], places: Places
) -> tuple[dict[int, list[str]], set[int], dict[int, str]]:
    """Anchors by where they stand, the statements in several stretches, and the anchor of each statement."""
    where = _places([piece for row in rows for piece in row])
    targets = {places.statements[line.statement.id]: places.words(line.statement) for line in lines}
    begin: dict[int, list[str]] = {}
    for number, starts in where.items():
        begin.setdefault(starts[0], []).append(targets[number])
    # A link lights up the one element that bears its anchor; a second anchor there is an empty element before it.
    spread = {n for n, starts in where.items() if len(starts) > 1 or begin[starts[0]][0] != targets[n]}
    return begin, spread, targets


def ranges(document: Document, lines: Sequence[Line], places: Places) -> tuple[Range, ...]:
    """Every range to be marked in a document: furniture, and the parts of its statements."""
    found = [Range(each.span.start, each.span.end, each.kind) for each in document.furniture]
    for line in lines:
        statement, number = line.statement, places.statements[line.statement.id]
        parts: list[tuple[Span, str]] = [(span, statement.mode) for span in statement.content]
        parts += [(span, "source") for span in statement.source] + [(span, "cue") for span in statement.cue]
        parts += [(statement.via, "via")] if statement.via else []
        found += [Range(span.start, span.end, what, number) for span, what in parts]
        if statement.mode == "mixed":
            found += [Range(start, end, "uttered", number) for start, end in said_ranges(line)]
    return tuple(found)


def _rows(found: Sequence[tuple[int, int]], cut: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The pieces of each line; those between lines hold white space only."""
    by_start = {piece.start: index for index, piece in enumerate(cut)}
    by_end = {piece.end: index + 1 for index, piece in enumerate(cut)}
    return [tuple(cut[by_start[start] : by_end[end]]) for start, end in found]


def _places(cut: Sequence[Piece]) -> dict[int, list[int]]:
    """For each statement, the starts of the pieces that hold its content, in order."""
    places: dict[int, list[int]] = {}
    for piece in cut:
        for number in dict.fromkeys(each.statement for each in piece.under if each.what in CONTENT):
            places.setdefault(number, []).append(piece.start)
    return places


def _stretch(
    text: str, piece: Piece, anchors: Sequence[str], spread: set[int], sentences: Mapping[int, str]
) -> Stretch:
    kinds = {each.what for each in piece.under}
    classes = [style for style in STYLES if style in kinds]
    classes += ["furniture"] if any(_is_furniture(each) for each in piece.under) else []
    own = {each.statement for each in piece.under if each.what in CONTENT}
    classes += [f"x{number}" for number in sorted(own & spread)]
    return Stretch(
        visible(text[piece.start : piece.end]),
        " ".join(classes),
        bool(own) or "lit" in kinds,
        tuple(anchors),
        next((each.leads for each in piece.under if each.what == "name"), ""),
        next((each.leads for each in piece.under if each.what == "when"), ""),
        sentences.get(piece.start, ""),
    )


def _is_furniture(each: Range) -> bool:
    return each.what not in STYLES


def _notes(lines: Sequence[Line], found: Sequence[tuple[int, int]], places: Places) -> list[tuple[Note, ...]]:
    """What the margin says beside each line of text: statements that begin in it, in order of place."""
    notes: list[list[Note]] = [[] for _ in found]
    ends = [end for _, end in found]
    for line in sorted(lines, key=lambda line: (line.statement.content[0].start, line.statement.id)):
        at = bisect_right(ends, line.statement.content[0].start)
        if at < len(found) and found[0][0] <= line.statement.content[0].start:
            notes[at].append(_note(line, places))
    return [tuple(own) for own in notes]


def _note(line: Line, places: Places) -> Note:
    mode = line.statement.mode
    return Note(places.line_href(line.statement), speaker_words(line.speaker), mode, MODES[mode])


def _tight(text: str, found: Sequence[tuple[int, int]]) -> list[bool]:
    """Which lines go on with the paragraph before them: in a text with blank lines, those not after one."""
    airy = bool(_BLANK_LINE.search(text))
    after = [airy and text.count("\n", before[1], span[0]) == 1 for before, span in pairwise(found)]
    return [False, *after][: len(found)]


def _furniture(text: str, row: Sequence[Piece]) -> str:
    """What a line is when none of it is part of the article, such as ``menu``; else empty."""
    kinds = []
    for piece in row:
        own = [each.what for each in piece.under if _is_furniture(each)]
        if not own and not text[piece.start : piece.end].isspace():
            return ""
        kinds += own
    return kinds[0] if kinds else ""


def _passages(kinds: Sequence[str], paragraphs: Sequence[Paragraph]) -> tuple[Passage, ...]:
    """Neighbouring lines of the article, or of what is not the article, put together."""
    passages = []
    for is_furniture, group in groupby(zip(kinds, paragraphs, strict=True), key=lambda pair: bool(pair[0])):
        pairs = list(group)
        names = ", ".join(dict.fromkeys(kind.replace("-", " ") for kind, _ in pairs)) if is_furniture else ""
        passages.append(Passage(names, tuple(paragraph for _, paragraph in pairs)))
    return tuple(passages)
