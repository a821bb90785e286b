"""People whom an article only describes: by an office that another gives them, or in words that end in their name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.text.letters import words
from onrecord.text.offices import fits, title

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.link.actor import Actor, Ref

#: Names that two articles share before a common noun of one is led to a body of the other.
_SHARED = 2
#: A full name has as many words or more.
_FULL = 2


def described(
    actors: Mapping[Ref, Actor], people: Sequence[Sequence[Ref]], near: Mapping[str, set[str]]
) -> dict[Ref, tuple[int, str]]:
    """Actors who are one of some people, by the number of that one, each with the reason.

    Args:
        actors: All actors of all articles.
        people: Those that are one person, together.
        near: The people and bodies that each article names, as `around` gives them.
    """
    return _holders(actors, people, near) | _named_last(actors, people, near)


def around(actors: Mapping[Ref, Actor]) -> dict[str, set[str]]:
    """The people and bodies that each article names."""
    named: dict[str, set[str]] = defaultdict(set)
    for ref, actor in actors.items():
        if actor.kind in {"person", "organisation"} and actor.name[:1].isupper():
            named[ref[0]].add(actor.person.parts[-1] if actor.person else actor.key)
    return named


def is_one_story(named: Mapping[str, set[str]], one: Ref, other: Ref) -> bool:
    """Whether two actors stand in one article, or in two that name some of the same people and bodies."""
    return one[0] == other[0] or len(named[one[0]] & named[other[0]]) >= _SHARED


def _holders(
    actors: Mapping[Ref, Actor], people: Sequence[Sequence[Ref]], near: Mapping[str, set[str]]
) -> dict[Ref, tuple[int, str]]:
    """Those of whom one article tells by an office only, with which others name somebody: "the French foreign minister"."""
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for group, refs in enumerate(people):
        for ref in refs:
            for office, of, is_former in actors[ref].offices():
                if of is not None and not is_former:
                    held[office, of].add(group)
    found: dict[Ref, tuple[int, str]] = {}
    for ref, actor in actors.items():
        asked = title(actor.name) if actor.kind == "role" and actor.name[:4].casefold() == "the " else None
        if (
            asked is None
            or asked.office is None
            or (asked.of is None and not actor.lands)
            or asked.is_former
            or asked.office.sort != "office"
        ):
            continue
        of = asked.of or min(actor.lands)
        groups = held.get((asked.office.name, of), set())
        if asked.office.name == "minister":
            # Of several ministers of a state, "the minister" may be any; of one that the story names, it is that one.
            ministers = {
                group
                for (name, its), held_by in held.items()
                if its == of and fits("minister", name)
                for group in held_by
            }
            groups = {group for group in ministers if any(is_one_story(near, ref, other) for other in people[group])}
            groups = groups if len(ministers) == 1 else set()
        if len(groups) == 1:
            group = min(groups)
            name = max((actors[r].name for r in people[group]), key=_length)
            found[ref] = group, f"this article only says “{actor.name}”; another names {name} so"
    return found


def _named_last(
    actors: Mapping[Ref, Actor], people: Sequence[Sequence[Ref]], near: Mapping[str, set[str]]
) -> dict[Ref, tuple[int, str]]:
    """Descriptions that end in the full name of one person of the story: "Union leader Otto Galt"."""
    bearers: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for group, refs in enumerate(people):
        for ref in refs:
            person = actors[ref].person
            if person is not None and person.is_full:
                bearers[person.parts].add(group)
    found: dict[Ref, tuple[int, str]] = {}
    for ref, actor in actors.items():
        written = actor.name.split()
        if actor.kind not in {"unnamed", "role"} or len(written) <= _FULL or not written[-_FULL][:1].isupper():
            continue
        groups = {
            group
            for size in range(_FULL, len(written))
            for group in bearers.get(words(" ".join(written[-size:])), ())
            if any(is_one_story(near, ref, other) for other in people[group])
        }
        if len(groups) == 1:
            found[ref] = min(groups), f"the words end in the name of {' '.join(written[-_FULL:])}"
    return found


def _length(name: str) -> tuple[int, str]:
    return len(name), name
