"""A sentence as tokens: words and marks, with dates, names and quotations each as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Sort = Literal["word", "mark", "name", "date", "quotation"]
Range = tuple[int, int]

#: "5,000" is one word.
_TOKEN: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\w+(?:[’'.-]\w+)*(?:['’](?!\w))?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark, name, date or quotation; half-open code points of the text."""

    start: int
    end: int
    #: The words in small letters, with straight apostrophes.
    low: str
    sort: Sort
    #: Whether it begins with a capital.
    capital: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a plain word."""
        return self.sort == "word"


def tokens(text: str, sentence: Range, wholes: Iterable[tuple[Range, Sort]]) -> tuple[Token, ...]:
    """The tokens of a sentence in order.

    Args:
        text: The text that the ranges lie in.
        sentence: Half-open range of code points.
        wholes: Ranges that are one token each, with their sort; of two that overlap the first given stands.
    """
    kept: list[tuple[Range, Sort]] = []
    for (start, end), sort in wholes:
        inside = sentence[0] <= start and end <= sentence[1]
        if inside and not any(a < end and start < b for (a, b), _ in kept):
            kept.append(((start, end), sort))
    return tuple(_tokens(text, sentence, sorted(kept)))


def _tokens(text: str, sentence: Range, wholes: Sequence[tuple[Range, Sort]]) -> Iterator[Token]:
    reached = sentence[0]
    for (start, end), sort in wholes:
        yield from _plain(text, reached, start)
        yield Token(start, end, _low(text[start:end]), sort)
        reached = end
    yield from _plain(text, reached, sentence[1])


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        words = match.group()
        sort: Sort = "word" if words[0].isalnum() else "mark"
        yield Token(match.start(), match.end(), _low(words), sort, words[0].isupper())


def _low(words: str) -> str:
    return words.lower().replace("’", "'")
