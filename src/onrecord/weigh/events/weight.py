"""How much words tell: rare ones much, common ones little."""

from __future__ import annotations

from onrecord.text.rarity import rarity


def weight(stems: frozenset[str]) -> float:
    """The weight of some stems; the same for the same stems, whatever their order."""
    return sum(sorted(map(rarity, stems)))
