"""Puts the condition that follows a phrase into its stance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.find.stances.conditions import condition, turns_a_no
from onrecord.find.stances.values import conditioned

if TYPE_CHECKING:
    from onrecord.find.stances.draft import Draft
    from onrecord.find.stances.scene import Scene


def limited(scene: Scene, draft: Draft, at: int, right: int) -> Draft:
    """A draft with the condition or limit that stands after ``at``, if there is one that bears on its value."""
    found = condition(scene.words, at, right)
    if found is None:
        return draft
    value = conditioned(draft.value, turning=turns_a_no(scene.words, found[0]))
    return replace(draft, value=value, condition=found) if value == "conditional" else draft
