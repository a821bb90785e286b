"""The readings of one utterance side by side in the terminal: word above word, each difference numbered and named."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from onrecord.show.compared import cue_kind, cue_words, omission_words
from onrecord.show.terminal import line as of_line
from onrecord.show.visible import one_line
from onrecord.show.wording import carrier_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from onrecord.show.compared import Compared, Omission, Piece
    from onrecord.terms import Line

#: Columns kept for the name of an outlet in front of its words.
NAMES = 18
#: Stands where one reading has words and the other none.
NOTHING = "—"
_STYLES = ("bold", "bold", "yellow")


def reading(line: Line) -> RenderableType:
    """One reading: outlet, how it attributes the words and of what kind that is, the words, and where they stand."""
    kind = cue_kind(line)
    heading = Text(carrier_words(line.document), style="bold underline")
    cue = cue_words(line)
    told = f"  “{cue}”" + (f" ({kind})" if kind else "") if cue else "  without a word that attributes"
    heading.append(told, style="not bold not underline")
    return Group(heading, Padding(Group(of_line.words(line), of_line.whereabouts(line)), (0, 0, 0, 2)), Text())


def comparison(compared: Compared) -> RenderableType:
    """Two readings word above word, differences underlined and numbered, and what each number stands for."""
    names = tuple(map(_named_in_full, (compared.left, compared.right)))
    heading = Text(" / ".join(names), style="bold")
    numbered = [piece for piece in compared.pieces if piece.kinds]
    legend = [
        Text(f"  {number}  {', '.join(piece.kinds)}: {_side(piece.left)} / {_side(piece.right)}", style="yellow")
        for number, piece in enumerate(numbered, 1)
    ]
    agreed = [] if legend else [Text("  no difference in wording", style="dim")]
    return Group(heading, Padding(_Laid(compared), (0, 0, 0, 2)), *legend, *agreed, Text())


def omitted(found: Sequence[Omission]) -> RenderableType:
    """What some articles carry and others leave out."""
    return Group(*(Text(f"! {omission_words(item)}", style="magenta") for item in found))


def again(lines: Sequence[Line]) -> RenderableType:
    """Where the same speaker says the same on another day, which is an act of its own."""
    heading = [Text("Said again on another day", style="bold")] if lines else []
    return Group(
        *heading, *(Padding(Group(of_line.words(each), of_line.whereabouts(each)), (0, 0, 0, 2)) for each in lines)
    )


def _named_in_full(line: Line) -> str:
    name = one_line(line.document.name)
    return f"{carrier_words(line.document)} ({name})" if line.document.outlet else name


def _side(words: str) -> str:
    return f"“{words}”" if words else NOTHING


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in one column: words of either reading and the mark below them."""

    rows: tuple[str, str, str]
    differs: bool

    @property
    def width(self) -> int:
        return max(map(cell_len, self.rows))


class _Laid:
    """Two readings one above the other, wrapped together to the width there is."""

    def __init__(self, compared: Compared) -> None:
        self._cells = tuple(_cells(compared.pieces))
        self._names = tuple(carrier_words(line.document) for line in (compared.left, compared.right))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Print three lines for each line there is room for: two of words, one of marks."""
        del console
        names = min(NAMES, max(map(cell_len, self._names)))
        for cells in _wrapped(self._cells, options.max_width - names - 2):
            for row, style in enumerate(_STYLES):
                told = Text(_named(self._names[row] if row < 2 else "", names) + "  ", style="dim")
                for cell in cells:
                    told.append(set_cell_size(cell.rows[row], cell.width), style=style if cell.differs else "not dim")
                    told.append(" ")
                if row < 2 or told.plain.strip():
                    told.rstrip()
                    yield told
            yield Text()


def _named(name: str, columns: int) -> str:
    return set_cell_size(name, columns) if cell_len(name) <= columns else f"{set_cell_size(name, columns - 1)}…"


def _cells(pieces: Sequence[Piece]) -> Iterator[_Cell]:
    number = 0
    for piece in pieces:
        number += bool(piece.kinds)
        # The dots of a gap stay with the word after them, so that words keep standing above words.
        sides = (text.replace("… ", "…").split() for text in (piece.left, piece.right))
        words = list(zip_longest(*sides, fillvalue=""))
        for at, (left, right) in enumerate(words):
            if piece.is_same:
                yield _Cell((left, right, ""), differs=False)
                continue
            # A difference too slight to have a name is underlined without a number.
            mark = (str(number) if piece.kinds and at == 0 else "").ljust(max(cell_len(left), cell_len(right), 1), "^")
            blanks = tuple("" if whole or at else NOTHING for whole in (piece.left, piece.right))
            yield _Cell((left or blanks[0], right or blanks[1], mark), differs=True)


def _wrapped(cells: Sequence[_Cell], room: int) -> Iterator[list[_Cell]]:
    row: list[_Cell] = []
    used = 0
    for cell in cells:
        if row and used + cell.width > room:
            yield row
            row, used = [], 0
        row.append(cell)
        used += cell.width + 1
    if row:
        yield row
