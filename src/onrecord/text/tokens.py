"""The words and marks of one sentence, each with its place; contractions and possessives are taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD: Final = re.compile(
    r"can(?=not\b)|(?<=can)not\b|\w{1,30}?(?=n['’]t\b)|n['’]t\b|['’](?:s|ll|d|re|ve|m)\b|\w+(?:\.\w+)+|\w+(?:[-‐‑]\w+)*|[^\w\s]",
    re.IGNORECASE,
)
_QUOTES: Final = frozenset("\"“”„‟«»‘'")
_FULL: Final = {"n't": "not", "wo": "will", "ca": "can", "sha": "shall", "'ll": "will"}
#: Words that help verbs, and with a capital letter are names.
_NAMES: Final = frozenset({"may", "will", "might", "hope", "mark", "grant", "drew"})
#: A sentence is read up to so many words, so that no input can make it slow.
LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark, in half-open code points of the document's text."""

    start: int
    end: int
    #: The word folded: small letters, straight apostrophes, contractions in full.
    low: str
    #: Whether it begins with a capital letter and does not open the sentence.
    capital: bool = False

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not self.low[:1].isalnum() and self.low[:1] != "'"


def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words and marks of ``text[start:end]`` in order, without quotation marks, at most `LONGEST`."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        if match.group() in _QUOTES:
            continue
        low = _low(match.group())
        capital = bool(found) and match.group()[:1].isupper()
        low = match.group() if capital and low in _NAMES else low
        found.append(Word(match.start(), match.end(), low, capital))
        if len(found) == LONGEST:
            break
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _low(word: str) -> str:
    low = folded(word).strip() or word
    return "—" if low == "-" else _FULL.get(low, low)


def range_of(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """The range from word ``first`` up to but not including ``last``, without marks at its ends; none when it is empty."""
    while first < last and words[first].is_mark:
        first += 1
    while last > first and words[last - 1].is_mark:
        last -= 1
    return (words[first].start, words[last - 1].end) if first < last else None
