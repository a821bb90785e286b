"""What ``--json`` writes: plain objects with the field names of the export."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.run.applying import Applied
    from onrecord.show.shown import Shown
    from onrecord.terms import Correction, Counts, Entity, Hit, Line, Problem


def counts_object(counts: Counts) -> dict[str, object]:
    """The four counts, each with what is not known apart."""
    return asdict(counts)


def problem_object(problem: Problem) -> dict[str, object]:
    """A problem under the names of its fields."""
    return asdict(problem)


def correction_object(correction: Correction) -> dict[str, object]:
    """A correction under the names of its fields, and whether it stands."""
    return {**asdict(correction), "stands": correction.stands}


def applied_object(applied: Applied) -> dict[str, object]:
    """What became of a file of corrections."""
    return {
        "added": [correction_object(correction) for correction in applied.added],
        "taken_back": [correction_object(correction) for correction in applied.taken_back],
        "known": applied.known,
    }


def statement_objects(record: Shown, lines: Sequence[Line]) -> list[dict[str, object]]:
    """The rows of ``export --what statements`` for these lines, in the order of the lines."""
    wanted = {line.statement.id for line in lines}
    rows = {str(row["id"]): row for row in record.rows("statements") if row["id"] in wanted}
    return [rows[line.statement.id] for line in lines]


def entity_object(record: Shown, entity: Entity) -> dict[str, object]:
    """The row of ``export --what entities`` for this actor."""
    return next(row for row in record.rows("entities") if row["id"] == entity.id)


def hit_object(hit: Hit) -> dict[str, object]:
    """A place in a document: its name, the range, the words, and the statements it lies in."""
    return {
        "document": hit.document.name,
        "outlet": hit.document.outlet.value if hit.document.outlet else None,
        "span": [hit.span.start, hit.span.end],
        "exact": hit.span.exact,
        "statements": list(hit.statements),
    }
