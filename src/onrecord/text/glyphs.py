"""The characters that may be quotation marks, and what each may do where it stands.

Whether a straight mark opens or closes is told by its neighbours, whether a curly one does by its shape first. An
apostrophe is no mark: it is left out here, so that nothing later has to know about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["double", "single", "guillemet", "angle", "corner", "white corner"]

_FAMILIES: dict[str, Family] = {
    **dict.fromkeys('"“”„‟＂〝〞〟', "double"),
    **dict.fromkeys(("``", "''", "‘‘", "’’"), "double"),
    **dict.fromkeys("'‘’‚‛＇", "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
    **dict.fromkeys("「」", "corner"),
    **dict.fromkeys("『』", "white corner"),
}
#: Marks whose shape says that they open, and that they close; all others are told by their neighbours.
OPENERS = frozenset({"“", "„", "‟", "〝", "``", "‘‘", "‘", "‚", "‛", "«", "‹", "「", "『"})
CLOSERS = frozenset({"”", "〞", "〟", "’’", "’", "»", "›", "」", "』"})
#: Low marks, which “ and ‘ close in German, Czech and others.
LOW = frozenset({"„", "‚", "‟"})

_RUN = re.compile(r"[\"“”„‟＂〝〞〟'‘’‚‛＇«»‹›「」『』]+|``")
_PIECE = re.compile(r"``|''|‘‘|’’|.", re.DOTALL)
_BEFORE_OPENING = frozenset("([{<¡¿—–―-/=*_…|·•>")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–―-/…*_|")
_ELISION = re.compile(
    r"(?:tis|twas|twere|til|till|em|cause|cos|coz|n|bout|neath|nuff|tween|t|s|d|m|ll|re|ve)(?!\w)", re.IGNORECASE
)
_YEARS = re.compile(r"\d\ds?(?!\w)")
_FEET_AND_INCHES = re.compile(r"\d['’′]\s?-?\d{1,2}\Z")
_INCHES = re.compile(r"(?:\A|[^\w.])\d{1,3}\Z")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One possible mark: where it stands and what its place allows."""

    start: int
    end: int
    text: str
    family: Family
    #: Whether its neighbours allow it to open: a space, bracket or dash before it and no space after it.
    opens: bool
    #: Whether its neighbours allow it to close: no space before it, a space or punctuation after it.
    closes: bool
    #: For a single mark: it cannot be the apostrophe of a plural possessive ("the voters' choice").
    strong: bool
    #: It follows a number of up to three digits and may stand for inches.
    inches: bool


def glyphs(text: str, start: int, end: int) -> list[Glyph]:
    """All that may be a quotation mark in ``text[start:end]``, in order; apostrophes and inch marks are left out."""
    found: list[Glyph] = []
    for run in _RUN.finditer(text, start, end):
        left = text[run.start() - 1] if run.start() > start else ""
        right = text[run.end()] if run.end() < end else ""
        if not _is_word_inside(run.group(), left, right):
            found.extend(_run_glyphs(text, run.start(), run.end(), (left, right)))
    return found


def _is_word_inside(run: str, left: str, right: str) -> bool:
    """Whether the run is an apostrophe between letters: don't, O'Brien."""
    return len(run) == 1 and _FAMILIES[run] == "single" and left.isalnum() and right.isalnum()


def _run_glyphs(text: str, start: int, end: int, sides: tuple[str, str]) -> list[Glyph]:
    # Marks that touch share their neighbours: both marks in `"'We go` open, both in `go.'" She` close.
    left, right = sides
    before_space = not left or left.isspace()
    after_space = not right or right.isspace()
    opens = (before_space or left in _BEFORE_OPENING) and not after_space
    closes = not before_space and (after_space or right in _AFTER_CLOSING)
    found: list[Glyph] = []
    for piece in _PIECE.finditer(text, start, end):
        mark, family = piece.group(), _FAMILIES[piece.group()]
        if family == "single" and piece.end() == end and _is_elision(text, end, mark):
            continue
        inches = mark == '"' and piece.start() == start and left.isdigit()
        if inches and _FEET_AND_INCHES.search(text[max(0, start - 8) : start]):
            continue
        strong = not left.isalnum() or left not in "sS"
        short = inches and _INCHES.search(text[max(0, start - 5) : start]) is not None
        found.append(Glyph(piece.start(), piece.end(), mark, family, opens, closes, strong, short))
    return found


def _is_elision(text: str, at: int, mark: str) -> bool:
    """Whether an apostrophe stands for letters or figures left out before ``at``: 'twas, 'em, the '90s."""
    if _YEARS.match(text, at):
        return True
    # Word processors turn the apostrophe of an elision into an opening mark, but ‘Till then’ is a quotation.
    return mark != "‚" and _ELISION.match(text, at) is not None and (mark != "‘" or text[at : at + 2].islower())
