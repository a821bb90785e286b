"""All that is settled over a whole record, in the order in which one part needs the other.

Lineage comes before agreement: whose words an article carries is known before anything is called the same utterance.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.link.days import days
from onrecord.link.origins.settle import origins
from onrecord.link.reckonings import reckonings
from onrecord.link.settle import settle
from onrecord.link.stories.settle import stories
from onrecord.link.utterances.said import Times
from onrecord.link.utterances.settle import utterances

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.link.origins.publishers import Publishers
    from onrecord.terms import Correction, Document, Findings, Settlement


def settle_whole(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    corrections: Sequence[Correction],
    publishers: Publishers | None = None,
) -> Settlement:
    """Who is who, who speaks, when it was said, whose words an article carries, what is one utterance, what one story.

    Args:
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        corrections: What a person decided; it wins over the machine.
        publishers: The table of publishers, when a user has extended it.
    """
    told = stories(documents, findings)
    cast = settle(documents, findings, corrections, told)
    lineage = origins(documents, findings, publishers=publishers)
    reckoned = reckonings(documents, findings, told)
    settlement = replace(cast, origins=lineage, stories=told, reckonings=reckoned)
    # The days that articles tell by themselves help to know what is one utterance, which in turn dates more of them.
    times = Times.of(days(documents, findings, settlement), reckoned)
    settlement = replace(settlement, utterances=utterances(documents, findings, cast.speakers, lineage, times))
    return replace(settlement, dated=days(documents, findings, settlement))
