"""Where the actors stand: the questions, one of them over time, and the lines that a position rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.pages.lanes import lanes
from onrecord.show.pages.stand import held, matrix, proofs
from onrecord.show.visible import one_line
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms, question_id
from onrecord.show.wording import speaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.show.pages.index import Index
    from onrecord.show.pages.lanes import Lanes
    from onrecord.show.pages.stand import Held, Matrix, Proof
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Position, Question

QUESTIONS, ACTORS, PROOFS = 8, 25, 20
SOURCES = {"asked": "asked here", "file": "from questions.toml", "proposed": "proposed by the program"}


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and where the actors stand on it now."""

    title: str
    href: str
    source: str
    also: tuple[str, ...]
    yes: str
    #: The latest position of each actor, in groups of one value: value, shape, positions.
    groups: tuple[tuple[str, str, tuple[Held, ...]], ...]
    #: Actors beyond those shown.
    more: int


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """All questions."""

    leaf: Leaf[Answered]


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question over time."""

    title: str
    source: str
    also: tuple[str, ...]
    yes: str
    lanes: Lanes | None
    matrix: Matrix
    rows: Leaf[str]
    #: Positions with a condition.
    conditions: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class PositionPage:
    """One position and what it rests on."""

    held: Held
    level: str
    counts_for: str
    counts_for_href: str
    question: str
    question_href: str
    condition: str
    reasons: tuple[str, ...]
    proofs: Leaf[Proof]
    #: All positions of the actor on the question, in order of time.
    course: tuple[Held, ...]


ORDER = ("supports", "conditional", "open", "undecided", "warns against", "opposes", "unclear")
SHOWN = 30


def questions_page(index: Index, asked: Asked) -> QuestionsPage:
    """The questions, each with the latest position of its actors."""
    chosen = leaf(index.questions, asked, size=QUESTIONS)
    return QuestionsPage(chosen.holding([answered(question, index) for question in chosen.items]))


def answered(question: Question, index: Index) -> Answered:
    """A question with the latest position of each actor."""
    ways = Rooms()
    latest = {position.actor: position for position in index.positions_on.get(question.title, ())}
    shown = [held(position, index, ways) for position in list(latest.values())[:SHOWN]]
    groups = [(value, [each for each in shown if each.value == value]) for value in ORDER]
    return Answered(
        one_line(question.title),
        ways.question(question.title),
        SOURCES[question.source],
        tuple(one_line(words) for words in question.also),
        one_line(question.yes),
        tuple((value, own[0].shape, tuple(own)) for value, own in groups if own),
        max(0, len(latest) - SHOWN),
    )


def question_of(index: Index, wanted: str) -> Question | None:
    """The question of an id."""
    return next((each for each in index.questions if question_id(each.title) == wanted), None)


def question_page(index: Index, question: Question, asked: Asked) -> QuestionPage:
    """One question: picture, table, and who conditions their position on what."""
    ways = Rooms()
    positions = index.positions_on.get(question.title, ())
    actors = leaf(list(dict.fromkeys(position.actor for position in positions)), asked, size=ACTORS)
    own = [position for position in positions if position.actor in actors.items]
    return QuestionPage(
        one_line(question.title),
        SOURCES[question.source],
        tuple(one_line(words) for words in question.also),
        one_line(question.yes),
        lanes(own, index, ways),
        matrix(question.title, own, index, ways),
        actors,
        tuple(held(each, index, ways) for each in positions if each.condition)[:SHOWN],
    )


def position_page(index: Index, position: Position, asked: Asked) -> PositionPage:
    """One position with a page of its evidence."""
    ways = Rooms()
    shown = held(position, index, ways)
    state = index.entities.get(position.counts_for) if position.counts_for else None
    chosen = leaf(proofs(position, index, ways), asked, size=PROOFS)
    return PositionPage(
        shown,
        position.level,
        speaker_words(state) if state else "",
        ways.actor(state.id) if state else "",
        one_line(position.question),
        ways.question(position.question),
        shown.condition,
        tuple(one_line(reason) for reason in position.reasons),
        chosen,
        _course(position, index),
    )


def _course(position: Position, index: Index) -> tuple[Held, ...]:
    ways = Rooms()
    own: Sequence[Position] = index.positions_of.get(position.actor, ())
    return tuple(held(each, index, ways) for each in own if each.question == position.question)
