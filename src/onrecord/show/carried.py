"""How widely something is carried that rests on reports: the four counts over their documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.weigh.counts import counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.show.shown import Shown
    from onrecord.terms import Counts, Document, ReportedCaution, ReportedCommitment, ReportedEvent


def carried(
    record: Shown,
    told: Iterable[ReportedCommitment | ReportedCaution | ReportedEvent],
    documents: Mapping[str, Document],
) -> Counts:
    """The four counts of what ``told`` reports; ``documents`` gives a document for its id."""
    reports = tuple(told)
    return counts(
        (documents[report.document] for report in reports),
        origins_of=record.origins_of,
        statements={report.statement for report in reports if report.statement},
        publisher_of=record.publisher_of,
    )
