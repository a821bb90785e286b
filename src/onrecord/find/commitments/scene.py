"""One sentence with what is known about it: its words, its quantities, its days."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onrecord.find.commitments.clauses import Piece, before_verb, parts_after
from onrecord.text.counted import base_form
from onrecord.text.tokens import range_of, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.find.commitments.clauses import Parts
    from onrecord.terms import Mention, Quantity, When
    from onrecord.text.tokens import Word


#: The end of "the U.S." without its last point.
_INITIALS: Final = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
#: Adverbs at the end of a piece that belong to the clause.
_SHORT: Final = 3
_TRAILING: Final = frozenset(
    "now today yesterday tomorrow also too already again soon immediately annually yearly".split()
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence of a document. Pieces are half-open ranges of word numbers."""

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    #: For each word, whether it stands in a name or begins with a capital.
    proper: tuple[bool, ...]
    #: For each word, whether it stands in the name of a person.
    person: tuple[bool, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[When, ...]

    #: Whether most of its words begin with a capital, so that capitals tell nothing.
    is_headline: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look at the capitals once: every word asks for it."""
        long = [word for word in self.words if len(word.low) > _SHORT and word.low.isalpha()]
        object.__setattr__(self, "is_headline", 2 * sum(self.text[w.start].isupper() for w in long) > len(long))

    def parts(self, at: int) -> Parts:
        """The parts of the clause after the verb that ends before word ``at``."""
        return parts_after(self.words, at, len(self.words), self.proper)

    def agent(self, parts: Parts) -> Piece | None:
        """Who does it, after "by"; none for "by half" and "by selling"."""
        by = parts.parts.get("by")
        if by is None or self.words[by[0]].low.endswith("ing") or self.words[by[0]].low == "half":
            return None
        amount = self.quantity_in(by)
        return None if amount is not None and amount.kind != "count" else before_verb(self.words, by)

    def range(self, piece: Piece | None) -> tuple[int, int] | None:
        """Code points of a piece, without marks at its ends; none when it is empty."""
        if piece is None:
            return None
        first, last = piece
        while first < last and self.words[first].low == "'s":
            first += 1
        last = self._before_day(first, last)
        while last > first and (self.words[last - 1].low in _TRAILING or self.words[last - 1].is_mark):
            last -= 1
        found = range_of(self.words, first, last)
        if found is None:
            return None
        start = self.words[first].start if self.text[self.words[first].start] in "$€£" else found[0]
        initials = (
            _INITIALS.search(self.text, start, found[1]) is not None and self.text[found[1] : found[1] + 1] == "."
        )
        return start, found[1] + initials

    def _before_day(self, first: int, last: int) -> int:
        """Where a piece ends without the day that ends it: "two ferries this year"."""
        for index in range(first + 1, last):
            end = self.words[last - 1].end
            if any(d.span and d.span.start == self.words[index].start and d.span.end >= end for d in self.dates):
                return index - (self.words[index - 1].low in {"on", "in", "by", "until"})
        return last

    def has(self, piece: Piece | None, nouns: Collection[str]) -> bool:
        """Whether one of the words of a piece is, in its base form, one of ``nouns``."""
        return piece is not None and any(
            (self.words[i].low in nouns or base_form(self.words[i].low) in nouns) and not self.person[i]
            for i in range(*piece)
        )

    def has_day(self, piece: Piece) -> bool:
        """Whether a piece holds a day: "on Friday"."""
        start, end = self.words[piece[0]].start, self.words[piece[1] - 1].end
        return any(d.span is not None and start <= d.span.start < end for d in self.dates)

    def quantity_in(self, piece: Piece | None) -> Quantity | None:
        """The amount in a piece: money before all else, then what is counted, then a share."""
        if piece is None or piece[0] >= piece[1]:
            return None
        start, end = self.words[piece[0]].start, self.words[piece[1] - 1].end
        inside = [q for q in self.quantities if start < q.span.end and q.span.start < end]
        for kind in ("money", "count", "share", "measure"):
            for quantity in inside:
                if quantity.kind == kind and (kind != "count" or quantity.unit is not None):
                    return quantity
        return inside[0] if inside and inside[0].kind == "count" else None

    def starts_quantity(self, at: int) -> bool:
        """Whether a quantity begins at or just inside word ``at``."""
        return any(self.words[at].start <= q.span.start < self.words[at].end for q in self.quantities)


def scene(
    text: str,
    bounds: tuple[int, int],
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    dates: Sequence[When],
) -> Scene:
    """The sentence at ``bounds`` with what of the document's names, quantities and days lies in it."""
    start, end = bounds
    words = words_of(text, start, end)
    names = [m.span for m in mentions if m.kind != "date" and m.span.start < end and start < m.span.end]
    proper = tuple(
        (text[w.start].isupper() and i > 0) or any(span.start <= w.start < span.end for span in names)
        for i, w in enumerate(words)
    )
    people = [m.span for m in mentions if m.kind == "person" and m.span.start < end and start < m.span.end]
    return Scene(
        text,
        start,
        end,
        words,
        proper,
        tuple(any(span.start <= w.start < span.end for span in people) for w in words),
        tuple(q for q in quantities if start <= q.span.start < end),
        tuple(d for d in dates if d.span is not None and start <= d.span.start < end),
    )
