"""The readings of one utterance side by side, with what is different between them named in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.show.compared import compared, omission_words, omissions, readings
from onrecord.show.pages.said import said

if TYPE_CHECKING:
    from onrecord.show.compared import Compared
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.said import Said
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Utterance


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a reading held against the fullest one."""

    #: ``same``, ``changed``, ``added`` or ``left out``.
    how: str
    #: What the fullest reading has, and what this one has.
    full: str
    own: str
    #: What kind of difference it is, in words; empty where it says nothing.
    kinds: str


@dataclass(frozen=True, slots=True)
class Held:
    """One reading: the line, and its words against the fullest."""

    said: Said
    pieces: tuple[Piece, ...]
    #: All kinds of difference, each once.
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readings:
    """All readings of an utterance."""

    #: The one against which the others are held.
    fullest: Said
    others: tuple[Held, ...]
    #: What some articles leave out, in sentences.
    omissions: tuple[str, ...]
    more: int


def side_by_side(utterance: Utterance, index: Index, ways: Ways, *, most: int = 12) -> Readings:
    """Every reading against the fullest one; the utterance has at least one line in the record."""
    lines = index.lines
    every = readings(utterance, lines)
    # Laying words against words takes long, so only what is shown is compared.
    shown = replace(utterance, statements=tuple(line.statement.id for line in every[: most + 1]))
    missing = tuple(dict.fromkeys(omission_words(each) for each in omissions(shown, lines)))
    return Readings(
        said(every[0], ways),
        tuple(_held(each, ways) for each in compared(shown, lines)),
        missing,
        max(0, len(every) - most - 1),
    )


def _held(against: Compared, ways: Ways) -> Held:
    pieces = tuple(
        Piece(_how(each.left, each.right, is_same=each.is_same), each.left, each.right, ", ".join(each.kinds))
        for each in against.pieces
    )
    kinds = dict.fromkeys(kind for each in against.pieces for kind in each.kinds)
    return Held(said(against.right, ways), pieces, tuple(kinds))


def _how(left: str, right: str, *, is_same: bool) -> str:
    if is_same:
        return "same"
    if left and right:
        return "changed"
    return "left out" if left else "added"
