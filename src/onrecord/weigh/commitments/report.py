"""A report of a commitment, laid out for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.rarity import rarity
from onrecord.text.words import words
from onrecord.weigh.commitments.parties import Party, party

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.terms import Document, Findings, ReportedCommitment, Settlement
    from onrecord.weigh.positions.actors import Actors


_DEALS: Final = frozenset(
    word.sense
    for text in (
        "agreement",
        "deal",
        "pact",
        "treaty",
        "accord",
        "contract",
        "memorandum",
        "ceasefire",
        "truce",
        "merger",
    )
    for word in words((Span(0, len(text), text),))
)


@dataclass(frozen=True, slots=True)
class Report:
    """One report, with its sides led to entities."""

    told: ReportedCommitment
    giver: Party
    receiver: Party
    #: Senses of the words of what is given.
    senses: frozenset[str]
    #: Id of the utterance that its statement renders; empty when it is in none.
    utterance: str
    #: Id of the story of its document; empty when it is in none.
    story: str

    @property
    def id(self) -> str:
        """Id of the reported commitment."""
        return self.told.id

    @property
    def is_deal(self) -> bool:
        """Whether it is an agreement, in which either side may stand first."""
        return bool(self.senses & _DEALS)

    @property
    def both(self) -> frozenset[str]:
        """Ids of the entities on either side, and of what they speak for."""
        return self.giver.sides | self.receiver.sides

    @property
    def amount(self) -> tuple[float, float, str] | None:
        """Both ends and the unit of what is given, empty for money nobody names; none without a number."""
        quantity = self.told.quantity
        if quantity is None or (quantity.unit is None and quantity.kind != "money"):
            return None
        return quantity.low, quantity.high, quantity.unit or ""


#: A passive of what is past.
_HAS_BEEN: Final = re.compile(r"\b(?:(?:had|has|have)\sbeen|was|were)\s\w+", re.IGNORECASE)


def reports(
    documents: Sequence[Document], findings: Mapping[str, Findings], settlement: Settlement, actors: Actors
) -> list[Report]:
    """All reports of a record, in order of document and place."""
    story_of = {document: story.id for story in settlement.stories for document in story.documents}
    uttered = {s: u.id for u in settlement.utterances if u.verdict == "same" for s in u.statements}
    found: list[Report] = []
    for id_ in sorted({document.id for document in documents} & findings.keys()):
        found += [
            _report(told, actors, uttered.get(told.statement or "", ""), story_of.get(id_, ""))
            for told in findings[id_].commitments
        ]
    return sorted(found, key=lambda r: (r.told.document, r.told.cue[0].start, r.id))


def _report(told: ReportedCommitment, actors: Actors, utterance: str, story: str) -> Report:
    asked = told.status == "requested"
    # Who tells of what was promised need not be who promised it; who tells of what was paid mostly paid it.
    is_told = told.status == "pledged" and _HAS_BEEN.search(" ".join(span.exact for span in told.cue)) is not None
    giver = party(actors, told.document, told.giver, told.statement, speaks=not asked and not is_told)
    receiver = party(actors, told.document, told.receiver, told.statement, speaks=asked and not told.receiver)
    if (
        giver.ids and giver.ids == receiver.ids
    ):  # nobody gives to themselves: the words before the verb named somebody else
        giver = Party(frozenset(), "")
    senses = frozenset(word.sense for word in words(told.what) if word.is_content and not word.form[:1].isdigit())
    return Report(told, giver, receiver, senses, utterance, story)


def overlap(left: Report, right: Report) -> float:
    """Share of weighty words of what is given that two reports have in common, of the one that has fewer; 0 to 1."""
    ours, theirs = (sum(rarity(sense) for sense in side.senses) for side in (left, right))
    both = sum(rarity(sense) for sense in left.senses & right.senses)
    return round(both / max(min(ours, theirs), 1e-9), 6)
