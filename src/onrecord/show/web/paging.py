"""Long lists in pages of their own, so that no page grows with the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from onrecord.show.web.ways import address

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page of a list."""

    items: tuple[T, ...]
    #: From 1.
    number: int
    of: int
    total: int
    #: Addresses of the pages before and after; empty at the ends.
    before: str
    after: str

    def holding(self, items: Sequence[S]) -> Leaf[S]:
        """The same page with other things for its items."""
        return Leaf(tuple(items), self.number, self.of, self.total, self.before, self.after)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: its path, and its query in order."""

    path: str
    query: tuple[tuple[str, str], ...] = ()

    def value(self, key: str) -> str:
        """The first value of a key, without blanks around it; empty for none."""
        return next((value.strip() for name, value in self.query if name == key), "")

    def with_(self, **changed: str) -> str:
        """The address with some values changed; an empty one is taken out."""
        kept = [(key, value) for key, value in self.query if key not in changed]
        return address(self.path, [*kept, *changed.items()])

    def number(self, key: str, *, most: int = 1_000_000) -> int:
        """A whole number from 1; 1 for anything else."""
        value = self.value(key)
        return max(1, min(int(value), most)) if value.isascii() and value.isdigit() and len(value) < 8 else 1


def leaf(items: Sequence[T], asked: Asked, *, size: int, key: str = "page") -> Leaf[T]:
    """The page of ``items`` that is asked for; the last one for a number beyond it."""
    pages = max(1, -(-len(items) // size))
    number = min(asked.number(key), pages)
    return Leaf(
        tuple(items[(number - 1) * size : number * size]),
        number,
        pages,
        len(items),
        asked.with_(**{key: str(number - 1) if number > 2 else ""}) if number > 1 else "",
        asked.with_(**{key: str(number + 1)}) if number < pages else "",
    )
