"""How rare words are in English news at large, so that what two articles share is weighed alike in every record.

Weights that leaned on the record itself would change with each article that comes in, and in a record of one story the very
words that make the story would count for nothing.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final

#: Natural logarithm of articles per article with the word, for words too rare to be listed.
RARE: Final = 6.5


def rarity(stem: str) -> float:
    """How rare a stem is: near 0 for words of every article, `RARE` for a name heard of once."""
    return _listed().get(stem, RARE)


@lru_cache(maxsize=1)
def _listed() -> dict[str, float]:
    text = files("onrecord.text").joinpath("common.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {stem: float(row[0]) for row in rows for stem in row[1:]}
