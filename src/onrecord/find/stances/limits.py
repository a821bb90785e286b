"""Puts the condition that follows a phrase into its stance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.find.stances.conditions import condition, turns_a_no
from onrecord.find.stances.values import conditioned

if TYPE_CHECKING:
    from onrecord.find.stances.draft import Draft
    from onrecord.find.stances.scene import Scene, Slice


def limited(scene: Scene, draft: Draft, at: int, right: int) -> Draft:
    """A draft with the condition or limit that stands after ``at``, if there is one that bears on its value."""
    found = condition(scene.words, at, right)
    if found is None:
        return draft
    value = conditioned(draft.value, turning=turns_a_no(scene.words, found[0]))
    return replace(draft, value=value, condition=found) if value == "conditional" else draft


def led(scene: Scene, draft: Draft, before: Slice) -> Draft:
    """A draft with the condition that opens its clause, if there is one: "if the pub stays, then we will talk"."""
    ahead = condition(scene.words, *before) if draft.condition is None and before[0] < before[1] else None
    if ahead is None or ahead[0] > before[0] + 1:
        return draft
    value = conditioned(draft.value, turning=scene.words[ahead[0]].low == "unless")
    return replace(draft, value=value, condition=ahead) if value == "conditional" else draft
