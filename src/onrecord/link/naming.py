"""The name the record uses for an entity: the fullest spelling in most documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.link.firms import is_common
from onrecord.text.letters import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from onrecord.terms import EntityKind


def _is_common(kind: EntityKind, spelling: str) -> bool:
    return kind == "organisation" and is_common(" ".join(words(spelling)).removeprefix("the "))


def chosen_name(kind: EntityKind, where: Mapping[str, AbstractSet[str]], counts: Mapping[str, int]) -> str:
    """Choose a name.

    Args:
        kind: Of the entity; a person is named in full, a body as most articles write it.
        where: For each spelling, the ids of the documents that use it.
        counts: For each spelling, how often it is used.
    """
    if kind != "person":
        # "The League" alone tells nobody which league it is.
        return min(where, key=lambda s: (_is_common(kind, s), -len(where[s]), -counts[s], -len(s), s))
    backing: dict[str, int] = {}
    for spelling, documents in where.items():
        last = words(spelling)[-1:]
        if last:
            backing[last[0]] = backing.get(last[0], 0) + len(documents) * 1000 + counts[spelling]

    def rank(spelling: str) -> tuple[bool, int, int, int, int, bool, str]:
        plain = words(spelling)
        full = len(plain) > 1 and min((len(w) for w in plain), default=0) > 1
        return (not full and len(plain) < 2, not full, -len(where[spelling]), -backing.get(plain[-1] if plain else "", 0),
                -counts[spelling], spelling.isascii(), spelling)  # fmt: skip

    return min(where, key=rank)
