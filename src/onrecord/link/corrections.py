"""What a person decided, applied above the machine: merge, split, rename, reject, confirm; the last one wins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onrecord.terms import Correction


@dataclass(slots=True)
class Party:
    """An entity in the making: its actors by number and the names it goes by."""

    #: Positions in the list of all actors.
    members: frozenset[int]
    name: str = ""


@dataclass(slots=True)
class Decided:
    """The entities after all corrections, and what was decided on statements."""

    parties: list[Party]
    rejected: dict[str, Correction] = field(default_factory=dict)
    confirmed: dict[str, Correction] = field(default_factory=dict)
    #: Pairs of folded spellings that a person said are one, or are not.
    merged: dict[tuple[str, ...], Correction] = field(default_factory=dict)


def standing(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections of names and lines that were not taken back, in the order in which they were made."""
    return tuple(sorted((c for c in corrections if c.stands and c.kind != "settle"), key=_made))


def decide(
    parties: Sequence[frozenset[int]],
    spelled: Callable[[int], frozenset[str]],
    corrections: Sequence[Correction],
    lines: Mapping[str, int] | None = None,
) -> Decided:
    """Apply standing corrections, in order, to the entities of the machine.

    ``spelled`` gives the folded spellings of an actor. A name meets an entity when one of its actors is spelled so, or
    when a person has given the entity that name. ``lines`` gives the actor of each statement that is told apart.
    """
    decided = Decided([Party(members) for members in parties])
    for correction in corrections:
        names = tuple(folded(" ".join(s.split())) for s in correction.subjects)
        if correction.kind == "merge":
            _merge(decided, names, spelled)
        elif correction.kind == "split" and correction.is_of_lines:
            _move(decided, correction, spelled, lines or {})
        elif correction.kind == "split":
            _split(decided, names, spelled)
        elif correction.kind == "rename":
            for party in _meeting(decided, names[:1], spelled):
                party.name = correction.value
        elif correction.kind == "reject":
            for subject in correction.subjects:
                decided.rejected[subject] = correction
                decided.confirmed.pop(subject, None)
        else:
            for subject in correction.subjects:
                decided.confirmed[subject] = correction
                decided.rejected.pop(subject, None)
            decided.merged[names] = correction
    return decided


def _made(correction: Correction) -> tuple[str, str]:
    return correction.on, correction.id


def _meeting(decided: Decided, names: Iterable[str], spelled: Callable[[int], frozenset[str]]) -> list[Party]:
    wanted = set(names)
    return [
        party
        for party in decided.parties
        if (party.name and folded(party.name) in wanted) or any(spelled(m) & wanted for m in party.members)
    ]


def _merge(decided: Decided, names: Sequence[str], spelled: Callable[[int], frozenset[str]]) -> None:
    met = _meeting(decided, names, spelled)
    if len(met) < 2:
        return
    members = frozenset(m for party in met for m in party.members)
    name = next((p.name for p in reversed(met) if p.name), "")
    decided.parties = [p for p in decided.parties if p not in met] + [Party(members, name)]


def _split(decided: Decided, names: Sequence[str], spelled: Callable[[int], frozenset[str]]) -> None:
    for name in names:
        for party in list(decided.parties):
            leaving = frozenset(m for m in party.members if name in spelled(m))
            if not leaving or leaving == party.members:
                continue
            decided.parties.remove(party)
            decided.parties += [Party(party.members - leaving, party.name), Party(leaving)]


def _move(
    decided: Decided, correction: Correction, spelled: Callable[[int], frozenset[str]], lines: Mapping[str, int]
) -> None:
    """Lines leave the entities they are with for the one the correction names, or for a new one of that name."""
    leaving = frozenset(lines[subject] for subject in correction.subjects if subject in lines)
    if not leaving:
        return
    left = [Party(party.members - leaving, party.name) for party in decided.parties if party.members - leaving]
    decided.parties = left
    met = _meeting(decided, [folded(" ".join(correction.value.split()))], spelled)
    if len(met) == 1:
        met[0].members |= leaving
    else:
        left.append(Party(leaving, correction.value))
