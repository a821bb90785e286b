"""Who speaks about whom: how often the words of one actor name another."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.show.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.show.pages.index import Index
    from onrecord.show.pages.ways import Ways
    from onrecord.terms import Line

#: Actors on each side of the picture.
MOST = 8
#: Sizes in the units of the drawing.
LEFT, RIGHT, STEP, TOP = 236, 560, 34, 24
THICKEST = 9


@dataclass(frozen=True, slots=True)
class End:
    """An actor on one side."""

    y: float
    name: str
    href: str
    total: int


@dataclass(frozen=True, slots=True)
class Tie:
    """How often one speaks about another."""

    speaker: str
    about: str
    speaker_href: str
    about_href: str
    number: int
    path: str
    thickness: float


@dataclass(frozen=True, slots=True)
class About:
    """The picture."""

    speakers: tuple[End, ...]
    named: tuple[End, ...]
    ties: tuple[Tie, ...]
    width: float
    height: float


def named_in(line: Line, index: Index) -> Iterator[str]:
    """Ids of the entities that the words of a line name, the speaker left out."""
    mentions = index.findings[line.document.id].mentions
    starts = [mention.span.start for mention in mentions]
    for span in line.statement.content:
        for mention in mentions[bisect_left(starts, span.start) :]:
            if mention.span.start >= span.end:
                break
            if mention.kind == "date" or not mention.span.within(span):
                continue
            entity = index.entity_for(mention.span.exact, line.document.id)
            if entity and (line.speaker is None or entity.id != line.speaker.id):
                yield entity.id


def about(index: Index, ways: Ways) -> About | None:
    """Draw the ties between those who speak most and those who are named most; none when nobody names anybody."""
    pairs: Counter[tuple[str, str]] = Counter()
    for spoken in index.spoken:
        if spoken.speaker:
            for line in spoken.lines:
                pairs.update((spoken.speaker.id, other) for other in set(named_in(line, index)))
    speakers, named = _leading(pairs, 0), _leading(pairs, 1)
    kept = {pair: number for pair, number in pairs.items() if pair[0] in speakers and pair[1] in named}
    if not kept:
        return None
    left = {id_: _end(place, id_, _total(kept, 0, id_), index, ways) for place, id_ in enumerate(speakers)}
    right = {id_: _end(place, id_, _total(kept, 1, id_), index, ways) for place, id_ in enumerate(named)}
    most = max(kept.values())
    ties = tuple(
        _tie(left[one], right[other], number, most)
        for (one, other), number in sorted(kept.items(), key=lambda item: (-item[1], item[0]))
    )
    height = TOP + STEP * max(len(left), len(right))
    return About(tuple(left.values()), tuple(right.values()), ties, RIGHT + LEFT, height)


def _leading(pairs: Counter[tuple[str, str]], side: int) -> list[str]:
    totals: Counter[str] = Counter()
    for pair, number in pairs.items():
        totals[pair[side]] += number
    return sorted(totals, key=lambda id_: (-totals[id_], id_))[:MOST]


def _total(kept: dict[tuple[str, str], int], side: int, id_: str) -> int:
    return sum(number for pair, number in kept.items() if pair[side] == id_)


def _end(place: int, id_: str, total: int, index: Index, ways: Ways) -> End:
    name = one_line(index.entities[id_].name)
    return End(TOP + STEP * (place + 0.5), name, ways.actor(id_), total)


def _tie(speaker: End, named: End, number: int, most: int) -> Tie:
    half = (LEFT + RIGHT) / 2
    path = f"M{LEFT} {speaker.y:g}C{half:g} {speaker.y:g} {half:g} {named.y:g} {RIGHT} {named.y:g}"
    thickness = round(1 + (THICKEST - 1) * number / most, 1)
    return Tie(speaker.name, named.name, speaker.href, named.href, number, path, thickness)
