"""Figures that stand two by two: the votes for and against, the goals of either side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from onrecord.text.marks import quotations, quoted
from onrecord.weigh.conflicts.made import conflict, reading
from onrecord.weigh.conflicts.page import is_copied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.terms import Conflict, ConflictType, Span
    from onrecord.weigh.conflicts.page import Page

_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER: Final = rf"(?:\d{{1,3}}(?:,\d{{3}})?|{'|'.join(_WORDS)})"
#: Votes: "by 27 votes to 14", "112 against 97", "voted 27 to 14", "54 in favour and 31 against".
_VOTES: Final = re.compile(
    rf"\b(?P<one>{_NUMBER})\s+(?:votes?\s+)?(?:(?:were\s+|voted\s+)?(?:in\s+favou?r|for|yes)\b[^.;:,]{{0,25}}?)?\s*(?:to|against|and|with|,)\s+"
    rf"(?P<other>{_NUMBER})\b",
    re.IGNORECASE,
)
_VOTING: Final = re.compile(
    r"\b(?:favou?r|vote[sd]?|voting|ballot|majority|division|passed|approved|rejected|adopted|defeated|carried|backed)\b",
    re.IGNORECASE,
)
#: Goals and points: "beat Orl 3-1", "a 2-1 defeat", "won 89 to 84".
_GOALS: Final = re.compile(r"\b(?P<one>\d{1,3})\s?[-–]\s?(?P<other>\d{1,3})\b(?!\s?[-–]\s?\d)(?:\s(?P<noun>[a-z]+))?")
_PLAYING: Final = re.compile(
    r"\b(?:beat(?:s|en|ing)?|won|win|wins|winning|lost|lose|losing|defeat\w*|draw|drew|victory|victories|match|game|score[ds]?|final|goals?)\b",
    re.IGNORECASE,
)
#: Nouns after two figures that make a range of them.
_UNITS: Final = frozenset("year years month months day days percent hours minutes weeks people".split())
_CAPITAL: Final = re.compile(r"\b[A-Z][\w’'-]{2,}")
_FROM: Final = re.compile(r"\b(?:from|between|aged?)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Tally:
    kind: str
    span: Span
    figures: frozenset[int]
    names: frozenset[str]


def tallies(pages: Sequence[Page]) -> Iterator[Conflict]:
    """Conflicts of the kind ``number`` over votes and scores among the articles of one story."""
    given = {one.id: list(_tallies(one)) for one in pages}
    by_id = {one.id: one for one in pages}
    for a, b in combinations(sorted(by_id), 2):
        for kind in ("votes", "goals"):
            left, right = ([item for item in given[x] if item.kind == kind] for x in (a, b))
            mine, yours = _without(left, right), _without(right, left)
            if len({item.figures for item in mine}) == len({item.figures for item in yours}) == 1:
                one, other = mine[0], yours[0]
                # Of as many voters it is one vote.
                is_whole = kind == "votes" and sum(one.figures) == sum(other.figures)
                if is_whole or one.figures & other.figures or one.names & other.names:
                    yield _conflict(kind, by_id[a], one, by_id[b], other)


def _without(some: Sequence[_Tally], others: Sequence[_Tally]) -> list[_Tally]:
    """Those whose figures the other article does not give for anything of the same names."""
    return [
        item
        for item in some
        if not any(
            item.figures == other.figures and (item.kind == "votes" or item.names & other.names) for other in others
        )
    ]


def _tallies(page: Page) -> Iterator[_Tally]:
    said = quoted(page.text, quotations(page.text))
    for kind, pattern, telling in (("votes", _VOTES, _VOTING), ("goals", _GOALS, _PLAYING)):
        for match in pattern.finditer(page.text):
            sentence = page.sentence_at(match.start())
            if sentence is None or any(low <= match.start() < high for low, high in said):
                continue
            around = page.text[sentence.start : match.start()], page.text[match.end() : sentence.end]
            if not telling.search(match.group() + " " + " ".join(around)) or _FROM.search(around[0]):
                continue
            if kind == "goals" and match.group("noun") in _UNITS:
                continue
            figures = frozenset(_value(match.group(name)) for name in ("one", "other"))
            names = frozenset(_CAPITAL.findall(page.text, sentence.start, sentence.end))
            yield _Tally(kind, page.span(match.start("one"), match.end("other")), figures, names)


def _value(number: str) -> int:
    plain = number.replace(",", "").casefold()
    return _WORDS.index(plain) + 1 if plain in _WORDS else int(plain)


def _conflict(kind: str, a: Page, left: _Tally, b: Page, right: _Tally) -> Conflict:
    readings = [reading(one.id, item.span) for one, item in ((a, left), (b, right))]
    type_: ConflictType = "copying" if is_copied(a, b) else "contradiction"
    return conflict(
        "number", type_, kind, readings, reasons=[f"each article gives the {kind} of both sides, and they differ"]
    )
