from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from onrecord.show.pages.index import index
from onrecord.show.pages.stand import COLUMNS, held, matrix, proofs
from onrecord.show.web.ways import Rooms


def test_a_matrix_has_actors_and_days(ferry: Any) -> None:
    """One row for the actor, one column for each day, each value in the column of its day."""
    seen = index(ferry)
    (question,) = seen.questions
    table = matrix(question.title, seen.positions_on[question.title], seen, Rooms())

    assert ("2 May 2031", "6 May 2031") == table.columns
    assert ["Mara Pell"] == [row.name for row in table.rows]
    assert [["conditional"], ["opposes"]] == [[each.value for each in cell] for cell in table.rows[0].cells]
    assert [["first stated"], ["reversed"]] == [[each.movement for each in cell] for cell in table.rows[0].cells]


def test_many_days_are_put_together(ferry: Any) -> None:
    """More days than fit are months; the positions of a month stand in one cell."""
    seen = index(ferry)
    first = seen.positions_on[seen.questions[0].title][0]
    assert first.as_of
    days = [datetime.date(2031, 5, 1) + datetime.timedelta(days=4 * step) for step in range(COLUMNS + 3)]
    many = [replace(first, id=str(on), as_of=replace(first.as_of, first=on, last=on)) for on in days]
    table = matrix("q", many, seen, Rooms())

    assert ("May 2031", "June 2031") == table.columns
    assert [8, 2] == [len(cell) for cell in table.rows[0].cells]


def test_a_condition_is_told_to_the_ear_too(ferry: Any) -> None:
    """The label of a value says who, what, since when and on what condition."""
    seen = index(ferry)
    shown = held(next(iter(seen.positions.values())), seen, Rooms())

    assert "if the fares fall" == shown.condition
    assert "Mara Pell: conditional, 2 May 2031, on the condition if the fares fall" == shown.label


def test_evidence_stands_in_its_surroundings(ferry: Any) -> None:
    """Each line that a position rests on is lit in its article, with whose words they are."""
    seen = index(ferry)
    (proof,) = proofs(next(iter(seen.positions.values())), seen, Rooms())

    assert ["close it"] == [part.text for part in proof.excerpt.parts if part.lit]
    assert ("in the actor’s own words", "Mail") == (proof.hand, proof.excerpt.outlet)
