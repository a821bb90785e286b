"""Whether two places may be one: one lies in the other, by what everybody knows or by what the articles say."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.text.atlas import lead
from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.terms import Document, Findings

#: What stands between two places of which the first lies in the second.
_WITHIN: Final = frozenset({", ", " in ", " in the ", ", in ", " in central ", " in northern ", " in southern "})
#: The same where the second lies in the first: "Norland's capital, Harl".
_HOLDS: Final = frozenset({"'s capital ", "’s capital ", "'s capital, ", "’s capital, ", "'s port of ", "’s port of "})
#: Last words of the names of buildings and squares, which lie in some town that is often named elsewhere.
_BUILT: Final = frozenset(
    "palace hall house stadium arena square park court centre center bridge airport castle hotel university harbour harbor "
    "station church cathedral theatre theater street avenue road ground school hospital museum tower port".split()
)


class Places:
    """What is known of places in a record."""

    def __init__(self, within: Iterable[tuple[str, str]]) -> None:
        """Take pairs of keys, the first of which lies in the second."""
        self._within = frozenset(within)

    @classmethod
    def told(cls, documents: Sequence[Document], findings: Mapping[str, Findings]) -> Places:
        """Learn from "Harl, Norland" and "Norland's capital Harl" in the articles which place lies in which."""
        pairs: set[tuple[str, str]] = set()
        for document in documents:
            found = findings.get(document.id)
            spans = sorted(m.span for m in found.mentions if m.kind == "place") if found else []
            for left, right in pairwise(spans):
                between = document.text[left.end : right.start]
                if between in _WITHIN:
                    pairs.add((cls.key(left.exact), cls.key(right.exact)))
                elif between in _HOLDS:
                    pairs.add((cls.key(right.exact), cls.key(left.exact)))
        return cls(pairs)

    @staticmethod
    def key(name: str) -> str:
        """What a name of a place is compared by."""
        return folded(name).strip().removeprefix("the ").removesuffix("'s").removesuffix("'")

    def agree(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Whether some place of the one is, or lies in, some place of the other."""
        others = list(right)
        return any(self._same(a, b) for a in left for b in others)

    def clash(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Whether each side names a town or land, and none of the one may be or hold one of the other."""
        ours, theirs = [p for p in left if not _is_built(p)], [p for p in right if not _is_built(p)]
        return bool(ours and theirs) and not self.agree(ours, theirs)

    def _same(self, left: str, right: str) -> bool:
        if left == right or (left, right) in self._within or (right, left) in self._within:
            return True
        if set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split()):
            return True
        mine, yours = _state(left), _state(right)
        return (
            mine is not None
            and yours is not None
            and mine[0] == yours[0]
            and "name" in {mine[1], yours[1]} | _seated(mine, yours)
        )


def _seated(mine: tuple[str, str], yours: tuple[str, str]) -> set[str]:
    """A palace or house of state lies in the capital, so the two agree as a state and its town do."""
    return {"name"} if {mine[1], yours[1]} == {"seat", "capital"} or mine[1] == yours[1] == "capital" else set()


def _state(place: str) -> tuple[str, str] | None:
    """The state of the tables that a place is or lies in, and by which sense of its name."""
    words = place.split()
    for name in (place, words[0] if words and words[-1] in _BUILT else ""):
        found = lead(name.title()) if name else None
        if found is not None and found.known.key.startswith("state:"):
            return found.known.key, found.sense
    return None


def _is_built(place: str) -> bool:
    return place.rsplit(" ", 1)[-1] in _BUILT
