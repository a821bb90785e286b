"""Where each actor stands on a question: the one door of this folder.

Invariant: the result does not depend on the order of documents, and lines that say both yes and no give neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from onrecord.terms import Evidence, Position, position_id
from onrecord.weigh.positions.actors import Actors
from onrecord.weigh.positions.agreed import agreed
from onrecord.weigh.positions.bearing import bearings
from onrecord.weigh.positions.combine import Line, combined, counted
from onrecord.weigh.positions.judged import judgements
from onrecord.weigh.positions.levels import counts_for, level_of, spoken_for
from onrecord.weigh.positions.moves import movement
from onrecord.weigh.positions.page import page_of
from onrecord.weigh.positions.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.infer.judge import Judge
    from onrecord.terms import Document, Findings, Question, Settlement, Span, StanceValue, When
    from onrecord.weigh.positions.bearing import Bearing

#: Words of the reporter for a move.
_SHIFT: Final = re.compile(
    r"\b(?:shift|chang|alter|revis|rethink|rethought|reconsider|reassess|review|mov|soften|moderat|eas|harden|toughen|stiffen|"
    r"revers)\w*\b.*\b(?:positions?|stance|line|tone|course|tack|minds?|views?|opposition|resistance|rhetoric)\b|\bu-turn\b|about-",
    re.IGNORECASE | re.DOTALL,
)
#: Lines that do not tell which way are shown from this nearness on.
_NEAR: Final = 0.5
_TOLD: Final = re.compile(
    r"\b(?:no longer|drop\w*|abandon\w*|withdr\w+|revers\w+|u-turn|come a?round)\b", re.IGNORECASE
)


def positions(
    question: Question,
    documents: Sequence[Document],
    findings: Mapping[str, Findings],
    settlement: Settlement,
    judge: Judge | None = None,
) -> tuple[Position, ...]:
    """The value that each actor holds on a question, as often as it moved.

    Args:
        question: What is asked.
        documents: The documents of the record; their order does not matter.
        findings: What was found in each, by document id.
        settlement: Who is who.
        judge: The trained model that judges sentences as a whole; without it the words that rules know decide alone.

    Returns:
        By name of the actor, then in order of time.
    """
    by_id = {d.id: d for d in documents}
    actors = Actors(documents, findings, settlement)
    teller = _Teller(by_id, findings, settlement, actors)
    by_actor: dict[str, list[Line]] = defaultdict(list)
    topic = Topic.of(question)
    for id_ in sorted(by_id):
        page = page_of(by_id[id_])
        if id_ in findings and (page.is_bare or topic.core & page.meanings):
            ruled = [line for found in bearings(findings[id_], page, topic) for line in teller.lines(found)]
            if judge is not None:
                # What rules found is read by the model too: what it takes for nothing does not stand.
                places = frozenset(page.stretches.at(line.bearing.stance.cue[0].start) for line in ruled)
                told = judgements((question, topic), (by_id[id_], findings[id_], page), judge, places)
                ruled = list(agreed(ruled, told, page, teller.lines))
            for line in ruled:
                by_actor[line.actor].append(line)
    states = _of_states(by_actor, actors)
    with_states = {id_: lines for id_, lines in by_actor.items() if not _is_mouth(id_, states, actors)} | states
    rows = [row for actor in sorted(with_states) for row in _rows(question.title, actor, with_states[actor], actors)]
    order = {id_: n for n, id_ in enumerate(sorted(with_states, key=lambda a: (actors.by_id[a].name.casefold(), a)))}
    return tuple(sorted(rows, key=lambda row: order[row.actor]))


class _Teller:
    """Makes lines of bearings: who, and when."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        findings: Mapping[str, Findings],
        settlement: Settlement,
        actors: Actors,
    ) -> None:
        self._documents = documents
        self._findings = findings
        self._actors = actors
        self._statements = {s.id: s for f in findings.values() for s in f.statements}
        self._dated = {d.statement: d.when for d in settlement.dated}

    def lines(self, found: Bearing) -> Iterator[Line]:
        """A line for each actor who holds the stance."""
        stance = found.stance
        speaker = self._actors.speakers.get(stance.statement or "")
        as_of = self._when(found)
        published = self._documents[stance.document].published
        day = as_of.first.isoformat() if as_of is not None else published.value[:10] if published is not None else ""
        shift = not found.is_judged and _SHIFT.search(" ".join(s.exact for s in stance.cue)) is not None
        for actor in self._actors.holders(stance):
            if (found.is_judged or not stance.holder) and self._actors.is_outlet(actor):
                continue  # an agency that quotes or explains somebody takes no side
            hand = stance.hand
            if hand == "second hand" and speaker is not None and self._actors.same_side(speaker.entity, actor):
                hand = "own words"
            if hand == "second hand" and self._actors.spokesman(stance):
                hand = "own words"  # "the fund would accept it, its president said"
            yield Line(found, actor, hand, as_of, day, shift)

    def _when(self, found: Bearing) -> When | None:
        statement = self._statements.get(found.stance.statement or "")
        if statement is None:
            return None
        return statement.said_on or self._dated.get(statement.id)


def _is_mouth(id_: str, states: Mapping[str, Sequence[Line]], actors: Actors) -> bool:
    """Whether an actor without a name only speaks for one that has a row of its own: "a spokesman"."""
    entity = actors.by_id[id_]
    return entity.kind == "role" and spoken_for(entity, level_of(entity, actors.by_id)) in states


def _of_states(by_actor: Mapping[str, Sequence[Line]], actors: Actors) -> dict[str, list[Line]]:
    """The lines of states: their own, and those of who speaks for them."""
    found: dict[str, list[Line]] = defaultdict(list)
    for id_, lines in by_actor.items():
        entity = actors.by_id[id_]
        held = actors.by_id.get(spoken_for(entity, level_of(entity, actors.by_id)) or "")
        if held is not None:
            found[held.id] += lines
    return {id_: [*by_actor.get(id_, ()), *lines] for id_, lines in found.items()}


def _rows(question: str, actor: str, lines: Sequence[Line], actors: Actors) -> Iterator[Position]:
    entity = actors.by_id[actor]
    level = level_of(entity, actors.by_id)
    before: StanceValue | None = None
    for value, why, group in _values(lines):
        if value == "unclear" and not _is_told(group):
            continue
        evidence = tuple(_evidence(line, actors) for line in _shown(group, value))
        told_by = why or counted(sum(item.value == value for item in evidence))
        as_of = min((line.as_of for line in group if line.as_of is not None), key=_day, default=None)
        days = {line.day for line in group if line.day}
        told = any(_TOLD.search(" ".join(s.exact for s in line.bearing.stance.cue)) for line in group)
        shifted = any(line.shift for line in group)
        condition, condition_in = _condition(group) if value == "conditional" else ((), None)
        yield Position(
            id=position_id(question, actor, value, as_of.iso if as_of is not None else None),
            question=question,
            actor=actor,
            level=level,
            counts_for=counts_for(entity, level),
            value=value,
            condition=condition,
            condition_in=condition_in,
            as_of=as_of,
            movement="reported shift" if shifted else movement(before, value, told=told, again=len(days) > 1),
            evidence=evidence,
            reasons=(told_by, *_spoken_for(group, actor, actors)),
        )
        before = value


def _condition(group: Sequence[Line]) -> tuple[tuple[Span, ...], str | None]:
    """The words of a condition and their document: the first that is given, else what is said that will not be."""
    stances = [line.bearing.stance for line in group]
    given = next((s for s in stances if s.condition), None)
    if given is not None:
        return given.condition, given.document
    barred = next((s for s in stances if s.value == "opposes"), None)
    return ((), None) if barred is None else (tuple(sorted({*barred.cue, *barred.target})), barred.document)


def _shown(group: Sequence[Line], value: StanceValue) -> list[Line]:
    """The lines that are shown for a value: those that tell which way, and each piece of text once for one value."""
    shown: list[Line] = []
    for line in sorted(group, key=_nearest):
        spans = (*line.bearing.stance.cue, *line.bearing.stance.target)
        twin = any(_is_twin(line, other) and any(a.meets(b) for a in _words(other) for b in spans) for other in shown)
        if not twin and (line.value != "unclear" or value == "unclear" or line.shift):
            shown.append(line)
    return sorted(shown, key=_order)


def _is_twin(line: Line, other: Line) -> bool:
    """Whether two lines say the same of one actor in one document."""
    return (line.actor, line.value, line.bearing.stance.document) == (
        other.actor, other.value, other.bearing.stance.document,
    )  # fmt: skip


def _words(line: Line) -> tuple[Span, ...]:
    return (*line.bearing.stance.cue, *line.bearing.stance.target)


def _nearest(line: Line) -> tuple[float, bool, str]:
    """Order of lines of which one is shown: the nearest to the question, attitudes before what may be."""
    stance = line.bearing.stance
    return -line.bearing.nearness, stance.hand == "own words", stance.id


def _is_told(group: Sequence[Line]) -> bool:
    """Whether lines that do not tell which way are near enough to the question to be shown, or tell of a move."""
    return any(line.shift or line.bearing.nearness >= _NEAR or line.value != "unclear" for line in group)


def _values(lines: Sequence[Line]) -> list[tuple[StanceValue, str, list[Line]]]:
    """Lines in groups of one value, in order of time; days of one value in a row are one group."""
    days: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(lines, key=_order):
        days[line.day].append(line)
    undated = days.pop("", [])
    if undated and not days:
        return [(*combined(undated), undated)]
    groups: list[tuple[StanceValue, str, list[Line]]] = []
    for day in sorted(days):
        value, why = combined(days[day])
        if groups and (groups[-1][0] == value or value == "unclear"):
            held = [*groups[-1][2], *days[day]]
            groups[-1] = (
                groups[-1][0],
                combined([line for line in held if line.value == groups[-1][0]] or held)[1],
                held,
            )
        else:
            groups.append((value, why, days[day]))
    if undated:
        value = combined(undated)[0]
        at = next((i for i, group in enumerate(groups) if group[0] == value), 0)
        held = [*groups[at][2], *undated]
        groups[at] = (*combined(held), held)
    return groups


def _evidence(line: Line, actors: Actors) -> Evidence:
    stance = line.bearing.stance
    reasons = [*stance.reasons, line.bearing.reason]
    if line.shift:
        reasons.append("the words tell of a move and not where to")
    if line.hand == "second hand":
        speaker = actors.speakers.get(stance.statement or "")
        teller = actors.by_id.get(speaker.entity or "") if speaker is not None else None
        reasons = [r if r != "somebody else says so" or teller is None else f"{teller.name} says so" for r in reasons]
    spans = tuple(sorted({*stance.cue, *stance.target, *stance.condition}))
    return Evidence(
        stance.document,
        stance.statement,
        None if line.bearing.is_judged else stance.id,
        line.hand,
        line.value,
        spans,
        line.as_of,
        tuple(reasons),
    )


def _spoken_for(group: Iterable[Line], actor: str, actors: Actors) -> tuple[str, ...]:
    names = sorted({actors.by_id[line.actor].name for line in group if line.actor != actor})
    return (f"in the words of {', '.join(names)}",) if names else ()


def _order(line: Line) -> tuple[str, str, int, str]:
    stance = line.bearing.stance
    return line.day, stance.document, stance.cue[0].start, stance.id


def _day(when: When) -> tuple[str, str]:
    return when.first.isoformat(), when.last.isoformat()
