"""Words of a text, and what their spelling and the marks around them say.

A word is a half-open run of code points. The reader model sees words, not characters: every role and every name
begins and ends at a word. Offsets are never moved: the text that is cut is the text that was given.

Invariants: words do not overlap, come in the order of the text, hold no white space, and together cover every
character that is not white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["CASES", "CODES", "MARKS", "Words", "split_words"]

#: Quotation states: outside marks, inside double marks, inside single marks.
MARKS: Final = 3
#: Spellings: lower or other, Capitalised, CAPITALS.
CASES: Final = 3
#: Codes a piece can carry beside its identity: quotation state and spelling together.
CODES: Final = MARKS * CASES

_APOSTROPHE: Final = "['\u2019\u02bc]"
_LETTER: Final = r"[^\W\d_]"
_TITLES: Final = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft|Ave|Fla|Calif|Mass|Conn|Ariz|Colo|Pa|Va|Ga|Ky|Ill|Ind|Mich|"
    "Minn|Miss|Mo|Nev|Okla|Tenn|Wash|Wis|Ala|Ark|Kan|La|Md|Tex|Vt|Wyo|Neb|Del"
)
_WORD: Final = re.compile(
    rf"""
      https?://[^\s<>"\u201c\u201d]+ | www\.[^\s<>"\u201c\u201d]+
    | (?:{_LETTER}\.){{2,}}
    | (?:{_TITLES})\.(?=\s*[\w,;:)])
    | {_LETTER}+(?=n{_APOSTROPHE}t\b)
    | n{_APOSTROPHE}t\b
    | {_APOSTROPHE}(?:s|S|re|ve|ll|d|m|em|RE|VE|LL)\b
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|k)?\b
    | [@\#]\w+
    | \w+(?:[-\u2010\u2011/]\w+|&\w+)*(?=n{_APOSTROPHE}t\b)
    | (?:[OoD]{_APOSTROPHE}(?=[A-Z]))?\w+(?:[-\u2010\u2011]\w+|&\w+)*
    | ``|''|\.\.+|--+|[-\u2013\u2014]+
    | \S
    """,
    re.VERBOSE,
)
_BREAK: Final = re.compile(r"\n|\r|\u2029|\u2028|\x0b|\x0c|\x85")
_OPENING: Final = frozenset({"\u201c", "\u201e", "\u201f", "\u00ab", "``"})
_CLOSING: Final = frozenset({"\u201d", "\u00bb", "''"})
_STRAIGHT: Final = '"'


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, as columns of equal length (one entry a word)."""

    #: The words themselves.
    texts: tuple[str, ...]
    #: First code point of each word.
    starts: NDArray[np.int32]
    #: One past the last code point of each word.
    ends: NDArray[np.int32]
    #: Paragraph of each word, counted from 0 in the order of the text.
    paragraphs: NDArray[np.int32]
    #: Quotation state times `CASES` plus spelling, below `CODES`.
    codes: NDArray[np.int32]

    def __len__(self) -> int:
        """Count the words."""
        return len(self.texts)


def split_words(text: str) -> Words:
    """Cut a text into words and note paragraph, quotation state and spelling of each.

    Args:
        text: Plain text; a line break of any kind ends a paragraph.

    Returns:
        The words, with offsets in code points into ``text``.
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    paragraph, last = 0, 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start > last and texts and _BREAK.search(text, last, start):
            paragraph += 1
        last = end
        texts.append(match.group())
        starts.append(start)
        ends.append(end)
        paragraphs.append(paragraph)
    states = _quotation_states(text, texts, starts, ends, paragraphs)
    codes = [state * CASES + _spelling(word) for state, word in zip(states, texts, strict=True)]
    return Words(
        texts=tuple(texts),
        starts=np.asarray(starts, dtype=np.int32),
        ends=np.asarray(ends, dtype=np.int32),
        paragraphs=np.asarray(paragraphs, dtype=np.int32),
        codes=np.asarray(codes, dtype=np.int32),
    )


def _spelling(word: str) -> int:
    """Tell CAPITALS (2) from Capitalised (1) from anything else (0)."""
    if not word[0].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1


def _quotation_states(
    text: str, texts: list[str], starts: list[int], ends: list[int], paragraphs: list[int]
) -> list[int]:
    """Follow quotation marks through each paragraph; the marks themselves count as inside.

    A double mark left open lasts to the end of its paragraph, as in a quotation that goes on in the next one. A single
    mark counts only where its partner stands in the same paragraph, since most of them are apostrophes.
    """
    states: list[int] = []
    double = False
    single_until = -1
    current = -1
    for index, word in enumerate(texts):
        if paragraphs[index] != current:
            current, double, single_until = paragraphs[index], False, -1
        if word in _OPENING or (word == _STRAIGHT and not double):
            double = True
            states.append(1)
            continue
        if word in _CLOSING or word == _STRAIGHT:
            states.append(1 if double else 0)
            double, single_until = False, -1
            continue
        if single_until < index and word in {"'", "\u2018"} and _opens(text, starts[index], ends[index]):
            single_until = _partner(text, texts, starts, paragraphs, index)
        states.append(2 if index <= single_until else int(double))
    return states


def _opens(text: str, start: int, end: int) -> bool:
    """Say whether a mark has nothing or an opening before it and something after it."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in '"\u201c([\u2014') and not after.isspace()


def _partner(text: str, texts: list[str], starts: list[int], paragraphs: list[int], index: int) -> int:
    """Find the word that closes the single mark at ``index``; -1 where none does."""
    wanted = {"\u2019"} if texts[index] == "\u2018" else {"'"}
    for later in range(index + 2, min(index + 120, len(texts))):
        if paragraphs[later] != paragraphs[index] or texts[later] in _CLOSING or texts[later] == _STRAIGHT:
            break
        if texts[later] in wanted:
            end = starts[later] + 1
            if end >= len(text) or not text[end].isalnum():
                return later
    return -1
