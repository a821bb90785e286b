"""Lines that a person told apart from the actor they were led to: each gets an actor of its own to be moved.

Two people of one spelling in one article are one actor to the machine, and no name tells them apart. A correction of
lines does: what it names is taken out before anything is decided, and put where the correction says in its turn.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.link.actor import Actor, bare
from onrecord.link.names import untitled
from onrecord.text.letters import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.link.actor import Ref
    from onrecord.link.inside import Scene, Told
    from onrecord.terms import Correction


def parted_lines(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """The statements that standing corrections tell apart, each with the last correction that does."""
    return {
        subject: correction
        for correction in corrections
        if correction.kind == "split" and correction.is_of_lines
        for subject in correction.subjects
    }


def parted(
    scenes: Sequence[Scene], lines: Mapping[str, Correction]
) -> tuple[list[Scene], dict[str, Ref], dict[Ref, Ref | None]]:
    """Give each of ``lines`` an actor of its own.

    Returns:
        The scenes with these actors, the actor of each line, and the actor that each was taken from, if any.
    """
    made: list[Scene] = []
    of_line: dict[str, Ref] = {}
    taken_from: dict[Ref, Ref | None] = {}
    for one in scenes:
        mine = [told for told in one.told if told.statement in lines]
        if not mine:
            made.append(one)
            continue
        actors, told_of = list(one.actors), {told.statement: told for told in one.told}
        for told in mine:
            correction = lines[told.statement]
            actor = _taken_out(one, told, actors, correction.value)
            ref = (one.page.document, actor.number)
            of_line[told.statement] = ref
            taken_from[ref] = None if told.actor is None else (one.page.document, told.actor)
            reason = f"told apart by {correction.by} on {correction.on[:10]}"
            told_of[told.statement] = replace(told, actor=actor.number, sureness="sure", reasons=(reason,))
        made.append(replace(one, actors=tuple(actors), told=tuple(told_of[told.statement] for told in one.told)))
    return made, of_line, taken_from


def joined(clusters: Iterable[frozenset[int]], taken_from: Mapping[int, int | None]) -> list[frozenset[int]]:
    """The clusters with the actors that were taken out, which stay with the rest until a correction moves them."""
    more: dict[int, set[int]] = defaultdict(set)
    for new, was in taken_from.items():
        if was is not None:
            more[was].add(new)
    held = [cluster.union(*(more[member] for member in cluster if member in more)) for cluster in clusters]
    return held + [frozenset({new}) for new, was in taken_from.items() if was is None]


def _taken_out(one: Scene, told: Told, actors: list[Actor], name: str) -> Actor:
    """A new actor with what the source of one line says; whoever it is taken from is left with the rest."""
    was = None if told.actor is None else actors[told.actor]
    key = " ".join(words(name)) or name
    actor = Actor(len(actors), "person" if was is None else was.kind, key)
    source = [s for statement in one.page.statements if statement.id == told.statement for s in statement.source]
    if was is not None:
        rest = replace(was, places=dict(was.places), spellings=dict(was.spellings))
        for start, end in was.places.items():
            if any(s.start <= start and end <= s.end for s in source):
                spelling = _spelled(one.page.words((start, end)), was)
                actor.note(start, end, spelling)
                _less(rest, start, spelling)
        actors[was.number] = rest
    actors.append(actor)
    return actor


def _spelled(exact: str, actor: Actor) -> str:
    return next((s for s in (untitled(exact), bare(exact)) if s in actor.spellings), bare(exact))


def _less(actor: Actor, start: int, spelling: str) -> None:
    if len(actor.places) > 1:
        del actor.places[start]
    if actor.spellings.get(spelling, 0) > 1:
        actor.spellings[spelling] -= 1
    elif len(actor.spellings) > 1:
        actor.spellings.pop(spelling, None)
