"""What is most telling in a record, in the terminal."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from onrecord.show.terminal.highlights import ACTORS, highlights
from onrecord.terms import (
    Commitment,
    Conflict,
    Evidence,
    Findings,
    Origin,
    Position,
    Quantity,
    Question,
    Reading,
    ReportedCommitment,
    Span,
    Weighing,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = When(datetime.date(2031, 5, 2), datetime.date(2031, 5, 2), None, "none", None, sure=True)
TITLE = "keeping the harbour open"


def told(record: Any) -> str:
    """What is shown of a record, a line of 100 columns."""
    out = io.StringIO()
    Console(file=out, width=100, color_system=None).print(highlights(record))
    return out.getvalue()


def position(actor: str, documents: Sequence[str] = ("d",)) -> Position:
    """A position that rests on one line in each of some documents."""
    evidence = tuple(Evidence(name, None, None, "reported", "supports", (), None, ()) for name in documents)
    return Position(f"p {actor}", TITLE, actor, "ministry", None, "supports", (), None, DAY, None, evidence, ())


def conflict(record: Any, subject: str, rank: int, kind: Any = "name") -> Conflict:
    """A conflict between the first words of the two articles."""
    readings = tuple(Reading(each.text[:5], each.id, (Span.of(each.text, 0, 5),)) for each in record.documents())
    return Conflict(f"c{rank}{kind[0]}", kind, "unsure", subject, readings, (), rank)


def commit(record: Any, amounts: dict[str, str]) -> Any:
    """The record with one commitment, which each article reports with some of its words for the amount."""
    reports = []
    for document in record.documents()[: len(amounts)]:
        span = record.cut(document, amounts[document.name])
        quantity = Quantity(span, "duration", 2, 3, "day", "exact", None)
        report = ReportedCommitment(
            document.name, document.id, (), (), (span,), quantity, "pledged", (span,), None, (), None
        )
        record._findings[document.id] = Findings(document.id, (), (), (), commitments=(report,))
        reports.append(report.id)
    made = Commitment("c", (), (), "the city", "", "cranes", 2, 3, "cranes", "pledged", None, tuple(reports), ())
    record.weighing = replace(record.weighing, commitments=(made,))
    return record


def test_nothing_is_shown_of_an_empty_record(empty: Any) -> None:
    """A record without positions, conflicts, sources in common and commitments has no highlights."""
    assert "" == told(empty).strip()


def test_those_of_whom_most_articles_tell_come_first(story: Any) -> None:
    """Of many positions on the first question some are shown, and it is said how many more there are."""
    actor = story.entities()[0]
    many = [position(actor.id, ("d", "e"))] + [replace(position(actor.id), id=f"p{i}") for i in range(ACTORS + 2)]
    story.weighing = Weighing(questions=(Question(TITLE),), positions=tuple(reversed(many)))
    shown = told(story)

    assert f"Where they stand  {TITLE}" in shown
    assert ACTORS == shown.count("● supports")
    assert "and 3 more positions" in shown


def test_an_actor_that_is_gone_is_left_out(story: Any) -> None:
    """A position of an actor that the record no longer knows is not shown."""
    story.weighing = Weighing(questions=(Question(TITLE),), positions=(position("gone"),))

    assert "" == told(story).strip()


def test_the_most_serious_conflict_is_shown(story: Any) -> None:
    """The one with the lowest rank is shown, and figures come before names of the same rank."""
    found = (conflict(story, "later", 2), conflict(story, "a name", 1), conflict(story, "the figure", 1, "number"))
    story.weighing = Weighing(conflicts=found)
    shown = told(story)

    assert "the most serious of 3 conflicts; nothing here says who is right" in shown
    assert "Brook / Docke (the figure)  number" in shown
    assert "a name" not in shown


def test_articles_that_go_back_to_one_source_are_told(story: Any) -> None:
    """Two articles that retell one agency are shown as one origin; a source of one article is not shown."""
    rows = [Origin(each.id, "PNA", "retells", None, (), (), (), None) for each in story.documents()]
    story._origins = rows[:1]
    assert "goes back" not in told(story)

    story._origins = rows
    shown = told(story)

    assert "What goes back to PNA  2 articles, and they count as one origin" in shown
    assert "Pell Courier  courier.txt  3 May 2031  retells PNA" in shown


def test_a_commitment_told_twice_is_counted_once(story: Any) -> None:
    """Each article is named with its words for the amount."""
    shown = told(commit(story, {"courier.txt": "Friday", "lantern.txt": "within days"}))

    assert "What is counted once  2 articles tell of one commitment" in shown
    assert "the city → not named: cranes  pledged · 2 to 3 cranes" in shown
    assert "courier.txt  3 May 2031  “Friday”" in shown
    assert "“within days”" in shown


def test_a_commitment_told_once_is_not_shown(story: Any) -> None:
    """What one article alone reports shows nothing about counting."""
    assert "counted once" not in told(commit(story, {"courier.txt": "Friday"}))


@pytest.mark.parametrize("words", ["\x1b[31mred", "\u202ehidden"])
def test_what_steers_a_terminal_is_made_visible(story: Any, words: str) -> None:
    """Nothing that an article or a question says reaches the terminal as a control character."""
    story.weighing = Weighing(
        questions=(Question(words),), positions=(position(story.entities()[0].id),),
        conflicts=(conflict(story, words, 1),),
    )  # fmt: skip
    story._origins = [Origin(each.id, words, "retells", None, (), (), (), None) for each in story.documents()]

    assert words[0] not in told(story)
