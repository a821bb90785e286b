"""One sentence while it is searched: its words, and which statement says which of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.find.stances.match import found_in
from onrecord.text.tokens import range_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.find.stances.match import Found
    from onrecord.terms import Span, Statement
    from onrecord.text.tokens import Word

#: Half-open indices of words.
Slice = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and the statements that have a part in it."""

    text: str
    words: tuple[Word, ...]
    statements: tuple[Statement, ...]
    #: The phrases of attitude in it, and those that judge.
    attitudes: tuple[Found, ...]
    judgements: tuple[Found, ...]

    @classmethod
    def of(cls, text: str, start: int, end: int, statements: Sequence[Statement]) -> Scene:
        """The scene of ``text[start:end]``."""
        near = [s for s in statements if any(p.start < end and start < p.end for p in (*s.source, *s.cue, *s.content))]
        words = words_of(text, start, end)
        return cls(text, words, tuple(near), found_in(words, judging=False), found_in(words, judging=True))

    def asks(self, reach: Slice) -> bool:
        """Whether the words of a clause, with the mark after them, are a question."""
        return any(word.low == "?" for word in self.words[reach[0] : reach[1] + 1])

    def place(self, part: Slice) -> tuple[int, int] | None:
        """The range of some words in the text, without marks at their ends."""
        return range_of(self.words, *part)

    def cue_of(self, part: Slice) -> Statement | None:
        """The statement whose attributing words these are, the one with the least content first."""
        return self._smallest([s for s in self.statements if self._meets(part, s.cue)])

    def inside(self, part: Slice) -> Statement | None:
        """The innermost statement whose content holds these words."""
        place = self.place(part)
        if place is None:
            return None
        held = [s for s in self.statements if any(c.start <= place[0] and place[1] <= c.end for c in s.content)]
        return self._smallest(held)

    def reach(self, part: Slice, statement: Statement | None) -> Slice:
        """How far a clause around these words may reach: the content they stand in, or the whole sentence."""
        if statement is None:
            return 0, len(self.words)
        place = self.place(part)
        at = place[0] if place else 0
        span = next((c for c in statement.content if c.start <= at < c.end), statement.content[0])
        inside = [i for i, word in enumerate(self.words) if span.start <= word.start and word.end <= span.end]
        return (inside[0], inside[-1] + 1) if inside else (0, len(self.words))

    def _meets(self, part: Slice, spans: Sequence[Span]) -> bool:
        place = self.place(part)
        return place is not None and any(s.start < place[1] and place[0] < s.end for s in spans)

    @staticmethod
    def _smallest(found: Sequence[Statement]) -> Statement | None:
        return min(found, key=lambda s: (sum(len(c.exact) for c in s.content), s.id), default=None)
