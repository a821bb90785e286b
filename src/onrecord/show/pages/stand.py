"""Where actors stand on a question, as a table of actors and days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.days import MONTHS, since_words, when_words
from onrecord.show.pages.excerpt import excerpt
from onrecord.show.visible import one_line
from onrecord.show.wording import many, role_words, speaker_words
from onrecord.terms import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.show.pages.excerpt import Excerpt
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Evidence, Hand, Position, StanceValue, When

#: Columns of a table at most; more days are put together to months, quarters or years.
COLUMNS = 7
#: Style class of each value, also the name of its shape.
SHAPES: Mapping[StanceValue, str] = {
    "supports": "supports", "open": "open", "conditional": "conditional", "undecided": "undecided",
    "opposes": "opposes", "warns against": "warns", "unclear": "unclear",
}  # fmt: skip
HANDS: Mapping[Hand, str] = {
    "own words": "in the actor’s own words",
    "reported": "as the reporter tells it",
    "second hand": "as somebody else says",
}
NO_DAY = "day not told"


@dataclass(frozen=True, slots=True)
class Held:
    """A position as one cell shows it."""

    value: StanceValue
    shape: str
    href: str
    #: The words of the condition; empty for none.
    condition: str
    #: How it relates to the one before it, such as ``hardened``; empty for none.
    movement: str
    as_of: str
    lines: str
    #: For somebody who hears the page: who holds what, since when.
    label: str
    actor: str
    actor_href: str
    question: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Row:
    """An actor and what they held in each column."""

    name: str
    href: str
    role: str
    cells: tuple[tuple[Held, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Actors by days."""

    question: str
    href: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """One line that a position rests on."""

    value: StanceValue
    shape: str
    hand: str
    as_of: str
    excerpt: Excerpt
    reasons: tuple[str, ...]
    #: The page of the statement; empty for the reporter's own words.
    line: str


def held(position: Position, index: Index, ways: Ways) -> Held:
    """A position in words."""
    entity = index.entities.get(position.actor)
    as_of = since_words(position, index.documents, unknown=NO_DAY)
    name = speaker_words(entity)
    condition = one_line(joined(position.condition))
    return Held(
        value=position.value,
        shape=SHAPES[position.value],
        href=ways.position(position),
        condition=condition,
        movement=position.movement or "",
        as_of=as_of,
        lines=many(len(position.evidence), "line"),
        label=f"{name}: {position.value}, {as_of}" + (f", on the condition {condition}" if condition else ""),
        actor=name,
        actor_href=ways.actor(position.actor),
        question=one_line(position.question),
        anchor=f"v-{position.id}",
    )


def matrix(question: str, positions: Sequence[Position], index: Index, ways: Ways) -> Matrix:
    """The positions on one question; actors in the order in which they are given, columns in order of time."""
    key = _column_key(positions)
    columns = sorted({key(position.as_of) for position in positions})
    by_actor: dict[str, list[Position]] = defaultdict(list)
    for position in positions:
        by_actor[position.actor].append(position)
    rows = tuple(_row(own, columns, key, index, ways) for own in by_actor.values())
    return Matrix(one_line(question), ways.question(question), tuple(words for _, words in columns), rows)


Column = tuple[str, str]


def _row(
    positions: Sequence[Position],
    columns: Sequence[Column],
    key: Callable[[When | None], Column],
    index: Index,
    ways: Ways,
) -> Row:
    entity = index.entities.get(positions[0].actor)
    cells = [tuple(held(each, index, ways) for each in positions if key(each.as_of) == column) for column in columns]
    return Row(speaker_words(entity), ways.actor(positions[0].actor), role_words(entity), tuple(cells))


def _column_key(positions: Sequence[Position]) -> Callable[[When | None], Column]:
    """The finest of day, month, quarter and year that gives few enough columns; each column sorts by its first part."""
    whens = [position.as_of for position in positions]
    return next((key for key in (_day, _month, _quarter) if len({key(when) for when in whens}) <= COLUMNS), _year)


def _day(when: When | None) -> Column:
    return (when.iso, when_words(when)) if when else ("~", NO_DAY)


def _month(when: When | None) -> Column:
    return (f"{when.first:%Y-%m}", f"{MONTHS[when.first.month - 1]} {when.first.year}") if when else ("~", NO_DAY)


def _quarter(when: When | None) -> Column:
    if when is None:
        return ("~", NO_DAY)
    quarter = (when.first.month - 1) // 3
    return (
        f"{when.first.year:04d} {quarter}",
        f"{MONTHS[3 * quarter][:3]}–{MONTHS[3 * quarter + 2][:3]} {when.first.year}",
    )


def _year(when: When | None) -> Column:
    return (f"{when.first.year:04d}", str(when.first.year)) if when else ("~", NO_DAY)


def proofs(position: Position, index: Index, ways: Ways) -> tuple[Proof, ...]:
    """The lines that a position rests on, in its order."""
    return tuple(_proof(each, index, ways) for each in position.evidence if each.document in index.documents)


def _proof(evidence: Evidence, index: Index, ways: Ways) -> Proof:
    line = index.lines.get(evidence.statement) if evidence.statement else None
    return Proof(
        evidence.value,
        SHAPES[evidence.value],
        HANDS[evidence.hand],
        when_words(evidence.as_of) if evidence.as_of else NO_DAY,
        excerpt(index.documents[evidence.document], evidence.spans, ways),
        tuple(one_line(reason) for reason in evidence.reasons),
        ways.line(line) if line else "",
    )
