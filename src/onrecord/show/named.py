"""Whom a typed name means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from onrecord.show.shown import Shown
    from onrecord.terms import Entity


def named(record: Shown, name: str) -> tuple[Entity, ...]:
    """The actors who bear this name or spelling; if nobody does, those in whose spellings all its words stand."""
    return record.entities(name) or tuple(entity for entity in record.entities() if _bears(entity, name))


def _bears(entity: Entity, name: str) -> bool:
    words = set(folded(name).split())
    spellings = (entity.name, *(spelling.text for spelling in entity.spellings))
    return bool(words) and any(words <= set(folded(spelling).split()) for spelling in spellings)
