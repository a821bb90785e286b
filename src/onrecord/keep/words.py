"""Words as search sees them: without case, accents and punctuation, each with the place where it stands.

The index is fed with these words and queries are taken apart by the same function, so what a user types never
reaches the query language of the index. The index only narrows down; the places come from the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.text.folding import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A letter or digit, then any number of combining marks; at least once.
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]*)+")
_PHRASE = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
#: Code points in which the first places are looked for first.
_BEGINNING = 6000
#: Longer queries are cut: nobody types them, and each word costs a look-up.
MOST_WORDS = 64


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and where it stands."""

    folded: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without case and accents: ``Orbán`` and ``ORBAN`` become ``orban``."""
    return "".join(character for character in folded(word) if character.isalnum())


def words(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order; linear in its length."""
    found = (Word(fold(match.group()), match.start(), match.end()) for match in _WORD.finditer(text))
    return tuple(word for word in found if word.folded)


def index_text(text: str) -> str:
    """What the index is given for ``text``: its folded words with blanks between."""
    return " ".join(word.folded for word in words(text))


def phrases(query: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a query: each word by itself, words in quotation marks as a row; none twice.

    Anything is a query; one without a single word gives no phrase. A mark left open closes at the end.
    """
    found: list[tuple[str, ...]] = []
    for number, part in enumerate(_PHRASE.split(query)):
        row = tuple(word.folded for word in words(part))
        found.extend([row] if number % 2 else [(word,) for word in row])
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))[:MOST_WORDS]


def match_expression(wanted: Sequence[Sequence[str]]) -> str:
    """The FTS5 query for documents in which every phrase stands; the phrases hold letters and digits only."""
    return " AND ".join('"' + " ".join(phrase) + '"' for phrase in wanted)


def places(text: str, wanted: Sequence[Sequence[str]]) -> tuple[tuple[int, int], ...]:
    """Where the phrases stand in ``text``, in order, as half-open ranges.

    For one phrase, each place. For several, the shortest stretch of each paragraph that holds them all; where no
    paragraph does, each place of each.
    """
    row = words(text) if wanted else ()
    found = [_places_of(row, tuple(phrase)) for phrase in wanted]
    if not found or not all(found):
        return ()
    if len(found) == 1:
        return tuple(found[0])
    return _together(text, found) or tuple(sorted({place for row in found for place in row}))


def first_places(text: str, wanted: Sequence[Sequence[str]], most: int) -> tuple[tuple[int, int], ...]:
    """The first ``most`` of `places`, found without going through more of a long text than that takes."""
    end = _BEGINNING
    while end < len(text):
        beginning = text[: text.rfind("\n", 0, end) + 1]
        row = words(beginning)
        found = [_places_of(row, tuple(phrase)) for phrase in wanted]
        # Single places count only where no paragraph has all of them, which the beginning cannot tell.
        kept = found[0] if len(found) == 1 else _together(beginning, found)
        if len(kept) >= most:
            return tuple(kept[:most])
        end *= 4
    return places(text, wanted)[:most]


def _together(text: str, found: Sequence[Sequence[tuple[int, int]]]) -> tuple[tuple[int, int], ...]:
    """The shortest stretch of each paragraph in which all phrases stand."""
    stretches = (_shortest(found, line) for line in _lines(text))
    return tuple(stretch for stretch in stretches if stretch is not None)


def _places_of(row: Sequence[Word], phrase: tuple[str, ...]) -> list[tuple[int, int]]:
    size = len(phrase)
    return [
        (row[at].start, row[at + size - 1].end)
        for at in range(len(row) - size + 1)
        if row[at].folded == phrase[0] and tuple(word.folded for word in row[at : at + size]) == phrase
    ]


def _lines(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def _shortest(found: Sequence[Sequence[tuple[int, int]]], line: tuple[int, int]) -> tuple[int, int] | None:
    """The shortest range within ``line`` that holds a place of every phrase; the first of equals."""
    inside = sorted(
        (start, end, number)
        for number, row in enumerate(found)
        for start, end in row
        if line[0] <= start and end <= line[1]
    )
    latest: dict[int, tuple[int, int]] = {}
    best: tuple[int, int] | None = None
    for start, end, number in inside:
        latest[number] = (start, end)
        if len(latest) == len(found):
            reach = (min(s for s, _ in latest.values()), max(e for _, e in latest.values()))
            if best is None or reach[1] - reach[0] < best[1] - best[0]:
                best = reach
    return best
