"""Utterances that several articles render, and one of them: its readings side by side, and who carried it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from onrecord.show.lineage import lineage
from onrecord.show.pages.conflicts import dispute
from onrecord.show.pages.readings import side_by_side
from onrecord.show.pages.relay import tree
from onrecord.show.visible import one_line
from onrecord.show.web.paging import leaf
from onrecord.show.web.ways import Rooms
from onrecord.show.wording import many, speaker_words
from onrecord.terms import DifferenceKind, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.show.pages.conflicts import Dispute
    from onrecord.show.pages.index import Index
    from onrecord.show.pages.readings import Readings
    from onrecord.show.pages.relay import Tree
    from onrecord.show.web.paging import Asked, Leaf
    from onrecord.terms import Line, Utterance

UTTERANCES, TREES = 25, 6


@dataclass(frozen=True, slots=True)
class Shared:
    """An utterance in a list."""

    href: str
    speaker: str
    speaker_href: str
    words: str
    direct: bool
    articles: str
    #: Kinds of difference with how often each was found.
    kinds: tuple[tuple[str, int], ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class UtterancesPage:
    """A list of utterances."""

    leaf: Leaf[Shared]
    total: str
    kinds: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class UtterancePage:
    """One utterance."""

    speaker: str
    speaker_href: str
    words: str
    direct: bool
    articles: str
    sure: bool
    reasons: tuple[str, ...]
    readings: Readings
    trees: tuple[Tree, ...]
    disputes: tuple[Dispute, ...]


def kinds_of(index: Index) -> Mapping[str, Sequence[str]]:
    """Ids of the utterances that differ in each way, those in most statements first; all of them under no name."""
    found: dict[str, list[str]] = {"": list(index.utterances)}
    for utterance in index.utterances.values():
        for kind in sorted({difference.kind for difference in utterance.differences}):
            found.setdefault(kind, []).append(utterance.id)
    return found


def utterances_page(index: Index, asked: Asked, by_kind: Mapping[str, Sequence[str]]) -> UtterancesPage:
    """The utterances in most statements first; with ``kind``, those that differ in that way."""
    kind = asked.value("kind") if asked.value("kind") in by_kind else ""
    chosen = leaf(by_kind[kind], asked, size=UTTERANCES)
    kinds = [("all", asked.with_(kind="", page=""), not kind)]
    kinds += [
        (f"{name} {len(by_kind[name])}", asked.with_(kind=name, page=""), name == kind)
        for name in get_args(DifferenceKind)
        if name in by_kind
    ]
    rows = chosen.holding([shared(index.utterances[id_], index) for id_ in chosen.items])
    return UtterancesPage(rows, many(len(by_kind[kind]), "utterance"), tuple(kinds))


def _lines(utterance: Utterance, index: Index) -> list[Line]:
    return [index.lines[id_] for id_ in utterance.statements if id_ in index.lines]


def shared(utterance: Utterance, index: Index) -> Shared:
    """An utterance in the words of one article: quoted ones where there are any."""
    lines = _lines(utterance, index)
    shown = min(
        lines, key=lambda line: (line.statement.mode != "direct", line.statement.place != "body", line.statement.id)
    )
    counted = Counter(difference.kind for difference in utterance.differences)
    return Shared(
        f"/said/{utterance.id}",
        speaker_words(shown.speaker),
        Rooms().actor(shown.speaker.id if shown.speaker else None),
        one_line(joined(shown.statement.content)),
        shown.statement.mode == "direct",
        many(len({line.document.id for line in lines}), "article"),
        tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0]))),
        utterance.verdict == "same",
    )


def utterance_page(index: Index, utterance: Utterance) -> UtterancePage:
    """One utterance with all that is known about its readings."""
    ways = Rooms()
    row = shared(utterance, index)
    lines = _lines(utterance, index)
    documents = tuple({line.document.id: line.document for line in lines}.values())
    origins = [origin for document in documents for origin in index.origins_of.get(document.id, ())]
    ids = {line.statement.id for line in lines}
    own = [origin for origin in origins if not origin.statements or ids & set(origin.statements)]
    return UtterancePage(
        row.speaker,
        row.speaker_href,
        row.words,
        row.direct,
        row.articles,
        row.sure,
        tuple(one_line(reason) for reason in utterance.reasons),
        side_by_side(utterance, index, ways),
        tuple(tree(branch, ways) for branch in lineage(documents, own)[:TREES]),
        tuple(dispute(each, index, ways) for each in index.conflicts_about.get(utterance.id, ())),
    )
