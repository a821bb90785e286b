"""What follows from the lines, on the one page: where actors stand, conflicts, events, readings, and who retells whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.dossier.ways import OnePage
from onrecord.show.lineage import lineage
from onrecord.show.pages.conflicts import dispute
from onrecord.show.pages.index import index
from onrecord.show.pages.lanes import lanes
from onrecord.show.pages.promised import promised, warned
from onrecord.show.pages.readings import side_by_side
from onrecord.show.pages.relay import tree
from onrecord.show.pages.spine import spine
from onrecord.show.pages.stand import held, matrix, proofs
from onrecord.show.pages.timeline import happened
from onrecord.show.wording import many, speaker_words

if TYPE_CHECKING:
    from onrecord.show.dossier.numbered import Numbered
    from onrecord.show.pages.conflicts import Dispute
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.lanes import Lanes
    from onrecord.show.pages.promised import Promised, Warned
    from onrecord.show.pages.readings import Readings
    from onrecord.show.pages.relay import Tree
    from onrecord.show.pages.spine import Spine
    from onrecord.show.pages.stand import Held, Matrix, Proof
    from onrecord.show.pages.timeline import Happened
    from onrecord.show.shown import Shown

#: Of each kind so many are on the page; the reading room has all.
QUESTIONS, DISPUTES, EVENTS, PLEDGES, READINGS, TREES = 20, 100, 300, 100, 60, 40


@dataclass(frozen=True, slots=True)
class Stood:
    """One question: picture, table, and the lines of each position."""

    matrix: Matrix
    lanes: Lanes | None
    proofs: tuple[tuple[Held, tuple[Proof, ...]], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The readings of one utterance."""

    anchor: str
    speaker: str
    carried: str
    readings: Readings


@dataclass(frozen=True, slots=True)
class Weighed:
    """All of it."""

    stood: tuple[Stood, ...]
    disputes: tuple[Dispute, ...]
    events: tuple[Happened, ...]
    spine: Spine | None
    promised: tuple[Promised, ...]
    warned: tuple[Warned, ...]
    compared: tuple[Compared, ...]
    trees: tuple[Tree, ...]


def weighed(record: Shown, numbers: Numbered) -> Weighed:
    """Everything that follows from the lines of a record, as the page shows it."""
    seen = index(record)
    ways = OnePage(numbers)
    events = list(seen.events.values())[:EVENTS]
    conflicts = list(seen.conflicts.values())[:DISPUTES]
    grown = lineage(tuple(seen.documents.values()), seen.origins)
    return Weighed(
        tuple(_stood(question.title, seen, ways) for question in seen.questions[:QUESTIONS]),
        tuple(dispute(conflict, seen, ways) for conflict in conflicts),
        tuple(happened(event, seen, ways) for event in events),
        spine(events, ways),
        tuple(promised(commitment, seen, ways) for commitment in seen.commitments[:PLEDGES]),
        tuple(warned(caution, seen, ways) for caution in seen.cautions[:PLEDGES]),
        _compared(seen, ways),
        tuple(tree(branch, ways) for branch in grown if branch.below)[:TREES],
    )


def _stood(title: str, seen: Index, ways: OnePage) -> Stood:
    positions = seen.positions_on.get(title, ())
    rows = tuple((held(position, seen, ways), proofs(position, seen, ways)) for position in positions)
    return Stood(matrix(title, positions, seen, ways), lanes(positions, seen, ways), rows)


def _compared(seen: Index, ways: OnePage) -> tuple[Compared, ...]:
    """The utterances whose readings differ, those in most articles first."""
    differing = [each for each in seen.utterances.values() if each.differences]
    found = []
    for utterance in differing[:READINGS]:
        lines = [seen.lines[id_] for id_ in utterance.statements if id_ in seen.lines]
        if len(lines) > 1:
            carried = many(len({line.document.id for line in lines}), "article")
            speaker = next((line.speaker for line in lines if line.speaker), None)
            shown = side_by_side(utterance, seen, ways)
            found.append(Compared(f"u-{utterance.id}", speaker_words(speaker), carried, shown))
    return tuple(found)
