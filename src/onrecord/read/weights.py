"""How much each thing known about a block of a page weighs; empty tables leave the judgement to the votes."""

from __future__ import annotations

VOTED: tuple[dict[str, float], ...] = ()
ALONE: tuple[dict[str, float], ...] = ()
