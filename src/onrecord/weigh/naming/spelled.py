"""Actors and places of the record whose name is spelled in two ways."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.terms import Span
from onrecord.text.folding import folded
from onrecord.weigh.naming.uses import Use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from onrecord.terms import Document, Entity, Findings
    from onrecord.weigh.naming.own import Token

#: Shorter words are alike by chance; words less alike are two words.
_SHORTEST: Final = 4
_ALIKE: Final = 0.75


def spelled(entities: Sequence[Entity]) -> Mapping[str, Entity]:
    """The actor by each spelling of a word in its name that is spelled in two ways, folded."""
    found: dict[str, dict[str, Entity]] = {}
    for entity in entities:
        words = {folded(word) for s in entity.spellings for word in s.text.split()}
        for one, other in combinations(sorted(words), 2):
            if _are_spellings(one, other):
                for word in (one, other):
                    found.setdefault(word, {})[entity.id] = entity
    return {word: next(iter(them.values())) for word, them in found.items() if len(them) == 1}


def _are_spellings(one: str, other: str) -> bool:
    """Whether two words of the names of one actor are one word spelled in two ways, and no form of each other."""
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or one.startswith(other) or other.startswith(one):
        return False
    if {one[-1], other[-1]} & {"n"} and one[-1] != other[-1]:  # Ilvany and Ilvanian: a name and its adjective
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def uses_of_spellings(
    document: Document, found: Findings, own: Sequence[Token], words: Mapping[str, Entity]
) -> Iterator[tuple[tuple[str, str], Use]]:
    """Each use of such a word in capitals, with its kind and the name of the actor.

    Where it stands in a longer name, that has to be one of this actor: another may share a given name.
    """
    for token in own:
        entity = words.get(token.form)
        if entity is None or not token.printed[0].isupper():
            continue
        span = Span.of(document.text, token.start, token.end)
        names = {folded(entity.name), *(folded(spelling.text) for spelling in entity.spellings)}
        around = [mention.span for mention in found.mentions if span.within(mention.span)]
        if all(_is_one_of(_bare(name.exact), names) for name in around):
            yield ("name", entity.name), Use(document.id, token.printed, charged=False, span=span)


def _is_one_of(name: str, names: Collection[str]) -> bool:
    """Whether it is one of these, or ends in one of several words, as behind a title."""
    return name in names or any(" " in each and name.endswith(f" {each}") for each in names)


def _bare(name: str) -> str:
    return folded(name).removesuffix("'s").removesuffix("'")
