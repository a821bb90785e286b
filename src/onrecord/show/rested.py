"""What the facts of an open record rest on, and what its outlets name differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.terms import Settlement, Weighing
from onrecord.weigh.naming.settle import Naming, namings
from onrecord.weigh.support import Support, support

if TYPE_CHECKING:
    from onrecord.show.shown import Shown


def rested(record: Shown) -> tuple[Support, ...]:
    """What every utterance, commitment and event of the record rests on, a single origin first."""
    documents = record.documents()
    findings = {one.id: record.findings(one.id) for one in documents}
    weighing = Weighing(commitments=record.commitments(), events=record.events())
    return support(documents, findings, _settled(record), weighing, record.publisher_of)


def named_apart(record: Shown) -> tuple[Naming, ...]:
    """What the outlets of the record name differently in their own words."""
    documents = record.documents()
    return namings(documents, {one.id: record.findings(one.id) for one in documents}, _settled(record))


def _settled(record: Shown) -> Settlement:
    return Settlement(
        entities=record.entities(),
        speakers=(),
        likenesses=(),
        origins=record.origins(),
        utterances=record.utterances(),
        stories=record.stories(),
    )
