"""Conflicts with what people decided about them: which reading holds, that there is none, or that it stays open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.terms import Conflict, Correction


def decided(conflicts: Iterable[Conflict], corrections: Iterable[Correction]) -> tuple[Conflict, ...]:
    """The same conflicts, each with the last decision that stands on it.

    Corrections name a conflict by its id, which follows from what it says, so a decision outlasts every new reading
    that leaves the readings as they are.
    """
    last = {
        subject: correction.value
        for correction in sorted(corrections, key=lambda item: (item.on, item.id))
        if correction.kind == "settle" and correction.stands
        for subject in correction.subjects
    }
    return tuple(replace(item, settled=last.get(item.id)) for item in conflicts)
