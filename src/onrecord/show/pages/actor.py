"""Titles and spellings of an actor in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.show.visible import one_line

if TYPE_CHECKING:
    from onrecord.terms import Entity


def roles(speaker: Entity) -> tuple[str, ...]:
    """Every title a document gives, those no longer held marked so, each once."""
    titles = {
        one_line(role.title) if role.standing == "current" else f"{one_line(role.title)} (former)": None
        for role in speaker.roles
    }
    return tuple(titles)


def spellings(speaker: Entity) -> tuple[str, ...]:
    """Every other way in which it is written, each once."""
    others = {one_line(spelling.text): None for spelling in speaker.spellings}
    return tuple(other for other in others if other != one_line(speaker.name))
