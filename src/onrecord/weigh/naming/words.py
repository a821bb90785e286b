"""The table of words by which one thing is named, ready for looking up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

ThingKind = Literal["name", "whose", "actor", "act", "other"]
_KINDS: Mapping[str, ThingKind] = MappingProxyType(
    {"name": "name", "whose": "whose", "actor": "actor", "act": "act", "other": "other"}
)


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """One word or phrase for a thing."""

    kind: ThingKind
    thing: str
    text: str
    #: Whether the word also judges the thing or takes a side.
    charged: bool


@cache
def forms() -> Mapping[str, tuple[tuple[tuple[str, ...], Form], ...]]:
    """All forms by their first word, folded, the longest first, each with its words; plurals in -s are among them."""
    found: dict[str, list[tuple[tuple[str, ...], Form]]] = defaultdict(list)
    for line in resources.files("onrecord.weigh.naming").joinpath("words.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        kind, thing, *columns = line.split("\t")
        for charged, column in enumerate(columns):
            for text in column.split("|"):
                form = Form(_KINDS[kind], thing, text, bool(charged))
                words = tuple(folded(text).split())
                for each in (words, (*words[:-1], f"{words[-1]}s")):
                    found[each[0]].append((each, form))
    return {first: tuple(sorted(all_, key=lambda item: (-len(item[0]), item))) for first, all_ in found.items()}
