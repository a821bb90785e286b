"""``--json`` of what is counted once: the rows of the export, each with the four counts of its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.carried import carried
from onrecord.show.cli.objects import counts_object
from onrecord.show.cli.voice import put_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.shown import Shown
    from onrecord.terms import (
        Caution,
        Commitment,
        Document,
        Event,
        ReportedCaution,
        ReportedCommitment,
        ReportedEvent,
    )


def put_tallied(
    record: Shown,
    table: str,
    found: Sequence[Commitment | Caution | Event],
    reports: Mapping[str, ReportedCommitment | ReportedCaution | ReportedEvent],
    documents: Mapping[str, Document],
) -> None:
    """Write the rows of ``table`` for ``found``; ``reports`` and ``documents`` give what stands behind an id."""
    rows = {row["id"]: row for row in record.rows(table)}
    counted = {
        item.id: counts_object(carried(record, [reports[id_] for id_ in item.reports], documents)) for item in found
    }
    put_json({table: [{**rows[item.id], "counts": counted[item.id]} for item in found]})
