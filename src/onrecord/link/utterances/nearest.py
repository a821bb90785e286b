"""Renderings that are too far from each other in their words to be the same by themselves, but nearest to each other.

Where one person says several things on one day, an article that tells one of them in other words tells it nearer than it
tells the others. So two statements of one speaker that are each other's nearest, well before any other line of the two
articles, need fewer points, the fewer the surer it is that they are of one day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.link.utterances.compare import Comparison
    from onrecord.link.utterances.said import Said

#: Points that suffice, and by how many they must exceed those of any other line, where both articles say that it was the
#: same day, and where one of them says the day.
BOTH_SAY: Final = (0.5, 1.0)
ONE_SAYS: Final = (3.0, 2.5)
_REASON: Final = "nothing else that the speaker says in these articles is as near to either"


def least(a: Said, b: Said) -> tuple[float, float] | None:
    """The points and the lead that two statements need as each other's nearest; none where that never suffices."""
    if a.speaker is None or a.speaker != b.speaker or "headline" in {a.statement.place, b.statement.place}:
        return None
    days = [said.said_on for said in (a, b) if said.said_on is not None and said.said_on.sure]
    if len(days) == 2:
        return BOTH_SAY if (days[0].first, days[0].last) == (days[1].first, days[1].last) else None
    return ONE_SAYS if days else None


def with_nearest(
    said: Mapping[str, Said], judged: Mapping[tuple[str, str], Comparison]
) -> dict[tuple[str, str], Comparison]:
    """The judgements, with those that are the same as each other's nearest.

    Args:
        said: Statements by id.
        judged: Judgements by the ids of both statements, smaller id first.
    """
    rivals: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for item in judged.values():
        a, b = said[item.left], said[item.right]
        if "headline" not in {a.statement.place, b.statement.place}:
            rivals[a.id, b.document.id].append((item.points, b.id))
            rivals[b.id, a.document.id].append((item.points, a.id))
    lines = Counter((item.document.id, item.speaker) for item in said.values() if item.statement.place != "headline")
    return {
        key: replace(item, verdict="same", reasons=(*item.reasons, _REASON))
        if item.verdict != "same" and _has_rivals(item, said, lines) and _is_nearest(item, said, rivals)
        else item
        for key, item in judged.items()
    }


def _has_rivals(item: Comparison, said: Mapping[str, Said], lines: Mapping[tuple[str, str | None], int]) -> bool:
    """Whether the speaker says anything else in these articles that could have been nearer."""
    both = said[item.left], said[item.right]
    return sum(lines[one.document.id, one.speaker] for one in both) > len(both)


def _is_nearest(
    item: Comparison, said: Mapping[str, Said], rivals: Mapping[tuple[str, str], Iterable[tuple[float, str]]]
) -> bool:
    a, b = said[item.left], said[item.right]
    needed = least(a, b)
    if needed is None or item.points < needed[0]:
        return False
    others = [p for p, name in rivals[a.id, b.document.id] if name != b.id]
    others += [p for p, name in rivals[b.id, a.document.id] if name != a.id]
    return item.points - max(others, default=0.0) >= needed[1]
