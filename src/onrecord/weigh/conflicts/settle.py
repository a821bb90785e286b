"""All conflicts of a record: story by story, kind by kind, the most serious first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.weigh.conflicts.days import days
from onrecord.weigh.conflicts.keyed import keyed
from onrecord.weigh.conflicts.lists import lists
from onrecord.weigh.conflicts.made import by_rank
from onrecord.weigh.conflicts.nearly import nearly
from onrecord.weigh.conflicts.numbers import numbers
from onrecord.weigh.conflicts.opposed import opposed
from onrecord.weigh.conflicts.page import made_ready
from onrecord.weigh.conflicts.places import places
from onrecord.weigh.conflicts.present import present
from onrecord.weigh.conflicts.sites import sites
from onrecord.weigh.conflicts.spellings import spellings
from onrecord.weigh.conflicts.tallies import tallies
from onrecord.weigh.conflicts.titles import titles
from onrecord.weigh.conflicts.told import retold
from onrecord.weigh.conflicts.tolls import tolls
from onrecord.weigh.conflicts.whereabouts import whereabouts
from onrecord.weigh.conflicts.wording import wordings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.terms import Conflict, Document, Findings, Settlement
    from onrecord.weigh.conflicts.page import Page


def conflicts(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
) -> tuple[Conflict, ...]:
    """Where the accounts of a record do not agree, the most serious first; only articles of one story meet."""
    pages = made_ready(documents, findings, settlement)
    told = [[pages[id_] for id_ in story.documents if id_ in pages] for story in settlement.stories]
    found = {item.id: item for story in told for item in _of_story(story, settlement)}
    return tuple(sorted(found.values(), key=by_rank))


def _of_story(pages: Sequence[Page], settlement: Settlement) -> Iterator[Conflict]:
    worded = tuple(wordings(pages, settlement))
    yield from worded
    yield from spellings(pages, settlement, worded)
    counted = (*numbers(pages), *keyed(pages))
    yield from counted
    tallied = (*tallies(pages), *tolls(pages, counted))
    yield from tallied
    dated = tuple(days(pages))
    yield from dated
    placed = tuple(places(pages, dated))
    yield from placed
    elsewhere = (*sites(pages, settlement, placed), *whereabouts(pages, placed))
    yield from elsewhere
    yield from nearly(pages, (*worded, *counted, *tallied, *dated, *placed, *elsewhere))
    opposing = tuple(opposed(pages))
    yield from opposing
    yield from present(pages, opposing)
    yield from lists(pages)
    yield from titles(pages, settlement.entities)
    yield from retold(pages, settlement)
