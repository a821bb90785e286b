"""Statements to utterances; nothing depends on the order in which articles come.

Pairs judged the same are joined best first. A join is refused when it would put statements together that cannot be one
act of speaking, or when most pairs across are judged different: one lucky pair does not merge two utterances.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.link.utterances.compare import compare, pair_of, restates, ruled_out
from onrecord.link.utterances.differences import differences, differs_in_marks
from onrecord.link.utterances.keys import candidates
from onrecord.link.utterances.nearest import with_nearest
from onrecord.link.utterances.said import NO_TIMES, all_said
from onrecord.terms import Utterance, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.link.utterances.compare import Comparison
    from onrecord.link.utterances.said import Said, Times
    from onrecord.terms import Document, Findings, Origin, Speaker

#: Part of the pairs across two groups that must not be judged different for the groups to be joined.
_MOST: Final = 0.5
#: So many agreeing pairs suffice for large groups, in which not all pairs are compared.
_ENOUGH: Final = 12
#: Said of an utterance when retellings of one report quote it in other words.
_NOTED: Final = "articles that have it from one origin print other words in quotation marks"
#: Part of a statement's weight that must stand in a longer one for it to be a piece of that one, less where the two are
#: judged the same; and part of the places in it that two of its pieces may share.
_PART: Final = 0.75
_PART_TOLD: Final = 0.4
_SHARED: Final = 0.34


def utterances(
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    speakers: Sequence[Speaker],
    origins: Sequence[Origin],
    told: Times = NO_TIMES,
) -> tuple[Utterance, ...]:
    """Which statements render the same act of speaking; a statement that stands alone is in none.

    Args:
        documents: The articles of a record, in any order.
        findings: What was found in each, by id of the document.
        speakers: To whom each statement was led.
        origins: Where each article's words come from.
        told: Days that the record tells for statements and articles without one of their own.

    Returns:
        Utterances of two statements and more in order of id. One with the verdict ``unsure`` holds two statements that
        only may be the same: its statements must not be counted as one.
    """
    said = {item.id: item for item in all_said(documents, findings, speakers, origins, told)}
    met = list(candidates(list(said.values())))
    judged = with_nearest(said, {(c.left, c.right): c for c in (compare(a, b) for a, b in met)})
    groups = _grouped(said, judged)
    made = [_utterance(said, judged, group, "same") for group in groups if len(group) > 1]
    made += [_utterance(said, judged, pair, "unsure") for pair in _doubtful(groups, judged.values())]
    again = _restated(met)
    return tuple(sorted((_with_restatements(one, again) for one in made), key=lambda utterance: utterance.id))


def _restated(met: Iterable[tuple[Said, Said]]) -> dict[str, set[str]]:
    """For each statement those by which its speaker said the same on another day."""
    again: dict[str, set[str]] = defaultdict(set)
    for a, b in met:
        if restates(a, b):
            again[a.id].add(b.id)
            again[b.id].add(a.id)
    return again


def _with_restatements(utterance: Utterance, again: Mapping[str, set[str]]) -> Utterance:
    found = {other for name in utterance.statements for other in again.get(name, ())}
    return replace(utterance, restatements=tuple(sorted(found - set(utterance.statements))))


def _grouped(said: Mapping[str, Said], judged: Mapping[tuple[str, str], Comparison]) -> list[tuple[str, ...]]:
    group: dict[str, tuple[str, ...]] = {name: (name,) for name in said}
    best_first = [
        item for item in sorted(judged.values(), key=lambda c: (-c.points, c.left, c.right)) if item.verdict == "same"
    ]
    headed = _headed(said, best_first)
    for item in best_first:
        left, right = group[item.left], group[item.right]
        # A headline that repeats a line of its article goes where that line goes.
        if left == right or item.left in headed or item.right in headed:
            continue
        if _may_join(left, right, said, judged):
            both = tuple(sorted((*left, *right)))
            group.update(dict.fromkeys(both, both))
    for headline, line in sorted(headed.items()):
        both = tuple(sorted((headline, *group[line])))
        group.update(dict.fromkeys(both, both))
    return sorted(set(group.values()))


def _headed(said: Mapping[str, Said], best_first: Iterable[Comparison]) -> dict[str, str]:
    """For each headline the one line of its article that it repeats, if it repeats one.

    A line of the one whom the headline names comes before those of others, as whom it names may be an office.
    """
    found: dict[str, str] = {}
    for item in sorted(best_first, key=lambda c: said[c.left].speaker != said[c.right].speaker):
        if _is_headline_of(said[item.left], said[item.right]):
            headline, line = sorted((item.left, item.right), key=lambda name: said[name].statement.place != "headline")
            found.setdefault(headline, line)
    return found


def _may_join(
    left: Sequence[str], right: Sequence[str], said: Mapping[str, Said], judged: Mapping[tuple[str, str], Comparison]
) -> bool:
    agree, across = 0, 0
    for a in left:
        for b in right:
            item = judged.get((min(a, b), max(a, b)))
            # Whether pieces of one article go together is for the others to say.
            across += said[a].document.id != said[b].document.id
            if item is not None and item.verdict != "different":
                agree += 1
            elif said[a].document.id == said[b].document.id:
                if not _are_parts(said[a], said[b], [said[name] for name in (*left, *right)], judged):
                    return False
            elif ruled_out(said[a], said[b]) is not None:
                return False
    return agree >= min(_ENOUGH, _MOST * across) or len(left) + len(right) == 2


def _is_headline_of(a: Said, b: Said) -> bool:
    return a.document.id == b.document.id and (a.statement.place == "headline") != (b.statement.place == "headline")


def _are_parts(a: Said, b: Said, members: Iterable[Said], judged: Mapping[tuple[str, str], Comparison]) -> bool:
    """Whether another article carries in one statement what one article carries in these two."""
    others = [other for other in members if other.document.id != a.document.id]
    return any(
        len(c.words) >= _PART * (len(a.words) + len(b.words))
        and all(pair_of(part, c).containment >= _least(part, c, judged) for part in (a, b))
        and (_are_told_whole(a, b, c) or _stand_apart(a, b, c))
        for c in others
    )


def _are_told_whole(a: Said, b: Said, whole: Said) -> bool:
    return all(pair_of(part, whole).containment >= _PART for part in (a, b))


def _least(part: Said, whole: Said, judged: Mapping[tuple[str, str], Comparison]) -> float:
    item = judged.get((min(part.id, whole.id), max(part.id, whole.id)))
    return _PART_TOLD if item is not None and item.verdict == "same" else _PART


def _stand_apart(a: Said, b: Said, whole: Said) -> bool:
    """Whether what two statements have in common with a third stands in different places of it."""
    places = [{at for at, word in enumerate(whole.words) if word.sense in part.weights} for part in (a, b)]
    return len(places[0] & places[1]) <= _SHARED * min(map(len, places))


def _doubtful(groups: Iterable[Sequence[str]], judged: Iterable[Comparison]) -> list[tuple[str, str]]:
    """Pairs that only may be the same, of statements that stand alone: each statement in one pair, best first."""
    alone = {group[0] for group in groups if len(group) == 1}
    found = []
    for item in sorted(judged, key=lambda c: (-c.points, c.left, c.right)):
        if item.verdict == "unsure" and item.left in alone and item.right in alone:
            found.append((item.left, item.right))
            alone -= {item.left, item.right}
    return found


def _utterance(
    said: Mapping[str, Said], judged: Mapping[tuple[str, str], Comparison], names: Sequence[str], verdict: str
) -> Utterance:
    members = sorted((said[name] for name in names), key=_place)
    # A headline may name an office for the person whom the line itself names.
    spoken = [item for item in members if item.statement.place != "headline"] or members
    known = [item.speaker for item in spoken if item.speaker is not None]
    speaker = min(known, key=lambda name: (-known.count(name), name), default=None)
    pairs = [item for key in combinations(sorted(names), 2) if (item := judged.get(key)) is not None]
    reasons = dict.fromkeys(reason for item in pairs if item.verdict == verdict for reason in item.reasons)
    found = differences(members)
    if differs_in_marks(found, members):
        reasons[_NOTED] = None
    return Utterance(
        id=content_id("utterance", *(item.id for item in members)),
        speaker=speaker,
        statements=tuple(item.id for item in members),
        differences=found,
        verdict="same" if verdict == "same" else "unsure",
        reasons=tuple(reasons),
    )


def _place(item: Said) -> tuple[str, int, str]:
    return item.document.id, item.statement.content[0].start, item.id
