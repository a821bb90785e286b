"""How much each thing known about a block of a page weighs; fitted by ``training/blocks.py``, not by hand."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Sequence[Mapping[str, float]]]:
    """The tables of first and second judgement: ``voted`` for pages that other readers voted on, ``alone`` for others."""
    loaded: dict[str, list[dict[str, float]]] = json.loads(
        files(__package__).joinpath("weights.json").read_text("utf-8")
    )
    return loaded
