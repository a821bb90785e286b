"""Who stands where, in the terminal: a matrix of actors by value, then the lines that each value rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.show.days import since_words, stamp_words, when_words
from onrecord.show.terminal.excerpt import excerpt
from onrecord.show.visible import one_line
from onrecord.show.wording import many
from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.show.shown import Shown
    from onrecord.terms import Document, Entity, Evidence, Position, Question, StanceValue

#: A shape beside each word, so that no value is told by its colour alone; from yes to no.
SHAPES: Final[Mapping[StanceValue, str]] = {
    "supports": "●", "conditional": "◐", "open": "○", "undecided": "–", "warns against": "▲", "opposes": "■", "unclear": "?",
}  # fmt: skip
_STYLES: Final[Mapping[StanceValue, str]] = {
    "supports": "bold green", "conditional": "green", "open": "cyan", "undecided": "yellow", "warns against": "magenta",
    "opposes": "bold red", "unclear": "dim",
}  # fmt: skip


def positions(asked: Sequence[Question], found: Mapping[str, Sequence[Position]], record: Shown) -> RenderableType:
    """All questions in the order given, each with its matrix and its evidence; ``found`` gives its positions by title."""
    actors = {entity.id: entity for entity in record.entities()}
    documents = {document.id: document for document in record.documents()}
    parts: list[RenderableType] = []
    for question in asked:
        rows = [row for row in found[question.title] if row.actor in actors]
        parts += [_heading(question, rows), Text()]
        if rows:
            parts += [matrix(rows, actors, documents), Text(), *(_evidence(row, actors, documents) for row in rows)]
    return Group(*parts)


def _heading(question: Question, rows: Sequence[Position]) -> Text:
    told = Text(one_line(question.title), style="bold underline")
    told.append(f"  {many(len({row.actor for row in rows}), 'actor')}", style="not underline not bold dim")
    if question.source == "proposed":
        told.append("  proposed from the articles", style="not underline not bold dim")
    if question.also:
        told.append(
            f"\n  also: {'; '.join(one_line(words) for words in question.also)}", style="not underline not bold dim"
        )
    return told


def matrix(rows: Sequence[Position], actors: Mapping[str, Entity], documents: Mapping[str, Document]) -> RenderableType:
    """One line a position, those who say yes first and those who say no last."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("actor", "level", "value", "since", "on condition, and what moved"):
        table.add_column(name, overflow="fold")
    order = list(SHAPES)
    for row in sorted(rows, key=lambda position: order.index(position.value)):
        table.add_row(
            Text(one_line(actors[row.actor].name), style="bold"),
            Text(row.level, style="dim"),
            value_text(row.value),
            Text(since_words(row, documents, unknown="day not given")),
            Text("; ".join(part for part in (one_line(joined(row.condition)), _moved(row)) if part)),
        )
    return table


def value_text(value: StanceValue) -> Text:
    """A value as its shape and word."""
    return Text(f"{SHAPES[value]} {value}", style=_STYLES[value])


def _moved(row: Position) -> str:
    return "" if row.movement in {None, "first stated"} else str(row.movement)


def _evidence(row: Position, actors: Mapping[str, Entity], documents: Mapping[str, Document]) -> RenderableType:
    title = Text(one_line(actors[row.actor].name), style="bold").append(" ").append_text(value_text(row.value))
    for reason in row.reasons:
        title.append(f"  {one_line(reason)}", style="not bold dim")
    if row.counts_for is not None and row.counts_for in actors:
        title.append(f"  counts for {one_line(actors[row.counts_for].name)}", style="not bold dim")
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=13, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for item in row.evidence:
        table.add_row(Text(item.hand, style="dim"), _line(item, documents[item.document]))
    return Padding(Group(title, table), (0, 0, 1, 0))


def _line(item: Evidence, document: Document) -> RenderableType:
    facts = [f"{SHAPES[item.value]} {item.value}"]
    if item.as_of is not None:
        facts.append(f"said {when_words(item.as_of)}")
    elif document.published is not None:
        facts.append(f"published {stamp_words(one_line(document.published.value))}")
    facts += [one_line(reason) for reason in item.reasons]
    return Group(excerpt(item.spans, document), Text(" · ".join(facts), style="dim"))
