"""What one actor said, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.show.terminal import line as of_line
from onrecord.show.wording import many, role_words, speaker_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from onrecord.show.speakers import Spoken
    from onrecord.terms import Line

#: Columns of the label in front of each line: the longest is "partly quoted".
LABEL_WIDTH = 13


def spoken(group: Spoken, *, most: int | None = None) -> RenderableType:
    """A heading with name, title and number of lines, and the lines below it, or the first ``most`` of them."""
    heading = Text(speaker_words(group.speaker), style="bold underline")
    role = role_words(group.speaker)
    told = f"  {role}" if role else ""
    heading.append(f"{told}  {many(len(group.lines), 'statement')}", style="not underline not bold dim")
    rest = len(group.lines) - len(group.lines[:most])
    more = [Text(f"  and {many(rest, 'more statement')}", style="dim")] if rest else []
    return Group(heading, lines(group.lines[:most]), *more, Text())


def lines(rows: Iterable[Line]) -> RenderableType:
    """Each line as its label, its words, and where they stand."""
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=LABEL_WIDTH, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for row in rows:
        parts = [of_line.words(row), of_line.doubt(row), of_line.whereabouts(row)]
        table.add_row(of_line.label(row.statement), Group(*(part for part in parts if part is not None)))
    return Padding(table, (0, 0, 0, 2))
